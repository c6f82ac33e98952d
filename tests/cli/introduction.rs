use crate::desk::{Desk, has_keys};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.add("@Ana Souza, Bakery met at the market ~a CFO until June");
    desk.add("@Tom Becker, School met at the market hall =a CFO on Fridays");
    desk.add("@Jane Doe, Acme met at RustConf");
    desk
}

#[test]
fn an_introduction_is_made_step_by_step() {
    let desk = desk();
    let board = desk.json(&["introductions"]);
    has_keys(&board, &["rows", "ideas"]);
    assert_eq!(board["ideas"].as_array().map(Vec::len), Some(1), "{board}");
    let begun = desk.json(&["introduce", "Ana Souza", "Tom Becker", "She needs a CFO"]);
    has_keys(&begun, &["id", "person", "other", "why", "stage", "stands", "steps", "tasks", "outcome"]);
    let id = begun["id"].as_str().expect("an id").to_owned();
    for (step, stage) in [
        ("ask-a", "waiting"),
        ("yes-a", "to_ask"),
        ("ask-b", "waiting"),
        ("yes-b", "to_make"),
        ("made", "made"),
        ("met", "met"),
    ] {
        assert_eq!(desk.json(&["introduction", &id, step])["stage"], stage, "{step}");
    }
    assert_eq!(desk.run(&["introduction", &id, "outcome", "--json"]).failed().document()["error"]["code"], "invalid");
    let told = desk.json(&["introduction", &id, "outcome", "He does her books", "--tell", "b"]);
    assert_eq!(told["tasks"].as_array().map(Vec::len), Some(2), "{told}");
    let list = desk.run(&["introductions"]).done().out;
    assert!(list.contains("Ana Souza and Tom Becker") && list.contains("They met today"), "{list}");
    assert_eq!(desk.json(&["introduction", &id, "thanked"])["stage"], "done");
    assert!(desk.run(&["show", "Ana Souza"]).done().out.contains("introduction to Tom Becker"), "her page tells it");
}

#[test]
fn ties_show_the_way_to_somebody() {
    let desk = desk();
    desk.json(&["tie", "Ana Souza", "Jane Doe", "old friends"]);
    let paths = desk.json(&["path", "Jane Doe"]);
    has_keys(&paths, &["person", "chain", "paths"]);
    assert_eq!(paths["paths"][0]["steps"][0]["person"]["name"], "Ana Souza");
    let words = desk.run(&["path", "Jane Doe"]).done().out;
    assert!(words.contains("You → RustConf → Jane Doe") && words.contains("old friends"), "{words}");
    assert_eq!(desk.json(&["role", "Jane Doe", "mentor"])["roles"][0], "mentor");
    assert!(desk.run(&["show", "Jane Doe"]).done().out.contains("mentor"));
}
