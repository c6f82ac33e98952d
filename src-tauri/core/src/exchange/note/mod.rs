//! Notes about a person: business cards as text, e-mail signatures, and the two lines one types after a meeting.
//!
//! Nothing is invented and nothing vanishes: what is certain by its form or its label is taken first, then phrases
//! that begin with a cue, then what can be told by its place; the rest becomes the note, and `raw` keeps it all.

mod address;
mod choose;
mod contact;
mod cue;
mod draft;
mod labelled;
mod leftover;
mod markdown;
mod name;
mod number;
mod promise;
mod segment;
mod work;

use chrono::{NaiveDate, NaiveTime};

pub(super) use contact::{ContactKind, take_contacts};
pub(super) use cue::{Found, read_cue};
pub(super) use name::{is_name, leading_name, leading_word};
pub(super) use segment::{Ending, segments};
pub(super) use work::read_work;

use crate::{
    exchange::words::words,
    model::{CardReading, LocalTime},
};
use draft::NoteDraft;

/// Longest note that is taken apart; what is longer is kept whole as a note.
const MOST_BYTES: usize = 256 * 1024;

/// Reads a business-card note or a pasted signature. `today` anchors words such as "yesterday" and "by Friday".
pub fn read_note(text: &str, today: NaiveDate) -> CardReading {
    if text.len() > MOST_BYTES {
        return CardReading { note: text.trim().to_owned(), raw: text.to_owned(), line: 1, ..CardReading::default() };
    }
    let mut draft = NoteDraft::new(LocalTime::new(today.and_time(NaiveTime::MIN), chrono_tz::UTC));
    for line in markdown::plain_lines(text) {
        if line.is_empty() {
            draft.end_block();
        } else if !is_greeting(&line) && !draft.take_labelled_line(&line) {
            let rest = draft.take_contacts(&line);
            for segment in segments(&rest) {
                draft.take(segment);
            }
        }
    }
    let mut reading = draft.finish();
    reading.raw = text.to_owned();
    reading.line = 1;
    reading
}

/// "Best regards," and the like say nothing about anybody.
fn is_greeting(line: &str) -> bool {
    let plain = line.trim_end_matches([',', '.', '!']).trim().to_lowercase();
    words().note.greetings.contains(&plain)
}

#[cfg(test)]
mod stories;
