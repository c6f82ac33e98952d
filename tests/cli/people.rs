use serde_json::{Value, json};

use crate::desk::{Desk, PERSON, card, has_keys};

fn with_three_people() -> Desk {
    let desk = Desk::new();
    let cards = card("Ingrid Sørensen", "ingrid@harbour.example", "ORG:Harbour Authority\r\nTITLE:Pilot\r\n")
        + &card("Łukasz Weiß", "lukasz@acme.example", "ORG:Acme\r\n")
        + &card("李伟", "li.wei@acme.example", "ORG:Acme\r\nNOTE:plays chess by post\r\n");
    let file = desk.file("three.vcf", cards);
    desk.run(&["import", &file]).done();
    desk
}

#[test]
fn people_are_found_without_their_accents_and_inside_their_notes() {
    let desk = with_three_people();
    for (words, name) in [("sorensen", "Ingrid Sørensen"), ("weiss", "Łukasz Weiß"), ("伟", "李伟"), ("chess", "李伟")]
    {
        let found = desk.json(&["people", words]);
        has_keys(&found, &["total", "people"]);
        assert_eq!((&found["total"], &found["people"][0]["name"]), (&json!(1), &json!(name)), "{words}");
        has_keys(&found["people"][0], PERSON);
    }
    let all = desk.json(&["people", "--limit", "2"]);
    assert_eq!((&all["total"], all["people"].as_array().map(Vec::len)), (&json!(3), Some(2)), "total counts all");
}

#[test]
fn a_list_for_the_eye_is_aligned_and_says_what_it_leaves_out() {
    let desk = with_three_people();
    let list = desk.run(&["people", "--limit", "1"]).done().out;
    assert!(list.contains("1 of 3 people"), "{list}");
    let list = desk.run(&["people"]).done().out;
    assert!(list.contains("p1  Ingrid Sørensen  Pilot at Harbour Authority"), "{list}");
    assert!(desk.run(&["people", "nobody"]).done().out.contains("Nobody was found"), "an empty answer is said");
    assert!(Desk::new().run(&["people"]).done().out.contains("goodturn import"), "an empty book says how to begin");
}

#[test]
fn a_person_is_shown_by_id_or_by_name() {
    let desk = with_three_people();
    let shown = desk.json(&["show", "Ingrid", "Sorensen"]);
    has_keys(&shown, PERSON);
    has_keys(&shown, &["next", "story", "chain", "sources"]);
    assert_eq!((&shown["id"], &shown["title"], &shown["stage"]), (&json!("p1"), &json!("Pilot"), &Value::Null));
    assert_eq!(desk.json(&["show", "p1"])["name"], "Ingrid Sørensen");
    let page = desk.run(&["show", "p1"]).done().out;
    assert!(page.contains("Pilot at Harbour Authority") && page.contains("ingrid@harbour.example"), "{page}");
}

#[test]
fn a_person_who_is_not_meant_for_sure_is_not_shown() {
    let desk = with_three_people();
    let ran = desk.run(&["show", "acme", "--json"]).failed();
    let error = &ran.document()["error"];
    assert_eq!(error["code"], "invalid", "two people work there: {error}");
    assert!(ran.err.contains("(p2)") && ran.err.contains("(p3)"), "both are named with their ids: {}", ran.err);
    assert_eq!(desk.run(&["show", "p99", "--json"]).failed().document()["error"]["code"], "not_found");
}

#[test]
fn a_brief_is_one_page_for_the_eye_and_a_document_for_a_program() {
    let desk = Desk::new();
    let line = "@Jane Doe, Acme met at RustConf Berlin, sails on the Wannsee !send the deck by friday ~a CFO";
    desk.run(&["add", line]).done();
    let brief = desk.run(&["brief", "Jane", "Doe"]).done().out;
    for words in
        ["Jane Doe", "What do they need now?", "You promised", "Send the deck", "A CFO (today)", "RustConf Berlin"]
    {
        assert!(brief.contains(words), "{words:?} in {brief}");
    }
    let brief = desk.json(&["brief", "Jane Doe"]);
    has_keys(&brief, &["person", "needs", "promised", "thanks", "open", "last_talk", "dates", "rhythm", "questions"]);
    assert_eq!((&brief["needs"][0]["what"], &brief["questions"][0]["kind"]), (&json!("A CFO"), &json!("needs_now")));
    let nobody = desk.run(&["brief", "Nobody", "--json"]).failed();
    assert_eq!(nobody.document()["error"]["code"], "not_found", "{}", nobody.err);
}

#[test]
fn practice_cards_are_read_in_the_terminal_and_mark_what_is_known() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe, Acme met at RustConf"]).done();
    let no = desk.run(&["practice", "saying_no"]).done().out;
    assert!(no.starts_with("Saying no\n") && no.contains("rather say no"), "{no}");
    let with = desk.run(&["practice", "questions", "--with", "Jane Doe"]).done().out;
    assert!(with.contains("You know: Acme"), "{with}");
    let all = desk.run(&["--json", "practice"]).done().document();
    assert_eq!(all.as_array().map(Vec::len), Some(6), "one document with every topic");
    let unknown = desk.run(&["practice", "dancing"]).failed().err;
    assert!(unknown.contains("saying_no"), "it names what there is: {unknown}");
}

#[test]
fn one_of_the_five_is_named_with_an_offer_and_a_tie_climbs_in_the_terminal() {
    let desk = Desk::new();
    desk.run(&["add", "@Jane Doe, Acme met at RustConf"]).done();
    let named =
        ["nominate", "Jane Doe", "--because", "knows every CFO", "--offer", "read her draft", "--when", "friday"];
    let board = desk.run(&named).done().out;
    assert!(board.contains("knows every CFO") && board.contains("Read her draft"), "{board}");
    assert!(board.contains("4 seats are free"), "{board}");
    let items = desk.json(&["due", "--at", "2099-01-01T00:00"]);
    let offers = items["items"].as_array().expect("items").iter().filter(|item| item["what"] == "Read her draft");
    assert_eq!(offers.count(), 1, "the offer is a commitment like any other");
    desk.run(&["nominate", "Nobody Yet"]).done();
    assert_eq!(desk.json(&["five"])["nominees"].as_array().map(Vec::len), Some(2), "who is new is written down");
    desk.run(&["ladder", "Jane Doe", "trusted", "--because", "kept a secret"]).done();
    let ladder = desk.run(&["ladder"]).done().out;
    assert!(ladder.contains("Jane Doe (trusted, today) – kept a secret"), "{ladder}");
    assert_eq!(desk.run(&["ladder", "Jane Doe", "lover"]).code, 2, "wrong usage");
    let crew = desk.run(&["crew"]).done().out;
    assert!(crew.contains("I lose my job"), "an idea to begin with: {crew}");
}

#[test]
fn what_is_known_of_somebody_is_told_with_its_age_answered_and_confirmed() {
    let desk = with_three_people();
    let known = desk.json(&["know", "Ingrid", "Sorensen"]);
    has_keys(&known, &["person", "gaps", "facts", "change"]);
    assert_eq!((&known["facts"][0]["fact"], &known["change"]), (&json!("work"), &Value::Null), "nothing was changed");
    let gaps = |known: &Value| known["gaps"].as_array().map(Vec::len);
    let missing = gaps(&known);
    let told = desk.run(&["know", "p1"]).done().out;
    assert!(told.contains("Pilot at Harbour Authority") && told.contains("today"), "with its age: {told}");
    assert!(told.contains("cares_about"), "and what is missing by the word to answer it with: {told}");
    let learned = desk.json(&["know", "p1", "--learned", "cares_about", "--answer", "Lighthouses"]);
    assert_eq!(gaps(&learned), missing.map(|count| count - 1), "one gap less: {learned}");
    assert!(learned["change"].is_string(), "by a change that can be taken back");
    assert!(desk.run(&["know", "p1"]).done().out.contains("Lighthouses"));
    desk.run(&["know", "p1", "--still", "work"]).done();
    desk.run(&["need", "add", "a chart", "--of", "p1"]).done();
    desk.run(&["know", "p1", "--still", "n1"]).done();
    assert_eq!(desk.run(&["know", "p1", "--still", "need"]).code, 2, "which need?");
    assert_eq!(desk.run(&["know", "p1", "--learned", "shoe_size", "--answer", "42"]).code, 2, "nobody asks for that");
    assert_eq!(desk.run(&["know", "p1", "--learned", "reach"]).code, 2, "and the answer?");
    let wrong = desk.run(&["know", "p1", "--learned", "reach", "--answer", "somehow", "--json"]).failed().document();
    assert_eq!(wrong["error"]["code"], json!("invalid"), "{wrong}");
    assert_eq!(desk.run(&["know", "p1", "--still", "n99", "--json"]).failed().document()["error"]["code"], "not_found");
}
