//! The crew and the five on the wire (C1, C17, C18).

use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::id::{NomineeId, ScenarioId, ScenarioRoleId};

/// A role that would be needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioRoleRow {
    /// Its id.
    pub id: ScenarioRoleId,
    /// What is needed.
    pub what: String,
    /// Who fills it; `null` while it is empty.
    pub person: Option<PersonRef>,
    /// When you met them last, in words; blank where nobody fills it, or you never did.
    pub last_met: String,
}

/// What could happen, and who would be needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioRow {
    /// Its id.
    pub id: ScenarioId,
    /// What happens.
    pub name: String,
    /// The roles.
    pub roles: Vec<ScenarioRoleRow>,
}

/// A scenario to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioIdea {
    /// What happens.
    pub name: String,
    /// The roles.
    pub roles: Vec<String>,
}

/// The crew: every scenario, and ideas for more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Crew {
    /// What was thought of, the oldest first.
    pub scenarios: Vec<ScenarioRow>,
    /// What could be thought of besides.
    pub ideas: Vec<ScenarioIdea>,
}

/// What stands of an offer to somebody who was nominated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum OfferState {
    /// Nothing is planned yet, or it was let go.
    Nothing,
    /// It has its day.
    Planned,
    /// It was made.
    Made,
    /// They took it up.
    Accepted,
}

/// One of the five.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NomineeRow {
    /// Its id.
    pub id: NomineeId,
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Why them.
    pub reason: String,
    /// What stands of the offer.
    pub state: OfferState,
    /// The offer, as the commitment it is; `null` while nothing is planned.
    pub offer: Option<Item>,
}

/// Who was nominated in a quarter that is over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FiveBefore {
    /// "July to September 2026".
    pub quarter_label: String,
    /// Who.
    pub nominees: Vec<NomineeRow>,
}

/// The board of the five.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Five {
    /// "October to December 2026".
    pub quarter_label: String,
    /// Who is nominated, in the order they were named.
    pub nominees: Vec<NomineeRow>,
    /// How many seats are free.
    pub free: u32,
    /// Quarters before, the latest first.
    pub before: Vec<FiveBefore>,
}
