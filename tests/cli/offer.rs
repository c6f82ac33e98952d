use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn needs_and_offers_are_written_down_listed_and_ended() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe, Acme met at RustConf ~a lawyer =a room for forty"]).done();
    let added =
        desk.json(&["need", "add", "a", "CFO", "--of", "Jane Doe", "--kind", "talent", "--until", "2099-06-30"]);
    has_keys(&added["needs"][0], &["id", "holder", "what", "kind", "said_on", "said_label", "until", "until_label"]);
    assert_eq!((&added["needs"][0]["what"], &added["needs"][0]["until"]), (&json!("A CFO"), &json!("2099-06-30")));
    let list = desk.run(&["needs"]).done().out;
    assert!(
        list.contains("Jane Doe  A CFO") && list.contains("until 30 Jun 2099") && list.contains("A lawyer"),
        "{list}"
    );
    assert!(!desk.run(&["needs", "lawyer"]).done().out.contains("CFO"), "words choose");
    let mine = ["offer", "add", "an hour on budgets", "--limits", "twice a month", "--known-for"];
    assert_eq!(desk.json(&mine)["offers"][0]["holder"], json!({ "who": "me" }), "yours where nothing is said");
    let list = desk.run(&["offers"]).done().out;
    assert!(list.contains("you") && list.contains("twice a month") && list.contains("A room for forty"), "{list}");
    desk.run(&["need", "end", "n2"]).done();
    assert_eq!(desk.json(&["needs"])["needs"].as_array().map(Vec::len), Some(1), "one is left");
    desk.run(&["undo"]).done();
    assert_eq!(desk.json(&["needs"])["needs"].as_array().map(Vec::len), Some(2), "or two");
    assert_eq!(desk.run(&["need", "add", "a hall", "--kind", "boats"]).code, 2, "that is no kind");
    assert_eq!(desk.run(&["need", "end", "n99", "--json"]).failed().document()["error"]["code"], "not_found");
}

#[test]
fn an_offer_says_how_much_of_its_month_is_used() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe met at RustConf"]).done();
    let added = desk.json(&["offer", "add", "an hour on budgets", "--a-month", "1", "--in-all", "9"]);
    assert_eq!((&added["offers"][0]["most_a_month"], &added["offers"][0]["is_full"]), (&json!(1), &json!(false)));
    let id = added["offers"][0]["id"].as_str().expect("an id").to_owned();
    desk.run(&["gave", "Jane Doe", "an hour", "--offer", &id]).done();
    assert!(desk.run(&["offers"]).done().out.contains("1 of 1 this month · 1 of 9 in all"));
    assert_eq!(desk.json(&["offers"])["offers"][0]["is_full"], json!(true));
    let never = desk.run(&["offer", "add", "a hall", "--a-month", "0", "--json"]).failed().document();
    assert_eq!(never["error"]["code"], json!("invalid"), "{never}");
}

#[test]
fn what_is_no_person_is_found_by_its_words() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe met at RustConf"]).done();
    desk.run(&["offer", "add", "an hour on budgets"]).done();
    desk.run(&["need", "add", "a hall for budgets", "--community", "chamber"]).done();
    desk.run(&["gave", "Jane Doe", "read her budget"]).done();
    let found = desk.json(&["find", "budget"]);
    has_keys(&found["found"][0], &["kind", "id", "what", "whose", "on_label", "person"]);
    assert_eq!(found["found"].as_array().map(Vec::len), Some(3), "{found}");
    let told = desk.run(&["find", "budget"]).done().out;
    for line in ["An hour on budgets  your offer", "need of chamber", "you helped Jane Doe"] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert!(desk.run(&["find", "zeppelin"]).done().out.contains("goodturn people"), "and where people are found");
    assert_eq!(desk.run(&["find"]).code, 2, "what?");
}

#[test]
fn who_can_help_is_answered_with_reasons_and_today_says_whom_you_could_help() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe met at RustConf ~a lawyer who knows permits"]).done();
    desk.run(&["add", "@Bob Stone, attorney at Globex met at lunch"]).done();
    let found = desk.json(&["who", "a", "lawyer"]);
    has_keys(&found["people"][0], &["person", "headline", "reasons", "warmth", "goodwill", "knows"]);
    assert_eq!(found["people"][0]["person"]["name"], "Bob Stone", "{found}");
    let told = desk.run(&["who", "a lawyer"]).done().out;
    assert!(told.contains("Bob Stone") && told.contains("Globex") && told.contains("One encounter, today"), "{told}");
    assert!(
        desk.run(&["who", "a lawyer", "--knows-someone"]).done().out.contains("Nobody was found"),
        "nobody leads to him"
    );
    let today = desk.run(&["today"]).done().out;
    assert!(today.contains("People you could help") && today.contains("A lawyer who knows permits"), "{today}");
    assert_eq!(desk.json(&["today"])["could_help"][0]["matches"][0]["by"]["person"]["name"], "Bob Stone");
}
