//! Ties that sleep, from the command line.

use serde_json::json;

use crate::desk::{Desk, has_keys};

const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
    Finn,Falk,,finn@x.example,Hooli,CTO,12 Mar 2019\nGia,Gold,,gia@x.example,Acme,CFO,1 Feb 2018\n";

#[test]
fn who_you_lost_touch_with_is_listed_written_to_and_known_anew() {
    let desk = Desk::new();
    let file = desk.file("Connections.csv", CONNECTIONS);
    desk.run(&["import", &file]).done();
    let dormant = desk.json(&["dormant"]);
    has_keys(&dormant, &["written", "groups", "knows_past"]);
    assert_eq!(dormant["groups"][0]["people"][0]["reasons"], json!(["LinkedIn, March 2019, and not since"]));
    let words = desk.run(&["dormant", "--set-aside", "Gia Gold"]).done().out;
    assert!(words.contains("Finn Falk") && !words.contains("Gia Gold"), "{words}");
    let letter = desk.run(&["reconnect", "Finn Falk"]).done().out;
    assert!(letter.contains("How are you, Finn?") && letter.contains("in March 2019"), "{letter}");
    let follow_up = desk.json(&["reconnect", "Finn Falk", "--written"]);
    assert_eq!(follow_up["kind"], json!("check_in"));
    assert_eq!(desk.json(&["dormant"])["written"].as_array().map(Vec::len), Some(1));
    let news = ["news", "Finn Falk", "moved", "north", "--organization", "Globex", "--since", "2025"];
    let known = desk.json(&news);
    assert_eq!((&known["organization"], &known["affiliations"][1]["until"]), (&json!("Globex"), &json!("2025")));
    assert_eq!(desk.json(&["people", "north"])["total"], json!(1), "what he told is found");
    desk.run(&["news", "Finn Falk", "--when", "in 3 weeks"]).failed();
    desk.run(&["undo"]).done();
    assert_eq!(desk.json(&["show", "Finn Falk"])["organization"], json!("Hooli"), "and taken back");
}
