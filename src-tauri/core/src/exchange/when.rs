//! English dates and times of day.

use chrono::NaiveDateTime;

use crate::model::Due;

/// Reads a date in words, forwards (a promise) or backwards (an encounter).
pub fn read_when(words: &str, _now: NaiveDateTime, _past: bool) -> Option<Due> {
    words.trim().parse().ok().map(Due::on)
}

/// Finds a date in free text and takes it out.
pub fn split_when(text: &str, _now: NaiveDateTime, _past: bool) -> (String, Option<(String, Due)>) {
    (text.trim().to_owned(), None)
}
