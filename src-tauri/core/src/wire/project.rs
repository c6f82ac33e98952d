//! Projects on the wire.

use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::{
    id::{IntroductionId, PersonId, ProjectId},
    model::{ProjectKind, ProjectState},
};

/// Something that is done together, or for somebody over a longer time, to be written down or written anew (C77, C98).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProjectDraft {
    /// Whose it is.
    pub kind: ProjectKind,
    /// What it is called, or towards what it helps.
    pub title: String,
    /// What it is.
    #[serde(default)]
    pub about: String,
    /// With whom, or for whom; the first one's are its steps where nobody else is named.
    pub people: Vec<PersonId>,
    /// Where it stands; it is not changed by being written anew.
    pub state: ProjectState,
}

/// A step that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProjectStepDraft {
    /// What is to be done.
    pub what: String,
    /// When, in words.
    pub when: String,
    /// With whom, among its people; `null` is the first of them.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// An introduction that was made for a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProjectIntroduction {
    /// Its id.
    pub id: IntroductionId,
    /// To whom.
    pub to: PersonRef,
    /// Where it stands, in words.
    pub stands: String,
}

/// A project in the list, and on the pages of its people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProjectRow {
    /// Its id.
    pub id: ProjectId,
    /// Whose it is.
    pub kind: ProjectKind,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub about: String,
    /// Where it stands.
    pub state: ProjectState,
    /// With whom, or for whom.
    pub people: Vec<PersonRef>,
    /// Who was named to them as somebody to talk to.
    pub contacts: Vec<PersonRef>,
    /// Introductions of whom it is for, since it was begun and until it was over.
    pub introductions: Vec<ProjectIntroduction>,
    /// Its steps: open ones by their day, then closed ones, the newest first.
    pub steps: Vec<Item>,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
    /// The day it was written down, in words.
    pub begun_label: String,
    /// The day on which it was over, in words; blank while it is not.
    pub ended_label: String,
}

/// What is done together and for others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProjectsPage {
    /// What is thought of, planned and under way, the newest first.
    pub open: Vec<ProjectRow>,
    /// What is over, the newest first.
    pub over: Vec<ProjectRow>,
}
