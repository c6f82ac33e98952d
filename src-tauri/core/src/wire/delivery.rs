//! The log of deliveries on the wire.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::model::Outcome;

/// What became of one pop-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Delivery {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// In words: "today 14:00", "Mon 23 Nov 09:00".
    pub at_label: String,
    /// Title of the pop-up.
    pub title: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What the system answered, or whom a digest named.
    pub detail: String,
    /// How often the same came to pass, one after the other.
    pub times: u32,
    /// Whom it was about.
    pub person: Option<PersonRef>,
}
