//! A real contact: when, where, how, and what it left behind.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Balance, Channel, Felt, blank};
use crate::id::{EncounterId, PersonId};

/// Who spoke first (C105).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum WhoStarted {
    /// You did.
    Me,
    /// They did.
    Them,
}

/// An encounter as it is written down (C69).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EncounterDraft {
    /// Who was there besides you.
    pub people: Vec<PersonId>,
    /// The civil day; today where it is absent.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
    /// Event or place.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub place: String,
    /// By which way you were in touch.
    pub channel: Option<Channel>,
    /// Who spoke first.
    pub who_started: Option<WhoStarted>,
    /// Who introduced you.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub through: String,
    /// What happened, in your words.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub note: String,
    /// What you learned about them (C66).
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub learned: String,
    /// What you shared of yourself (C66).
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub shared: String,
    /// Who talked (C66).
    pub balance: Option<Balance>,
    /// What you asked them for.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub asked: String,
    /// Whether you were there to sell (C52).
    pub selling: bool,
    /// Whether you gave them your card (C68).
    pub gave_card: bool,
    /// Whether you got theirs (C68).
    pub got_card: bool,
    /// How it left you (C86).
    pub felt: Option<Felt>,
}

/// An encounter as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Encounter {
    /// Its id.
    pub id: EncounterId,
    /// What was written down; `on` is always present.
    #[serde(flatten)]
    pub draft: EncounterDraft,
}
