//! Practice cards.

use serde::{Deserialize, Serialize};

/// A line to say or a thing to do, and why it works (C19, C86, C116).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeCard {
    /// The line.
    pub text: String,
    /// Why it works.
    pub why: String,
    /// What is known already of what an open question asks for (C67); blank where nothing is, or nobody is asked.
    pub known: String,
}

/// The cards on one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PracticeTopic {
    /// A word that names it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A sentence on all of it.
    pub lead: String,
    /// Its cards.
    pub cards: Vec<PracticeCard>,
}
