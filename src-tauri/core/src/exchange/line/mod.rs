//! The quick line: one line that holds a whole encounter.
//!
//! `@Jane Doe, Acme met at RustConf yesterday #berlin !send the deck by friday ~needs a CFO +introduced me to Li`

mod free;
mod sigil;

use chrono::NaiveDate;

use super::{split_when, words::words};
use crate::model::{LocalTime, PromiseDraft};
use sigil::{Chunk, Sigil, chunks};

/// Longest line that is taken apart; what is longer is kept whole as a note.
const MOST_BYTES: usize = 16 * 1024;

/// What a piece of a quick line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// `@` a person.
    Person,
    /// Their job title.
    Title,
    /// Their organisation.
    Organization,
    /// `#` a community or tag.
    Tag,
    /// `!` what I promised.
    Promise,
    /// `~` what they need.
    Need,
    /// `=` what they offer.
    Offer,
    /// `+` help received.
    HelpReceived,
    /// `^` help given.
    HelpGiven,
    /// The event or place.
    MetAt,
    /// The day.
    MetOn,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Anything else.
    Note,
}

/// A piece of a quick line, to be shown as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Its words, without the sigil.
    pub text: String,
}

/// A quick line, understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Who; blank where that could not be told.
    pub person: String,
    /// Their organisation.
    pub organization: String,
    /// Their job title.
    pub title: String,
    /// Communities and tags.
    pub tags: Vec<String>,
    /// What I promised.
    pub promises: Vec<PromiseDraft>,
    /// What they need.
    pub needs: Vec<String>,
    /// What they offer.
    pub offers: Vec<String>,
    /// Help I received.
    pub help_received: Vec<String>,
    /// Help I gave.
    pub help_given: Vec<String>,
    /// Event or place.
    pub met_at: String,
    /// Day of the encounter.
    pub met_on: Option<NaiveDate>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// The rest.
    pub note: String,
    /// All of it, in the order it was typed.
    pub pieces: Vec<Piece>,
}

/// Reads a quick line. Without `@` the person is who the line begins with, or whom it says you met, where that can be
/// told; else `person` stays blank. `now` anchors the dates: back for the encounter, ahead for promises.
pub fn read_line(line: &str, now: LocalTime) -> Line {
    if line.len() > MOST_BYTES {
        return Line { note: line.trim().to_owned(), ..Line::default() };
    }
    let mut read = Line::default();
    let chunks = chunks(line);
    let named = chunks.iter().any(|chunk| chunk.sigil == Sigil::Person);
    for chunk in &chunks {
        match chunk.sigil {
            Sigil::Person => read.take_person(chunk, now),
            Sigil::None if !named && read.person.is_empty() => read.take_opening(chunk.text, now),
            Sigil::None => read.take_free(chunk.text, now),
            Sigil::Tag => read.take_tag(chunk.text, now),
            Sigil::Promise => read.take_promise(chunk.text, now),
            Sigil::Need => read.take_need(chunk.text),
            Sigil::Offer => read.take_plain(PieceKind::Offer, chunk.text),
            Sigil::HelpReceived => read.take_plain(PieceKind::HelpReceived, chunk.text),
            Sigil::HelpGiven => read.take_plain(PieceKind::HelpGiven, chunk.text),
        }
    }
    read.sort_pieces(line);
    read
}

/// Whether what is to be done begins with a word for meeting somebody.
pub fn begins_as_meeting(what: &str) -> bool {
    words().line.meeting.length_at(&super::when::tokens(what), 0) > 0
}

impl Line {
    /// Puts the pieces into the order in which their words stand in the line.
    fn sort_pieces(&mut self, line: &str) {
        let mut last = 0;
        let mut placed: Vec<(usize, Piece)> = Vec::new();
        for piece in self.pieces.drain(..) {
            last = line.find(&piece.text).unwrap_or(last);
            placed.push((last, piece));
        }
        placed.sort_by_key(|(place, _)| *place);
        self.pieces = placed.into_iter().map(|(_, piece)| piece).collect();
    }

    fn piece(&mut self, kind: PieceKind, text: &str) {
        self.pieces.push(Piece { kind, text: text.trim().to_owned() });
    }

    fn add_note(&mut self, text: &str) {
        let text = text.trim().trim_matches([',', ';']).trim();
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        if !self.note.is_empty() {
            self.note.push_str(if self.note.ends_with(['.', '!', '?']) { " " } else { ". " });
        }
        self.note.push_str(text);
        self.piece(PieceKind::Note, text);
    }

    /// A tag is one word; what follows it is free text again.
    fn take_tag(&mut self, text: &str, now: LocalTime) {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let (tag, rest) = text.split_at(end);
        let tag = tag.trim_end_matches([',', '.', ';', ':', '!', '?']);
        if !self.tags.iter().any(|known| known == tag) {
            self.tags.push(tag.to_owned());
        }
        self.piece(PieceKind::Tag, tag);
        self.take_free(rest, now);
    }

    fn take_promise(&mut self, text: &str, now: LocalTime) {
        let (what, when) = split_when(text, now, false);
        let what = what.trim().trim_end_matches(['.', ',']).to_owned();
        if what.is_empty() {
            return self.add_note(text);
        }
        let due = when.as_ref().map(|(_, due)| due.date);
        self.promises.push(PromiseDraft { what, when: when.map(|(words, _)| words), due });
        self.piece(PieceKind::Promise, text);
    }

    /// "~needs a CFO" needs "a CFO".
    fn take_need(&mut self, text: &str) {
        let all = super::when::tokens(text);
        let cue = words().note.cues.need.length_at(&all, 0);
        let rest = all.get(cue).and_then(|token| text.get(token.start..)).unwrap_or(text);
        self.take_plain(PieceKind::Need, rest);
    }

    fn take_plain(&mut self, kind: PieceKind, text: &str) {
        let text = text.trim().trim_end_matches([',', ';']).trim_end();
        let list = match kind {
            PieceKind::Need => &mut self.needs,
            PieceKind::Offer => &mut self.offers,
            PieceKind::HelpGiven => &mut self.help_given,
            _ => &mut self.help_received,
        };
        list.push(text.to_owned());
        self.piece(kind, text);
    }

    fn take_person(&mut self, chunk: &Chunk<'_>, now: LocalTime) {
        if !self.person.is_empty() {
            // A second person is part of what happened.
            return self.take_free(chunk.text, now);
        }
        let rest = self.take_name(chunk.text);
        self.take_work(rest, now);
    }
}

#[cfg(test)]
mod stories;
