//! What is known of somebody, on the wire (C138).

use serde::{Deserialize, Serialize};

use crate::{
    id::NeedId,
    model::{Fact, Gap},
};

/// Something that is not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GapLine {
    /// What.
    pub gap: Gap,
    /// As a question.
    pub question: String,
}

/// A fact with its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KnownFact {
    /// What it is about.
    pub fact: Fact,
    /// The need, where it is one.
    pub need: Option<NeedId>,
    /// What.
    pub what: String,
    /// How long ago it was heard last, in words.
    pub said_label: String,
    /// Whether it is old: offered to be confirmed.
    pub is_old: bool,
}

/// What is known of a person and how old it is, and what is not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Knowledge {
    /// What is not known yet, in the order in which it is asked for.
    pub gaps: Vec<GapLine>,
    /// What is known with its age, the old first; of needs only the old.
    pub facts: Vec<KnownFact>,
}
