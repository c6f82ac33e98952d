//! Help and the thank-you desk on the wire.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::{
    id::{EncounterId, HelpId, OfferId, PersonId},
    model::{Channel, Direction, Effort, HelpKind},
};

/// Help that is to be written down, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpDraft {
    /// Which way it went.
    pub direction: Direction,
    /// Who helped or was helped; the first one is thanked.
    pub people: Vec<PersonId>,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// All of it, as you would tell it.
    #[serde(default)]
    pub story: String,
    /// How much it took.
    #[serde(default)]
    pub effort: Option<Effort>,
    /// Minutes it took, where somebody counted.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// The civil day; today where it is absent.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub on: Option<NaiveDate>,
    /// The community it was in, or a tag.
    #[serde(default)]
    pub community: String,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
    /// What advice was about.
    #[serde(default)]
    pub topic: String,
    /// Before whom credit was given.
    #[serde(default)]
    pub before_whom: String,
    /// When to follow it up, in words, where it was given; blank is not at all, `null` by the rule of its kind.
    #[serde(default)]
    pub follow_up: Option<String>,
    /// The help it passes on, or came of.
    #[serde(default)]
    pub passes_on: Option<HelpId>,
    /// The offer that help given came of.
    #[serde(default)]
    pub offer: Option<OfferId>,
    /// By which way to thank.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// The encounter at which it happened.
    #[serde(default)]
    pub encounter: Option<EncounterId>,
}

impl HelpDraft {
    /// Help of which no more is known.
    pub fn new(direction: Direction, person: PersonId, what: impl Into<String>) -> Self {
        Self {
            direction,
            people: vec![person],
            kind: HelpKind::Help,
            what: what.into(),
            story: String::new(),
            effort: None,
            minutes: None,
            on: None,
            community: String::new(),
            outcome: String::new(),
            topic: String::new(),
            before_whom: String::new(),
            follow_up: None,
            passes_on: None,
            offer: None,
            channel: None,
            encounter: None,
        }
    }
}

/// Help that was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpKept {
    /// Its id.
    pub id: HelpId,
    /// The thank-you it makes; `null` for help that was given.
    pub thanks: Option<Item>,
    /// The follow-up it makes, where it was given.
    pub follow_up: Option<Item>,
}

/// Help, just enough to choose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpRef {
    /// Its id.
    pub id: HelpId,
    /// Which way it went.
    pub direction: Direction,
    /// Who helped or was helped.
    pub who: String,
    /// With what.
    pub what: String,
    /// When, in words.
    pub on_label: String,
}

/// Help as a story tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HelpLine {
    /// Its id.
    pub id: HelpId,
    /// Which way it went.
    pub direction: Direction,
    /// Who helped or was helped.
    pub people: Vec<PersonRef>,
    /// How.
    pub how: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// All of it.
    pub story: String,
    /// How much it took.
    pub effort: Option<Effort>,
    /// Minutes it took, where somebody counted.
    pub minutes: Option<u32>,
    /// The civil day.
    #[cfg_attr(test, ts(type = "string"))]
    pub on: NaiveDate,
    /// That day in words: "19 Nov", with the year where it is another one.
    pub on_label: String,
    /// The community it was in.
    pub community: String,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
    /// What advice was about.
    pub topic: String,
    /// Before whom credit was given.
    pub before_whom: String,
    /// When it is followed up, in words; blank where it is not, or was.
    pub follow_up_label: String,
    /// The help it passes on, or came of.
    pub passes_on: Option<HelpRef>,
    /// The offer that it came of.
    pub offer: Option<OfferId>,
    /// Through whose hands it went, from its beginning to this one; `null` is you. Empty where it stands for itself.
    pub chain: Vec<Option<String>>,
    /// Who began the chain and was not thanked for what came of it.
    pub origin: Option<PersonRef>,
    /// By which way it was thanked for.
    pub thanked_by: Option<Channel>,
    /// When it was thanked for, in words; blank while it was not.
    pub thanked_label: String,
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
