//! One function for each kind of document: it reads the bytes and holds the answer against the rules.
//!
//! The rules: nothing panics; whatever yields nobody says why; every card and every refusal names a line that is there
//! and keeps its original; the same bytes are read the same; whoever stands in an AGENT is not in the card around it.

use std::{fmt::Debug, path::PathBuf, sync::OnceLock};

use chrono::{DateTime, NaiveDate, Utc};
use goodturn_core::{
    Book,
    clock::ManualClock,
    exchange::{self, Reading, Viewpoint},
    ops::{Audience, Document},
    wire::ImportOptions,
};
use goodturn_picture::{Kind, Photo};

/// What is asked of a document of a kind.
type Question = fn(&[u8]);

/// Every kind by its name, which is that of its target and of the folder of its seeds.
pub const KINDS: [(&str, Question); 11] = [
    ("archive", archive),
    ("calendar", calendar),
    ("ldif", ldif),
    ("mail", mail),
    ("messages", messages),
    ("note", note),
    ("own", own),
    ("picture", picture),
    ("sniff", sniff),
    ("table", table),
    ("vcard", vcard),
];

/// Names under which a document may come.
const NAMES: [&str; 12] =
    ["", "a.vcf", "a.csv", "a.tsv", "a.ldif", "a.ics", "a.vcs", "a.eml", "a.mbox", "a.json", "a.txt", "a.md"];

/// vCards, and the same lines as an AGENT of somebody else.
pub fn vcard(bytes: &[u8]) {
    read("a.vcf", bytes);
    if let Ok(text) = exchange::decode(bytes) {
        keeps_agents_out(&text);
    }
}

/// Tables: CSV of any program.
pub fn table(bytes: &[u8]) {
    read("a.csv", bytes);
}

/// Address books in LDIF.
pub fn ldif(bytes: &[u8]) {
    read("a.ldif", bytes);
}

/// Calendars.
pub fn calendar(bytes: &[u8]) {
    read("a.ics", bytes);
}

/// One mail, and a mailbox.
pub fn mail(bytes: &[u8]) {
    read("a.eml", bytes);
    read("a.mbox", bytes);
}

/// LinkedIn's messages.
pub fn messages(bytes: &[u8]) {
    read("messages.csv", &[HEAD_OF_MESSAGES, bytes].concat());
    read("messages.csv", bytes);
}

const HEAD_OF_MESSAGES: &[u8] =
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,\
DATE,SUBJECT,CONTENT,FOLDER\n";

/// ZIP and gzip. What an archive unpacks to is bounded by what it is, not by how long it is.
pub fn archive(bytes: &[u8]) {
    read("a.zip", bytes);
    read("a.vcf.gz", bytes);
}

/// Goodturn's own documents, joined into an empty book, of which nothing is kept.
pub fn own(bytes: &[u8]) {
    let book = BOOK.get_or_init(empty_book);
    let whole = [b"{\"format\":\"goodturn\",".as_slice(), bytes].concat();
    for content in [bytes, &whole] {
        read("a.json", content);
        let document = Document::new("a.json", "a.json", Ok(content.to_vec()));
        let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
        let done = book.import_documents(&[document.into()], &options, Audience::Report(usize::MAX), &mut |_| true);
        let report = match done {
            Ok(done) => done.value,
            Err(error) => panic!("an import of a document is no error: {error:?}"),
        };
        let read: u32 = report.files.iter().map(|file| file.read).sum();
        assert_eq!(read, report.added + report.merged + report.unchanged, "everybody is counted once: {report:?}");
        assert!(
            read > 0 || report.rejected.iter().any(|one| !one.reason.is_empty()),
            "nobody came, in no words: {report:?}"
        );
    }
    assert_eq!(book.people("", 1).map(|people| people.total).ok(), Some(0), "nothing was to be kept");
}

/// Notes.
pub fn note(bytes: &[u8]) {
    read("a.txt", bytes);
    if let Ok(text) = exchange::decode(bytes) {
        let line: String = text.lines().next().unwrap_or_default().chars().take(1000).collect();
        let again = exchange::read_line(&line, now());
        assert_eq!(exchange::read_line(&line, now()), again, "a line reads the same twice");
    }
}

/// Pictures: decoded, their codes, and as they are shown. Tesseract is not asked.
pub fn picture(bytes: &[u8]) {
    let Some(kind) = Kind::of(bytes) else { return };
    assert!(kind.media_type().starts_with("image/"), "{kind:?}");
    match Photo::open(bytes) {
        Ok(photo) => {
            let codes = photo.codes(&mut || true);
            assert!(codes.is_ok(), "nobody stopped it");
            assert_eq!(photo.codes(&mut || true), codes, "the same codes are seen twice");
            assert!(photo.shown().is_some_and(|shown| Photo::open(&shown).is_ok()), "what is shown is a picture");
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty(), "{refusal:?}"),
    }
}

/// Any bytes under any name: the first byte chooses it.
pub fn sniff(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    if let Ok(text) = exchange::decode(rest) {
        assert!(!text.trim().is_empty(), "a text that says nothing is said to be empty");
        assert_eq!(exchange::sniff(name, &text), exchange::sniff(name, &text));
    }
    exchange::holds_records(name, rest);
    read(name, rest);
}

/// Reads a document and holds the answer against the rules.
fn read(name: &str, bytes: &[u8]) {
    if exchange::is_picture(bytes) {
        return;
    }
    let once = exchange::read(name, bytes, view());
    same(&exchange::read(name, bytes, view()), &once);
    match once {
        Err(problem) => assert!(!problem.to_string().trim().is_empty(), "{problem:?} says nothing"),
        Ok(reading) => check(&reading, bytes),
    }
}

fn same<T: PartialEq + Debug>(again: &T, once: &T) {
    assert!(again == once, "the same bytes were read differently:\n{once:#?}\n{again:#?}");
}

fn check(reading: &Reading, bytes: &[u8]) {
    assert!(!reading.cards.is_empty() || !reading.rejected.is_empty(), "a success on nothing: {reading:?}");
    let lines = lines(reading, bytes);
    for card in &reading.cards {
        assert!((1..=lines).contains(&card.line), "line {} of {lines}: {card:?}", card.line);
        assert!(!card.raw.trim().is_empty(), "the original is kept: {card:?}");
    }
    for rejected in &reading.rejected {
        assert!(!rejected.reason.trim().is_empty(), "{rejected:?} says nothing");
        assert!(rejected.line <= lines, "line {} of {lines}: {rejected:?}", rejected.line);
    }
}

/// How many lines a document has; members of an archive have lines of their own.
fn lines(reading: &Reading, bytes: &[u8]) -> usize {
    if reading.format == exchange::Format::Archive {
        return usize::MAX;
    }
    let text = exchange::decode(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned());
    let ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    ends + 1 - text.matches("\r\n").count()
}

/// Whatever stands in an AGENT is somebody else's: the card around it says the same with and without it.
fn keeps_agents_out(text: &str) {
    let inner: Vec<&str> = text.split(['\n', '\r']).filter(|line| !is_a_marker(line)).collect();
    let alone = owner(&[]);
    let nested: Vec<&str> =
        ["AGENT:", "BEGIN:VCARD"].into_iter().chain(inner.iter().copied()).chain(["END:VCARD"]).collect();
    assert_eq!(facts(&owner(&nested)), facts(&alone), "an AGENT on lines of its own: {nested:?}");
    let escaped = inner.join("\\n").replace(',', "\\,").replace(';', "\\;");
    let inline = format!("AGENT:BEGIN:VCARD\\n{escaped}\\nEND:VCARD");
    assert_eq!(facts(&owner(&[&inline])), facts(&alone), "an AGENT on one line: {inline:?}");
}

fn is_a_marker(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    ["begin", "end", "agent"].iter().any(|word| line.contains(word))
}

fn owner(agent: &[&str]) -> String {
    let head = ["BEGIN:VCARD", "VERSION:2.1", "FN:Olga Owner", "EMAIL:olga@owner.example"];
    let tail = ["TEL:+49 30 1234567", "END:VCARD", ""];
    [&head, agent, &tail].concat().join("\r\n")
}

fn facts(card: &str) -> Vec<goodturn_core::model::PersonFacts> {
    exchange::read_vcards(card).filter_map(|card| card.ok().map(|card| card.facts)).collect()
}

fn view() -> Viewpoint {
    let mut view = Viewpoint::from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default());
    view.me.email = "me@owner.example".to_owned();
    view
}

fn now() -> goodturn_core::model::LocalTime {
    goodturn_core::model::LocalTime::of(view().now, view().zone)
}

static BOOK: OnceLock<Book> = OnceLock::new();

fn empty_book() -> Book {
    let scratch = option_env!("CARGO_TARGET_TMPDIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::Builder::new().prefix("goodturn-fuzz-").tempdir_in(scratch).map(tempfile::TempDir::keep);
    let folder = folder.unwrap_or_else(|error| panic!("a folder: {error}"));
    let clock = ManualClock::new(DateTime::<Utc>::UNIX_EPOCH + chrono::TimeDelta::days(20_000), chrono_tz::Tz::UTC);
    Book::open(&folder, clock).unwrap_or_else(|error| panic!("a book: {error}"))
}
