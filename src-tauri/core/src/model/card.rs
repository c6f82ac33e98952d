//! What was read from a card or a note, before anybody has confirmed it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Occasion, PartialDate, PersonFacts};

/// How sure a reader is of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Confidence {
    /// It stood there under its own name or in words that say what it is, or can be nothing else.
    Certain,
    /// It was told by its place.
    Likely,
}

/// Four corners on a picture, clockwise from the top left as the text runs; each counts to the right and down from the
/// top left of the upright picture, from 0 to 1.
pub type Place = [[f32; 2]; 4];

/// Where a field was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldOrigin {
    /// Name of the field of [`PersonFacts`], or `met_at`, `met_on`, `through`, `remember`, `they_need`, `promised`.
    pub field: String,
    /// The piece of the original it came from, such as a vCard line or words of a note.
    pub from: String,
    /// How sure the reader is.
    pub confidence: Confidence,
    /// Where it stands on the picture, where it came from one.
    #[serde(default)]
    pub place: Option<Place>,
}

/// Something you said you would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PromiseDraft {
    /// What, without the date.
    pub what: String,
    /// The words that gave the date, such as "by Friday"; read again against the day of saving.
    pub when: Option<String>,
    /// The civil day they mean, counted from the day of the encounter.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub due: Option<NaiveDate>,
}

/// A day of the year, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyDay {
    /// What it is, such as "wedding day".
    pub label: String,
    /// The day, with or without its year.
    pub date: PartialDate,
}

/// One card or note, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CardReading {
    /// The person.
    pub facts: PersonFacts,
    /// Where each field came from.
    pub origins: Vec<FieldOrigin>,
    /// Event or place of the encounter.
    pub met_at: String,
    /// Day of the encounter.
    pub met_on: Option<NaiveDate>,
    /// Who introduced you.
    pub through: String,
    /// A hook for the memory.
    pub remember: String,
    /// What they need.
    pub they_need: String,
    /// What you promised.
    pub promises: Vec<PromiseDraft>,
    /// What was left over and belongs to the encounter.
    pub note: String,
    /// When you were together or in touch, and when you will be, as calendars and mail tell it.
    pub occasions: Vec<Occasion>,
    /// Days of the year that belong to the person, beside the birthday.
    pub yearly: Vec<YearlyDay>,
    /// Days between two times in touch, as you wanted it.
    pub every_days: Option<u32>,
    /// The card's own identifier.
    pub uid: String,
    /// The card as it came, decoded to text.
    pub raw: String,
    /// How many of its lines stand in no field; they are kept in `raw`.
    pub unread_lines: usize,
    /// Line of the file on which it begins, from 1.
    pub line: usize,
    /// What is to be said about how it was read, in plain words; blank where nothing is.
    pub remark: String,
}
