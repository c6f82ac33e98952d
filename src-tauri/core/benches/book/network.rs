//! A made-up network: names of many languages, organisations, addresses, notes, encounters and what follows from them.

use std::fmt::Write;

use chrono::{Duration, NaiveDate};
use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    ops::{Audience, Document},
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
/// Rarer family names are put together from these.
const BEGINNINGS: &[&str] = &[
    "Al", "Bar", "Cor", "Dal", "El", "Far", "Gar", "Hol", "Is", "Jan", "Kar", "Lan", "Mar", "Nor", "Ol", "Par", "Quin",
    "Ros", "Sal", "Tor", "Ul", "Var", "Wes", "Yor", "Zan", "Ber", "Fen", "Hal", "Lor", "Mor",
];
const MIDDLES: &[&str] = &["a", "de", "ga", "i", "ke", "la", "me", "ni", "o", "ri", "sa", "te", "u", "vi", "wa", "ze"];
const ENDINGS: &[&str] = &[
    "berg", "cott", "dale", "field", "ford", "gren", "hart", "kowski", "lund", "man", "nen", "ova", "quist", "rsen",
    "stein", "ton", "vic", "wald", "witz", "zzi",
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

/// A given and a family name; in a hundred thousand people a whole name is shared by one other on average.
fn name(dice: &mut Dice) -> (String, String) {
    let given = dice.pick(GIVEN).to_owned();
    let family = match dice.below(8) {
        0 => dice.pick(FAMILY).to_owned(),
        1 | 2 => format!("{}-{}", dice.pick(FAMILY), dice.pick(FAMILY)),
        _ => format!("{}{}{}", dice.pick(BEGINNINGS), dice.pick(MIDDLES), dice.pick(ENDINGS)),
    };
    (given, family)
}

/// So many cards in one text, beginning with a number: vCard 3.0 with what an address book of today writes.
pub fn cards(from: usize, many: usize) -> String {
    let mut dice = Dice(2026 + from as u64);
    let mut text = String::new();
    (from..from + many).for_each(|n| write_card(&mut text, &mut dice, n));
    text
}

fn write_card(text: &mut String, dice: &mut Dice, n: usize) {
    let (given, family) = name(dice);
    let organization = format!("{} {} {}", dice.pick(PLACES), dice.pick(TRADES), dice.below(2_000));
    let host = dice.below(500);
    let _ = write!(text, "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Made-up//Address Book 14.2//EN\r\n");
    let _ = write!(text, "N:{family};{given};;;\r\nFN:{given} {family}\r\n");
    let _ = write!(text, "ORG:{organization};\r\nTITLE:{}\r\n", dice.pick(TITLES));
    let _ = write!(text, "item1.EMAIL;type=INTERNET;type=WORK;type=pref:person{n}@host{host}.example\r\n");
    let _ = write!(text, "item1.X-ABLabel:_$!<Work>!$_\r\n");
    let _ = write!(text, "TEL;type=CELL;type=VOICE;type=pref:+49 170 {:07}\r\n", n % 10_000_000);
    if dice.below(2) == 0 {
        let _ = write!(text, "TEL;type=WORK;type=VOICE:+49 30 {:07}\r\n", 2_000_000 + n % 7_000_000);
    }
    if dice.below(2) == 0 {
        let (number, place) = (1 + dice.below(200), dice.pick(PLACES));
        let _ = write!(text, "item2.ADR;type=WORK;type=pref:;;Torstraße {number};{place};;10115;Germany\r\n");
        let _ = write!(text, "item2.X-ABADR:de\r\n");
    }
    if dice.below(3) == 0 {
        let _ = write!(text, "item3.URL;type=pref:https://www.host{host}.example/people/{n}\r\n");
    }
    if dice.below(5) == 0 {
        let _ = write!(text, "BDAY:19{}-0{}-1{}\r\n", 50 + dice.below(49), 1 + dice.below(9), dice.below(9));
    }
    if dice.below(2) == 0 {
        let _ =
            write!(text, "NOTE:{}. {}. Number {n}.\r\nCATEGORIES:berlin,rust\r\n", dice.pick(NOTES), dice.pick(NOTES));
    }
    let _ = write!(text, "REV:2025-0{}-1{}T08:15:00Z\r\n", 1 + dice.below(9), dice.below(9));
    let _ = write!(text, "UID:urn:uuid:0b5e7d3c-2026-4000-8000-{n:012}\r\nEND:VCARD\r\n");
}

/// So many rows as LinkedIn writes the connections of somebody.
pub fn connections(many: usize) -> String {
    let mut dice = Dice::new();
    let mut text = String::from(
        "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n\
         First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
    );
    for n in 0..many {
        let (given, family) = name(&mut dice);
        let company = format!("{} {} {}", dice.pick(PLACES), dice.pick(TRADES), dice.below(2_000));
        let email = if dice.below(10) == 0 { format!("c{n}@host{}.example", dice.below(500)) } else { String::new() };
        let (title, day, year) = (dice.pick(TITLES), 10 + dice.below(19), 2010 + dice.below(16));
        let url = format!("https://www.linkedin.com/in/made-up-{n}");
        let _ = writeln!(text, "{given},{family},{url},{email},\"{company}\",{title},{day} Mar {year}");
    }
    text
}

/// Imports one document.
pub fn import(book: &Book, name: &str, text: &str, options: &ImportOptions) {
    let content = Ok(text.as_bytes().to_vec());
    let document = Document::new(name, name, content);
    book.import_documents(&[document.into()], options, Audience::Report(0), &mut |_| true).expect("an import");
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
        import(&book, "cards.vcf", &cards(usize::try_from(day).unwrap_or(0) * a_day, a_day), &options);
    }
    clock.set(today);
    (folder, book, clock)
}
