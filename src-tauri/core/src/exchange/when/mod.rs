//! Days and times of day in words: "by Friday", "tomorrow 14:00", "two days ago", "2026-12-01", "1 pm ET".
//!
//! The words are data (`core/words/en.toml`). A day without a year, and a day of the week, is looked for forwards
//! (a promise) or backwards (an encounter); what could be two different days in two countries is not guessed.

mod calendar;
mod phrase;
mod relative;
mod time;
mod token;

mod zone;

use chrono_tz::Tz;

pub(super) use token::{Token, tokens};
pub use zone::find_zones;

use crate::model::{Due, LocalTime};
use phrase::Reader;

/// Reads words that are nothing but a date, perhaps with a time of day, perhaps in a zone. `past` looks backwards for
/// what is not complete, as one does for an encounter; a promise looks forwards.
pub fn read_when(words: &str, now: LocalTime, past: bool) -> Option<Due> {
    match read_times(words, now, past).as_slice() {
        [due] => Some(*due),
        _ => None,
    }
}

/// As [`read_when`], with every time that is named: "tomorrow at 1 pm and 7 pm". Empty where nothing is understood.
pub fn read_times(words: &str, now: LocalTime, past: bool) -> Vec<Due> {
    let tokens = tokens(words);
    let reader = Reader { tokens: &tokens, now, past, running: false };
    let read = reader.read(0).filter(|(_, end)| *end == tokens.len());
    read.and_then(|(when, _)| when.dues(now, past)).unwrap_or_default()
}

/// The word behind a time of day in a text that several zones are called, with those zones; none are known for parts of
/// an hour. Such a time is not understood, so that no zone is guessed.
pub fn unsettled_zone(text: &str, now: LocalTime) -> Option<(String, Vec<Tz>)> {
    let tokens = tokens(text);
    Reader { tokens: &tokens, now, past: false, running: true }.unsettled()
}

/// Finds a date in running text and takes it out: `("send the deck", Some(("by Friday", due)))`. Of several the last
/// one counts, but a date with a lead ("by", "on") goes before one without. The text comes back unchanged but for
/// the words taken out.
pub fn split_when(text: &str, now: LocalTime, past: bool) -> (String, Option<(String, Due)>) {
    let (rest, found) = split_times(text, now, past);
    (rest, found.and_then(|(words, dues)| Some((words, *dues.first()?))))
}

/// As [`split_when`], with every time of the day that is named.
pub fn split_times(text: &str, now: LocalTime, past: bool) -> (String, Option<(String, Vec<Due>)>) {
    let tokens = tokens(text);
    let reader = Reader { tokens: &tokens, now, past, running: true };
    let mut best: Option<(bool, usize, usize, Vec<Due>)> = None;
    let mut at = 0;
    while at < tokens.len() {
        let found = reader.read(at).and_then(|(when, end)| Some((when.led, at, end, when.dues(now, past)?)));
        match found {
            Some(found) => {
                at = found.2;
                if best.as_ref().is_none_or(|best| found.0 >= best.0) {
                    best = Some(found);
                }
            }
            None => at += 1,
        }
    }
    let Some((_, first, end, dues)) = best else { return (text.trim().to_owned(), None) };
    let start = tokens.get(first).map_or(0, |token| token.start);
    let end = tokens.get(end - 1).map_or(text.len(), |token| token.end);
    let words = text.get(start..end).unwrap_or_default().to_owned();
    (join_around(text, start, end), Some((words, dues)))
}

/// The text without a piece of it, and without the comma or blank that only led up to it.
fn join_around(text: &str, start: usize, end: usize) -> String {
    let before = text.get(..start).unwrap_or_default().trim_end().trim_end_matches([',', '(', '–', '—']).trim_end();
    let after = text.get(end..).unwrap_or_default().trim_start_matches([',', ')']);
    let stop = after.trim_start().starts_with(['.', ';', '!', '?', ':']);
    let glue = if before.is_empty() || stop || after.is_empty() || after.starts_with('\n') { "" } else { " " };
    let after =
        if glue.is_empty() && !after.starts_with('\n') { after.trim_start() } else { after.trim_start_matches(' ') };
    format!("{before}{glue}{after}").trim().trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod stories;
