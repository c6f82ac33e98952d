//! Ties on the wire: how you came to know somebody, whom they know, and the way to them.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::id::{PersonId, TieId};

/// What a link of the chain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ChainKind {
    /// Somebody who introduced the next.
    Person,
    /// An event or a place.
    Place,
    /// A community; its name leads to it.
    Community,
    /// A name that was written down, and that means nobody here, or several.
    Name,
}

/// A link of the chain by which you came to know somebody (C100).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChainLink {
    /// What it is.
    pub kind: ChainKind,
    /// The name, the event.
    pub label: String,
    /// Where and when it began with them, in words; blank where it is not known.
    pub detail: String,
    /// The person, where it is one.
    pub person: Option<PersonId>,
    /// Who could be meant, where several are.
    pub choices: Vec<PersonRef>,
}

impl ChainLink {
    /// The label with its detail: "Marta Kowalska, Alumni dinner 2016".
    pub fn in_words(&self) -> String {
        match self.detail.is_empty() {
            true => self.label.clone(),
            false => format!("{}, {}", self.label, self.detail),
        }
    }
}

/// The four plain facts of a tie (C108), and what is noticed (C105).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TieFacts {
    /// How often and when last.
    pub contact: String,
    /// What was learned and shared.
    pub sharing: String,
    /// How long.
    pub length: String,
    /// Who began.
    pub mutuality: String,
    /// That it was always the same of both who began; blank where it was not.
    pub notice: String,
}

/// Somebody whom a person knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TieRow {
    /// Its id.
    pub id: TieId,
    /// Who.
    pub person: PersonRef,
    /// How they know each other; may be blank.
    pub how: String,
}

/// One person on the way to somebody, and why they can be asked for the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PathStep {
    /// Who.
    pub person: PersonRef,
    /// Why: of the first how you know them, of the others how the one before does.
    pub why: String,
}

/// A way to somebody, from you: its last step is whom you look for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PathRow {
    /// The people, the one to ask first.
    pub steps: Vec<PathStep>,
    /// Whether asking that one would be more than you mean to.
    pub asks_enough: bool,
}

/// The ways to somebody (C62, C129).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Paths {
    /// To whom.
    pub person: PersonRef,
    /// How you came to know them, where you do.
    pub chain: Vec<ChainLink>,
    /// The ways, the warmest first; empty where none is known.
    pub paths: Vec<PathRow>,
}

/// What people can be to you.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RoleRow {
    /// In words.
    pub role: String,
    /// How many people are.
    pub people: u32,
}
