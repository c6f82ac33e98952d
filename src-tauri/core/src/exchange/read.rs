//! A whole document: decoded, told apart, read.

use chrono::NaiveDate;

use super::{
    Format, RejectedCard, Unreadable, decode,
    ldif::read_ldif,
    picture::{is_picture, read_picture},
    read_note, read_vcards, sniff,
    table::{find_table, read_table},
};
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
    if is_picture(bytes) {
        let cards = read_picture(bytes, today)?;
        return Ok(Reading { format: Format::Picture, cards, rejected: Vec::new() });
    }
    let text = decode(bytes)?;
    let format = sniff(name, &text);
    let mut reading = Reading { format, cards: Vec::new(), rejected: Vec::new() };
    match format {
        Format::Note | Format::Picture => reading.cards.push(read_note(&text, today)),
        Format::VCard => reading.take(read_vcards(&text)),
        Format::Ldif => reading.take(read_ldif(&text)),
        Format::LinkedIn | Format::Google | Format::Outlook | Format::Thunderbird | Format::Csv => {
            match find_table(&text) {
                Some(header) => reading.take(read_table(&text, &header, today)),
                None => reading.rejected.push(no_columns(&text)),
            }
        }
    }
    Ok(reading)
}

/// A table none of whose lines names columns that are known.
fn no_columns(text: &str) -> RejectedCard {
    let first = text.lines().next().unwrap_or_default();
    RejectedCard {
        line: 1,
        reason: "No line names columns that are known, such as Name, E-mail or Company.".to_owned(),
        text: first.to_owned(),
    }
}

impl Reading {
    fn take(&mut self, cards: impl IntoIterator<Item = Result<CardReading, RejectedCard>>) {
        for card in cards {
            match card {
                Ok(card) => self.cards.push(card),
                Err(rejected) => self.rejected.push(rejected),
            }
        }
    }
}
