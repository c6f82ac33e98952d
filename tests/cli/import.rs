use serde_json::{Value, json};

use crate::desk::{Desk, PERSON, card, has_keys};

fn counts(report: &Value) -> [i64; 3] {
    ["added", "merged", "unchanged"].map(|key| report[key].as_i64().expect("a count"))
}

#[test]
fn a_card_is_imported_once_however_often_it_is_given() {
    let desk = Desk::new();
    let file =
        desk.file("jane.vcf", card("Jane Doe", "jane@acme.example", "ORG:Acme\r\nTITLE:CTO\r\nBDAY:--04-12\r\n"));

    let report = desk.json(&["import", &file]);
    has_keys(&report, &["source", "files", "added", "merged", "unchanged", "rejected", "people"]);
    assert_eq!(counts(&report), [1, 0, 0]);
    let expected = json!([{"path": file, "format": "vcard", "read": 1, "added": 1, "merged": 0, "unchanged": 0, "rejected": 0, "passed_over": [], "columns": []}]);
    assert_eq!(report["files"], expected);
    assert!(report["source"].as_str().is_some_and(|id| id.starts_with('s')), "the batch can be named: {report}");
    let jane = &report["people"][0];
    has_keys(jane, PERSON);
    assert_eq!(jane["organization"], "Acme");
    assert_eq!(jane["title"], "CTO");
    assert_eq!(jane["birthday"], "--04-12");
    assert_eq!(jane["emails"], json!([{"value": "jane@acme.example", "label": null}]));
    assert_eq!(jane["phones"], json!([]), "what is absent is an empty list");
    assert_eq!(jane["department"], Value::Null, "or null");

    let again = desk.json(&["import", &file]);
    assert_eq!(counts(&again), [0, 0, 1], "the same file a second time");
    assert_eq!(again["source"], Value::Null, "made no batch");
    assert_eq!(desk.json(&["people"])["total"], 1);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let desk = Desk::new();
    let file = desk.file("two.vcf", card("Jane Doe", "jane@acme.example", "") + &card("Li Wei", "li@acme.example", ""));
    let report = desk.json(&["import", "--dry-run", &file]);
    assert_eq!(counts(&report), [2, 0, 0]);
    assert_eq!(report["people"][1]["name"], "Li Wei");
    assert_eq!(report["source"], Value::Null);
    assert_eq!(desk.json(&["people"])["total"], 0, "nobody came in");
    assert_eq!(desk.json(&["sources"])["sources"], json!([]), "and nothing is listed");
    let words = desk.run(&["import", "--dry-run", &file]).done();
    assert!(words.out.contains("2 read, 2 new") && words.out.contains("nothing was written"), "{}", words.out);
}

#[test]
fn somebody_known_learns_from_a_card_and_is_not_doubled() {
    let desk = Desk::new();
    let first = desk.file("1.vcf", card("Jane Doe", "jane@acme.example", ""));
    let second = desk.file("2.vcf", card("Jane Doe", "JANE@acme.example", "TITLE:CTO\r\nORG:Acme\r\n"));
    desk.run(&["import", &first]).done();
    let report = desk.json(&["import", &second]);
    assert_eq!(counts(&report), [0, 1, 0]);
    let people = desk.json(&["people", "jane"]);
    assert_eq!((&people["total"], &people["people"][0]["title"]), (&json!(1), &json!("CTO")));
}

#[test]
fn a_folder_and_standard_input_are_read_too() {
    let desk = Desk::new();
    desk.file("cards/a.vcf", card("Jane Doe", "jane@acme.example", ""));
    desk.file("cards/more/b.vcf", card("Li Wei", "li@acme.example", ""));
    let folder = desk.path("cards").display().to_string();
    let words = ["import", "--json", "-", &folder, "--met-at", "RustConf Berlin", "--met-on", "2025-11-19"];
    let report = desk.feed(&words, card("Ana Souza", "ana@acme.example", "").as_bytes()).done().document();
    assert_eq!(counts(&report), [3, 0, 0]);
    assert_eq!(report["files"][0]["path"], "-");
    for person in report["people"].as_array().expect("people") {
        assert_eq!((&person["met_at"], &person["met_on"]), (&json!("RustConf Berlin"), &json!("2025-11-19")));
    }
}

#[test]
fn an_import_can_be_taken_back_whole() {
    let desk = Desk::new();
    let file = desk.file("two.vcf", card("Jane Doe", "jane@acme.example", "") + &card("Li Wei", "li@acme.example", ""));
    let source = desk.json(&["import", &file])["source"].as_str().expect("a batch").to_owned();
    let listed = desk.json(&["sources"]);
    let batch = &listed["sources"][0];
    has_keys(batch, &["id", "at", "name", "format", "added", "merged", "rejected", "undone"]);
    assert_eq!((&batch["id"], &batch["added"], &batch["undone"]), (&json!(source), &json!(2), &json!(false)));

    let undone = desk.json(&["undo", &source]);
    assert_eq!(undone["source"]["id"], json!(source));
    assert_eq!(desk.json(&["people"])["total"], 0);
    let words = desk.run(&["sources"]).done().out;
    assert!(words.contains("taken back"), "{words}");
    desk.run(&["undo", &source]).failed();
    assert_eq!(counts(&desk.json(&["import", &file])), [2, 0, 0], "it can be imported again");
}

#[test]
fn an_import_is_opened_with_whom_it_brought_until_it_is_taken_back() {
    let desk = Desk::new();
    let first = desk.file("1.vcf", card("Jane Doe", "jane@acme.example", ""));
    let second = desk.file(
        "2.vcf",
        card("Jane Doe", "jane@acme.example", "TITLE:CTO\r\nORG:Acme\r\n") + &card("Li Wei", "li@acme.example", ""),
    );
    desk.run(&["import", &first]).done();
    let source = desk.json(&["import", &second])["source"].as_str().expect("a batch").to_owned();

    let page = desk.json(&["sources", &source]);
    has_keys(
        &page,
        &["id", "at", "name", "format", "added", "merged", "unchanged", "rejected", "undone", "total", "people"],
    );
    assert_eq!((&page["format"], counts(&page), &page["total"]), (&json!("vcard"), [1, 1, 0], &json!(2)));
    let jane = &page["people"][0];
    let said = (&jane["person"]["name"], &jane["outcome"], &jane["headline"]);
    assert_eq!(said, (&json!("Jane Doe"), &json!("merged"), &json!("CTO at Acme")));
    let words = desk.run(&["sources", &source]).done().out;
    for line in ["2.vcf", "1 new, 1 merged, 0 unchanged, 0 not read", "Li Wei", &format!("goodturn undo {source}")] {
        assert!(words.contains(line), "{line} in {words}");
    }

    desk.run(&["undo", &source]).done();
    assert_eq!(desk.json(&["sources", &source])["people"], json!([]), "nobody is left of it");
    let words = desk.run(&["sources", &source]).done().out;
    assert!(words.contains("It was taken back.") && !words.contains("Li Wei"), "{words}");
    desk.run(&["sources", "s99"]).failed();
}
