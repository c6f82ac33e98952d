//! Notes about a person.

use chrono::NaiveDate;

use crate::model::CardReading;

/// Reads a business-card note or a pasted signature.
pub fn read_note(text: &str, _today: NaiveDate) -> CardReading {
    CardReading { note: text.trim().to_owned(), raw: text.to_owned(), line: 1, ..CardReading::default() }
}
