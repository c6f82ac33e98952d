//! The weekly review on the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CaptureRow, FadingTie, HabitRow, Item, ObjectiveRow, PersonRef};
use crate::model::{CommitmentKind, ReviewStep};

/// A day of the year that comes, and that is not written down as a commitment yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ComingDay {
    /// Whose.
    pub person: PersonRef,
    /// `birthday` or `congratulation`.
    pub kind: CommitmentKind,
    /// What is to be done on it, or its name.
    pub what: String,
    /// The day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// In words.
    pub on_label: String,
}

/// One step of the review, with what is to be looked at in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewPart {
    /// Which.
    pub step: ReviewStep,
    /// How many there are, those included that are not listed; 0 has nothing to look at.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// How many more are open that come later than in two weeks; they are not listed.
    #[cfg_attr(test, ts(type = "number"))]
    pub later: u64,
    /// Minutes it is likely to take; 0 where there is nothing.
    pub minutes: u32,
    /// Commitments, most urgent first; those that were kept, newest first.
    pub items: Vec<Item>,
    /// Ties that fade.
    pub ties: Vec<FadingTie>,
    /// Objectives that ask for a look.
    pub objectives: Vec<ObjectiveRow>,
    /// Captures that wait.
    pub captures: Vec<CaptureRow>,
    /// Days of the year that come, beside the commitments.
    pub days: Vec<ComingDay>,
}

/// When the review was made last, and when it asks for itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewNote {
    /// Day of the last review that was finished.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub last: Option<NaiveDate>,
    /// In words: "today", "Friday", "Fri 6 Nov".
    pub last_label: Option<String>,
    /// Whether that was today.
    pub finished_today: bool,
    /// The step at which it was left today.
    pub left_at: Option<ReviewStep>,
    /// Whether its time has come and it was not made yet.
    pub asks: bool,
    /// When its pop-up comes next, in words: "Fri 27 Nov 16:00".
    pub next_label: Option<String>,
}

/// The weekly review: all its steps in their order, also those with nothing in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WeeklyReview {
    /// The day it is made for; the week ends with it.
    #[cfg_attr(test, ts(type = "string"))]
    pub date: NaiveDate,
    /// The week in words: "15 – 21 November".
    pub week_label: String,
    /// The week after it.
    pub ahead_label: String,
    /// The steps.
    pub parts: Vec<ReviewPart>,
    /// How the habits go that do not rest.
    pub habits: Vec<HabitRow>,
    /// What is known of reviews.
    pub note: ReviewNote,
}
