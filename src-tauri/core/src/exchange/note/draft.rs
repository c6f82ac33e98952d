//! A note while it is being read.

use chrono::Datelike;

use super::{
    address::take_part,
    choose::{FIRST_SEGMENTS, choose},
    contact::{Contact, ContactKind, take_contacts},
    cue::{Found, read_cue, read_met},
    labelled::split_label,
    leftover,
    name::is_name,
    promise::read_promise,
    segment::{Ending, Segment, segments},
    work::is_named,
};
use crate::{
    exchange::{read_birthday, read_when, words::words},
    model::{Address, Affiliation, CardReading, Confidence, FieldOrigin, Labelled, LocalTime, PartialDate},
};

/// What stands around an address that was taken out.
const BRACKETS: [char; 5] = ['<', '>', '(', ')', ' '];

/// A segment whose meaning is not settled yet.
pub(super) struct Pending {
    pub segment: Segment,
    /// Whether it went into a field after all.
    pub used: bool,
}

/// Into what the last segment went, for those that only continue it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    MetAt,
    Need,
    Promise,
    Remember,
}

/// A note while it is being read.
pub(super) struct NoteDraft {
    pub reading: CardReading,
    pub pending: Vec<Pending>,
    /// Somebody whom a cue named: "Met Jane Doe at …".
    pub person: Option<String>,
    address: Address,
    address_from: Vec<String>,
    last: Last,
    now: LocalTime,
}

impl NoteDraft {
    /// An empty one.
    pub fn new(now: LocalTime) -> Self {
        let reading = CardReading::default();
        let (address, address_from) = (Address::default(), Vec::new());
        Self { reading, pending: Vec::new(), person: None, address, address_from, last: Last::Nothing, now }
    }

    /// A blank line.
    pub fn end_block(&mut self) {
        self.last = Last::Nothing;
        if let Some(last) = self.pending.last_mut() {
            last.segment.ending = Ending::Block;
        }
    }

    /// Takes a line that says what it is and may hold commas; `false` where it must be cut up first.
    pub fn take_labelled_line(&mut self, line: &str) -> bool {
        let Some((field, _, value)) = split_label(line) else { return false };
        let whole = ["address", "note", "promised", "they_need", "remember", "met_at", "through", "categories"];
        whole.contains(&field) && self.take_value(field, "", value, line)
    }

    /// Takes the ways to reach somebody out of a line.
    pub fn take_contacts(&mut self, line: &str) -> String {
        let (rest, contacts) = take_contacts(line);
        contacts.into_iter().for_each(|contact| self.take_contact(contact));
        rest
    }

    fn take_contact(&mut self, contact: Contact) {
        let facts = &mut self.reading.facts;
        let (field, list) = match contact.kind {
            ContactKind::Email => ("emails", &mut facts.emails),
            ContactKind::Phone => ("phones", &mut facts.phones),
            ContactKind::Url => ("urls", &mut facts.urls),
        };
        if !list.iter().any(|known| known.value == contact.value) {
            list.push(Labelled { value: contact.value, label: contact.label });
            self.origin(field, &contact.from, Confidence::Certain);
        }
    }

    /// Notes where a field was read.
    pub fn origin(&mut self, field: &str, from: &str, confidence: Confidence) {
        let from = from.trim().chars().take(200).collect();
        self.reading.origins.push(FieldOrigin { field: field.to_owned(), from, confidence, place: None });
    }

    /// Takes a segment: into a field where that is clear, else among those that are looked at together in the end.
    pub fn take(&mut self, segment: Segment) {
        let text = segment.text.clone();
        let ends = !matches!(segment.ending, Ending::Comma | Ending::Joint);
        let taken = self.take_label(&text)
            || self.take_cue(&text)
            || self.take_date(&text)
            || self.take_address(&text)
            || self.continues(&text);
        if !taken {
            self.last = Last::Nothing;
        }
        self.pending.push(Pending { segment, used: taken });
        if ends {
            self.last = if self.last == Last::Promise { Last::Promise } else { Last::Nothing };
        }
    }

    fn take_label(&mut self, text: &str) -> bool {
        split_label(text).is_some_and(|(field, label, value)| self.take_value(field, label, value, text))
    }

    /// Puts the value of a labelled line into its field.
    fn take_value(&mut self, field: &str, label: &str, value: &str, line: &str) -> bool {
        let value = value.trim();
        let facts = &mut self.reading.facts;
        let origin = match field {
            "name" => set(&mut facts.name, value.trim_matches(BRACKETS)),
            "sender" => is_name(value.trim_matches(BRACKETS)) && set(&mut facts.name, value.trim_matches(BRACKETS)),
            "title" => set(&mut first_affiliation(&mut facts.affiliations).title, value),
            "role" => set(&mut first_affiliation(&mut facts.affiliations).role, value),
            "organization" => set(&mut first_affiliation(&mut facts.affiliations).organization, value),
            "department" => set(&mut first_affiliation(&mut facts.affiliations).department, value),
            "nickname" => push(&mut facts.nicknames, value),
            "categories" => {
                value.split([',', ' ', '#']).filter(|tag| push(&mut facts.categories, tag.trim())).count() > 0
            }
            "phone" => {
                value.bytes().filter(u8::is_ascii_digit).count() >= 3 && push_labelled(&mut facts.phones, value, label)
            }
            "url" => !value.contains(' ') && push_labelled(&mut facts.urls, value, label),
            "birthday" => set_birthday(&mut facts.birthday, value, self.now),
            "address" => return self.take_whole_address(value, line),
            "met_at" | "met_on" => return self.take_met(value, line),
            "through" => set(&mut self.reading.through, value),
            "remember" => join(&mut self.reading.remember, value, "; "),
            "they_need" => join(&mut self.reading.they_need, value, "; "),
            "promised" => read_promise(value, self.now).is_some_and(|promise| {
                self.reading.promises.push(promise);
                true
            }),
            "note" => join(&mut self.reading.note, value, "\n"),
            _ => false,
        };
        if origin && field != "note" {
            let field = match field {
                "sender" => "name",
                "title" | "role" | "organization" | "department" => "affiliations",
                "nickname" => "nicknames",
                "phone" => "phones",
                "url" => "urls",
                other => other,
            };
            self.origin(field, line, Confidence::Certain);
        }
        origin
    }

    fn take_met(&mut self, value: &str, line: &str) -> bool {
        let found = read_met(value, false, self.now);
        let any = !found.is_empty();
        found.into_iter().for_each(|found| self.apply(found, line));
        any
    }

    fn take_whole_address(&mut self, value: &str, line: &str) -> bool {
        for segment in segments(value) {
            if !take_part(&mut self.address, &segment.text) {
                let rest =
                    if self.address.street.is_empty() { &mut self.address.street } else { &mut self.address.extended };
                join(rest, &segment.text, ", ");
            }
        }
        self.address_from.push(line.to_owned());
        true
    }

    fn take_cue(&mut self, text: &str) -> bool {
        let Some(found) = read_cue(text, self.now) else { return false };
        found.into_iter().for_each(|found| self.apply(found, text));
        true
    }

    /// Puts what a cue said into its field.
    fn apply(&mut self, found: Found, from: &str) {
        let reading = &mut self.reading;
        let (field, last) = match found {
            Found::Person(name) => {
                self.person.get_or_insert(name);
                return;
            }
            Found::Organization(name) => {
                set(&mut first_affiliation(&mut reading.facts.affiliations).organization, &name);
                ("affiliations", Last::Nothing)
            }
            Found::MetAt(place) => {
                join(&mut reading.met_at, &place, ", ");
                ("met_at", Last::MetAt)
            }
            Found::MetOn(day, _) => {
                reading.met_on.get_or_insert(day);
                ("met_on", Last::MetAt)
            }
            Found::Through(name) => {
                join(&mut reading.through, &name, ", ");
                ("through", Last::Nothing)
            }
            Found::Need(what) => {
                join(&mut reading.they_need, &what, "; ");
                ("they_need", Last::Need)
            }
            Found::Promise(promise) => {
                reading.promises.push(promise);
                ("promised", Last::Promise)
            }
            Found::Remember(hook) => {
                join(&mut reading.remember, &hook, "; ");
                ("remember", Last::Remember)
            }
        };
        self.last = last;
        self.origin(field, from, Confidence::Certain);
    }

    /// A date by itself: when a promise just made is due, else when you met.
    fn take_date(&mut self, text: &str) -> bool {
        let promise = self.reading.promises.last_mut().filter(|promise| promise.due.is_none());
        if let Some(promise) = promise.filter(|_| self.last == Last::Promise) {
            let Some(due) = read_when(text, self.now, false) else { return false };
            promise.due = Some(due.date);
            promise.when = Some(text.to_owned());
            return true;
        }
        let Some(due) = read_when(text, self.now, true).filter(|_| self.reading.met_on.is_none()) else { return false };
        self.reading.met_on = Some(due.date);
        self.origin("met_on", text, Confidence::Likely);
        true
    }

    fn take_address(&mut self, text: &str) -> bool {
        let taken = take_part(&mut self.address, text);
        if taken {
            self.address_from.push(text.to_owned());
        }
        taken
    }

    /// "loves sailing, jazz and chess", "met at Café Central, Vienna"
    fn continues(&mut self, text: &str) -> bool {
        let small = text.starts_with(char::is_lowercase);
        let first = self.pending.iter().take(FIRST_SEGMENTS);
        let named = || {
            let told = !self.reading.facts.name.is_empty() || self.person.is_some();
            told || first.clone().any(|pending| is_name(&pending.segment.text))
        };
        match self.last {
            Last::Remember if small => join(&mut self.reading.remember, text, ", "),
            Last::Need if small => join(&mut self.reading.they_need, text, ", "),
            Last::MetAt
                if !small
                    && named()
                    && is_named(text)
                    && text.split(' ').count() <= 3
                    && !self.reading.met_at.is_empty() =>
            {
                join(&mut self.reading.met_at, text, ", ")
            }
            _ => false,
        }
    }

    /// Settles what is left: the name, the title and the organisation by their places, the rest as a note.
    pub fn finish(mut self) -> CardReading {
        if self.address != Address::default() {
            let address = std::mem::take(&mut self.address);
            self.reading.facts.addresses.push(address);
            let from = self.address_from.join(", ");
            self.origin("addresses", &from, Confidence::Likely);
        }
        choose(&mut self);
        let rest = leftover::join(&self.pending);
        join(&mut self.reading.note, &rest, "\n");
        self.reading
    }
}

/// The affiliation that is being read.
pub(super) fn first_affiliation(affiliations: &mut Vec<Affiliation>) -> &mut Affiliation {
    if affiliations.is_empty() {
        affiliations.push(Affiliation::default());
    }
    &mut affiliations[0]
}

/// Sets a field that is blank; `false` where it is set already.
fn set(field: &mut String, value: &str) -> bool {
    let free = field.is_empty() && !value.is_empty();
    if free {
        value.clone_into(field);
    }
    free
}

/// Adds to a text; `false` where there is nothing to add.
fn join(field: &mut String, value: &str, glue: &str) -> bool {
    if value.is_empty() {
        return false;
    }
    if !field.is_empty() {
        field.push_str(glue);
    }
    field.push_str(value);
    true
}

fn push(list: &mut Vec<String>, value: &str) -> bool {
    let new = !value.is_empty() && !list.iter().any(|known| known == value);
    if new {
        list.push(value.to_owned());
    }
    new
}

fn push_labelled(list: &mut Vec<Labelled>, value: &str, label: &str) -> bool {
    list.push(Labelled { value: value.to_owned(), label: label.to_owned() });
    true
}

/// "12 April 1985", "12 April", and all that cards write.
fn set_birthday(birthday: &mut Option<PartialDate>, value: &str, now: LocalTime) -> bool {
    let spoken = || {
        let day = read_when(value, now, true)?.date;
        let has_year = value.contains(&format!("{:04}", day.year()));
        let known = words().when.months.at(&crate::exchange::when::tokens(value), 0).is_some() || value.contains(' ');
        PartialDate::new(has_year.then_some(day.year()), Some(day.month()), Some(day.day())).ok().filter(|_| known)
    };
    *birthday = birthday.or_else(|| read_birthday(value)).or_else(spoken);
    birthday.is_some()
}
