//! Times that were typed, read against the moment of the write or of the look.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::{
    Book, Error, Result, exchange, insight,
    model::{Due, LocalTime, zone_name},
    store::Tx,
    wire::{WhenReading, ZoneChoice},
};

/// Places that are offered while a zone is looked for.
const MOST_ZONES: usize = 8;

/// Reads a typed time, or says what could have been typed.
pub(super) fn read(words: &str, now: LocalTime, past: bool) -> Result<Due> {
    exchange::read_when(words, now, past).ok_or_else(|| {
        let shown: String = words.trim().chars().take(60).collect();
        Error::Invalid(match zone_question(words, now) {
            Some(question) => question,
            None if exchange::read_times(words, now, past).len() > 1 => {
                format!("“{shown}” names several times. Write one of them here, and the others down for themselves.")
            }
            None => format!(
                "“{shown}” was not understood as a date. Try “tomorrow”, “Friday 14:00”, “1 pm New York” or 2026-12-01."
            ),
        })
    })
}

/// The last day of something, in words; blank is no end.
pub(super) fn until_day(tx: &Tx<'_>, words: &str) -> Result<Option<NaiveDate>> {
    match words.trim() {
        "" => Ok(None),
        words => Ok(Some(read(words, tx.local(), false)?.date)),
    }
}

/// "until 30 Jun"; blank where there is no end.
pub(super) fn until_label(until: Option<NaiveDate>, today: NaiveDate) -> String {
    until.map(|day| format!("until {}", insight::story_day_label(day, today))).unwrap_or_default()
}

/// Which zone is meant by a word behind a time of day that several are called, as a question; `None` where it is clear.
pub(super) fn zone_question(text: &str, now: LocalTime) -> Option<String> {
    let (word, zones) = exchange::unsettled_zone(text, now)?;
    let cities: Vec<String> = zones.into_iter().map(zone_name).collect();
    Some(match cities.split_last() {
        None => format!("“{word}” is no whole hour. Write a city instead, such as “13:00 Delhi”."),
        Some((last, others)) => {
            let others = others.join(", ");
            format!("“{word}” is said in {others} and {last}. Write the city instead, such as “13:00 {last}”.")
        }
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
    let time = due.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
    format!("{}{time}", full_day(due.date, today))
}

/// As [`full_label`], on both clocks where the time was said in another zone.
pub(super) fn full_label_here(due: &Due, now: LocalTime) -> String {
    let today = now.date();
    insight::both_clocks(due, now.zone, |day| full_day(day, today))
        .unwrap_or_else(|| full_label(&due.told_in(now.zone), today))
}

fn full_day(day: NaiveDate, today: NaiveDate) -> String {
    use chrono::Datelike;
    day.format(if day.year() == today.year() { "%a %-d %b" } else { "%a %-d %b %Y" }).to_string()
}

impl Book {
    /// Says how a typed time is understood; `past` reads "Friday" as the last one.
    ///
    /// # Errors
    /// `Invalid` where it is not understood.
    pub fn read_when(&self, text: &str, past: bool) -> Result<WhenReading> {
        let now = self.clock().local();
        let due = read(text, now, past)?;
        Ok(WhenReading {
            due: local_text(&due),
            label: full_label_here(&due, now),
            zone: due.zone.map(|zone| zone.name().to_owned()),
        })
    }

    /// Places whose zone a text could mean, each with what its clocks show now.
    pub fn find_zones(&self, text: &str) -> Vec<ZoneChoice> {
        let now = self.clock().local();
        let choice = |(city, zone): (String, Tz)| ZoneChoice {
            zone: zone.name().to_owned(),
            city,
            clock: now.elsewhere(zone).format("%H:%M").to_string(),
        };
        exchange::find_zones(text, MOST_ZONES).into_iter().map(choice).collect()
    }
}
