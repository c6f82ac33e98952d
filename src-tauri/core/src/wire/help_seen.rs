//! Help that you saw among others, on the wire (C114).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::{
    id::{PersonId, SeenId},
    model::HelpKind,
};

/// Help among others that is to be written down, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeenDraft {
    /// Who helped; `null` is not known.
    #[serde(default)]
    pub giver: Option<PersonId>,
    /// Who was helped; `null` is not known. One of both is.
    #[serde(default)]
    pub receiver: Option<PersonId>,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// The community it was in, or a tag.
    #[serde(default)]
    pub community: String,
    /// The civil day; today where it is absent.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
}

impl SeenDraft {
    /// Help of which no more is known.
    pub fn new(giver: Option<PersonId>, receiver: Option<PersonId>, what: impl Into<String>) -> Self {
        Self { giver, receiver, kind: HelpKind::Help, what: what.into(), community: String::new(), on: None }
    }
}

/// Help among others as a story tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeenLine {
    /// Its id.
    pub id: SeenId,
    /// Who helped; `null` is not known.
    pub giver: Option<PersonRef>,
    /// Who was helped; `null` is not known.
    pub receiver: Option<PersonRef>,
    /// How.
    pub how: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// The community it was in.
    pub community: String,
    /// The civil day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// That day in words: "19 Nov", with the year where it is another one.
    pub on_label: String,
}
