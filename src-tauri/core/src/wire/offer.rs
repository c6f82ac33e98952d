//! What is needed and offered, and how the one meets the other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::{
    id::{NeedId, OfferId, PersonId},
    model::{Holder, ResourceKind},
};

/// Whose a need or an offer is, with their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum HolderLine {
    /// Yours.
    Me,
    /// Somebody's.
    Person {
        /// Whose.
        person: PersonRef,
    },
    /// That of a community.
    Community {
        /// The word of its tag.
        name: String,
    },
}

impl HolderLine {
    /// Their name; blank for you.
    pub fn name(&self) -> &str {
        match self {
            Self::Me => "",
            Self::Person { person } => &person.name,
            Self::Community { name } => name,
        }
    }
}

/// A need in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NeedRow {
    /// Its id.
    pub id: NeedId,
    /// Whose.
    pub holder: HolderLine,
    /// What.
    pub what: String,
    /// Of what kind.
    pub kind: Option<ResourceKind>,
    /// The civil day on which it was said.
    #[cfg_attr(test, ts(type = "string"))]
    pub said_on: NaiveDate,
    /// How long ago that was, in words.
    pub said_label: String,
    /// The last day of it.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub until: Option<NaiveDate>,
    /// "until 30 Jun"; blank where it has no end.
    pub until_label: String,
}

/// An offer in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferRow {
    /// Its id.
    pub id: OfferId,
    /// Whose.
    pub holder: HolderLine,
    /// What.
    pub what: String,
    /// Of what kind.
    pub kind: Option<ResourceKind>,
    /// Its limits, in words.
    pub limits: String,
    /// How often it can be taken up in a month of the calendar.
    pub most_a_month: Option<u32>,
    /// How often it can be taken up in all.
    pub most_in_all: Option<u32>,
    /// How much of that is used: "2 of 3 this month"; blank without a limit.
    pub used_label: String,
    /// Whether a limit is reached: it is proposed to nobody until it has room again.
    pub is_full: bool,
    /// Whether you are known for it.
    pub known_for: bool,
    /// How long ago it was said, in words.
    pub said_label: String,
    /// The last day of it.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub until: Option<NaiveDate>,
    /// "until 30 Jun"; blank where it has no end.
    pub until_label: String,
    /// How often it was taken up, by the radar or by help that came of it.
    pub times_taken_up: u32,
    /// Whose needs it meets, those that share most words with it first, then the newest (C57).
    pub takers: Vec<NeedRow>,
}

/// What is needed, to be written down or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NeedDraft {
    /// Whose.
    pub holder: Holder,
    /// What.
    pub what: String,
    /// Of what kind.
    #[serde(default)]
    pub kind: Option<ResourceKind>,
    /// Until when, in words; blank is no end.
    #[serde(default)]
    pub until: String,
}

/// What is offered, to be written down or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferDraft {
    /// Whose.
    pub holder: Holder,
    /// What.
    pub what: String,
    /// Of what kind.
    #[serde(default)]
    pub kind: Option<ResourceKind>,
    /// Its limits, in words: "two hours a month".
    #[serde(default)]
    pub limits: String,
    /// How often it can be taken up in a month of the calendar, at least once; `null` is no limit.
    #[serde(default)]
    pub most_a_month: Option<u32>,
    /// How often it can be taken up in all, at least once; `null` is no limit.
    #[serde(default)]
    pub most_in_all: Option<u32>,
    /// Whether you are known for it; only of yours.
    #[serde(default)]
    pub known_for: bool,
    /// Until when, in words; blank is no end.
    #[serde(default)]
    pub until: String,
}

/// The list of offers: yours with who could use each, and what you need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OffersPage {
    /// What you offer, made last first.
    pub mine: Vec<OfferRow>,
    /// What you need, said last first.
    pub my_needs: Vec<NeedRow>,
    /// What communities offer, made last first.
    pub their_offers: Vec<OfferRow>,
    /// What communities need, said last first.
    pub their_needs: Vec<NeedRow>,
    /// Open needs that somebody could meet, as the radar ranks them.
    pub radar: Vec<CouldHelp>,
}

/// How somebody could meet a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Match {
    /// The offer, where it is one.
    pub offer: Option<OfferId>,
    /// Who could help.
    pub by: HolderLine,
    /// Why, as a sentence: "You know Li Wei, CFO at Acme until June 2027".
    pub why: String,
}

/// A need that could be met (C71, C107).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CouldHelp {
    /// The need.
    pub need: NeedRow,
    /// Who could meet it, best first; never empty.
    pub matches: Vec<Match>,
}

/// What becomes of a match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RadarDraft {
    /// The need.
    pub need: NeedId,
    /// The offer that meets it.
    #[serde(default)]
    pub offer: Option<OfferId>,
    /// The person who meets it, where it is no offer.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// By when, in words: the day of the promise it is taken up with. Blank is a week from now.
    #[serde(default)]
    pub when: String,
}
