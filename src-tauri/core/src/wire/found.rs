//! What is found by its words and is no person.

use serde::{Deserialize, Serialize};

use crate::id::PersonId;

/// Of which kind something is that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FoundKind {
    /// An objective.
    Objective,
    /// Something done together, or for somebody.
    Project,
    /// An offer of yours or of a community.
    Offer,
    /// A need of yours or of a community.
    Need,
    /// Words that are shared often.
    Snippet,
    /// A small habit.
    Habit,
    /// A group of tags.
    TagGroup,
    /// Help you gave.
    HelpGiven,
    /// Help you received.
    HelpReceived,
}

/// Something that was found by its words (all capabilities: "searchable").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundRow {
    /// Of which kind.
    pub kind: FoundKind,
    /// Its id, written as its kind writes it.
    pub id: String,
    /// What it says.
    pub what: String,
    /// Whose it is: the community of a need or an offer, who is in a project, with whom there was help. Blank is you alone.
    pub whose: String,
    /// The day of help, in words; blank for everything else.
    pub on_label: String,
    /// On whose page help stands.
    pub person: Option<PersonId>,
}
