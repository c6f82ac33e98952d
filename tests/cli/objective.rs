use serde_json::Value;

use crate::desk::{Desk, has_keys};

#[test]
fn an_objective_is_pursued_from_the_terminal() {
    let desk = Desk::new();
    desk.add("@Jane Doe, Acme met at RustConf");
    let give = ["--give", "what we learned of sensors", "--until", "2099-06-30", "--with", "Jane Doe"];
    let begun = desk.json(&[&["objective", "add", "know", "three", "people", "in", "rail"][..], &give].concat());
    has_keys(&begun, &["row", "draft", "begun_label", "steps", "reviews", "end_note"]);
    let id = begun["row"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(begun["row"]["asks"][0], "It has no next step");
    let step =
        desk.json(&["objective", "step", &id, "ask who buys sensors", "--with", "Jane Doe", "--when", "2099-01-01"]);
    assert_eq!(step["steps"][0]["what"], "Ask who buys sensors");
    let list = desk.run(&["objective"]).done().out;
    assert!(list.contains("Know three people in rail") && list.contains("next: Jane Doe"), "{list}");
    let alone = desk.json(&["objective", "step", &id, "read the programme", "--when", "2098-12-01"]);
    assert_eq!(
        (&alone["steps"][0]["what"], &alone["steps"][0]["person"]),
        (&"Read the programme".into(), &Value::Null)
    );
    let due = desk.run(&["due", "--at", "2098-12-02T12:00"]).done().out;
    assert!(due.contains("Read the programme") && due.contains("A step towards: Know three people"), "{due}");
    let looked = desk.json(&["objective", "review", &id, "two", "names", "--next", "write to both"]);
    assert_eq!(looked["reviews"][0]["next"], "write to both");
    assert!(desk.run(&["objective", "later", &id, "yesterday"]).failed().err.contains("ahead"));
    assert_eq!(desk.json(&["objective", "reached", &id, "four", "by", "now"])["row"]["state"], "reached");
    assert_eq!(desk.json(&["objective", "reopen", &id])["row"]["state"], "open");
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["objective"])["ended"][0]["id"], id.as_str());
}

#[test]
fn a_habit_is_marked_and_rests() {
    let desk = Desk::new();
    let begun = desk.json(&["habit", "add", "thank", "two", "people", "--times", "2"]);
    has_keys(&begun, &["going", "ended"]);
    let id = begun["going"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(desk.json(&["habit", "mark", &id])["going"][0]["now_label"], "1 of 2 this week");
    assert!(desk.run(&["habit", "pause", &id]).done().out.contains("rests"));
    assert_eq!(desk.json(&["habit", "resume", &id])["going"][0]["paused"], false);
    assert_eq!(desk.json(&["habit", "end", &id])["ended"][0]["id"], id.as_str());
}
