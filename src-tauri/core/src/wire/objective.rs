//! Objectives on the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::{
    id::{ObjectiveId, PersonId},
    model::{LookEvery, ObjectiveState},
};

/// An objective to be written down or changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectiveDraft {
    /// What you want to come of it.
    pub what: String,
    /// Why.
    pub why: String,
    /// What you would like to have of it.
    pub gain: String,
    /// What you give.
    pub give: String,
    /// How you see that it is reached.
    pub measure: String,
    /// Communities it is about.
    pub communities: String,
    /// By when, in words: "end of June", "in 6 months", "2027-06-30"; blank is open.
    pub until: String,
    /// How often you look at it; `null` asks for no look.
    pub every: Option<LookEvery>,
    /// People it is about.
    pub people: Vec<PersonId>,
}

/// A step to be added: a follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectiveStepDraft {
    /// What is to be done.
    pub what: String,
    /// When, in words.
    pub when: String,
    /// With whom; `null` concerns nobody, such as "read the programme of the fair".
    #[serde(default)]
    pub person: Option<PersonId>,
    /// How it comes back, in words or as a rule of RFC 5545 ("every month"); blank where it does not.
    #[serde(default)]
    pub repeat: String,
}

/// An objective by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectiveRef {
    /// Its id.
    pub id: ObjectiveId,
    /// What it is.
    pub what: String,
}

/// An objective as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectiveRow {
    /// Its id.
    pub id: ObjectiveId,
    /// What you want to come of it.
    pub what: String,
    /// Where it stands.
    pub state: ObjectiveState,
    /// By when, in words: "by 30 Jun 2027"; blank is open.
    pub until_label: String,
    /// The step that comes first.
    pub next_step: Option<Item>,
    /// Steps that are open.
    pub steps_open: u32,
    /// Steps that were done.
    pub steps_done: u32,
    /// When you look at it next, in words: "Fri 27 Nov", "since Thu"; blank is never.
    pub review_label: String,
    /// Why it asks for a look now; empty where it does not.
    pub asks: Vec<String>,
    /// Whether anything is said of what you give (C46).
    pub gives: bool,
    /// When it ended: "reached 3 Oct"; blank while it is open.
    pub ended_label: String,
    /// People it is about.
    pub people: Vec<PersonRef>,
}

/// A look at an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectiveReview {
    /// The civil day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// That day in words.
    pub on_label: String,
    /// How it goes.
    pub note: String,
    /// What is next.
    pub next: String,
}

/// One objective with its story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ObjectivePage {
    /// As the list shows it.
    pub row: ObjectiveRow,
    /// As it can be changed.
    pub draft: ObjectiveDraft,
    /// When it was begun, in words.
    pub begun_label: String,
    /// Steps: open ones first, then those that were done or let go, newest first.
    pub steps: Vec<Item>,
    /// Looks, newest first.
    pub reviews: Vec<ObjectiveReview>,
    /// What was said when it ended.
    pub end_note: String,
}

/// All objectives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Objectives {
    /// Those you are at: what asks for a look first.
    pub open: Vec<ObjectiveRow>,
    /// Those that were reached or let go, newest first.
    pub ended: Vec<ObjectiveRow>,
}
