//! Days, local times and instants as calendars write them (RFC 5545 §3.3.4, §3.3.5).

use calcard::{
    Entry, Parser,
    common::PartialDateTime,
    icalendar::{
        ICalendarDuration, ICalendarEntry, ICalendarParameter, ICalendarProperty, ICalendarValue, ICalendarValueType,
    },
};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Timelike, Utc};
use chrono_tz::Tz;

use crate::model::{Due, local_to_utc};

/// The lines that say when: a whole day, or a time with a length in minutes. Without a zone the time floats: it is
/// that time wherever the calendar is read (form 1).
pub(super) fn span(due: &Due, zone: Option<Tz>, minutes: u32) -> [ICalendarEntry; 2] {
    let start = ICalendarEntry::new(ICalendarProperty::Dtstart);
    let Some(time) = due.time else {
        let next = due.date.checked_add_days(Days::new(1)).unwrap_or(due.date);
        let end = ICalendarEntry::new(ICalendarProperty::Dtend);
        return [(start, due.date), (end, next)].map(|(entry, date)| {
            entry.with_param(ICalendarParameter::value(ICalendarValueType::Date)).with_value(civil(date))
        });
    };
    let local = due.date.and_time(time);
    let start = match zone {
        Some(zone) => start
            .with_param(ICalendarParameter::tzid(zone.name().to_owned()))
            .with_value(clock(local_to_utc(local, zone).with_timezone(&zone).naive_local())),
        None => start.with_value(clock(local)),
    };
    let length = ICalendarDuration { hours: minutes / 60, minutes: minutes % 60, ..ICalendarDuration::default() };
    [start, ICalendarEntry::new(ICalendarProperty::Duration).with_value(length)]
}

/// The line that says how it comes back, from a rule of RFC 5545; none for a blank one. A last day is told as the moment
/// at which it ends where there is a time of day, as §3.3.10 asks.
pub(super) fn recurrence(due: &Due, zone: Option<Tz>, rule: &str) -> Option<ICalendarEntry> {
    let text = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    let Entry::ICalendar(calendar) = Parser::new(&text).entry() else { return None };
    let values = calendar.components.into_iter().flat_map(|part| part.entries).flat_map(|entry| entry.values);
    let mut rule = values.into_iter().find_map(|value| match value {
        ICalendarValue::RecurrenceRule(rule) => Some(rule),
        _ => None,
    })?;
    let last = rule.until.as_ref().and_then(|until| {
        NaiveDate::from_ymd_opt(until.year?.into(), until.month?.into(), until.day?.into())?.and_hms_opt(23, 59, 59)
    });
    if let Some(last) = last.filter(|_| due.time.is_some()) {
        rule.until = Some(zone.map_or_else(|| clock(last), |zone| instant(local_to_utc(last, zone))));
    }
    Some(ICalendarEntry::new(ICalendarProperty::Rrule).with_value(ICalendarValue::RecurrenceRule(rule)))
}

/// An instant, in UTC (form 2).
pub(super) fn instant(moment: DateTime<Utc>) -> PartialDateTime {
    PartialDateTime { tz_hour: Some(0), tz_minute: Some(0), ..clock(moment.naive_utc()) }
}

fn clock(local: NaiveDateTime) -> PartialDateTime {
    PartialDateTime {
        hour: small(local.hour()),
        minute: small(local.minute()),
        second: small(local.second()),
        ..civil(local.date())
    }
}

fn civil(date: NaiveDate) -> PartialDateTime {
    PartialDateTime {
        year: u16::try_from(date.year()).ok().or(Some(0)),
        month: small(date.month()),
        day: small(date.day()),
        ..PartialDateTime::default()
    }
}

fn small(number: u32) -> Option<u8> {
    u8::try_from(number).ok()
}
