//! The people around you, and whom to go to for what.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::{
    id::FunctionId,
    model::{Ready, TeamPart},
};

/// Somebody in a list of people who stand out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamPerson {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// When you met last, in words; blank is never.
    pub last_met: String,
    /// How important they are, 1 to 3; 0 is not said.
    pub importance: u8,
}

/// A part of the team, and who plays it; nobody is a vacancy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamPartRow {
    /// The part.
    pub part: TeamPart,
    /// Who plays it.
    pub people: Vec<TeamPerson>,
}

/// People who are equally willing and able (C9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quadrant {
    /// Whether they are willing.
    pub willing: Ready,
    /// Whether they are able.
    pub able: Ready,
    /// Who, by name.
    pub people: Vec<TeamPerson>,
}

/// My team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TeamPage {
    /// Each part.
    pub parts: Vec<TeamPartRow>,
    /// The four quadrants of willing and able.
    pub quadrants: Vec<Quadrant>,
    /// Important people whom you have not met for half a year (C7).
    pub cold: Vec<TeamPerson>,
}

/// A function, and whom to go to (C34).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FunctionRow {
    /// Its id.
    pub id: FunctionId,
    /// Its name.
    pub name: String,
    /// Whom to go to; `null` is nobody yet.
    pub person: Option<PersonRef>,
    /// Who stands behind them.
    pub backup: Option<PersonRef>,
}
