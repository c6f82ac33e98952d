//! Introductions on the wire (C76).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::{
    id::{IntroductionId, PersonId},
    model::{IntroductionStage, IntroductionStep, Which},
};

/// An introduction that is to be begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IntroductionDraft {
    /// Who is asked first.
    pub person: PersonId,
    /// Whom they are introduced to.
    pub other: PersonId,
    /// What they could have of each other, in your words.
    pub why: String,
}

/// A step that is to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StepDraft {
    /// Which.
    pub step: IntroductionStep,
    /// The civil day; today where it is absent.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
    /// What came of it; that step alone asks for it.
    #[serde(default)]
    pub outcome: String,
    /// Who is only told what came of it, because they did nothing for you that asks for thanks.
    #[serde(default)]
    pub tell: Vec<Which>,
}

/// An introduction on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IntroductionRow {
    /// Its id.
    pub id: IntroductionId,
    /// The first person.
    pub person: PersonRef,
    /// The other.
    pub other: PersonRef,
    /// What they could have of each other.
    pub why: String,
    /// Where it stands.
    pub stage: IntroductionStage,
    /// The same in a sentence, for you alone.
    pub stands: String,
    /// The steps that fit now; the first is the likely one.
    pub steps: Vec<IntroductionStep>,
    /// What is to be done for it, first first.
    pub tasks: Vec<Item>,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
}

/// Two people who could be introduced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PairRow {
    /// One.
    pub person: PersonRef,
    /// The other.
    pub other: PersonRef,
    /// Why, the weightiest first.
    pub reasons: Vec<String>,
}

/// The board of introductions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Introductions {
    /// What is not over, oldest first, then the last that are, newest first.
    pub rows: Vec<IntroductionRow>,
    /// Who could be introduced, the best first.
    pub ideas: Vec<PairRow>,
}

/// Which mail of an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum IntroductionMail {
    /// Asks the first.
    AskPerson,
    /// Asks the other.
    AskOther,
    /// Introduces both to each other.
    Both,
}
