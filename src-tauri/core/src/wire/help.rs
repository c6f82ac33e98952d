//! Help received and the thank-you desk on the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Item;
use crate::{
    id::{EncounterId, PersonId},
    model::{Channel, HelpKind},
};

/// Help that is to be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpDraft {
    /// Who helped.
    pub person: PersonId,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// The civil day; today where it is absent.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
    /// By which way to thank.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The encounter at which it happened.
    #[serde(default)]
    pub encounter: Option<EncounterId>,
}

/// A thank-you on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ThankYou {
    /// The commitment.
    pub item: Item,
    /// What it thanks for; `null` where only the thank-you was written down.
    pub kind: Option<HelpKind>,
    /// How long ago the help was, in words.
    pub age_label: String,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
}

/// The thank-you desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ThankYouDesk {
    /// What is still to be said, oldest first.
    pub open: Vec<ThankYou>,
    /// What was said lately, newest first.
    pub said: Vec<ThankYou>,
}
