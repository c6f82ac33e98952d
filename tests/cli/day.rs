use serde_json::json;

use crate::desk::{Desk, ITEM, has_keys, ids};

const FAR: &str = "2099-01-01T00:00";

#[test]
fn a_quick_line_makes_a_person_a_promise_and_a_follow_up() {
    let desk = Desk::new();
    let line = "@Jane Doe, Acme met at RustConf Berlin, sails on the Wannsee #berlin !send the deck by friday ~a CFO";
    let added = desk.json(&["add", line]);
    has_keys(&added, &["person", "new_person", "encounter", "items", "change"]);
    assert_eq!((&added["person"]["name"], &added["new_person"]), (&json!("Jane Doe"), &json!(true)));
    let kinds: Vec<_> = added["items"].as_array().expect("items").iter().map(|item| item["kind"].clone()).collect();
    assert_eq!(kinds, [json!("promise"), json!("follow_up")], "a first encounter is followed up");

    let jane = desk.json(&["show", "Jane Doe"]);
    assert_eq!((&jane["organization"], &jane["met_at"]), (&json!("Acme"), &json!("RustConf Berlin")));
    assert_eq!(jane["categories"], json!(["berlin"]));
    assert_eq!(jane["needs"][0]["what"], json!("A CFO"), "{}", jane["needs"]);
}

#[test]
fn a_line_without_a_person_says_how_to_begin() {
    let desk = Desk::new();
    let ran = desk.run(&["add", "met", "somebody", "nice", "--json"]).failed();
    assert_eq!(ran.document()["error"]["code"], "invalid");
    assert!(ran.err.contains("@Jane Doe"), "{}", ran.err);
    assert_eq!(desk.json(&["people"])["total"], 0);
}

#[test]
fn what_is_due_is_listed_and_done() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf !send the deck by tomorrow");
    let due = desk.json(&["due", "--at", FAR]);
    has_keys(&due, &["items"]);
    let items = due["items"].as_array().expect("items");
    assert_eq!(items.len(), 2, "the promise and the follow-up: {due}");
    for item in items {
        has_keys(item, ITEM);
        has_keys(&item["person"], &["id", "name"]);
        assert_eq!(item["state"], "open");
    }
    assert_eq!(desk.json(&["due"])["items"], json!([]), "nothing is due yet");

    let acted = desk.json(&[&["done"], &ids(&due["items"])[..]].concat());
    has_keys(&acted, &["items", "changed", "change"]);
    assert_eq!((&acted["changed"], &acted["items"][0]["state"]), (&json!(2), &json!("done")));
    assert_eq!(desk.json(&["due", "--at", FAR])["items"], json!([]));
    let again = desk.run(&["done", ids(&due["items"])[0]]).done();
    assert!(again.err.contains("not open any more"), "doing it twice is no failure: {}", again.err);
}

#[test]
fn what_is_put_off_comes_back_later() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck by tomorrow");
    let acted = desk.json(&["snooze", &id, "2098-06-01"]);
    assert_eq!(acted["items"][0]["state"], "snoozed");
    assert!(acted["items"][0]["snoozed_until"].as_str().is_some_and(|until| until.starts_with("2098-06-01")));
    let before = desk.json(&["due", "--at", "2098-05-31T12:00"]);
    assert!(!ids(&before["items"]).contains(&id.as_str()), "not before then: {before}");
    assert!(ids(&desk.json(&["due", "--at", FAR])["items"]).contains(&id.as_str()), "then it does");
    let ran = desk.run(&["snooze", &id, "in", "the", "old", "days"]).failed();
    assert!(ran.err.contains("not understood"), "{}", ran.err);
    desk.run(&["snooze", &id, "yesterday"]).failed();
}

#[test]
fn what_is_let_go_says_why_and_stays_in_the_story() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck by tomorrow");
    let acted = desk.json(&["letgo", &id, "--reason", "sent by Li"]);
    assert_eq!(acted["items"][0]["state"], "let_go");
    let page = desk.run(&["show", "Jane Doe"]).done().out;
    assert!(page.contains("let go: Send the deck"), "{page}");
    let closed = desk.run(&["snooze", &id, "tomorrow"]).failed();
    assert!(closed.err.contains("not open any more"), "{}", closed.err);
}

#[test]
fn an_id_that_is_none_or_is_gone_changes_nothing() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck by tomorrow");
    assert_eq!(desk.run(&["done", "7"]).code, 2, "a bare number is no id");
    let ran = desk.run(&["done", &id, "c99", "--json"]).failed();
    assert_eq!(ran.document()["error"]["code"], "not_found");
    assert_eq!(desk.json(&["due", "--at", FAR])["items"][0]["state"], "open", "the other one was not done either");
}

#[test]
fn today_shows_a_day_and_tells_an_empty_day_from_an_empty_book() {
    let desk = Desk::new();
    let empty = desk.run(&["today"]).done().out;
    assert!(empty.contains("goodturn add"), "an empty book says how to begin: {empty}");
    let id = desk.add("@Jane Doe met at RustConf !send the deck 2097-03-04");
    let quiet = desk.run(&["today"]).done().out;
    assert!(quiet.contains("nothing is asked of you") && quiet.contains("Coming"), "{quiet}");

    let day = desk.json(&["today", "--on", "2097-03-04"]);
    has_keys(&day, &["date", "sections"]);
    assert_eq!(day["date"], "2097-03-04");
    let promised = &day["sections"][0];
    has_keys(promised, &["kind", "items"]);
    assert_eq!((&promised["kind"], &promised["items"][0]["id"]), (&json!("promised"), &json!(id)));
    assert_eq!(promised["items"][0]["due"], "2097-03-04", "a day is a day, without a time");
    let words = desk.run(&["today", "--on", "2097-03-04"]).done().out;
    assert!(words.starts_with("Monday, 4 March") && words.contains("You promised it at RustConf"), "{words}");
}

#[test]
fn the_week_is_looked_through_in_the_terminal_too() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck 2097-03-04");
    let review = desk.json(&["review", "--on", "2097-03-01"]);
    has_keys(&review, &["date", "week_label", "ahead_label", "parts", "note"]);
    let parts = review["parts"].as_array().expect("parts");
    let steps: Vec<_> = parts.iter().map(|part| part["step"].as_str().expect("a step")).collect();
    assert_eq!(steps, ["kept", "promises", "thanks", "cards", "ties", "plan", "captures", "ahead"], "in their order");
    has_keys(&parts[1], &["step", "total", "later", "minutes", "items", "ties", "captures", "days"]);
    assert_eq!((&parts[1]["items"][0]["id"], &parts[7]["total"]), (&json!(id), &json!(1)));
    let words = desk.run(&["review", "--on", "2097-03-01"]).done().out;
    assert!(words.starts_with("23 February – 1 March · about "), "{words}");
    assert!(words.contains("Open promises") && words.contains("Next week, 2 – 8 March"), "{words}");
    let quiet = desk.run(&["review", "--on", "2050-01-01"]).done().out;
    assert!(!quiet.contains("Next week"), "a step with nothing in it is left out: {quiet}");
}
