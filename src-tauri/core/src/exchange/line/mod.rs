//! The quick line: one line that holds a whole encounter.

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::PromiseDraft;

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

/// Reads a quick line.
pub fn read_line(line: &str, _now: NaiveDateTime) -> Line {
    Line { note: line.trim().to_owned(), ..Line::default() }
}
