//! When an event takes place: once, or again and again, with the times that were moved or taken out.
//!
//! calcard expands the rules. It is given times without zones, so that an hour the clocks skip or show twice is
//! no reason to lose an event, and only rules by days or longer, within bounds.

use calcard::{
    Entry, Parser,
    common::{PartialDateTime, timezone::Tz as FloatingTz},
    icalendar::{ICalendarFrequency, ICalendarRecurrenceRule, ICalendarValue},
};
use chrono::{Datelike, Days, NaiveDate};

use super::{
    block::{Block, is_named},
    rule::as_rule,
    time::{Frame, read_time, retold},
    zone::Zones,
};
use crate::{exchange::viewpoint::Viewpoint, model::Due};

/// Most times one event is followed through; thirty years of days.
const MOST_TIMES: usize = 11_000;
/// How far ahead of now the next time is looked for, in days.
const AHEAD: u64 = 800;

/// One time an event takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Which of the parts of the event describes it.
    pub part: usize,
    /// When.
    pub due: Due,
}

/// The times of an event, whose parts are itself and the times that differ from its rule; earliest first.
pub(super) fn occurrences(parts: &[&Block], zones: &mut Zones<'_>, view: &Viewpoint) -> Vec<Occurrence> {
    let frames: Vec<Frame> = parts.iter().map(|part| frame_of(part, zones)).collect();
    let main = parts.iter().position(|part| part.value("RECURRENCE-ID").is_none()).unwrap_or(0);
    let frame = frames.get(main).copied().unwrap_or(Frame::Floating);
    let Entry::ICalendar(mut calendar) = Parser::new(&without_zones(parts, &frames, frame, zones)).entry() else {
        return Vec::new();
    };
    for entry in calendar.components.iter_mut().flat_map(|part| &mut part.entries) {
        entry.values.retain_mut(|value| match value {
            ICalendarValue::RecurrenceRule(rule) => bound(rule, view.today()),
            _ => true,
        });
    }
    let times = calendar.expand_dates(FloatingTz::Floating, MOST_TIMES).events;
    let mut found: Vec<Occurrence> = times
        .into_iter()
        .filter_map(|time| {
            let part = usize::try_from(time.comp_id).ok()?.checked_sub(1)?;
            let due = frames.get(part)?.due(time.start.naive_local(), zones.home());
            Some(Occurrence { part, due })
        })
        .collect();
    found.sort_by_key(|one| (one.due.date, one.due.time));
    found
}

fn frame_of(part: &Block, zones: &mut Zones<'_>) -> Frame {
    let start = part.lines.iter().find(|line| is_named(line, "DTSTART"));
    start.and_then(|line| read_time(line, zones)).map_or(Frame::Floating, |(_, frame)| frame)
}

/// The lines that say when, as a calendar of its own.
fn without_zones(parts: &[&Block], frames: &[Frame], main: Frame, zones: &mut Zones<'_>) -> String {
    let mut lines = vec!["BEGIN:VCALENDAR".to_owned(), "VERSION:2.0".to_owned()];
    for (part, own) in parts.iter().zip(frames) {
        lines.push("BEGIN:VEVENT".to_owned());
        for line in &part.lines {
            let named = |name: &str| is_named(line, name);
            if named("DTSTART") {
                lines.extend(retold(line, *own, zones));
            } else if ["EXDATE", "RDATE", "RECURRENCE-ID"].into_iter().any(named) {
                lines.extend(retold(line, main, zones));
            } else if named("RRULE") {
                lines.extend(as_rule(line, main, zones.home()));
            }
        }
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR\r\n".to_owned());
    lines.join("\r\n")
}

/// The day up to which the next times are looked for.
pub(super) fn horizon(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(AHEAD)).unwrap_or(today)
}

/// Ends a rule that goes on; `false` where it repeats within a day and is not followed.
fn bound(rule: &mut ICalendarRecurrenceRule, today: NaiveDate) -> bool {
    use ICalendarFrequency::{Daily, Monthly, Weekly, Yearly};
    if !matches!(rule.freq, Daily | Weekly | Monthly | Yearly) {
        return false;
    }
    let last = horizon(today);
    let day = |date: &PartialDateTime| (date.year.map(i32::from), date.month, date.day);
    let small = |number: u32| u8::try_from(number).ok();
    let bound = PartialDateTime {
        year: u16::try_from(last.year()).ok(),
        month: small(last.month()),
        day: small(last.day()),
        hour: Some(0),
        minute: Some(0),
        second: Some(0),
        ..PartialDateTime::default()
    };
    let goes_on = rule.until.as_ref().is_none_or(|until| day(until) > day(&bound));
    if rule.count.is_none() && goes_on {
        rule.until = Some(bound);
    }
    true
}
