//! Phrases about the encounter, told by the words they begin with: "met at …", "needs …", "promised …".

use chrono::NaiveDate;

use super::{
    name::{leading_name, leading_word},
    promise::{capitalised, read_promise},
};
use crate::{
    exchange::{
        split_when,
        when::{Token, tokens},
        words::{Phrases, words},
    },
    model::{LocalTime, PromiseDraft},
};

/// What a phrase says.
#[derive(Debug, PartialEq)]
pub(in crate::exchange) enum Found {
    Person(String),
    Organization(String),
    MetAt(String),
    MetOn(NaiveDate, String),
    Through(String),
    Need(String),
    Promise(PromiseDraft),
    Remember(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    Theirs,
    Through,
    Met,
    Need,
    Promise,
    Work,
    Remember,
}

/// A cue, and where it stands in its phrase.
struct Place {
    cue: Cue,
    /// Its first token.
    at: usize,
    /// How many tokens it takes.
    length: usize,
    /// Whether somebody else than me is the subject.
    foreign: bool,
}

/// Reads a phrase that begins with a cue, perhaps after "she" or a name; `None` where there is none.
pub(in crate::exchange) fn read_cue(text: &str, now: LocalTime) -> Option<Vec<Found>> {
    let (person, text) = match find(text) {
        Some(_) => (None, text),
        None => {
            let (name, rest) = leading_name(text).or_else(|| leading_word(text))?;
            (Some(name), rest)
        }
    };
    let place = find(text)?;
    let all = tokens(text);
    let phrase = after(text, &all, place.at);
    let rest = after(text, &all, place.at + place.length);
    let foreign = place.foreign || person.is_some();
    let mut found = match place.cue {
        Cue::Theirs => return None,
        Cue::Promise if foreign => return None,
        Cue::Promise => vec![Found::Promise(promise(text, &all, &place, now)?)],
        Cue::Met => {
            let last = all.get(place.at + place.length - 1).map_or("", |token| token.text);
            let at_place = words().line.place.length_at(&tokens(last), 0) > 0;
            read_met(rest, !at_place, now)
        }
        Cue::Through => read_through(rest, now),
        _ if rest.is_empty() && place.cue != Cue::Remember => return None,
        Cue::Need => vec![Found::Need(rest.to_owned())],
        Cue::Work => vec![Found::Organization(rest.to_owned())],
        Cue::Remember => vec![Found::Remember(phrase.to_owned())],
    };
    if let Some(name) = person.filter(|_| !found.is_empty()) {
        found.insert(0, Found::Person(name.to_owned()));
    }
    (!found.is_empty()).then_some(found)
}

/// Most words before a cue that add nothing to it.
const MOST_FILLERS: usize = 6;

/// Whether a phrase that begins with a cue begins at a token.
pub(super) fn has_cue(all: &[Token<'_>], at: usize) -> bool {
    find_from(all, at).is_some()
}

fn find(text: &str) -> Option<Place> {
    find_from(&tokens(text), 0)
}

fn find_from(all: &[Token<'_>], start: usize) -> Option<Place> {
    let note = &words().note;
    let (mut at, mut foreign) = (start, false);
    for _ in 0..=MOST_FILLERS {
        if let Some((cue, length)) = cue_at(all, at) {
            return Some(Place { cue, at, length, foreign });
        }
        let subject = note.subjects.length_at(all, at);
        let filler = note.fillers.length_at(all, at);
        if subject.max(filler) == 0 {
            return None;
        }
        foreign |= subject > 0;
        at += subject.max(filler);
    }
    None
}

/// The longest cue at a token; of equal ones the first named here.
fn cue_at(all: &[Token<'_>], at: usize) -> Option<(Cue, usize)> {
    let cues = &words().note.cues;
    let length = |phrases: &Phrases| phrases.length_at(all, at);
    let modal = length(&cues.modal);
    let acts = all.get(at + modal).is_some_and(|token| words().note.verbs.act.contains(&token.lower));
    let promise = length(&cues.promise).max(if acts { modal } else { 0 });
    let lengths = [
        (Cue::Theirs, length(&cues.theirs)),
        (Cue::Through, length(&cues.through)),
        (Cue::Met, length(&cues.met)),
        (Cue::Promise, promise),
        (Cue::Need, length(&cues.need)),
        (Cue::Work, length(&cues.work)),
        (Cue::Remember, length(&cues.remember)),
    ];
    let longest = lengths.iter().map(|(_, length)| *length).max().filter(|length| *length > 0)?;
    lengths.into_iter().find(|(_, length)| *length == longest)
}

/// The text from a token on.
fn after<'a>(text: &'a str, all: &[Token<'_>], at: usize) -> &'a str {
    let start = all.get(at).map_or(text.len(), |token| token.start);
    text.get(start..).unwrap_or_default().trim().trim_end_matches(['.', ',', ';'])
}

/// "Follow up with her on Monday" is the act itself; "promised her the deck" has yet to become one.
fn promise(text: &str, all: &[Token<'_>], place: &Place, now: LocalTime) -> Option<PromiseDraft> {
    let is_act = all.get(place.at).is_some_and(|token| words().note.verbs.act.contains(&token.lower));
    if !is_act {
        return read_promise(after(text, all, place.at + place.length), now);
    }
    let (what, when) = split_when(after(text, all, place.at), now, false);
    Some(PromiseDraft {
        what: capitalised(&what),
        due: when.as_ref().map(|(_, due)| due.date),
        when: when.map(|(words, _)| words),
    })
}

/// "RustConf Berlin yesterday", "on Friday at the fair"; with `someone`, "Jane Doe at RustConf through Bob" as well.
pub(super) fn read_met(rest: &str, someone: bool, now: LocalTime) -> Vec<Found> {
    let mut found = Vec::new();
    let (rest, when) = split_when(rest, now, true);
    if let Some((words, due)) = when {
        found.push(Found::MetOn(due.date, words));
    }
    let (rest, through) = split_through(&rest);
    let (person, place) = if someone { split_person(rest) } else { (None, rest) };
    found.extend(person.map(|name| Found::Person(name.to_owned())));
    let place = without_preposition(place);
    if !place.is_empty() {
        found.push(Found::MetAt(place.to_owned()));
    }
    found.extend(through.map(|name| Found::Through(name.to_owned())));
    found
}

/// Who introduced, and perhaps where: "Bob Li at RustConf".
fn read_through(rest: &str, now: LocalTime) -> Vec<Found> {
    let (rest, when) = split_when(rest, now, true);
    let mut found: Vec<Found> = when.map(|(words, due)| Found::MetOn(due.date, words)).into_iter().collect();
    let all = tokens(&rest);
    let cut = (1..all.len()).find(|at| words().line.place.length_at(&all, *at) > 0);
    let end = cut.and_then(|at| all.get(at)).map_or(rest.len(), |token| token.start);
    let name = rest.get(..end).unwrap_or_default().trim();
    if name.is_empty() {
        return Vec::new();
    }
    let place = without_preposition(rest.get(end..).unwrap_or_default());
    if !place.is_empty() {
        found.push(Found::MetAt(place.to_owned()));
    }
    found.push(Found::Through(name.to_owned()));
    found
}

fn split_through(text: &str) -> (&str, Option<&str>) {
    let all = tokens(text);
    let cues = &words().note.cues.through;
    let split = (0..all.len()).find_map(|at| {
        let length = cues.length_at(&all, at);
        (length > 0).then(|| Some((all.get(at)?.start, all.get(at + length)?.start)))?
    });
    match split {
        Some((end, start)) => (text.get(..end).unwrap_or_default().trim(), text.get(start..).map(str::trim)),
        None => (text.trim(), None),
    }
}

/// A name, where "at" or "in" or nothing follows it.
fn split_person(text: &str) -> (Option<&str>, &str) {
    let starts_place = |rest: &str| words().line.place.length_at(&tokens(rest), 0) > 0;
    if starts_place(text) {
        return (None, text);
    }
    match leading_name(text) {
        Some((name, rest)) if rest.trim().is_empty() || starts_place(rest) => (Some(name), rest),
        _ => match leading_word(text) {
            Some((name, rest)) if starts_place(rest) => (Some(name), rest),
            _ => (None, text),
        },
    }
}

fn without_preposition(text: &str) -> &str {
    let all = tokens(text);
    let length = words().line.place.length_at(&all, 0);
    if length == 0 { text.trim() } else { after(text, &all, length) }
}
