//! Rules of RFC 5545 §3.3.10 over civil dates: spelled, checked and expanded with calcard.

use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarFrequency, ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue},
};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::{BadRepeat, phrase::Spoken};

/// What a repetition counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

/// Two-letter names of RFC 5545, Monday first.
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The last day that every month has.
const SAFE_DAY: u32 = 28;

/// The rule for what was said. The days that some months lack are spelled with `BYSETPOS=-1`: the last of those
/// that the month has.
pub(super) fn spell(spoken: &Spoken, start: NaiveDate) -> String {
    let (frequency, length) = match spoken.unit {
        Unit::Day => ("DAILY", 1),
        Unit::Week => ("WEEKLY", 1),
        Unit::Fortnight => ("WEEKLY", 2),
        Unit::Month => ("MONTHLY", 1),
        Unit::Quarter => ("MONTHLY", 3),
        Unit::Year => ("YEARLY", 1),
    };
    let mut rule = format!("FREQ={frequency}");
    let interval = spoken.every.saturating_mul(length);
    if interval > 1 {
        rule += &format!(";INTERVAL={interval}");
    }
    if !spoken.weekdays.is_empty() {
        let named = |day: &u32| WEEKDAYS.get((*day as usize).wrapping_sub(1)).copied();
        rule += &format!(";BYDAY={}", spoken.weekdays.iter().filter_map(named).collect::<Vec<_>>().join(","));
    }
    let leap_day = spoken.unit == Unit::Year && (start.month(), start.day()) == (2, 29);
    let late_day = matches!(spoken.unit, Unit::Month | Unit::Quarter) && start.day() > SAFE_DAY;
    if leap_day {
        rule += ";BYMONTH=2";
    }
    if leap_day || late_day {
        let days: Vec<String> = (SAFE_DAY..=start.day()).map(|day| day.to_string()).collect();
        rule += &format!(";BYMONTHDAY={};BYSETPOS=-1", days.join(","));
    }
    rule
}

/// The text of a rule as it is kept, when all of it was understood.
pub(super) fn canonical(text: &str) -> Result<String, BadRepeat> {
    let text = text.trim().to_ascii_uppercase();
    let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_end_matches(';');
    let plain = |c: char| c.is_ascii_alphanumeric() || "=;,+-".contains(c);
    if !text.chars().all(plain) {
        return Err(BadRepeat::NotUnderstood);
    }
    let calendar = calendar_of(text, NaiveDate::default()).ok_or(BadRepeat::NotUnderstood)?;
    let rule = rule_of(&calendar).ok_or(BadRepeat::NotUnderstood)?;
    if rule.freq > ICalendarFrequency::Daily
        || !(rule.byhour.is_empty() && rule.byminute.is_empty() && rule.bysecond.is_empty())
    {
        return Err(BadRepeat::TooFine);
    }
    let understood = rule.to_string();
    let whole = parts(&understood) == parts(text) && rule.interval != Some(0);
    let valid = calendar.expand_dates(Tz::Floating, 1).errors.is_empty();
    if whole && valid { Ok(understood) } else { Err(BadRepeat::NotUnderstood) }
}

/// The names of a rule's parts with the number of their values, to see whether any was dropped.
fn parts(rule: &str) -> Vec<(&str, usize)> {
    let mut parts: Vec<_> = rule
        .split(';')
        .map(|part| part.split_once('=').map_or((part, 0), |(name, values)| (name, values.split(',').count())))
        .collect();
    parts.sort_unstable();
    parts
}

/// Occurrences that are tried first; a start long ago needs more, and gets them by doubling.
const FIRST_LOOK: usize = 64;
/// Occurrences after which a rule is given up: 359 years of days.
const LAST_LOOK: usize = FIRST_LOOK << 11;

/// The first occurrence later than a day.
pub(super) fn next_after(rule: &str, start: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
    let calendar = calendar_of(rule, start)?;
    let mut look = FIRST_LOOK;
    loop {
        let found = calendar.expand_dates(Tz::Floating, look).events;
        if let Some(next) = found.iter().map(|event| event.start.date_naive()).find(|next| *next > day) {
            return Some(next);
        }
        if found.len() < look || look >= LAST_LOOK {
            return None;
        }
        look *= 2;
    }
}

/// A calendar with one event that repeats.
fn calendar_of(rule: &str, start: NaiveDate) -> Option<ICalendar> {
    let start = start.format("%Y%m%d");
    let text = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{start}\r\nRRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    match Parser::new(&text).entry() {
        Entry::ICalendar(calendar) => Some(calendar),
        _ => None,
    }
}

fn rule_of(calendar: &ICalendar) -> Option<&ICalendarRecurrenceRule> {
    let entries = calendar.components.iter().flat_map(|component| &component.entries);
    entries.filter(|entry| entry.name == ICalendarProperty::Rrule).flat_map(|entry| &entry.values).find_map(|value| {
        match value {
            ICalendarValue::RecurrenceRule(rule) => Some(rule.as_ref()),
            _ => None,
        }
    })
}
