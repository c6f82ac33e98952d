//! The ladder of ties on the wire (C96).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::model::Stage;

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StageStepRow {
    /// To which rung.
    pub stage: Stage,
    /// The civil day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// How long ago, in words.
    pub since_label: String,
    /// What speaks for it.
    pub evidence: String,
}

/// Where a tie stands, and what the records speak for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StagePage {
    /// The steps, the last first.
    pub steps: Vec<StageStepRow>,
    /// The rung that the records speak for; `null` where nothing is written down.
    pub shown: Option<Stage>,
    /// What they say: "3 encounters", "a promise kept".
    pub evidence: Vec<String>,
}

/// A tie on the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LadderRow {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Where the tie stands.
    pub stage: Stage,
    /// Since when, in words.
    pub since_label: String,
    /// When you met last, in words.
    pub last_met: String,
    /// What speaks for where it stands.
    pub evidence: String,
}

/// One rung and who stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rung {
    /// Which.
    pub stage: Stage,
    /// Who, those who came to it last first.
    pub people: Vec<LadderRow>,
}

/// The ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ladder {
    /// From met to ally.
    pub rungs: Vec<Rung>,
    /// Ties that have stood below trusted for half a year or longer, the longest first.
    pub stalled: Vec<LadderRow>,
}
