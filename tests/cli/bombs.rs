//! Files that are made to choke a reader: each is read or refused in plain words, within the memory that is allowed.

use std::{
    fs::File,
    io::{Cursor, Write},
    process::{Command, Stdio},
};

use serde_json::Value;
use zip::{ZipWriter, write::SimpleFileOptions};

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

/// An archive of members that are all alike.
fn zip_of(members: usize, ending: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for member in 0..members {
        zip.start_file(format!("{member}.{ending}"), SimpleFileOptions::default()).expect("a member");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn a_file_larger_than_any_address_book_is_refused_unread() {
    let desk = Desk::new();
    for name in ["all.vcf", "all.json", "all.zip", "all.csv", "all.jpg"] {
        let file = File::create(desk.path(name)).expect("a file");
        file.set_len(129 * MEGABYTE as u64).expect("a long one, which takes no room");
        let report = import(&desk, &desk.path(name).display().to_string());
        let told = report["rejected"][0]["reason"].as_str().expect("a reason");
        assert!(told.contains("too large for a card file (129 MB, the limit is 128 MB)"), "{name}: {told}");
    }
}

#[test]
fn a_card_of_too_many_lines_is_refused() {
    card_of(50_000);
    let words: String = (0..20_000).map(|number| format!("tag{number},")).collect();
    let told = refused("tags.vcf", huge(&format!("CATEGORIES:{words}\r\n")));
    assert!(told.contains("more than 1000 of one kind"), "{told}");
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn a_card_of_a_million_lines_and_a_meeting_of_a_million_guests_are_refused() {
    card_of(1_000_000);
    meeting_of(1_000_000);
}

/// A card of so many lines.
fn card_of(lines: usize) {
    let told = refused("lines.vcf", huge(&"TEL:+49 30 1234567\r\n".repeat(lines)));
    assert!(told.contains("more lines than any person's"), "{told}");
}

#[test]
fn a_line_without_end_is_refused() {
    lines_of(33);
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn a_line_of_a_hundred_megabytes_is_refused() {
    lines_of(100);
}

/// Everything that is but one line, of so many megabytes.
fn lines_of(megabytes: usize) {
    let long = "a".repeat(megabytes * MEGABYTE);
    for (name, text) in [
        ("name.vcf", format!("BEGIN:VCARD\r\nFN:{long}\r\nEND:VCARD\r\n")),
        ("photo.vcf", huge(&format!("PHOTO;ENCODING=b;TYPE=JPEG:{long}\r\n"))),
    ] {
        let told = refused(name, text);
        assert!(told.contains("larger than any person's"), "{name}: {told}");
    }
    let told = refused("note.txt", &long);
    assert!(told.contains("too large for a note"), "{told}");
    let told = refused("table.csv", &long);
    assert!(told.contains("A line of this table has more than 1 MB"), "{told}");
}

#[test]
fn what_is_packed_small_and_unpacks_large_is_refused() {
    let zeros = vec![0; 44 * MEGABYTE];
    let bomb = zip_of(3, "vcf", &zeros);
    assert!(bomb.len() < MEGABYTE, "it looks small: {}", bomb.len());
    let told = refused("flat.zip", &bomb);
    assert!(told.contains("unpacks to more than 128 MB"), "{told}");
    let told = refused("nested.zip", zip_of(20, "zip", &bomb));
    assert!(told.contains("no file in the archive that can be read"), "{told}");
    let told = refused("many.zip", zip_of(20_001, "vcf", b""));
    assert!(told.contains("20001 members; more than 20000 are not read"), "{told}");
}

#[test]
fn a_gzip_that_unpacks_large_is_refused() {
    let desk = Desk::new();
    let path = desk.path("bomb.vcf.gz");
    let packed = File::create(&path).expect("a file");
    let mut gzip = Command::new("gzip").arg("-c").stdin(Stdio::piped()).stdout(packed).spawn().expect("gzip");
    let mut zeros = gzip.stdin.take().expect("its input");
    (0..129).for_each(|_| zeros.write_all(&[0; MEGABYTE]).expect("it takes them"));
    drop(zeros);
    assert!(gzip.wait().expect("it ends").success());
    let report = import(&desk, &path.display().to_string());
    let told = report["rejected"][0]["reason"].as_str().expect("a reason");
    assert!(told.contains("unpacks to more than 128 MB"), "{told}");
}

#[test]
fn what_is_attached_does_not_choke_the_reader() {
    let desk = Desk::new();
    let base64 = format!("{}\r\n", "A".repeat(76)).repeat(250_000);
    let mail = format!(
        "From: Jane Doe <jane@acme.example>\r\nTo: me@owner.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/vcard; name=a.vcf\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{base64}--b--\r\n"
    );
    let report = import(&desk, &desk.file("attached.eml", mail));
    assert_eq!(report["added"], 2, "its sender and its receiver are read: {}", report["files"]);
    let folded = format!(" {}\r\n", "A".repeat(74)).repeat(3000);
    let photo = huge(&format!("PHOTO;ENCODING=b;TYPE=JPEG:\r\n{folded}"));
    let report = import(&desk, &desk.file("photo.vcf", photo));
    assert_eq!(report["rejected"].as_array().map(Vec::len), Some(0), "a portrait of 3000 lines is no bomb");
}

#[test]
fn a_picture_that_says_it_is_huge_is_refused() {
    let head: &[u8] = b"\x89PNG\x0D\x0A\x1A\x0A\x00\x00\x00\x0DIHDR\x00\x00\xEA\x60\x00\x00\xEA\x60\x08\x02\x00\x00\x00\x0F\xB0\xE2\x15\x00\x00\x00\x0CIDAT\x78\x9C\x63\x60\xA0\x3D\x00\x00\x00\x64\x00\x01\x86\x64\x3C5";
    let told = refused("bomb.png", head);
    assert!(told.contains("60000 × 60000 pixels; the limit is 50 megapixels"), "{told}");
}

#[test]
fn nesting_does_not_go_to_the_bottom() {
    let own =
        |tables: &str| format!("{{\"format\":\"goodturn\",\"version\":1,\"schema_version\":1,\"tables\":{tables}");
    let deep = "[".repeat(300_000);
    let told = refused("open.json", own(&format!("{{\"person\":{deep}")));
    assert!(told.contains("not whole"), "{told}");
    let shut = "]".repeat(300_000);
    let told = refused("deep.json", own(&format!("{{\"person\":[{deep}{shut}]}}}}")));
    assert!(told.contains("none that Goodturn writes") || told.contains("not whole"), "{told}");
    let told = refused("deep.ics", "BEGIN:VCALENDAR\r\n".repeat(200_000));
    assert!(told.contains("nobody"), "{told}");
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
    let told = refused("begins.vcf", "BEGIN:VCARD\r\n".repeat(200_001));
    assert!(told.contains("more than 200000 people"), "{told}");
    let told = refused("froms.mbox", "From \n".repeat(1_000_000));
    assert!(told.contains("too large for a note"), "{told}");
    meeting_of(50_000);
    let events = "BEGIN:VEVENT\r\nDTSTART:20250502T100000Z\r\nEND:VEVENT\r\n";
    let told = refused("events.ics", format!("BEGIN:VCALENDAR\r\n{}", events.repeat(100_001)));
    assert!(told.contains("more than 100000 events"), "{told}");
    let rows = "Jane Doe,jane@acme.example\n".repeat(100_001);
    let told = refused("rows.csv", format!("Name,Email\n{rows}"));
    assert!(told.contains("more than 100000 people"), "{told}");
}

/// An event of so many guests.
fn meeting_of(guests: usize) {
    let guests: String = (0..guests).map(|guest| format!("ATTENDEE:mailto:g{guest}@acme.example\r\n")).collect();
    let event = format!("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250502T100000Z\r\n{guests}END:VEVENT\r\n");
    let told = refused("crowd.ics", format!("BEGIN:VCALENDAR\r\n{event}"));
    assert!(told.contains("more guests than anybody meets"), "{told}");
}
