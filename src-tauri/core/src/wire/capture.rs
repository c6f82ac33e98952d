//! Captures: what was dropped, pasted or typed, on its way to becoming a person, an encounter and a follow-up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, Person, PersonRef};
use crate::{
    id::{CaptureId, CommitmentId, EncounterId, PersonId},
    model::{CommitmentKind, FieldOrigin, PersonFacts, TableColumn},
};

/// One capture in the Inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaptureRow {
    /// Its id.
    pub id: CaptureId,
    /// Name of the file, or "pasted text".
    pub origin: String,
    /// What it seems to be: the name on the card, the first words of the note, "214 cards".
    pub title: String,
    /// When it came, in words.
    pub at_label: String,
    /// How many cards it holds; 0 where nothing could be read.
    pub cards: u32,
    /// Whether it is a table, of which can be said what its columns hold.
    pub is_table: bool,
    /// Why it could not be read, or only in part, in plain words.
    pub problem: Option<String>,
    /// Whether its content is kept here; it is not where there was none, or where it could not be taken.
    pub kept: bool,
}

/// The Inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Inbox {
    /// What waits for a look, newest first.
    pub captures: Vec<CaptureRow>,
    /// Reminders that rang and are still open, newest first, whether or not a pop-up could be shown.
    pub reminders: Vec<Item>,
    /// Those of them that have not popped up so far.
    pub unshown: Vec<CommitmentId>,
    /// How many likely doubles, and differences between cards and what you wrote, wait for a look.
    #[cfg_attr(test, ts(type = "number"))]
    pub doubles: u64,
}

/// Progress of reading or importing files in the background; sent as the event `capture-progress`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaptureProgress {
    /// Which run, so that it can be stopped.
    pub run: u32,
    /// The capture that is being imported, or looked at before it; `null` where files are only read.
    pub importing: Option<CaptureId>,
    /// The file that is being read.
    pub origin: String,
    /// Files or cards done.
    #[cfg_attr(test, ts(type = "number"))]
    pub done: u64,
    /// Files or cards in all, where that is known.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// Whether the run has ended.
    pub finished: bool,
    /// What it made, once it has ended; a single one opens its review.
    pub captures: Vec<CaptureId>,
    /// What went wrong, in plain words, file by file.
    pub problems: Vec<String>,
}

/// A field that differs between the card and the person who is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldDifference {
    /// Name of the field of `PersonFacts`.
    pub field: String,
    /// What is known, in words; blank where nothing is.
    pub known: String,
    /// What the card says.
    pub card: String,
    /// Whether both are kept without asking, as with a second e-mail address.
    pub both: bool,
}

/// A person who is known already, or likely is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KnownPerson {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Why, in words: "Same e-mail address; family names differ".
    pub why: String,
    /// Whether it is certain; what is only likely is asked, and not merged by saving.
    pub certain: bool,
    /// What the card would add or change.
    pub differences: Vec<FieldDifference>,
}

/// The review sheet: one card, ready to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Review {
    /// Which capture.
    pub capture: CaptureId,
    /// Name of the file, or "pasted text".
    pub origin: String,
    /// Answers as they stand when the sheet opens; the sheet edits them and sends them back.
    pub answer: ReviewAnswer,
    /// Where each field was read, and how surely.
    pub origins: Vec<FieldOrigin>,
    /// How many lines stand in no field and are kept as they came.
    pub unread_lines: u32,
    /// The original, decoded to text.
    pub raw: String,
    /// Who this is already, if anybody.
    pub known: Option<KnownPerson>,
    /// What will remind you, given these answers.
    pub will: Vec<WillRemind>,
    /// The event or place of the last encounter that was saved, to be offered.
    pub last_place: Option<String>,
    /// How many more captures wait.
    pub waiting: u32,
    /// Why it was read only in part.
    pub problem: Option<String>,
    /// Whether it is a picture, which can be asked for.
    pub is_picture: bool,
}

/// What the review sheet sends back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewAnswer {
    /// The person, as confirmed.
    pub facts: PersonFacts,
    /// Merge into this known person; `null` adds a new one.
    pub merge_into: Option<PersonId>,
    /// Fields in which the known value stays although the card says otherwise.
    pub keep_known: Vec<String>,
    /// Event or place.
    pub met_at: String,
    /// Day, in words or as a date: "today", "yesterday", "21 Nov"; blank for no encounter at all.
    pub met_on: String,
    /// Who introduced you.
    pub through: String,
    /// A hook for the memory.
    pub remember: String,
    /// What they need.
    pub they_need: String,
    /// What you promised, one a line, each with its date in words.
    pub promised: String,
    /// What else belongs to the encounter.
    pub note: String,
    /// Whether to follow up the next day.
    pub follow_up: bool,
    /// Whether that is a hand-written card; `null` decides by the address.
    pub by_card: Option<bool>,
}

/// A reminder that saving would make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WillRemind {
    /// Its kind.
    pub kind: CommitmentKind,
    /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    pub due: String,
    /// In words: "Sun 22 Nov".
    pub due_label: String,
    /// What.
    pub what: String,
}

/// What a changed answer leads to; asked for while the sheet is edited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewPreview {
    /// What will remind you.
    pub will: Vec<WillRemind>,
    /// Who this is already, given the edited fields.
    pub known: Option<KnownPerson>,
    /// The day as it was understood: "Sat 21 Nov"; blank for none.
    pub met_on_label: String,
    /// Problems by field, in plain words, such as a date that was not understood.
    pub problems: Vec<FieldProblem>,
}

/// Something wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldProblem {
    /// Name of the field of `ReviewAnswer`.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// What saving a capture or a quick line made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// The person.
    pub person: PersonRef,
    /// Whether they are new.
    pub new_person: bool,
    /// The encounter, if one was written down.
    pub encounter: Option<EncounterId>,
    /// What will remind you.
    pub items: Vec<Item>,
    /// The next capture that waits, if any.
    pub next_capture: Option<CaptureId>,
}

/// What a chip of the quick line stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ChipKind {
    /// `@` a person.
    Person,
    /// `, CTO, Acme` what they do, or where.
    Organization,
    /// `#` a community or tag.
    Tag,
    /// `!` a promise of yours.
    Promise,
    /// `~` what they need.
    Need,
    /// `=` what they offer.
    Offer,
    /// `+` help received.
    HelpReceived,
    /// `^` help given.
    HelpGiven,
    /// Where you met.
    Place,
    /// When you met.
    Date,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// The rest.
    Note,
    /// The follow-up of the next-day rule.
    FollowUp,
}

/// A piece of the quick line as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chip {
    /// What it stands for.
    pub kind: ChipKind,
    /// Its text, such as "send the deck".
    pub text: String,
    /// More about it: "Fri 27 Nov", "new", "CTO at Acme"; blank where there is nothing to say.
    pub detail: String,
}

/// The quick line as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LineReading {
    /// Its pieces, in the order they were typed.
    pub chips: Vec<Chip>,
    /// Why it cannot be saved yet, in plain words.
    pub problem: Option<String>,
    /// People who could be meant by a name that several share.
    pub which: Vec<PersonRef>,
}

/// How an import is to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportOptions {
    /// Event or place where all of them were met; blank makes no encounters.
    pub met_at: String,
    /// Day of it.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub met_on: Option<NaiveDate>,
    /// Look only: nothing is written.
    pub dry_run: bool,
}

/// What was, or would be, done with one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportedFile {
    /// The file, as it was named.
    pub path: String,
    /// `vcard`, `ics`, `note` …, or blank where nobody could tell.
    pub format: String,
    /// Cards that were read.
    pub read: u32,
    /// People who are new.
    pub added: u32,
    /// People who were known and learned something.
    pub merged: u32,
    /// People who were known with all of it.
    pub unchanged: u32,
    /// Cards that could not be read.
    pub rejected: u32,
    /// What was passed over on purpose, in words: "12 events without other people".
    pub passed_over: Vec<String>,
    /// The columns of a table, what they hold or, where nothing of it could be read yet, seem to hold; empty where it is
    /// none.
    pub columns: Vec<TableColumn>,
}

/// A card that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rejected {
    /// The file.
    pub path: String,
    /// Line on which it begins, from 1; 0 where the whole file is meant.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: usize,
    /// Why, in plain words.
    pub reason: String,
    /// How it begins.
    pub text: String,
}

/// What an import does with a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum CardOutcome {
    /// Somebody new.
    Added,
    /// Somebody known, who learned something.
    Merged,
    /// Somebody known, with all of it.
    Unchanged,
}

/// A person of an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportedPerson {
    /// Who, as they are or would be afterwards; without an id where a dry run would add them.
    #[serde(flatten)]
    pub person: Person,
    /// What the import does with the card, or the first of several.
    pub outcome: CardOutcome,
}

/// What an import did, or would do (interface.md: `import`).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportReport {
    /// The source it became; `null` for a dry run or when nothing was written.
    pub source: Option<crate::id::SourceId>,
    /// File by file.
    pub files: Vec<ImportedFile>,
    /// Sum of `added`.
    pub added: u32,
    /// Sum of `merged`.
    pub merged: u32,
    /// Sum of `unchanged`.
    pub unchanged: u32,
    /// What could not be read.
    pub rejected: Vec<Rejected>,
    /// Pairs that are likely doubles and wait for a look, of which at least one came in or changed; 0 for a dry run.
    pub likely_doubles: u32,
    /// The people. The window gets a thousand; where there are more, those who learned something come first.
    pub people: Vec<ImportedPerson>,
}
