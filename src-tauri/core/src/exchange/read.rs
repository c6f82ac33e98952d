//! A whole document: decoded, told apart, read.

use chrono::NaiveDate;

use super::{Format, RejectedCard, Unreadable, decode, read_note, read_vcards, sniff};
use crate::model::CardReading;

/// What a document held.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What it is.
    pub format: Format,
    /// The cards that could be read, in their order.
    pub cards: Vec<CardReading>,
    /// The cards that could not, each with its line.
    pub rejected: Vec<RejectedCard>,
}

/// Reads a document. `today` anchors words such as "yesterday" and "by Friday".
///
/// # Errors
/// When it is empty or no text at all; a broken card is no error but stands in `rejected`.
pub fn read(name: &str, bytes: &[u8], today: NaiveDate) -> Result<Reading, Unreadable> {
    let text = decode(bytes)?;
    let format = sniff(name, &text);
    let mut reading = Reading { format, cards: Vec::new(), rejected: Vec::new() };
    match format {
        Format::Note => reading.cards.push(read_note(&text, today)),
        Format::VCard => {
            for card in read_vcards(&text) {
                match card {
                    Ok(card) => reading.cards.push(card),
                    Err(rejected) => reading.rejected.push(rejected),
                }
            }
        }
    }
    Ok(reading)
}
