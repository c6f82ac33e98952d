use std::{io::Read, process::Stdio};

use serde_json::json;

use crate::desk::{Desk, Ran, card};

#[test]
fn two_programs_write_into_one_folder_and_nothing_is_lost() {
    let desk = Desk::new();
    desk.run(&["today"]).done();
    let people = |prefix: &str| -> String {
        (0..150).map(|n| card(&format!("{prefix} {n}"), &format!("{prefix}{n}@acme.example"), "")).collect()
    };
    let (one, other) = (desk.file("one.vcf", people("Ana")), desk.file("other.vcf", people("Bo")));
    let children = [&one, &other].map(|file| desk.spawn(&["import", file]));
    for child in children {
        Ran::of(child.wait_with_output().expect("it ends")).done();
    }
    assert_eq!(desk.json(&["people"])["total"], 300);
    assert_eq!(desk.json(&["check"])["ok"], true);
}

#[test]
fn a_restore_waits_for_nobody_who_has_the_folder_open() {
    let desk = Desk::new();
    desk.add("@Jane Doe met at RustConf");
    desk.run(&["backup", "copy.db"]).done();
    let mut open = desk.spawn(&["remind"]);
    let mut first = [0_u8; 1];
    open.stderr.as_mut().expect("its words").read_exact(&mut first).expect("it speaks once the folder is open");
    let ran = desk.run(&["restore", "copy.db"]).failed();
    assert!(ran.err.contains("open"), "{}", ran.err);
    open.kill().expect("it ends");
    open.wait().expect("it has ended");
    assert_eq!(desk.json(&["restore", "copy.db"])["people"], json!(1));
}

#[test]
fn a_reader_that_goes_away_is_no_crash() {
    let desk = Desk::new();
    let many: String = (0..400).map(|n| card(&format!("Person {n}"), &format!("p{n}@acme.example"), "")).collect();
    let file = desk.file("many.vcf", many);
    desk.run(&["import", &file]).done();
    let mut child = desk.command(&["people", "--limit", "400", "--json"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    drop(child.stdout.take());
    let ran = Ran::of(child.wait_with_output().expect("it ends"));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "as if it had been read to the end");
}
