//! Your own card as a vCard and as a code (C68).

use super::{DrawnCode, Version, write_vcard};
use crate::model::{Labelled, OwnCard};

/// What phones know a number or an address by; other labels stay with you, for they need lines that phones skip.
const KNOWN_TYPES: [&str; 4] = ["work", "home", "cell", "fax"];

/// A card as a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedCard {
    /// The code.
    pub code: DrawnCode,
    /// The card that it says.
    pub card: OwnCard,
    /// What was left out of it, so that it can be read from a screen; the least important first.
    pub left_out: Vec<String>,
}

/// A card as a vCard 3.0 (RFC 2426): the cameras of phones read it as it stands, of 4.0 some skip the lines that changed.
/// Blank where nothing stands on it.
pub fn write_own_card(card: &OwnCard) -> String {
    if card.is_blank() {
        return String::new();
    }
    let mut facts = card.facts();
    for row in [&mut facts.phones, &mut facts.emails, &mut facts.urls].into_iter().flatten() {
        row.label = known_type(row);
    }
    write_vcard(&facts, "", &[], Version::V3)
}

fn known_type(row: &Labelled) -> String {
    let label = row.label.to_lowercase();
    let label = if label == "mobile" { "cell" } else { &label };
    KNOWN_TYPES.into_iter().find(|known| *known == label).unwrap_or_default().to_owned()
}

/// A card as a code, without what matters least where it would be too much ([`OwnCard::leave_out_least`]). `None` where
/// nothing stands on it, or where even the name with one address and one number is too much.
pub fn code_card(card: &OwnCard) -> Option<CodedCard> {
    let (mut card, mut left_out) = (card.clone(), Vec::new());
    loop {
        let text = write_own_card(&card);
        if text.is_empty() {
            return None;
        }
        if let Some(code) = DrawnCode::of(&text) {
            return Some(CodedCard { code, card, left_out });
        }
        left_out.push(card.leave_out_least()?);
    }
}

#[cfg(test)]
#[path = "own_card_stories.rs"]
mod stories;
