//! Who can help?

use serde::{Deserialize, Serialize};

use super::PersonRef;

/// Somebody who can help, or who knows somebody who can.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhoRow {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// Why, the strongest reason first.
    pub reasons: Vec<String>,
    /// How warm the tie is: "3 encounters, last 12 days ago".
    pub warmth: String,
    /// What there was between you, in words: "helped you twice"; blank where nothing is written down.
    pub goodwill: String,
    /// Whom they know who can help; `null` where they can themselves.
    pub knows: Option<PersonRef>,
}

/// The answer to *Who can help?*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhoPage {
    /// The words that were looked for, without their endings.
    pub words: Vec<String>,
    /// Who, best first; twenty at most.
    pub people: Vec<WhoRow>,
}
