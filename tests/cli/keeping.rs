use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, card, has_keys, only_holds};

fn with_jane() -> Desk {
    let desk = Desk::new();
    desk.add("@Jane Doe, Acme met at RustConf !send the deck by tomorrow");
    desk
}

#[test]
fn a_backup_brings_back_what_was_there() {
    let desk = with_jane();
    let file = desk.path("copy.db").display().to_string();
    let made = desk.json(&["backup", &file]);
    assert_eq!(made["path"], json!(file));
    assert_eq!(made["bytes"], json!(fs::metadata(&file).expect("the copy").len()));
    desk.add("@Li Wei met at RustConf");

    let restored = desk.json(&["restore", &file]);
    has_keys(&restored, &["restored", "backup", "people"]);
    assert_eq!(restored["people"], 1);
    assert_eq!(desk.json(&["people"])["people"][0]["name"], "Jane Doe");
    let before = restored["backup"].as_str().expect("a path");
    assert_eq!(desk.json(&["restore", before])["people"], 2, "what was there before the restore was kept");
}

#[test]
fn a_backup_without_a_path_lies_beside_the_data() {
    let desk = with_jane();
    let path = desk.json(&["backup"])["path"].as_str().expect("a path").to_owned();
    assert!(path.starts_with(&desk.data().join("backups").display().to_string()), "{path}");
    fs::create_dir(desk.path("shelf")).expect("a folder");
    let path = desk.json(&["backup", "shelf"])["path"].as_str().expect("a path").to_owned();
    assert!(path.starts_with("shelf/goodturn-") && path.ends_with(".db"), "a folder gets a dated file: {path}");
}

#[test]
fn backups_made_within_one_second_do_not_take_each_others_place() {
    let desk = with_jane();
    let made: Vec<String> = (0..4).map(|_| desk.json(&["backup"])["path"].to_string()).collect();
    let files = fs::read_dir(desk.data().join("backups")).expect("the backups").count();
    assert_eq!(files, 4, "{made:?}");
}

#[test]
fn a_backup_that_cannot_be_written_says_where() {
    let desk = with_jane();
    let ran = desk.run(&["backup", "nowhere/copy.db"]).failed();
    assert!(ran.err.contains("nowhere/copy.db"), "{}", ran.err);
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let desk = with_jane();
    let words = desk.file("words.db", "these are words".repeat(1000));
    for file in [words.as_str(), "gone.db"] {
        let ran = desk.run(&["restore", file]).failed();
        assert!(ran.err.contains("othing was changed"), "{}", ran.err);
    }
    assert_eq!(desk.json(&["people"])["people"][0]["name"], "Jane Doe");
}

#[test]
fn a_file_of_a_newer_goodturn_is_refused_and_left_as_it_is() {
    let desk = with_jane();
    desk.run(&["backup", "copy.db"]).done();
    let newer = newer(fs::read(desk.path("copy.db")).expect("the copy"));
    fs::create_dir(desk.path("other")).expect("a folder");
    fs::write(desk.path("other/goodturn.db"), &newer).expect("a newer file");
    fs::write(desk.path("newer.db"), &newer).expect("a newer backup");

    let ran = desk.run(&["--data-dir", "other", "today", "--json"]).failed();
    assert_eq!(ran.document()["error"]["code"], "refused");
    assert!(ran.err.contains("newer Goodturn"), "{}", ran.err);
    assert!(fs::read(desk.path("other/goodturn.db")).expect("the file") == newer, "not a byte has changed");
    let ran = desk.run(&["restore", "newer.db"]).failed();
    assert!(ran.err.contains("newer Goodturn"), "{}", ran.err);
    assert_eq!(desk.json(&["people"])["total"], 1);
}

/// A database that says its tables are of version 999: `user_version`, four bytes at 60.
fn newer(mut database: Vec<u8>) -> Vec<u8> {
    database[60..64].copy_from_slice(&999_u32.to_be_bytes());
    database
}

#[test]
fn another_programs_file_is_refused() {
    let desk = Desk::new();
    desk.file("data/goodturn.db", "this is no database at all".repeat(200));
    let ran = desk.run(&["today"]).failed();
    assert!(ran.err.contains("not a Goodturn file"), "{}", ran.err);
}

#[test]
fn a_check_tells_that_all_is_well_and_when_the_next_reminder_comes() {
    let desk = with_jane();
    let check = desk.json(&["check"]);
    has_keys(&check, &["ok", "schema_version", "problems", "next_reminder", "people", "database_bytes"]);
    assert_eq!((&check["ok"], &check["people"], &check["problems"]), (&json!(true), &json!(1), &json!([])));
    assert!(check["next_reminder"].as_str().is_some_and(|next| next.contains('T')), "{check}");
    assert_eq!(Desk::new().json(&["check"])["next_reminder"], Value::Null);
    assert!(desk.run(&["check"]).done().out.contains("All is well"));
}

#[test]
fn an_export_holds_everybody() {
    let desk = with_jane();
    let file = desk.file("li.vcf", card("李伟", "li@acme.example", "NOTE:plays chess\\, by post\r\n"));
    desk.run(&["import", &file]).done();
    let exported = desk.json(&["export", "--format", "vcard", "all.vcf"]);
    assert_eq!((&exported["people"], &exported["format"]), (&json!(2), &json!("vcard")));
    let elsewhere = Desk::new();
    let all = desk.path("all.vcf").display().to_string();
    let report = elsewhere.json(&["import", &all]);
    assert_eq!(report["added"], 2, "another Goodturn reads it: {report}");
    assert_eq!(elsewhere.json(&["show", "李伟"])["note"], "plays chess, by post");

    desk.run(&["export", "--format", "json", "all.json"]).done();
    let document: Value = serde_json::from_slice(&fs::read(desk.path("all.json")).expect("a file")).expect("JSON");
    assert_eq!(document["tables"]["person"].as_array().map(Vec::len), Some(2));
    assert_eq!(document["tables"]["commitment"][0]["what"], "Send the deck", "nothing is left out");
}

#[test]
fn an_export_that_cannot_be_written_leaves_nothing_behind() {
    let desk = with_jane();
    desk.run(&["export", "--format", "vcard", "nowhere/all.vcf"]).failed();
    assert_eq!(desk.run(&["export", "--format", "vcard", "-"]).code, 2, "standard output is no place for it");
    assert_eq!(desk.run(&["export", "--format", "xml", "all.xml"]).code, 2);
    assert!(only_holds(&desk.path(""), &["data"]), "no half file");
}
