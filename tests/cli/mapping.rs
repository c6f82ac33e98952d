//! Tables whose columns nobody knows, in a terminal.

use std::io::{Cursor, Write};

use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::desk::Desk;

const CLUB: &str = "Wer isch's;Schribmer;Bsundrigs\nJane Doe;jane@acme.example;Alphorn\nLi Wei;li@star.example;\n";

#[test]
fn a_table_nobody_knows_says_its_columns_and_what_to_type() {
    let desk = Desk::new();
    let file = desk.file("verein.csv", CLUB);
    let looked = desk.run(&["import", &file, "--dry-run", "--json"]).failed();
    let columns = &looked.document()["files"][0]["columns"];
    assert_eq!(columns[0], json!({"name": "Wer isch's", "samples": ["Jane Doe", "Li Wei"], "holds": "name"}));
    assert_eq!((&columns[1]["holds"], &columns[2]["holds"]), (&json!("email"), &json!("keep")), "guessed by values");
    let words = desk.run(&["import", &file]).failed().err;
    let call = "--map \"Wer isch's=name,Schribmer=email,Bsundrigs=keep\"";
    assert!(words.contains("It is not known yet") && words.contains(call), "{words}");
}

#[test]
fn what_is_told_once_is_remembered_until_it_is_forgotten() {
    let desk = Desk::new();
    let file = desk.file("verein.csv", CLUB);
    let map = ["--map", "Wer isch's=name,Schribmer=email", "--map", "3=cares_about"];
    let tried = desk.json(&[&["import", &file, "--dry-run"], &map[..]].concat());
    assert_eq!((&tried["added"], &tried["people"][0]["note"]), (&json!(2), &json!(null)));
    assert_eq!(desk.json(&["mappings"])["mappings"], json!([]), "a dry run remembers nothing");
    let report = desk.json(&[&["import", &file], &map[..]].concat());
    assert_eq!(
        (&report["added"], &report["people"][0]["emails"][0]["value"]),
        (&json!(2), &json!("jane@acme.example"))
    );
    assert_eq!(desk.json(&["import", &file])["unchanged"], json!(2), "the same again brings nothing");
    let next = desk.file("naechschts.csv", "Bsundrigs;Wer isch's;Schribmer\nJodle;Ana Souza;ana@souza.example\n");
    assert_eq!(desk.json(&["import", &next])["added"], json!(1), "the next of its kind is read at once");
    let id = desk.json(&["mappings"])["mappings"][0]["id"].as_str().expect("an id").to_owned();
    desk.run(&["mappings", "--forget", &id]).done();
    let odd = desk.file("letschts.csv", CLUB.replace("Jane", "Joan"));
    desk.run(&["import", &odd]).failed();
    desk.run(&["undo"]).done();
    assert_eq!(desk.json(&["import", &odd])["files"][0]["read"], json!(2), "undo remembers it again");
}

#[test]
fn a_table_in_an_archive_is_told_its_columns_too() {
    let desk = Desk::new();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("verein.csv", SimpleFileOptions::default()).expect("a member");
    zip.write_all(CLUB.as_bytes()).expect("its content");
    let file = desk.file("verein.zip", zip.finish().expect("an archive").into_inner());
    let words = desk.run(&["import", &file]).failed().err;
    let call = format!("goodturn import {file} --map \"Wer isch's=name,Schribmer=email,Bsundrigs=keep\"");
    assert!(words.contains(&call), "{words}");
    assert_eq!(desk.json(&["import", &file, "--map", "Wer isch's=name,2=email"])["added"], json!(2));
    assert_eq!(desk.json(&["import", &file])["unchanged"], json!(2), "and it is remembered");
}

#[test]
fn a_table_without_names_and_a_wrong_word_are_answered_plainly() {
    let desk = Desk::new();
    let file = desk.file("liste.csv", "Jane Doe;Bern\nLi Wei;Thun\n");
    let wrong = desk.run(&["import", &file, "--map", "Name=name"]).failed().err;
    assert!(wrong.contains("There is no column “Name”") && wrong.contains("Jane Doe, Bern"), "{wrong}");
    let report = desk.json(&["import", &file, "--no-header", "--map", "1=name,Column 2=city"]);
    assert_eq!((&report["added"], &report["people"][0]["addresses"][0]["city"]), (&json!(2), &json!("Bern")));
    let wrong = desk.run(&["import", &file, "--no-header", "--map", "1=surname"]).failed().err;
    assert!(wrong.contains("“surname” is nothing that a column can hold") && wrong.contains("family_name"), "{wrong}");
    assert_eq!(desk.run(&["import", &file, "--map", "Name"]).code, 2, "what is no mapping is a wrong call");
}
