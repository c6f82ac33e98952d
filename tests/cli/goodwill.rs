//! Help given and received, from the command line.

use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn help_is_written_down_both_ways_passed_on_and_told() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    desk.add("@Marta Kowalska met at RustConf");
    let got = desk.json(&["received", "Marta Kowalska", "the", "hiring checklist", "--kind", "information"]);
    has_keys(&got, &["id", "thanks", "change"]);
    assert_eq!((&got["thanks"]["kind"], &got["thanks"]["what"]), (&json!("thank_you"), &json!("The hiring checklist")));
    let id = got["id"].as_str().expect("an id");
    let gave =
        desk.json(&["gave", "Jane Doe", "the checklist", "--effort", "hour", "--passes-on", id, "--led-to", "a job"]);
    assert_eq!(gave["thanks"], json!(null), "what was given asks for no thanks");
    let told = desk.json(&["goodwill"]);
    has_keys(&told, &["bars", "given", "received", "stories", "chains", "seeds", "month", "generosity", "touches"]);
    assert_eq!(
        (&told["given"], &told["received"], &told["stories"][0]["outcome"]),
        (&json!(1), &json!(1), &json!("a job"))
    );
    assert_eq!(told["chains"][0]["steps"][1]["help"]["chain"], json!(["Marta Kowalska", null, "Jane Doe"]));
    let hers = desk.json(&["goodwill", "--person", "Jane Doe", "--kind", "help"]);
    assert_eq!(hers["stories"].as_array().map(Vec::len), Some(1), "hers alone: {hers}");
    let words = desk.run(&["goodwill"]).done().out;
    assert!(words.contains("an hour or so") && words.contains("for you"), "{words}");
    let found = desk.json(&["people", "checklist"]);
    assert_eq!(found["total"], json!(2), "both are found by it");
    desk.run(&["undo"]).done();
    assert_eq!(desk.json(&["goodwill"])["given"], json!(0), "and taken back");
}

#[test]
fn a_year_is_told_and_a_win_is_congratulated() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    desk.run(&["gave", "Jane Doe", "read her draft", "--on", "2024-03-01"]).done();
    desk.run(&["received", "Jane Doe", "an order", "--on", "2024-05-01"]).done();
    let year = desk.json(&["year", "2024"]);
    has_keys(&year, &["year", "given", "received", "unexpected", "promises_kept", "kept_in_time", "thanked"]);
    assert_eq!((year["given"].as_array().map(Vec::len), &year["unexpected"]), (Some(1), &json!([])));
    let words = desk.run(&["year", "2024"]).done().out;
    assert!(words.contains("What came back") && words.contains("An order"), "{words}");
    let noted = desk.json(&["congratulate", "Jane Doe", "the", "prize"]);
    assert_eq!((&noted["item"]["kind"], &noted["item"]["what"]), (&json!("congratulation"), &json!("The prize")));
    desk.run(&["year", "0"]).failed();
    assert_eq!(desk.run(&["gave", "Jane Doe", "x", "--kind", "debt"]).code, 2, "no such kind");
}
