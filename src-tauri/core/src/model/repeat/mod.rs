//! What comes back: a rule of RFC 5545 §3.3.10 over civil dates, counted from a first day.
//!
//! A day that a month or year lacks is said in the rule itself, so that other programs understand it alike: "every
//! month" from 31 January means the last day of a shorter month, and a birthday on 29 February is kept on the 28th in
//! other years. A rule that came as RFC text is left as it is; there such days are skipped, as the RFC says.

mod phrase;
mod rule;

use chrono::{Datelike, NaiveDate};

use super::PartialDate;
use rule::Unit;

/// Text that is no repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadRepeat {
    /// Neither words for a repetition nor a rule.
    #[error("not a repetition: write \"every year\", \"every 2 weeks\" or \"every Monday\"")]
    NotUnderstood,
    /// A rule that goes by hours, minutes or seconds.
    #[error("a repetition goes by days, weeks, months or years")]
    TooFine,
}

/// A first day and the rule by which it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Repeat {
    start: NaiveDate,
    rule: String,
}

/// The first day of a birthday whose year is unknown: a leap year before which nobody alive was born.
const ANY_BIRTH_YEAR: i32 = 1904;

impl Repeat {
    /// Reads words ("every year", "monthly", "every other week", "every Monday and Friday") or the text of a rule
    /// (`FREQ=YEARLY`, with or without `RRULE:`).
    ///
    /// # Errors
    /// When it says no repetition, or one that is finer than a day.
    pub fn parse(text: &str, start: NaiveDate) -> Result<Self, BadRepeat> {
        if text.to_ascii_uppercase().contains("FREQ=") {
            return rule::canonical(text).map(|rule| Self { start, rule });
        }
        let spoken = phrase::read(text).ok_or(BadRepeat::NotUnderstood)?;
        Ok(Self { start, rule: rule::spell(&spoken, start) })
    }

    /// A birthday or other yearly day: with an unknown year, from long ago; `None` where month or day is unknown.
    pub fn yearly(day: &PartialDate) -> Option<Self> {
        let (month, day_of_month) = day.month_day()?;
        let start = NaiveDate::from_ymd_opt(day.year().unwrap_or(ANY_BIRTH_YEAR), month, day_of_month)?;
        let spoken = phrase::Spoken { every: 1, unit: Unit::Year, weekdays: Vec::new() };
        Some(Self { start, rule: rule::spell(&spoken, start) })
    }

    /// The first day.
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// The rule as the value of an `RRULE` (RFC 5545 §3.8.5.3), without its name.
    pub fn rrule(&self) -> &str {
        &self.rule
    }

    /// The first occurrence later than a day; `None` when there is none any more, or none before the year 10000.
    pub fn next_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        rule::next_after(&self.rule, self.start, day).filter(|next| next.year() <= 9999)
    }
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod stories;
