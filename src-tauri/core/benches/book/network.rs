//! A made-up network: names of many languages, organisations, addresses, notes, encounters and what follows from them.

use std::fmt::Write;

use chrono::{Duration, NaiveDate};
use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    ops::Document,
    wire::ImportOptions,
};

const GIVEN: &[&str] = &[
    "Jane", "Marta", "Samuel", "伟", "Ingrid", "Łukasz", "Amara", "José", "Zoë", "Søren", "Aiko", "Priya", "Omar",
    "Chloé", "Jürgen", "Björk", "Nguyễn", "Fatima", "Ivan", "Olga", "Kwame", "Leilani", "Mateo", "Sofía", "Noah",
    "Emma", "Liam", "Ayşe", "Dmitri", "Hannah", "Yusuf", "Mei", "Anna", "Peter", "Maria", "Thomas", "Laura", "David",
];
const FAMILY: &[&str] = &[
    "Doe",
    "Kowalska",
    "Okafor",
    "李",
    "Sørensen",
    "Weiß",
    "Mensah",
    "García",
    "Müller",
    "Nielsen",
    "Tanaka",
    "Patel",
    "Haddad",
    "Dubois",
    "Schröder",
    "Guðmundsdóttir",
    "Trần",
    "Rahman",
    "Petrov",
    "Ivanova",
    "Asante",
    "Kahale",
    "Hernández",
    "Rossi",
    "Smith",
    "Johnson",
    "Williams",
    "Yılmaz",
    "Volkov",
    "Cohen",
    "Demir",
    "Chen",
    "Berg",
    "Novák",
    "Silva",
    "Andersson",
    "O'Brien",
    "van den Berg",
    "Fischer",
    "Moreau",
    "Costa",
    "Lindqvist",
    "Szabó",
];
const PLACES: &[&str] = &["Berlin", "Kraków", "Lagos", "上海", "Oslo", "München", "Paris", "São Paulo", "Istanbul"];
const TRADES: &[&str] = &["Solar", "Studio", "Research", "Logistics", "Café", "Press", "Software", "Gardens", "Bank"];
const TITLES: &[&str] = &["CTO", "Editor", "Founder", "Architect", "Head of Sales", "Engineer", "Nurse", "Teacher"];
const NOTES: &[&str] = &[
    "Loves sailing and keeps a wooden dinghy",
    "Has two kids, plays chess",
    "Looking for a CFO",
    "Talked about compilers and tea",
    "Knows everybody at the chamber of commerce",
    "Vegetarian, runs marathons",
];

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        Self(2026)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    pub fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// The name of the person of a number; numbers far apart may share one.
fn name(dice: &mut Dice) -> (String, String) {
    let given = dice.pick(GIVEN).to_owned();
    let family = match dice.below(3) {
        0 => format!("{}-{}", dice.pick(FAMILY), dice.pick(FAMILY)),
        _ => dice.pick(FAMILY).to_owned(),
    };
    (given, family)
}

/// So many cards in one text, vCard 3.0, beginning with a number.
pub fn cards(from: usize, many: usize) -> String {
    let mut dice = Dice(2026 + from as u64);
    let mut text = String::new();
    for n in from..from + many {
        let (given, family) = name(&mut dice);
        let organization = format!("{} {}", dice.pick(PLACES), dice.pick(TRADES));
        let _ = write!(text, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{given} {family}\r\nN:{family};{given};;;\r\n");
        let _ = write!(text, "ORG:{organization} {}\r\nTITLE:{}\r\n", dice.below(2_000), dice.pick(TITLES));
        let _ = write!(text, "EMAIL;TYPE=WORK:person{n}@host{}.example\r\n", dice.below(500));
        let _ = write!(text, "TEL;TYPE=CELL:+49 170 {:07}\r\nUID:urn:uuid:made-up-{n}\r\n", n % 10_000_000);
        if dice.below(3) == 0 {
            let _ = write!(text, "ADR:;;Torstraße {};{};;10115;Germany\r\n", 1 + dice.below(200), dice.pick(PLACES));
        }
        if dice.below(2) == 0 {
            let _ = write!(text, "NOTE:{}. Number {n}.\r\nCATEGORIES:berlin,rust\r\n", dice.pick(NOTES));
        }
        text.push_str("END:VCARD\r\n");
    }
    text
}

pub fn import(book: &Book, text: String, options: &ImportOptions) {
    let document = Document { path: "cards.vcf".into(), origin: "cards.vcf".into(), content: Ok(text.into_bytes()) };
    book.import_documents(&[document.into()], options, 0, &mut |_| true).expect("an import");
}

/// A book of so many people, met a hundredth every fourth day until two weeks from now, each with a follow-up from then.
pub fn full_book(people: usize) -> (tempfile::TempDir, Book, ManualClock) {
    let clock = super::clock();
    let (folder, book) = super::new_book(&clock);
    let today = clock.now();
    let a_day = people.div_ceil(100);
    for day in 0..100 {
        clock.set(today + Duration::days(4 * i64::from(day) - 380));
        let met_on: NaiveDate = clock.today();
        let options = ImportOptions { met_at: format!("Fair {day}"), met_on: Some(met_on), dry_run: false };
        import(&book, cards(usize::try_from(day).unwrap_or(0) * a_day, a_day), &options);
    }
    clock.set(today);
    (folder, book, clock)
}
