use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, card};

/// What is said of a file of which nothing could be read: in words, and in a document that names it.
fn refused(desk: &Desk, file: &str) -> String {
    let ran = desk.run(&["import", "--json", file]).failed();
    let report = ran.document();
    assert_eq!((&report["added"], &report["source"]), (&json!(0), &Value::Null), "{report}");
    assert_eq!(report["rejected"][0]["path"], file, "the file is named");
    assert_eq!(desk.json(&["people"])["total"], 0, "nobody came in");
    report["rejected"][0]["reason"].as_str().expect("a reason").to_owned()
}

#[test]
fn a_file_that_vanished_fails_with_its_reason() {
    let desk = Desk::new();
    let reason = refused(&desk, &desk.path("gone.vcf").display().to_string());
    assert!(reason.contains("not there"), "{reason}");
}

#[test]
fn an_empty_file_fails_with_its_reason() {
    let desk = Desk::new();
    let reason = refused(&desk, &desk.file("empty.vcf", ""));
    assert!(reason.contains("empty"), "{reason}");
    let nothing = desk.feed(&["import", "-"], b"").failed();
    assert!(nothing.err.contains("empty"), "{}", nothing.err);
}

#[test]
fn a_picture_called_vcf_fails_with_its_reason() {
    let desk = Desk::new();
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0xfe, 0x00, 0x81, 0xff].repeat(500)].concat();
    let reason = refused(&desk, &desk.file("photo.vcf", png));
    assert!(reason.contains("picture is damaged"), "{reason}");
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read_fails_with_its_reason() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::unprivileged();
    let locked = desk.file("locked.vcf", card("Jane Doe", "jane@acme.example", ""));
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("a locked file");
    assert_eq!(refused(&desk, &locked), "You have no permission to read this file.");

    let open = desk.file("open.vcf", card("Li Wei", "li@acme.example", ""));
    let ran = desk.run(&["import", &locked, &open]).done();
    assert!(ran.out.contains("1 new"), "the file beside it comes in: {}", ran.out);
    assert!(ran.err.contains("locked.vcf") && ran.err.contains("no permission"), "{}", ran.err);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o644)).expect("an unlocked file");
    assert_eq!(desk.json(&["import", &locked])["added"], 1, "it lost nothing meanwhile");
}

#[test]
fn a_pipe_and_a_huge_note_are_not_read() {
    let desk = Desk::new();
    let reason = refused(&desk, "/dev/null");
    assert!(reason.contains("no plain file"), "{reason}");
    let reason = refused(&desk, &desk.file("huge.txt", "words ".repeat(500_000)));
    assert!(reason.contains("too large"), "{reason}");
    let fed = desk.feed(&["import", "-"], "words ".repeat(500_000).as_bytes()).failed();
    assert!(fed.err.contains("too long"), "{}", fed.err);
}

#[test]
fn a_broken_card_between_two_good_ones_is_named_and_the_others_come_in() {
    let desk = Desk::new();
    let broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:\r\nEND:VCARD\r\n";
    let content = card("Jane Doe", "jane@acme.example", "") + broken + &card("Li Wei", "li@acme.example", "");
    let file = desk.file("three.vcf", content);
    let ran = desk.run(&["import", "--json", &file]).done();
    let report = ran.document();
    assert_eq!((&report["added"], &report["files"][0]["rejected"]), (&json!(2), &json!(1)), "{report}");
    let rejected = &report["rejected"][0];
    assert_eq!((&rejected["path"], &rejected["line"]), (&json!(file), &json!(6)), "the line on which it begins");
    assert!(!rejected["reason"].as_str().expect("a reason").is_empty());
    assert!(rejected["text"].as_str().expect("its text").starts_with("BEGIN:VCARD"), "{rejected}");
    assert!(ran.err.contains("line 6"), "and it is said: {}", ran.err);
}

#[test]
fn a_good_file_beside_a_bad_one_is_a_success_that_names_the_bad_one() {
    let desk = Desk::new();
    let good = desk.file("good.vcf", card("Jane Doe", "jane@acme.example", ""));
    let bad = desk.file("bad.vcf", "");
    let ran = desk.run(&["import", &bad, &good]).done();
    assert!(ran.out.contains("1 new") && ran.err.contains("bad.vcf"), "{}{}", ran.out, ran.err);
}

#[test]
fn a_folder_without_files_is_a_failure() {
    let desk = Desk::new();
    fs::create_dir(desk.path("nothing")).expect("a folder");
    let ran = desk.run(&["import", "nothing"]).failed();
    assert!(ran.err.contains("no file"), "{}", ran.err);
}

#[test]
fn names_cannot_steer_the_terminal_and_stay_what_they_are() {
    let desk = Desk::new();
    let name = "<script>alert(1)</script>\u{1b}[2J\u{9b}31mEve";
    let file = desk.file("eve.vcf", card(name, "eve@acme.example", "NOTE:one\\ntwo\u{1b}]0;gone\u{7}\r\n"));
    desk.run(&["import", &file]).done();
    for words in [&["people"][..], &["people", "eve"], &["show", "p1"], &["history"], &["sources"]] {
        let ran = desk.run(words).done();
        let steers = |letter: char| letter.is_control() && letter != '\n';
        assert!(!ran.out.contains(steers), "{words:?}: {:?}", ran.out);
    }
    let document = desk.run(&["people", "--json"]).done();
    assert!(!document.out.contains(|letter: char| letter.is_control() && letter != '\n'), "nor does a document");
    assert!(document.document()["people"][0]["name"].as_str().expect("a name").contains("<script>"), "it is a name");
}
