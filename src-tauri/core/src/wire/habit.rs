//! Small habits on the wire.

use serde::{Deserialize, Serialize};

use crate::{
    id::HabitId,
    model::{HabitCounts, HabitPer},
};

/// A habit to be begun or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HabitDraft {
    /// What is to be done, such as "thank two people".
    pub what: String,
    /// How many times.
    pub times: u32,
    /// In which span.
    pub per: HabitPer,
    /// What the program counts for it; `null` is marked by hand.
    pub counts: Option<HabitCounts>,
}

/// A week or a month of a habit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HabitSpan {
    /// "16 – 22 November", "October".
    pub label: String,
    /// How often it was done.
    pub count: u32,
    /// Whether that was often enough.
    pub kept: bool,
    /// Whether it is left out: paused in it, or begun within it.
    pub left_out: bool,
}

/// A habit as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HabitRow {
    /// Its id.
    pub id: HabitId,
    /// What is to be done, how often, and what is counted.
    pub draft: HabitDraft,
    /// "twice a week", "once a month".
    pub aim_label: String,
    /// The present span: "1 of 2 this week", "Done for this week".
    pub now_label: String,
    /// The spans before: "3 of the last 4 weeks"; blank where there is nothing to tell.
    pub before_label: String,
    /// The last four spans that are over, the oldest first, then the present one.
    pub spans: Vec<HabitSpan>,
    /// Whether it rests.
    pub paused: bool,
    /// When it was ended, in words; blank while it goes on.
    pub ended_label: String,
}

/// All habits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Habits {
    /// Those that go on, in the order they were begun.
    pub going: Vec<HabitRow>,
    /// Those that were ended, newest first.
    pub ended: Vec<HabitRow>,
}
