//! Times that were typed, read against the moment of the write or of the look.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{Book, Error, Result, exchange, model::Due, wire::WhenReading};

/// Reads a typed time, or says what could have been typed.
pub(super) fn read(words: &str, now: NaiveDateTime, past: bool) -> Result<Due> {
    exchange::read_when(words, now, past).ok_or_else(|| {
        let shown: String = words.trim().chars().take(60).collect();
        Error::Invalid(format!(
            "“{shown}” was not understood as a date. Try “tomorrow”, “Friday 14:00”, “in 3 weeks” or 2026-12-01."
        ))
    })
}

/// The day of something that was; without one, today.
pub(super) fn was_on(day: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate> {
    match day {
        Some(day) if day > today => Err(Error::Invalid("That day lies ahead.".into())),
        day => Ok(day.unwrap_or(today)),
    }
}

/// A due in the form of the wire: a civil date, or RFC 3339 where a time was meant.
pub(super) fn due_text(due: &Due, zone: chrono_tz::Tz) -> String {
    match due.time {
        None => due.date.to_string(),
        Some(time) => {
            let zone = due.zone.unwrap_or(zone);
            due.instant(time, zone).with_timezone(&zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
        }
    }
}

/// A due without a zone: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
pub(super) fn local_text(due: &Due) -> String {
    due.time.map_or_else(|| due.date.to_string(), |time| format!("{}T{}", due.date, time.format("%H:%M")))
}

/// "Fri 27 Nov", "Fri 27 Nov 14:00", also for tomorrow: a date that is about to be kept is named in full.
pub(super) fn full_label(due: &Due, today: NaiveDate) -> String {
    use chrono::Datelike;
    let form = if due.date.year() == today.year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    let time = due.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
    format!("{}{time}", due.date.format(form))
}

impl Book {
    /// Says how a typed time is understood; `past` reads "Friday" as the last one.
    ///
    /// # Errors
    /// `Invalid` where it is not understood.
    pub fn read_when(&self, text: &str, past: bool) -> Result<WhenReading> {
        let now = self.clock().local();
        let due = read(text, now, past)?;
        Ok(WhenReading { due: local_text(&due), label: full_label(&due, now.date()) })
    }
}
