//! A made-up network, for looking around, for pictures and for measuring.
//!
//! Everybody in it is invented. The words are data (`words/demo`); what is taken of them follows from a seed and a day
//! alone, so that the same seed makes the same people on the same day, and so that the first people of a large network
//! are those of a small one. E-mail addresses end in `.example`, phone numbers are those that regulators keep for films.
//!
//! Invariants, as absences: nothing here reads a clock, writes, or knows an id.

mod cast;
mod community;
mod dice;
mod giving;
mod help;
mod meeting;
mod name;
mod network;
mod promise;
mod reach;
mod words;
mod work;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

pub use cast::{bonds, captures};
pub use community::{DemoSeen, seen};
pub use giving::{Giving, Planned, Thing, Words, giving};
pub use network::Network;

use crate::model::{
    CommitmentKind, CommitmentState, Direction, Effort, EncounterDraft, HelpKind, IntroductionStep, PersonFacts,
};

/// How large a made-up network is, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoSize {
    /// How many people.
    pub people: u32,
    /// Another seed makes other people.
    pub seed: u64,
}

impl Default for DemoSize {
    fn default() -> Self {
        Self { people: 240, seed: 1 }
    }
}

/// A made-up person, with all that happened between them and you.
#[derive(Debug, Clone, PartialEq)]
pub struct Somebody {
    /// What is known of them.
    pub facts: PersonFacts,
    /// The day they were written down.
    pub since: NaiveDate,
    /// Encounters, oldest first.
    pub met: Vec<Met>,
    /// Commitments to them.
    pub commitments: Vec<Act>,
    /// Help between you.
    pub deeds: Vec<Deed>,
}

/// Help between you and somebody. Deeds of a network are numbered from 0, in the order in which they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Which way it went.
    pub direction: Direction,
    /// How.
    pub kind: HelpKind,
    /// How much it took.
    pub effort: Option<Effort>,
    /// With what.
    pub what: String,
    /// All of it.
    pub story: String,
    /// What advice was about.
    pub topic: String,
    /// In which community; blank is none.
    pub community: String,
    /// What came of it.
    pub came: String,
    /// The civil day.
    pub on: NaiveDate,
    /// The number of the earlier deed that it passes on, or came of.
    pub passes_on: Option<usize>,
}

/// An encounter with somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Met {
    /// The civil day.
    pub on: NaiveDate,
    /// What was written down; who was there besides them is in `with`.
    pub draft: EncounterDraft,
    /// The place in the network of somebody else who was there.
    pub with: Option<usize>,
}

/// A commitment to somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// Its kind.
    pub kind: CommitmentKind,
    /// What.
    pub what: String,
    /// The day it is due.
    pub due: NaiveDate,
    /// The time of day.
    pub time: Option<NaiveTime>,
    /// The day it was written down.
    pub written: NaiveDate,
    /// The encounter it came from, as its place in `met`.
    pub from: Option<usize>,
    /// How, when and why it was closed, where it was.
    pub closed: Option<(CommitmentState, NaiveDate, String)>,
}

/// Something that waits in the Inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoCapture {
    /// The day it came.
    pub on: NaiveDate,
    /// Name of the file.
    pub origin: String,
    /// What is in it.
    pub text: String,
}

/// Two who know each other.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DemoTie {
    /// Their names.
    pub people: [String; 2],
    /// How.
    pub how: String,
}

/// What somebody is to you.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DemoRoles {
    /// Their name.
    pub person: String,
    /// In words.
    pub roles: Vec<String>,
}

/// Two whom you introduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoIntroduction {
    /// Their names.
    pub people: [String; 2],
    /// What they could have of each other.
    pub why: String,
    /// The day it was begun.
    pub begun: NaiveDate,
    /// Steps with their days.
    pub steps: Vec<(NaiveDate, IntroductionStep)>,
    /// What came of it.
    pub outcome: String,
}

/// What binds the cast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonds {
    /// Who knows whom.
    pub ties: Vec<DemoTie>,
    /// What they are to you.
    pub roles: Vec<DemoRoles>,
    /// Whom you introduced.
    pub introductions: Vec<DemoIntroduction>,
}
