//! Where the `interim` crate and these rules read the same words, they read the same day.
//!
//! `interim` is not what is used: its English is part of its code, it takes any word for the month or weekday whose
//! first three letters it shares, and it knows neither "by", "in", "end of" nor looking backwards.

use chrono::{DateTime, TimeZone, Utc};
use interim::{Dialect, parse_date_string};
use proptest::prelude::*;

use super::read_when;
use crate::model::LocalTime;

fn at(days: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2024, 1, 1, 10, 30, 0).single().expect("a moment") + chrono::Duration::days(days)
}

proptest! {
    #[test]
    fn both_read_the_same_day(
        days in 0_i64..1500,
        words in prop::sample::select(vec![
            "today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "2026-12-01", "4 July 2027", "April 1, 2018", "2 days ago", "3 weeks ago", "a", "tomorrow 14:00", "2 months ago",
            "tomorrow 8pm", "12 hours ago",
        ]),
    ) {
        let now = at(days);
        let theirs = parse_date_string(words, now, Dialect::Us).ok();
        let ours = read_when(words, LocalTime::of(now, chrono_tz::UTC), false);
        if let Some(theirs) = theirs {
            prop_assert_eq!(ours.map(|due| due.date), Some(theirs.date_naive()), "{} from {}", words, now);
        }
    }
}
