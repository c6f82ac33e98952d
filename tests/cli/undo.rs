use serde_json::{Value, json};

use crate::desk::{Desk, has_keys};

#[test]
fn the_last_change_is_taken_back_and_made_again() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    desk.add("@Li Wei met at RustConf");
    let undone = desk.json(&["undo"]);
    has_keys(&undone["change"], &["id", "at", "verb", "subject", "undone"]);
    assert_eq!((&undone["change"]["verb"], &undone["change"]["subject"]), (&json!("add_line"), &json!("Li Wei")));
    assert_eq!(desk.json(&["people"])["total"], 1);
    assert_eq!(desk.json(&["redo"])["change"]["subject"], "Li Wei");
    assert_eq!(desk.json(&["people"])["total"], 2);
    let words = desk.run(&["undo"]).done().out;
    assert!(words.contains("Taken back: wrote down Li Wei"), "{words}");
}

#[test]
fn an_older_change_is_taken_back_by_its_name() {
    let desk = Desk::new();
    let id = desk.add("@Jane Doe met at RustConf !send the deck by tomorrow");
    let change = desk.json(&["done", &id])["change"].as_str().expect("a change").to_owned();
    desk.add("@Li Wei met at RustConf");
    desk.run(&["undo", &change]).done();
    let open = desk.json(&["due", "--at", "2099-01-01T00:00"]);
    assert!(open["items"].as_array().expect("items").iter().any(|item| item["id"] == json!(id)), "it is open again");
    assert_eq!(desk.json(&["people"])["total"], 2, "Li stays");
    let history = desk.json(&["history"]);
    let verbs: Vec<&Value> = history["changes"].as_array().expect("changes").iter().map(|one| &one["verb"]).collect();
    assert_eq!(verbs, ["add_line", "complete", "add_line"], "newest first");
    assert_eq!(history["changes"][1]["undone"], true);
    assert!(desk.run(&["history"]).done().out.contains("did what was due for Jane Doe (taken back)"));
}

#[test]
fn nothing_to_take_back_is_said() {
    let desk = Desk::new();
    let ran = desk.run(&["undo", "--json"]).failed();
    assert_eq!(ran.document(), json!({"change": null, "source": null}));
    assert!(ran.err.contains("nothing to take back"), "{}", ran.err);
    desk.run(&["redo"]).failed();
    desk.run(&["undo", "u7"]).failed();
    desk.run(&["undo", "s7"]).failed();
    assert_eq!(desk.run(&["undo", "x7"]).code, 2, "neither import nor change");
}
