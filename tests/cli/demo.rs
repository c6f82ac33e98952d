use serde_json::json;

use crate::desk::{Desk, has_keys};

#[test]
fn the_demo_fills_a_folder_of_its_own_and_leaves_the_users_alone() {
    let desk = Desk::new();
    desk.add("@Zoe Own met at RustConf");
    let made = desk.json(&["demo", "--people", "60", "--seed", "7"]);
    has_keys(&made, &["folder", "people", "seed", "made"]);
    assert_eq!((&made["people"], &made["made"]), (&json!(60), &json!(true)));
    let folder = made["folder"].as_str().expect("a folder");
    assert_eq!(desk.json(&["--data-dir", folder, "people"])["total"], 60);
    assert_eq!(desk.json(&["people"])["people"][0]["name"], "Zoe Own", "the user's own people are elsewhere");

    let today = desk.run(&["--data-dir", folder, "today"]).done().out;
    for words in ["Jane Doe", "Send the deck", "Priya Raman", "since", "Li Wei", "address known", "14:00"] {
        assert!(today.contains(words), "{words} is missing:\n{today}");
    }
    assert!(desk.run(&["demo", "--people", "60", "--seed", "7"]).done().out.contains(folder), "it says where it is");
}

#[test]
fn a_demo_is_kept_while_it_fits_and_made_anew_when_another_is_asked_for() {
    let desk = Desk::new();
    let folder = desk.json(&["demo", "--people", "20"])["folder"].as_str().expect("a folder").to_owned();
    desk.run(&["--data-dir", &folder, "add", "@Zoe New met at RustConf"]).done();
    let again = desk.json(&["demo", "--people", "20"]);
    assert_eq!((&again["made"], &again["people"]), (&json!(false), &json!(21)), "what was tried out stays");
    let other = desk.json(&["demo", "--people", "30", "--seed", "2"]);
    assert_eq!((&other["made"], &other["people"]), (&json!(true), &json!(30)));
}

#[test]
fn a_folder_with_somebody_in_it_never_becomes_the_demo() {
    let desk = Desk::new();
    desk.run(&["--data-dir", "data/demo", "add", "@Zoe Own met at RustConf"]).done();
    let ran = desk.run(&["demo", "--people", "20"]).failed();
    assert!(ran.err.contains("folder of its own"), "{}", ran.err);
    assert_eq!(desk.json(&["--data-dir", "data/demo", "people"])["total"], 1, "Zoe is alone as before");
}
