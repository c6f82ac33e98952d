//! Advice, credit, snippets, projects and amends, from the command line.

use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn advice_is_asked_after_and_told_by_topic_and_by_who_they_are() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    let gave = desk.json(&["gave", "Jane Doe", "how to ask for references", "--kind", "advice", "--about", "hiring"]);
    has_keys(&gave, &["id", "thanks", "follow_up", "change"]);
    assert_eq!(gave["follow_up"]["asks_outcome"], json!(true), "{gave}");
    let ask = gave["follow_up"]["id"].as_str().expect("an id").to_owned();
    let told = desk.run(&["goodwill", "--about", "hiring"]).done().out;
    assert!(told.contains("How to ask for references, about hiring"), "{told}");
    let done = desk.json(&["done", &ask, "--outcome", "She hired Marta"]);
    assert_eq!(done["items"][0]["state"], json!("done"), "{done}");
    assert_eq!(desk.json(&["goodwill"])["stories"][0]["outcome"], json!("She hired Marta"));
    desk.run(&["role", "Jane Doe", "customer"]).done();
    let of = |role: &str| desk.json(&["goodwill", "--role", role])["stories"].as_array().map(Vec::len);
    assert_eq!((of("customer"), of("employer")), (Some(1), Some(0)), "by who she is");
    let credit = desk.json(&["gave", "Jane Doe", "the idea", "--kind", "credit", "--before", "the board"]);
    assert!(credit["follow_up"]["what"].as_str().is_some_and(|what| what.starts_with("Tell them")), "{credit}");
    let told = desk.json(&["gave", "Jane Doe", "the plan", "--kind", "credit", "--no-follow-up"]);
    assert_eq!(told["follow_up"], json!(null), "she was there");
    assert!(desk.run(&["show", "Jane Doe"]).done().out.contains("The idea, before the board"));
}

#[test]
fn a_snippet_is_printed_to_be_shared_and_not_twice_by_mistake() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    let added = desk.json(&["snippet", "add", "How", "we", "hire", "--text", "Three things first", "--tag", "hiring"]);
    has_keys(&added["snippets"][0], &["id", "title", "text", "tags", "shared"]);
    let id = added["snippets"][0]["id"].as_str().expect("an id").to_owned();
    let shared = desk.run(&["snippet", "share", &id, "Jane", "Doe", "--as-help"]).done().out;
    assert_eq!(shared.trim(), "Three things first", "its words, to be piped on");
    let again = desk.run(&["snippet", "share", &id, "Jane Doe", "--json"]).failed().document();
    assert_eq!(again["error"]["code"], json!("invalid"), "{again}");
    desk.run(&["snippet", "share", &id, "Jane Doe", "--again"]).done();
    let list = desk.run(&["snippets", "things"]).done().out;
    assert!(list.contains("How we hire") && list.contains("#hiring") && list.contains("Jane Doe"), "{list}");
    assert_eq!(desk.json(&["goodwill"])["given"], json!(1), "once it was help");
    desk.run(&["snippet", "delete", &id]).done();
    assert!(desk.run(&["snippets"]).done().out.contains("Nothing is here"));
}

#[test]
fn a_project_has_its_steps_and_a_bad_mood_is_put_right() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    desk.add("@Marta Kowalska met at RustConf");
    let added = desk.json(&["project", "add", "a", "new career", "--for", "Jane Doe", "--state", "under_way"]);
    assert_eq!((&added["kind"], &added["state"]), (&json!("for_them"), &json!("under_way")), "{added}");
    let id = added["id"].as_str().expect("an id").to_owned();
    let step = desk.json(&["project", "step", &id, "read her letter", "--when", "friday"]);
    assert_eq!(step["item"]["person"]["name"], json!("Jane Doe"));
    desk.run(&["project", "contact", &id, "Marta", "Kowalska"]).done();
    let list = desk.run(&["projects"]).done().out;
    assert!(list.contains("A new career · Jane Doe · under way") && list.contains("You named Marta"), "{list}");
    desk.run(&["project", "state", &id, "done", "--outcome", "She teaches"]).done();
    let shown = desk.json(&["show", "Jane Doe"]);
    assert_eq!(shown["projects"][0]["outcome"], json!("She teaches"));
    assert_eq!(desk.run(&["project", "state", &id, "won"]).code, 2, "that is no state");
    assert_eq!(desk.run(&["project", "add", "a choir"]).code, 2, "with whom?");
    let right = desk.json(&["amends", "Jane Doe", "snapped at her", "--when", "tomorrow"]);
    assert_eq!(right["item"]["what"], json!("Put it right: Snapped at her"));
    assert!(desk.run(&["show", "Jane Doe"]).done().out.contains("a bad mood, to put right: Snapped at her"));
}
