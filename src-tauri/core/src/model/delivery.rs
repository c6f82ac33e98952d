//! What became of a pop-up, kept for the user to read.

use serde::{Deserialize, Serialize};

use crate::id::CommitmentId;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Outcome {
    /// The system showed it.
    Shown,
    /// The system has not answered yet.
    Late,
    /// The system does not show it.
    Failed,
    /// *Done* was pressed.
    Done,
    /// *Snooze* was pressed.
    Snoozed,
    /// It was clicked.
    Opened,
    /// It left the screen without an answer.
    Closed,
}

impl Outcome {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Shown, "shown"),
        (Self::Late, "late"),
        (Self::Failed, "failed"),
        (Self::Done, "done"),
        (Self::Snoozed, "snoozed"),
        (Self::Opened, "opened"),
        (Self::Closed, "closed"),
    ];

    /// Its word in the data file.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(outcome, _)| *outcome == self).map_or("", |(_, word)| word)
    }

    /// The outcome with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(outcome, _)| *outcome)
    }
}

/// One line of the log of deliveries, before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The commitment; `None` where the pop-up stood for several, or for none.
    pub commitment: Option<CommitmentId>,
    /// The title of the pop-up.
    pub title: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What the system answered, or whom a digest named.
    pub detail: String,
}
