//! Communities, and help among others, from the command line.

use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn help_among_others_is_written_down_and_a_community_tells_of_it() {
    let desk = Desk::new();
    desk.add("@Ben Adler #choir met at RustConf");
    desk.add("@Ana Souza met at RustConf ~a piano");
    assert!(desk.run(&["community", "chamber"]).failed().err.contains("Nothing is in a community"), "nothing is there");
    let saw = desk.json(&["saw", "Ben Adler", "Ana Souza", "lent", "her the van", "--community", "#Choir"]);
    has_keys(&saw, &["id", "change"]);
    desk.run(&["saw", "?", "Ana Souza", "a lift home", "--community", "choir", "--on", "2025-12-24"]).done();
    assert_eq!(desk.json(&["communities"])["communities"].as_array().map(Vec::len), Some(1), "however it is written");
    let page = desk.json(&["community", "CHOIR"]);
    has_keys(&page, &["name", "sentence", "people", "gave", "helped", "needs", "yours", "touches", "selling"]);
    assert_eq!(page["helped"][0]["person"]["name"], json!("Ana Souza"), "{page}");
    let told = desk.run(&["community", "choir"]).done().out;
    for words in ["Ben Adler helps here.", "Lent her the van, for Ana Souza (hs1)", "Ana Souza: A piano"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(desk.run(&["communities"]).done().out.contains("2 people"), "Ben and Ana");
    assert!(desk.run(&["show", "Ana Souza"]).done().out.contains("Ben Adler helped Ana Souza (hs1): Lent her the van"));
    assert_eq!(desk.json(&["goodwill"])["given"], json!(0), "none of it is yours");
    assert_eq!(desk.run(&["saw", "?", "?", "a lift"]).code, 1, "one of both is known");
    let id = saw["id"].as_str().expect("an id").to_owned();
    desk.run(&["unsee", &id]).done();
    assert!(!desk.run(&["community", "choir"]).done().out.contains("the van"));
    desk.run(&["undo"]).done();
    assert!(desk.run(&["community", "choir"]).done().out.contains("the van"), "and taken back");
}
