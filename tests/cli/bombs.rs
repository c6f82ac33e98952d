//! Files that are made to choke a reader: each is read or refused in plain words, within the memory that is allowed.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::desk::{Desk, Ran, card};

/// Memory that an import may ask for in all, in kilobytes (`ulimit -v`, which counts more than is ever used).
const ALLOWED: u32 = 512 * 1024;
const MEGABYTE: usize = 1024 * 1024;

/// Imports a file within the memory that is allowed.
fn import(desk: &Desk, file: &str) -> Value {
    let call = desk.command(&["import", "--json", file]);
    let mut limited = Command::new("/bin/sh");
    limited.arg("-c").arg(format!("ulimit -v {ALLOWED} && exec \"$0\" \"$@\"")).arg(call.get_program());
    limited.args(call.get_args()).env_clear().stdin(Stdio::null());
    limited.envs(call.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Ran::of(limited.output().expect("a shell")).document()
}

/// What is said of a file of which nothing is read.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> String {
    let desk = Desk::new();
    let report = import(&desk, &desk.file(name, content));
    assert_eq!(report["added"], 0, "{name}: nobody came in: {}", report["files"]);
    assert!(report.to_string().len() < MEGABYTE, "{name}: the answer is no bomb either");
    report["rejected"][0]["reason"].as_str().unwrap_or_else(|| panic!("{name}: a reason: {report}")).to_owned()
}

/// A card of somebody with something huge in it.
fn huge(lines: &str) -> String {
    card("Jane Doe", "jane@acme.example", lines)
}

#[test]
fn a_card_of_a_million_lines_is_refused() {
    let told = refused("lines.vcf", huge(&"TEL:+49 30 1234567\r\n".repeat(1_000_000)));
    assert!(told.contains("more lines than any person's"), "{told}");
    let told = refused("begins.vcf", "BEGIN:VCARD\r\n".repeat(1_000_000));
    assert!(told.contains("more than 200000"), "{told}");
    let words: String = (0..1_000_000).map(|number| format!("tag{number},")).collect();
    let told = refused("tags.vcf", huge(&format!("CATEGORIES:{words}\r\n")));
    assert!(told.contains("more than 1000 of one kind"), "{told}");
}

#[test]
fn one_line_of_a_hundred_megabytes_is_refused() {
    let long = "a".repeat(100 * MEGABYTE);
    for (name, text) in [
        ("name.vcf", format!("BEGIN:VCARD\r\nFN:{long}\r\nEND:VCARD\r\n")),
        ("head.vcf", format!("BEGIN:VCARD\r\n{long}\r\nEND:VCARD\r\n")),
        ("photo.vcf", huge(&format!("PHOTO;ENCODING=b;TYPE=JPEG:{long}\r\n"))),
    ] {
        let told = refused(name, text);
        assert!(told.contains("larger than any person's"), "{name}: {told}");
    }
    assert!(refused("note.txt", &long).contains("too large for a note"));
    assert!(refused("outside.vcf", &long).contains("outside any card"));
    assert!(refused("table.csv", &long).contains("too large for a note"));
}

#[test]
fn what_is_packed_small_and_unpacks_large_is_refused() {
    use std::io::Write;
    let desk = Desk::new();
    let gzip = desk.path("bomb.vcf.gz");
    let packed = std::fs::File::create(&gzip).expect("a file");
    let mut gzip_of = Command::new("gzip").arg("-c").stdin(Stdio::piped()).stdout(packed).spawn().expect("gzip");
    let mut zeros = gzip_of.stdin.take().expect("its input");
    let some = vec![0_u8; MEGABYTE];
    for _ in 0..1024 {
        zeros.write_all(&some).expect("it takes them");
    }
    drop(zeros);
    assert!(gzip_of.wait().expect("it ends").success());
    let report = import(&desk, &gzip.display().to_string());
    let told = report["rejected"][0]["reason"].as_str().expect("a reason");
    assert!(told.contains("unpacks to more than 128 MB"), "{told}");
}

#[test]
fn nesting_does_not_go_to_the_bottom() {
    let own = format!("{{\"format\":\"goodturn\",\"version\":1,\"tables\":{{\"person\":{}", "[".repeat(1_000_000));
    assert!(refused("deep.json", own).contains("not whole"));
    refused("deep.ics", "BEGIN:VCALENDAR\r\n".repeat(1_000_000));
    let head = "From: Jane Doe <jane@acme.example>\r\nTo: me@owner.example\r\n";
    let parts: String = (0..50_000)
        .map(|depth| format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"))
        .collect();
    let desk = Desk::new();
    let report = import(&desk, &desk.file("deep.eml", format!("{head}{parts}\r\nhello\r\n")));
    assert_eq!(report["files"][0]["read"].as_u64().map(|read| read > 0), Some(true), "its sender is read: {report}");
    let letters = format!("{head}Content-Type: message/rfc822\r\n\r\n").repeat(20_000);
    let report = import(&desk, &desk.file("within.eml", letters));
    assert!(report["files"][0]["read"].as_u64() > Some(0), "its sender is read: {report}");
}

#[test]
fn crowds_are_refused() {
    assert!(refused("froms.mbox", "From \n".repeat(1_000_000)).contains("no sender"));
    let guests: String = (0..300_000).map(|guest| format!("ATTENDEE:mailto:g{guest}@acme.example\r\n")).collect();
    let event =
        format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250502T100000Z\r\n{guests}END:VEVENT\r\n");
    assert!(refused("crowd.ics", event).contains("more guests than anybody meets"));
    let events = "BEGIN:VEVENT\r\nDTSTART:20250502T100000Z\r\nATTENDEE:mailto:a@b.example\r\nEND:VEVENT\r\n";
    let told = refused("events.ics", format!("BEGIN:VCALENDAR\r\n{}", events.repeat(200_000)));
    assert!(told.contains("more than 100000 events"), "{told}");
    let rows: String = (0..250_000).map(|row| format!("Jane {row},j{row}@acme.example\n")).collect();
    assert!(refused("rows.csv", format!("Name,Email\n{rows}")).contains("more than 200000 people"));
}
