//! How often to be in touch, on the wire.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::{
    id::CircleId,
    model::{Channel, Rhythm},
};

/// The rhythm of a person as their page shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RhythmPage {
    /// What was chosen for them.
    pub rhythm: Rhythm,
    /// Days between two encounters, circles and the yearly floor counted in; `null` is no rhythm at all.
    pub every_days: Option<u32>,
    /// What their circles say, in days.
    pub circle_days: Option<u32>,
    /// When the tie begins to fade, in words; blank where it does not.
    pub fades_label: String,
    /// A gentle note where this month has more encounters than respect their time; blank where it has not.
    pub note: String,
}

/// Somebody who has not been heard of for longer than you wanted (product: fading ties).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FadingTie {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Why now, in one line.
    pub why: String,
    /// The way they like to be reached.
    pub channel: Option<Channel>,
}

/// A circle: everybody who carries a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CircleRow {
    /// Its id.
    pub id: CircleId,
    /// The category.
    pub name: String,
    /// Days between two encounters with each of them.
    pub every_days: u32,
}
