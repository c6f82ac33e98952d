use crate::desk::{Desk, has_keys};

fn twice() -> Desk {
    let desk = Desk::new();
    desk.add("@Robert Smith, Acme met at RustConf");
    desk.add("@Bob Smith, Acme met at the Fair");
    desk
}

#[test]
fn doubles_are_found_merged_and_taken_apart() {
    let desk = twice();
    let found = desk.json(&["doubles"]);
    has_keys(&found, &["total", "doubles", "differences"]);
    assert_eq!(found["total"], 1);
    assert_eq!(found["doubles"][0]["why"], "Same organisation; one uses a nickname");
    let [one, other] = ["one", "other"].map(|side| found["doubles"][0][side]["id"].as_str().expect("an id").to_owned());
    let merged = desk.json(&["merge", &one, &other, "--take", "name"]);
    has_keys(&merged, &["person", "merge"]);
    assert_eq!(desk.json(&["people"])["total"], 1);
    let shown = desk.json(&["show", &other]);
    assert_eq!(
        (shown["id"].as_str(), shown["name"].as_str()),
        (Some(one.as_str()), Some("Bob Smith")),
        "the id leads on"
    );
    desk.json(&["unmerge", &other]);
    assert_eq!(desk.json(&["show", &one])["name"], "Robert Smith", "both are back");
    assert_eq!(desk.json(&["people"])["total"], 2);
    assert_eq!(desk.json(&["doubles"])["total"], 0, "and two people for good");
}

#[test]
fn a_pair_is_told_apart_by_its_id() {
    let desk = twice();
    let id = desk.json(&["doubles"])["doubles"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(desk.json(&["settle", &id])["settled"], true);
    assert_eq!(desk.json(&["doubles"])["total"], 0);
}
