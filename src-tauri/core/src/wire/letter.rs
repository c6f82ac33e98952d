//! Hand-written cards on the wire.

use serde::{Deserialize, Serialize};

use super::Item;
use crate::id::CommitmentId;

/// A card in its four parts, as it is edited (C88).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LetterParts {
    /// The salutation, and nice to meet you.
    pub opening: String,
    /// One true detail.
    pub detail: String,
    /// A call to action, an offer or an invitation.
    pub call: String,
    /// The greeting, with your name.
    pub greeting: String,
}

/// A card that is to be written, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LetterPage {
    /// The commitment.
    pub item: Item,
    /// What it says: as it was kept, or composed from what is known.
    pub parts: LetterParts,
    /// Whether it was begun already.
    pub begun: bool,
    /// The address as it stands on the envelope; empty where none is known.
    pub address: Vec<String>,
    /// When it was sent, in words; blank while it was not.
    pub sent_label: String,
    /// What came back; blank while nothing did.
    pub reply: String,
}

/// The desk at which cards are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CardDesk {
    /// Cards to write, the one due first at the top.
    pub to_write: Vec<LetterPage>,
    /// Cards that were sent lately, newest first.
    pub sent: Vec<LetterPage>,
}

/// What is printed, and on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PrintJob {
    /// An envelope for one card.
    Envelope {
        /// `c6`, `dl` or `us10`.
        size: String,
    },
    /// Address labels for several cards.
    Labels {
        /// `l7163`, `l7160` or `5160`.
        sheet: String,
        /// The first label that is still on the sheet, from 1.
        first: u32,
    },
    /// The text of one card on A6.
    Card {
        /// Whether the card is folded, with its text on the right.
        folded: bool,
    },
}

/// What was printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintReport {
    /// Where the PDF is.
    pub path: String,
    /// Letters that no font of this computer has; blank when all is well.
    pub missing: String,
    /// Cards without an address, which were left out.
    pub left_out: Vec<CommitmentId>,
}
