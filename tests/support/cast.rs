//! The people of the stories, and the small world they live in: a data folder, and a clock that is moved by hand.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::{Europe::Berlin, Tz};
use goodturn_core::{
    Book,
    change::{Changes, Done},
    clock::{Clock, ManualClock},
    id::{CaptureId, CommitmentId, PersonId},
    model::{Address, Affiliation, CommitmentKind, EncounterDraft, Labelled, MappedColumn, Mapping, PersonFacts},
    ops::ExportFormat,
    wire::{CommitmentDraft, ImportOptions, ImportReport, Item, PeopleFilter, PeopleQuery, Saved},
};
use tempfile::TempDir;

/// Somebody of the cast, as their business card has them.
#[derive(Debug, Clone, Copy)]
pub struct Character {
    pub name: &'static str,
    pub given: &'static str,
    pub family: &'static str,
    pub title: &'static str,
    pub organization: &'static str,
    pub email: &'static str,
    pub phone: &'static str,
    pub street: &'static str,
    pub city: &'static str,
}

const NOBODY: Character = Character {
    name: "",
    given: "",
    family: "",
    title: "",
    organization: "",
    email: "",
    phone: "",
    street: "",
    city: "",
};

/// Her card has everything, a postal address too.
pub const JANE: Character = Character {
    name: "Jane Doe",
    given: "Jane",
    family: "Doe",
    title: "CTO",
    organization: "Acme",
    email: "jane@acme.example",
    phone: "+49 30 1234567",
    street: "Torstraße 1",
    city: "Berlin",
};
/// No postal address.
pub const MARTA: Character = Character {
    name: "Marta Kowalska",
    given: "Marta",
    family: "Kowalska",
    title: "Editor",
    organization: "Wydawnictwo Wisła",
    email: "marta@wisla.example",
    phone: "+48 22 5551234",
    ..NOBODY
};
pub const SAMUEL: Character = Character {
    name: "Samuel Okafor",
    given: "Samuel",
    family: "Okafor",
    title: "Founder",
    organization: "Lagos Solar",
    email: "samuel@solar.example",
    ..NOBODY
};
pub const LI: Character = Character {
    name: "李伟",
    given: "伟",
    family: "李",
    organization: "星辰科技",
    email: "li.wei@star.example",
    ..NOBODY
};
pub const INGRID: Character = Character {
    name: "Ingrid Sørensen",
    given: "Ingrid",
    family: "Sørensen",
    title: "Architect",
    organization: "Fjord Studio",
    email: "ingrid@fjord.example",
    ..NOBODY
};
pub const LUKASZ: Character = Character {
    name: "Łukasz Weiß",
    given: "Łukasz",
    family: "Weiß",
    organization: "Kraków Café",
    email: "lukasz@cafe.example",
    ..NOBODY
};
pub const EVERYBODY: [Character; 6] = [JANE, MARTA, SAMUEL, LI, INGRID, LUKASZ];

fn labelled(value: &str) -> Vec<Labelled> {
    let value = value.to_owned();
    if value.is_empty() { Vec::new() } else { vec![Labelled { value, label: "work".into() }] }
}

impl Character {
    /// What is known about them, as a form would send it.
    pub fn facts(&self) -> PersonFacts {
        let job =
            Affiliation { organization: self.organization.into(), title: self.title.into(), ..Affiliation::default() };
        let home = Address { street: self.street.into(), city: self.city.into(), ..Address::default() };
        PersonFacts {
            name: self.name.into(),
            given_name: self.given.into(),
            family_name: self.family.into(),
            affiliations: vec![job],
            emails: labelled(self.email),
            phones: labelled(self.phone),
            addresses: if self.city.is_empty() { Vec::new() } else { vec![home] },
            ..PersonFacts::default()
        }
    }

    /// Their card as a vCard 3.0, with further lines.
    pub fn card_with(&self, more: &[&str]) -> String {
        let mut lines = vec![
            "BEGIN:VCARD".to_owned(),
            "VERSION:3.0".to_owned(),
            format!("FN:{}", self.name),
            format!("N:{};{};;;", self.family, self.given),
        ];
        let fields = [("ORG", self.organization), ("TITLE", self.title), ("EMAIL", self.email), ("TEL", self.phone)];
        lines.extend(
            fields.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}:{value}")),
        );
        if !self.city.is_empty() {
            lines.push(format!("ADR:;;{};{};;;", self.street, self.city));
        }
        lines.extend(more.iter().map(|&line| line.to_owned()));
        lines.push("END:VCARD\r\n".to_owned());
        lines.join("\r\n")
    }

    /// Their card as a vCard 3.0.
    pub fn card(&self) -> String {
        self.card_with(&[])
    }
}

/// All cards of some people in one file.
pub fn cards(people: &[Character]) -> String {
    people.iter().map(Character::card).collect()
}

/// A data folder, its open book, and the clock: Berlin, Saturday 21 November 2026, ten in the morning.
pub struct World {
    pub clock: ManualClock,
    pub book: Book,
    folder: TempDir,
}

/// The instant of a local time in a zone.
pub fn instant(local: &str, zone: Tz) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a local time");
    zone.from_local_datetime(&local).earliest().expect("a time that exists").with_timezone(&Utc)
}

/// A folder that goes with its story; in memory where the system has such a place, as each write is made durable.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let in_memory = memory.is_dir().then(|| tempfile::tempdir_in(memory).ok()).flatten();
    in_memory.unwrap_or_else(|| tempfile::tempdir().expect("a folder"))
}

impl World {
    pub fn new() -> Self {
        let folder = folder();
        let clock = ManualClock::new(instant("2026-11-21T10:00", Berlin), Berlin);
        let book = Book::open(&folder.path().join("data"), clock.clone()).expect("a new book");
        Self { clock, book, folder }
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Another program over the same data folder.
    pub fn second_program(&self) -> Book {
        Book::open(&self.data(), self.clock.clone()).expect("a second program may open it")
    }

    /// Ends the program, and answers what a new one needs.
    pub fn close(self) -> (TempDir, ManualClock) {
        (self.folder, self.clock)
    }

    /// The clock shows a local time, in the zone the laptop is in.
    pub fn clock_shows(&self, local: &str) {
        self.clock.set(instant(local, self.clock.zone()));
    }

    /// A file beside the data folder, as somebody would drop it.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).expect("a file");
        path
    }

    pub fn add(&self, character: Character) -> PersonId {
        self.book.add_person(&character.facts()).expect("a person").value.id
    }

    pub fn add_named(&self, name: &str) -> PersonId {
        let facts = PersonFacts { name: name.into(), ..PersonFacts::default() };
        self.book.add_person(&facts).expect("a person").value.id
    }

    /// Drops a file on the window; it waits in the Inbox.
    pub fn capture(&self, name: &str, content: impl AsRef<[u8]>) -> CaptureId {
        let path = self.file(name, content);
        let arrival = self.book.capture_paths(&[path], &mut |_| true).expect("an arrival");
        arrival.captures[0]
    }

    /// Opens the review of a capture, says where it was, and saves it as it stands.
    pub fn save(&self, capture: CaptureId, met_at: &str) -> Done<Saved> {
        let mut answer = self.book.review_capture(capture).expect("a review").answer;
        if !met_at.is_empty() {
            answer.met_at = met_at.into();
        }
        self.book.save_capture(capture, &answer).expect("a saved card")
    }

    pub fn import(&self, name: &str, content: impl AsRef<[u8]>) -> Done<ImportReport> {
        self.import_with(name, content, &ImportOptions::default())
    }

    pub fn import_with(&self, name: &str, content: impl AsRef<[u8]>, options: &ImportOptions) -> Done<ImportReport> {
        let path = self.file(name, content);
        self.book.import_paths(&[path], options, &mut |_| true).expect("an import")
    }

    /// Drops three tables that nobody knows, two of them of one kind.
    pub fn with_odd_tables(self) -> Self {
        for (name, header) in [("one", "Wer;Wo;Was"), ("two", "Was;Wer;Wo"), ("three", "Wär;Wo;Wänn")] {
            self.capture(&format!("{name}.csv"), format!("{header}\nOdd;Bern;nüt\n"));
        }
        self
    }

    /// Says what the columns of a table that waits hold, or forgets what was said last.
    pub fn say_columns(&self, which: usize, how: usize) -> Option<Changes> {
        if how.is_multiple_of(4) {
            let said = self.book.list_mappings().expect("a list");
            return said.first().map(|one| self.book.forget_mapping(one.id).expect("forgotten").changes);
        }
        let tables = self.book.inbox().expect("the Inbox").captures.into_iter().filter(|row| row.is_table);
        let table = tables.map(|row| row.id).nth(which % 3)?;
        let page = self.book.open_mapping(table, None).expect("a table");
        let holds = ["name", ["keep", "skip", "city"][how % 3], "note"];
        let columns = page.columns.into_iter().zip(holds);
        let columns = columns.map(|(one, holds)| MappedColumn { name: one.name, holds: holds.into() }).collect();
        Some(self.book.save_mapping(table, &Mapping { has_header: true, columns }).expect("said").changes)
    }

    /// Writes a follow-up down, due when the words say.
    pub fn promise(&self, person: PersonId, what: &str, when: &str) -> CommitmentId {
        let draft = CommitmentDraft {
            person,
            kind: CommitmentKind::Promise,
            what: what.into(),
            when: when.into(),
            details: None,
        };
        self.book.add_commitment(&draft).expect("a promise").value.id
    }

    pub fn met(&self, person: PersonId, on: &str, place: &str) -> Done<goodturn_core::id::EncounterId> {
        let draft = EncounterDraft {
            people: vec![person],
            on: Some(on.parse().expect("a date")),
            place: place.into(),
            ..EncounterDraft::default()
        };
        self.book.log_encounter(&draft).expect("an encounter")
    }

    /// Names of everybody on a list, in its order.
    pub fn names(&self, text: &str, filter: PeopleFilter) -> Vec<String> {
        let query = PeopleQuery { text: text.into(), filter, ..PeopleQuery::default() };
        let page = self.book.list_people(&query).expect("a page");
        page.rows.into_iter().map(|row| row.name).collect()
    }

    pub fn everybody(&self) -> Vec<String> {
        self.names("", PeopleFilter::Everyone)
    }

    pub fn found(&self, text: &str) -> Vec<String> {
        self.names(text, PeopleFilter::Everyone)
    }

    /// What asks for attention by a local time.
    pub fn due_by(&self, local: &str) -> Vec<Item> {
        self.book.due(instant(local, self.clock.zone())).expect("a due list").items
    }

    /// All recorded rows and when everything rings; equal worlds have equal pictures.
    pub fn picture(&self) -> Picture {
        Picture::of(&self.book, &self.folder.path().join("picture.json"))
    }
}

/// Tables that are no part of the picture: the journal itself, what is kept for good, and answers that were put aside,
/// which is nobody's change.
const NOT_PICTURED: [&str; 5] = ["change", "change_row", "attachment", "source", "debrief"];

/// What was shown is remembered although its commitment was undone.
fn is_pictured(table: &str, row: &serde_json::Value) -> bool {
    table != "reminder" || row["state"] != "closed"
}

/// All recorded rows of a book and when everything rings, one line a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture(BTreeSet<String>);

impl Picture {
    /// Takes it by way of an export to a scratch file.
    pub fn of(book: &Book, scratch: &Path) -> Self {
        book.export(ExportFormat::Json, scratch).expect("an export");
        let text = fs::read_to_string(scratch).expect("the export");
        let document: serde_json::Value = serde_json::from_str(&text).expect("a document");
        let tables = document["tables"].as_object().expect("tables");
        let pictured = tables.iter().filter(|(table, _)| !NOT_PICTURED.contains(&table.as_str()));
        let lines = pictured
            .flat_map(|(table, rows)| rows.as_array().expect("rows").iter().map(move |row| (table, row)))
            .filter(|(table, row)| is_pictured(table, row));
        Self(lines.map(|(table, row)| format!("{table} {row}")).collect())
    }

    /// Fails with the rows that differ.
    pub fn must_be(&self, expected: &Self, why: &str) {
        let too_much: Vec<_> = self.0.difference(&expected.0).collect();
        let missing: Vec<_> = expected.0.difference(&self.0).collect();
        assert!(too_much.is_empty() && missing.is_empty(), "{why}\n  is: {too_much:#?}\n  should be: {missing:#?}");
    }
}
