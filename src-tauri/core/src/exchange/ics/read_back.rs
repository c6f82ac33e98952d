//! What was written is read by calcard's own reader: times fall on the same instants, and any text survives.

use calcard::{
    Entry, Parser,
    common::timezone::Tz as ReadTz,
    icalendar::{ICalendar, ICalendarProperty, ICalendarValue},
};
use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::{
    America::{New_York, Sao_Paulo, St_Johns},
    Asia::{Kathmandu, Tehran, Tokyo},
    Australia::Lord_Howe,
    Europe::{Berlin, Dublin, London},
    Pacific::Apia,
    Tz,
};
use proptest::prelude::*;

use super::{
    Meeting,
    stories::{coffee, due, promise, stamp},
    write_feed, write_invitation,
};
use crate::{
    exchange::{
        Mailbox,
        plain::{lines, one_line},
    },
    model::{Due, Repeat},
};

fn read(ics: &str) -> ICalendar {
    match Parser::new(ics).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("no calendar: {other:?}\n{ics}"),
    }
}

fn texts(calendar: &ICalendar, name: ICalendarProperty) -> Vec<String> {
    let entries = calendar.components.iter().flat_map(|component| &component.entries);
    let values = entries.filter(|entry| entry.name == name).flat_map(|entry| &entry.values);
    values.filter_map(|value| value.as_text().map(str::to_owned)).collect()
}

/// A change of the clock: the instant, and the offset from UTC that holds from then on.
type Onset = (NaiveDateTime, i64);

/// What a `VTIMEZONE` says, read as RFC 5545 §3.6.5 has it, with nothing known of the zone but its description.
fn onsets(ics: &str, last_year: i32) -> Vec<Onset> {
    let mut onsets = Vec::new();
    for block in ics.split("BEGIN:").filter(|block| block.starts_with("STANDARD") || block.starts_with("DAYLIGHT")) {
        let field = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let offset = |name| field(name).map(seconds).expect("an offset");
        let first = local_time(field("DTSTART").expect("a start"));
        let (until, rule): (Vec<&str>, Vec<&str>) =
            field("RRULE").unwrap_or_default().split(';').partition(|part| part.starts_with("UNTIL="));
        let repeat = Repeat::parse(&rule.join(";"), first.date()).ok();
        let until = until.first().map(|until| local_time(until.trim_start_matches("UNTIL=")));
        let mut day = Some(first.date());
        while let Some(date) = day.filter(|date| date.year() <= last_year) {
            let at = date.and_time(first.time()) - Duration::seconds(offset("TZOFFSETFROM"));
            if until.is_some_and(|until| at > until) {
                break;
            }
            onsets.push((at, offset("TZOFFSETTO")));
            day = repeat.as_ref().and_then(|repeat| repeat.next_after(date));
        }
    }
    onsets.sort_unstable();
    onsets
}

/// `20260329T020000`, with or without the `Z` of UTC.
fn local_time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text.trim_end_matches('Z'), "%Y%m%dT%H%M%S").expect("a time")
}

/// `+0530`
fn seconds(offset: &str) -> i64 {
    let number = |at: std::ops::Range<usize>| offset[at].parse::<i64>().expect("digits");
    let size = number(1..3) * 3600 + number(3..5) * 60;
    if offset.starts_with('-') { -size } else { size }
}

/// The first instant at which the clocks of the description show a local time.
fn first_instant(onsets: &[Onset], local: NaiveDateTime) -> Option<NaiveDateTime> {
    let holds = |at: NaiveDateTime| onsets.iter().rev().find(|(from, _)| *from <= at).map(|(_, offset)| *offset);
    let fits = |(_, offset): &Onset| {
        let at = local - Duration::seconds(*offset);
        (holds(at) == Some(*offset)).then_some(at)
    };
    onsets.iter().filter_map(fits).min()
}

const ZONES: [Tz; 11] =
    [Berlin, London, Dublin, New_York, St_Johns, Sao_Paulo, Kathmandu, Tehran, Tokyo, Lord_Howe, Apia];

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    (0_u64..365 * 12).prop_map(move |days| first.checked_add_days(Days::new(days)).unwrap_or_default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_description_of_the_zone_gives_the_same_instant(
        zone in prop::sample::select(&ZONES[..]), date in any_day(), minute in 0_u32..24 * 60,
    ) {
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0);
        let start = Due { date, time, zone: Some(zone) };
        let meeting = Meeting { start, ..coffee() };
        let ics = write_invitation(&meeting, Tokyo, stamp());
        let lines = ics.replace("\r\n ", "");
        let begins = lines.lines().find_map(|line| line.strip_prefix("DTSTART;TZID=")?.split_once(':'));
        let (name, local) = begins.expect("a begin with a zone");
        prop_assert_eq!(name, zone.name());
        let local = local_time(local);
        let read = first_instant(&onsets(&lines, date.year() + 1), local);
        prop_assert_eq!(read, Some(start.instant(NaiveTime::MIN, Tokyo).naive_utc()), "{}", ics);
    }

    #[test]
    fn any_text_of_an_invitation_survives(
        title in any::<String>(), place in "\\PC*", note in any::<String>(), name in any::<String>(),
    ) {
        let organiser = Mailbox { name: name.clone(), ..coffee().organiser };
        let meeting = Meeting { title: title.clone(), place: place.clone(), note: note.clone(), organiser, ..coffee() };
        let ics = write_invitation(&meeting, Berlin, stamp());
        prop_assert!(ics.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{}", ics);
        let calendar = read(&ics);
        let kept = |text: String| Some(text).filter(|text| !text.trim().is_empty()).into_iter().collect::<Vec<_>>();
        prop_assert_eq!(texts(&calendar, ICalendarProperty::Summary), kept(one_line(&title)), "{}", ics);
        prop_assert_eq!(texts(&calendar, ICalendarProperty::Location), kept(one_line(&place)), "{}", ics);
        prop_assert_eq!(texts(&calendar, ICalendarProperty::Description), kept(lines(&note)), "{}", ics);
        prop_assert_eq!(calendar.components.iter().filter(|part| part.component_type.has_time_ranges()).count(), 1);
    }

    #[test]
    fn any_text_of_a_feed_survives(summaries in prop::collection::vec(any::<String>(), 0..4), name in any::<String>()) {
        let items: Vec<_> = summaries.iter().enumerate().map(|(index, summary)| {
            let zone = ZONES.get(index).copied();
            super::FeedItem { summary: summary.clone(), ..promise("x@goodturn", due("2026-11-24T09:00", zone)) }
        }).collect();
        let calendar = read(&write_feed(&name, 1, &items));
        let kept: Vec<String> = summaries.iter().map(|text| one_line(text)).filter(|text| !text.is_empty()).collect();
        prop_assert_eq!(texts(&calendar, ICalendarProperty::Summary), kept);
        prop_assert_eq!(calendar.expand_dates(ReadTz::Floating, 9).events.len(), items.len());
    }
}

#[test]
fn the_lines_that_say_when_are_read_as_what_they_are() {
    let calendar = read(&write_feed("Goodturn", 6, &[promise("1@goodturn", due("2026-11-24", None))]));
    let dates =
        calendar.components.iter().flat_map(|part| &part.entries).filter(
            |entry| matches!(entry.values.first(), Some(ICalendarValue::PartialDateTime(at)) if at.hour.is_none()),
        );
    assert_eq!(dates.count(), 2, "begin and end are days without a time");
}
