//! Your own card, and the first mail after a meeting, on the wire (C68).

use serde::{Deserialize, Serialize};

use super::{Item, PersonRef};
use crate::model::OwnCard;

/// Your card as it is shown and handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnCardPage {
    /// What stands on it.
    pub card: OwnCard,
    /// "Editor at Lanternhouse Press"; blank where you said neither.
    pub headline: String,
    /// The card as a vCard; blank where nothing stands on it.
    pub vcard: String,
    /// The code; `null` where nothing stands on the card, or where it is too much even for the largest code.
    pub code: Option<OwnCode>,
}

/// The code of your card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnCode {
    /// Modules of a side, with the quiet zone; the units of the path.
    pub side: u32,
    /// The dark modules, as the path of an SVG picture.
    pub path: String,
    /// What of the card was left out so that the code can be read from a screen; the least important first.
    pub left_out: Vec<String>,
}

/// The first mail to somebody you met lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FirstMailPage {
    /// To whom.
    pub person: PersonRef,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// When you met last, in words; blank where you never did.
    pub last_met: String,
    /// Its subject.
    pub subject: String,
    /// Its text: one true detail, and your card as a signature.
    pub body: String,
    /// Whether an e-mail address is known.
    pub has_email: bool,
    /// Whether you said what stands on your card; it goes with the draft as a file.
    pub has_card: bool,
    /// The follow-up that is kept by it.
    pub follow_up: Option<Item>,
}
