//! Dates in words, as people write them. It is Saturday 21 November 2026, 10:30.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use proptest::prelude::*;

use super::{read_when, split_when};
use crate::model::{Due, LocalTime};

fn now() -> LocalTime {
    at("2026-11-21T10:30")
}

fn at(local: &str) -> LocalTime {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a local time");
    LocalTime::new(local, chrono_tz::Europe::Berlin)
}

fn shown(due: Due) -> String {
    due.time.map_or(due.date.to_string(), |time| due.date.and_time(time).format("%Y-%m-%dT%H:%M").to_string())
}

fn ahead(words: &str) -> String {
    read_when(words, now(), false).map_or("nothing".to_owned(), shown)
}

fn back(words: &str) -> String {
    read_when(words, now(), true).map_or("nothing".to_owned(), shown)
}

#[test]
fn a_promise_looks_forwards() {
    for (words, day) in [
        ("today", "2026-11-21"),
        ("tomorrow", "2026-11-22"),
        ("Tomorrow 14:00", "2026-11-22T14:00"),
        ("tomorrow at 9", "2026-11-22T09:00"),
        ("tomorrow at 3", "2026-11-22T15:00"),
        ("tomorrow morning", "2026-11-22T09:00"),
        ("9am tomorrow", "2026-11-22T09:00"),
        ("day after tomorrow", "2026-11-23"),
        ("by Friday", "2026-11-27"),
        ("friday", "2026-11-27"),
        ("on Monday", "2026-11-23"),
        ("this Monday", "2026-11-23"),
        ("Saturday", "2026-11-28"),
        ("next Tuesday 9am", "2026-11-24T09:00"),
        ("next Saturday", "2026-11-28"),
        ("in 3 weeks", "2026-12-12"),
        ("in three weeks", "2026-12-12"),
        ("in two weeks' time", "2026-12-05"),
        ("in a couple of days", "2026-11-23"),
        ("two weeks from now", "2026-12-05"),
        ("in a month", "2026-12-21"),
        ("in 2 hours", "2026-11-21T12:30"),
        ("end of the week", "2026-11-27"),
        ("by the end of next week", "2026-11-27"),
        ("end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("EOM", "2026-11-30"),
        ("end of March", "2027-03-31"),
        ("end of the year", "2026-12-31"),
        ("next week", "2026-11-23"),
        ("next month", "2026-12-01"),
        ("next year", "2027-01-01"),
        ("this weekend", "2026-11-21"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01T09:00", "2026-12-01T09:00"),
        ("2026-12-01 09:00", "2026-12-01T09:00"),
        ("1 Dec", "2026-12-01"),
        ("Dec 1", "2026-12-01"),
        ("1st of December", "2026-12-01"),
        ("Dec. 1st, 2027", "2027-12-01"),
        ("20 Nov", "2027-11-20"),
        ("the 30th", "2026-11-30"),
        ("the 3rd", "2026-12-03"),
        ("in March", "2027-03-01"),
        ("29 Feb", "2028-02-29"),
        ("21.12.2026", "2026-12-21"),
        ("21.12.", "2026-12-21"),
        ("24/12/2026", "2026-12-24"),
        ("12/24/2026", "2026-12-24"),
        ("this evening", "2026-11-21T18:00"),
        ("tonight", "2026-11-21T20:00"),
        ("14:00", "2026-11-21T14:00"),
        ("9:00", "2026-11-22T09:00"),
        ("Mon 9:30 pm", "2026-11-23T21:30"),
        ("before noon on Friday", "2026-11-27T12:00"),
    ] {
        assert_eq!(ahead(words), day, "{words}");
    }
}

#[test]
fn an_encounter_looks_backwards() {
    for (words, day) in [
        ("yesterday", "2026-11-20"),
        ("on Monday", "2026-11-16"),
        ("Friday", "2026-11-20"),
        ("Saturday", "2026-11-21"),
        ("last Friday", "2026-11-20"),
        ("last Saturday", "2026-11-14"),
        ("two days ago", "2026-11-19"),
        ("a week ago", "2026-11-14"),
        ("3 months ago", "2026-08-21"),
        ("last week", "2026-11-14"),
        ("last month", "2026-10-21"),
        ("21 Nov", "2026-11-21"),
        ("22 Nov", "2025-11-22"),
        ("1 Dec", "2025-12-01"),
        ("last night", "2026-11-20"),
        ("the 3rd", "2026-11-03"),
        ("last March", "2026-03-01"),
    ] {
        assert_eq!(back(words), day, "{words}");
    }
}

#[test]
fn what_is_no_date_or_two_dates_is_not_guessed() {
    for words in
        ["", "soon", "the deck", "12", "2026", "04/05/2026", "31 Feb", "25:00", "13pm", "by", "next", "in weeks"]
    {
        assert_eq!(ahead(words), "nothing", "{words:?}");
    }
}

#[test]
fn a_date_is_taken_out_of_running_text() {
    let split = |text| split_when(text, now(), false);
    for (text, rest, words, day) in [
        ("send the deck by Friday", "send the deck", "by Friday", "2026-11-27"),
        ("By Friday send the deck", "send the deck", "By Friday", "2026-11-27"),
        ("call Li on Tuesday about the offer", "call Li about the offer", "on Tuesday", "2026-11-24"),
        ("send the deck, tomorrow.", "send the deck.", "tomorrow", "2026-11-22"),
        ("send the Monday numbers by friday", "send the Monday numbers", "by friday", "2026-11-27"),
        ("book a table (next Friday)", "book a table", "next Friday", "2026-11-27"),
        ("send it in two weeks", "send it", "in two weeks", "2026-12-05"),
    ] {
        let (left, found) = split(text);
        let (said, due) = found.unwrap_or_else(|| panic!("{text} holds a date"));
        assert_eq!((left.as_str(), said.as_str(), shown(due).as_str()), (rest, words, day), "{text}");
    }
}

#[test]
fn words_that_only_look_like_dates_stay() {
    for text in [
        "we sat next to each other",
        "she may march against it",
        "introduce April to Li",
        "subscribe to the Friday newsletter",
        "version 2.1 costs 9.50",
        "may 5 people come along",
        "won 3:1",
    ] {
        assert_eq!(split_when(text, now(), false), (text.to_owned(), None), "{text}");
    }
}

proptest! {
    #[test]
    fn any_words_are_answered(words in ".{0,120}", past: bool) {
        let _ = read_when(&words, now(), past);
        let _ = split_when(&words, now(), past);
    }

    #[test]
    fn words_of_dates_in_any_order_are_answered(
        words in prop::collection::vec(prop::sample::select(vec![
            "by", "next", "last", "in", "the", "end of", "3", "31", "9999", "feb", "friday", "week", "month", "ago",
            "at", "9", "pm", "12:00", "29.2.", "2026-11-30", "years", "tomorrow", ",", ".", "a couple of",
            "UTC", "utc+2", "CST", "New York", "in", "and", "Etc", "time", "+", "-5",
        ]), 0..12),
        past: bool,
        day in -3_000_000_i32..3_000_000,
    ) {
        let day = NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default();
        let now = LocalTime::new(day.and_time(NaiveTime::MIN), chrono_tz::Europe::Berlin);
        let _ = read_when(&words.join(" "), now, past);
        let (rest, found) = split_when(&words.join(" "), now, past);
        prop_assert!(found.is_some() || rest == words.join(" ").trim(), "without a date nothing changes");
    }

    #[test]
    fn a_written_date_is_read_back(days in 0_i64..200_000, minute in 0_u32..1440) {
        let day = NaiveDate::default() + chrono::Duration::days(days);
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time");
        prop_assert_eq!(read_when(&day.to_string(), now(), false), Some(Due::on(day)));
        let text = day.and_time(time).format("%Y-%m-%dT%H:%M").to_string();
        prop_assert_eq!(read_when(&text, now(), true), Some(Due::at(day.and_time(time))));
        prop_assert_eq!(read_when(&day.format("%-d %B %Y").to_string(), now(), false), Some(Due::on(day)));
    }
}
