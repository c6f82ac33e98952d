//! Likely doubles, merges, and differences between cards and what was written by hand, on the wire.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::id::{DifferenceId, DoubleId, MergeId, PersonId};

/// Two people who are likely one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DoubleRow {
    /// Its id.
    pub id: DoubleId,
    /// Who was there first.
    pub one: PersonRef,
    /// The other.
    pub other: PersonRef,
    /// Why, in words: "Same phone; names differ by a further name".
    pub why: String,
}

/// What waits for a look: pairs, and differences between cards and what the user wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Doubles {
    /// How many pairs wait in all.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// The first five hundred of them, the surest first.
    pub doubles: Vec<DoubleRow>,
    /// Differences, oldest first.
    pub differences: Vec<DifferenceRow>,
}

/// A field in which the newer version of a card differs from what stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DifferenceRow {
    /// Its id.
    pub id: DifferenceId,
    /// Whose.
    pub person: PersonRef,
    /// Name of the field.
    pub field: String,
    /// What stands.
    pub known: String,
    /// What the card says.
    pub card: String,
    /// Name of the file the card stood in.
    pub origin: String,
}

/// One of two people who are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PairSide {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Whether there is a portrait to ask for.
    pub has_photo: bool,
    /// How many encounters.
    pub encounters: u32,
    /// How many commitments, open and closed.
    pub commitments: u32,
    /// Names of the files they came from, newest first.
    pub sources: Vec<String>,
}

/// One field of two people who are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PairField {
    /// Name of the field.
    pub field: String,
    /// What the left one says; several values on a line each.
    pub left: String,
    /// What the right one says.
    pub right: String,
    /// Whether a merge keeps both.
    pub both: bool,
}

/// Two people side by side, before they are merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeoplePair {
    /// Who stays.
    pub left: PairSide,
    /// Who is merged into them.
    pub right: PairSide,
    /// Every field of which one of them says something.
    pub fields: Vec<PairField>,
    /// Why they are likely one, in words; blank where the rule does not say so.
    pub why: String,
}

/// What to merge and which values to take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergeDraft {
    /// Who stays.
    pub keep: PersonId,
    /// Who is merged into them.
    pub merge: PersonId,
    /// Fields with one value in which the merged one's is taken.
    pub take: Vec<String>,
}

/// Somebody who was merged into a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergedPerson {
    /// By which it can be taken apart.
    pub merge: MergeId,
    /// Who they were.
    pub person: PersonRef,
    /// When, in words.
    pub at_label: String,
}

/// How far a look for doubles has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LookProgress {
    /// Which run; stop it by this number.
    pub run: u32,
    /// People looked at.
    #[cfg_attr(test, ts(type = "number"))]
    pub done: u64,
    /// People in all.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// Whether it has ended.
    pub finished: bool,
}
