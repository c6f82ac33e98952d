//! Cells put into the fields of a person, one after another.

use std::collections::BTreeMap;

use super::{
    Column, Field,
    marks::{label, tags, values},
    work::Work,
};
use crate::{
    exchange::read_birthday,
    model::{Address, CardReading, Confidence, FieldOrigin, Labelled, PartialDate, PersonFacts, Photo},
};

/// Longest piece of a cell that is kept with a field.
const ORIGIN_LETTERS: usize = 200;

/// One of several ways to reach a person.
struct Point {
    place: (u32, usize),
    value: String,
    label: String,
}

/// A record on its way to a person.
#[derive(Default)]
pub(in crate::exchange) struct Filler {
    facts: PersonFacts,
    origins: Vec<FieldOrigin>,
    emails: Vec<Point>,
    phones: Vec<Point>,
    urls: Vec<Point>,
    labels: BTreeMap<(Field, u32, usize), String>,
    addresses: BTreeMap<(u32, String), Address>,
    formatted: Vec<(u32, String)>,
    work: Work,
    notes: Vec<String>,
    birth: [Option<u32>; 3],
    met_on: Option<chrono::NaiveDate>,
    met_at: String,
    remember: String,
    they_need: String,
    uid: String,
    unread: usize,
}

impl Filler {
    /// Puts a cell into its field; `false` where it fits none, so that it stays in the original alone.
    pub fn put(&mut self, column: &Column, name: &str, cell: &str) -> bool {
        let cell = cell.trim();
        let Some(field) = self.take(column, cell) else {
            self.unread += 1;
            return false;
        };
        let from: String = format!("{name}: {cell}").chars().take(ORIGIN_LETTERS).collect();
        self.origins.push(FieldOrigin { field: field.to_owned(), from, confidence: Confidence::Certain, place: None });
        true
    }

    /// Keeps a cell in the note, behind the name of its column.
    pub fn keep(&mut self, name: &str, cell: &str) {
        let line = format!("{name}: {}", cell.trim());
        let from = line.chars().take(ORIGIN_LETTERS).collect();
        self.origins.push(FieldOrigin { field: "note".into(), from, confidence: Confidence::Certain, place: None });
        self.notes.push(line);
    }

    /// Keeps a cell in the note that [`Filler::put`] found no field for.
    pub fn keep_after_all(&mut self, name: &str, cell: &str) {
        self.unread = self.unread.saturating_sub(1);
        self.keep(name, cell);
    }

    /// Counts a cell that stands in a column nobody knows.
    pub fn pass_over(&mut self) {
        self.unread += 1;
    }

    /// The day on which you came to know each other, once its column has been understood.
    pub fn met_on(&mut self, day: chrono::NaiveDate, name: &str, cell: &str) {
        self.met_on = Some(day);
        let from = format!("{name}: {cell}");
        self.origins.push(FieldOrigin { field: "met_on".into(), from, confidence: Confidence::Certain, place: None });
    }

    /// The birthday, once its column has been understood.
    pub fn birthday(&mut self, day: PartialDate) {
        self.facts.birthday = Some(day);
    }

    /// A portrait that came with the record.
    pub fn photo(&mut self, photo: Photo) {
        self.facts.photo = Some(photo);
    }

    fn take(&mut self, column: &Column, cell: &str) -> Option<&'static str> {
        let facts = &mut self.facts;
        let single = |into: &mut String, field: &'static str| {
            let free = into.is_empty();
            if free {
                cell.clone_into(into);
            }
            (free || into == cell).then_some(field)
        };
        match column.field {
            Field::Name => single(&mut facts.name, "name"),
            Field::GivenName => single(&mut facts.given_name, "given_name"),
            Field::FamilyName => single(&mut facts.family_name, "family_name"),
            Field::AdditionalName => single(&mut facts.additional_name, "additional_name"),
            Field::Prefix => single(&mut facts.prefix, "prefix"),
            Field::Suffix => single(&mut facts.suffix, "suffix"),
            Field::CaresAbout => single(&mut facts.cares_about, "cares_about"),
            Field::MetAt => single(&mut self.met_at, "met_at"),
            Field::Uid => single(&mut self.uid, ""),
            Field::Nickname => {
                facts.nicknames.push(cell.to_owned());
                Some("nicknames")
            }
            Field::Category => {
                facts.categories.extend(tags(cell));
                Some("categories")
            }
            Field::Note => {
                self.notes.push(cell.to_owned());
                Some("note")
            }
            Field::Photo => {
                let linked = cell.starts_with("http://") || cell.starts_with("https://");
                facts.photo = linked.then(|| Photo::Url { url: cell.to_owned() });
                linked.then_some("photo")
            }
            Field::Organization | Field::Department | Field::Title | Field::Role => {
                for (place, value) in (0..).zip(values(cell)) {
                    self.work.put(column.field, column.slot + place, value);
                }
                Some("affiliations")
            }
            Field::Email => point(&mut self.emails, column, cell, |value| value.contains('@')).then_some("emails"),
            Field::Phone => point(&mut self.phones, column, cell, is_number).then_some("phones"),
            Field::Url => point(&mut self.urls, column, cell, |_| true).then_some("urls"),
            Field::EmailLabel | Field::PhoneLabel | Field::UrlLabel | Field::AddressLabel => {
                let labels = values(cell).enumerate();
                self.labels.extend(labels.map(|(place, label)| ((column.field, column.slot, place), label.to_owned())));
                Some("")
            }
            Field::Street
            | Field::Extended
            | Field::Pobox
            | Field::City
            | Field::Region
            | Field::Postcode
            | Field::Country => self.take_address(column, cell),
            Field::Formatted => {
                self.formatted.push((column.slot, cell.replace(" $ ", "\n").replace('$', "\n")));
                Some("addresses")
            }
            Field::Birthday if cell.len() < 3 => {
                self.birth[2] = cell.parse().ok();
                self.birth[2].map(|_| "birthday")
            }
            Field::Birthday => {
                facts.birthday = facts.birthday.or_else(|| read_birthday(cell));
                facts.birthday.map(|_| "birthday")
            }
            Field::BirthYear | Field::BirthMonth | Field::BirthDay => {
                let part = column.field as usize - Field::BirthYear as usize;
                self.birth[part] = cell.parse().ok();
                self.birth[part].map(|_| "birthday")
            }
            Field::Remember => lines(&mut self.remember, cell, "remember"),
            Field::TheyNeed => lines(&mut self.they_need, cell, "they_need"),
            Field::MetOn | Field::Phonetic | Field::Keep | Field::Skip => None,
        }
    }

    fn take_address(&mut self, column: &Column, cell: &str) -> Option<&'static str> {
        let address = self.addresses.entry((column.slot, column.label.clone())).or_default();
        let part = match column.field {
            Field::Street => &mut address.street,
            Field::Extended => &mut address.extended,
            Field::Pobox => &mut address.pobox,
            Field::City => &mut address.city,
            Field::Region => &mut address.region,
            Field::Postcode => &mut address.postcode,
            _ => &mut address.country,
        };
        match part.is_empty() {
            true => cell.clone_into(part),
            false if part == cell => {}
            false => *part = format!("{part}, {cell}"),
        }
        Some("addresses")
    }

    /// The person.
    pub fn finish(mut self) -> CardReading {
        let mut facts = std::mem::take(&mut self.facts);
        facts.emails = labelled(std::mem::take(&mut self.emails), Field::EmailLabel, &self.labels);
        facts.phones = labelled(std::mem::take(&mut self.phones), Field::PhoneLabel, &self.labels);
        facts.urls = labelled(std::mem::take(&mut self.urls), Field::UrlLabel, &self.labels);
        facts.addresses = self.take_addresses();
        facts.affiliations = std::mem::take(&mut self.work).affiliations();
        facts.note = self.notes.join("\n");
        facts.birthday = facts.birthday.or_else(|| self.born());
        facts.name = facts.called();
        self.origins.retain(|origin| !origin.field.is_empty());
        CardReading {
            facts,
            origins: self.origins,
            met_at: self.met_at,
            met_on: self.met_on,
            remember: self.remember,
            they_need: self.they_need,
            uid: self.uid,
            unread_lines: self.unread,
            ..CardReading::default()
        }
    }

    fn take_addresses(&mut self) -> Vec<Address> {
        let named = |slot: u32, own: &str| match self.labels.get(&(Field::AddressLabel, slot, 0)) {
            Some(text) => label(text).0,
            None => own.to_owned(),
        };
        let mut addresses: Vec<Address> = Vec::new();
        let parts = std::mem::take(&mut self.addresses);
        for (slot, text) in &self.formatted {
            if !parts.keys().any(|(known, _)| known == slot) {
                addresses.push(Address { street: text.clone(), label: named(*slot, ""), ..Address::default() });
            }
        }
        let whole = parts.into_iter().map(|((slot, own), address)| Address { label: named(slot, &own), ..address });
        whole.chain(addresses).filter(|address| !address.one_line().is_empty()).collect()
    }

    fn born(&self) -> Option<PartialDate> {
        let [year, month, day] = self.birth;
        let year = year.and_then(|year| i32::try_from(year).ok()).filter(|year| *year > 0);
        PartialDate::new(year, month, day).ok()
    }
}

/// Adds a cell to what stands in lines.
fn lines(into: &mut String, cell: &str, field: &'static str) -> Option<&'static str> {
    if !into.is_empty() {
        into.push('\n');
    }
    into.push_str(cell);
    Some(field)
}

/// Takes the values of a cell that look like what they should be; `false` where none does.
fn point(points: &mut Vec<Point>, column: &Column, cell: &str, is_one: impl Fn(&str) -> bool) -> bool {
    let before = points.len();
    for (place, value) in values(cell).enumerate().filter(|(_, value)| is_one(value)) {
        points.push(Point { place: (column.slot, place), value: value.to_owned(), label: column.label.clone() });
    }
    points.len() > before
}

/// Whether a cell holds a number that can be dialled; a spreadsheet's `4.91E+11` cannot.
fn is_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    digits >= 3 && !value.contains("E+")
}

/// The starred ones first, each with its label, none twice.
fn labelled(points: Vec<Point>, field: Field, labels: &BTreeMap<(Field, u32, usize), String>) -> Vec<Labelled> {
    let mut found: Vec<(bool, Labelled)> = Vec::new();
    for point in points {
        let (slot, place) = point.place;
        let said = labels.get(&(field, slot, place)).map(|text| label(text));
        let (label, starred) = said.unwrap_or((point.label, false));
        if !found.iter().any(|(_, known)| known.value == point.value) {
            found.push((!starred, Labelled { value: point.value, label }));
        }
    }
    found.sort_by_key(|(plain, _)| *plain);
    found.into_iter().map(|(_, labelled)| labelled).collect()
}
