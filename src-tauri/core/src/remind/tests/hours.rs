use chrono::{DateTime, Datelike, Duration, NaiveTime, TimeZone, Utc};
use chrono_tz::{Europe::Berlin, TZ_VARIANTS};
use proptest::prelude::*;

use super::{super::*, cast::*};
use crate::model::{QuietHours, Settings};

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

#[test]
fn quiet_hours_hold_pop_ups_back_until_they_end() {
    let mut desk = Desk::at("22:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.book.settings.lock().expect("settings").quiet_hours =
        Some(QuietHours { from: time(21, 0), until: time(7, 30) });
    let night = desk.step();
    assert!(night.fired.is_empty(), "it is night");
    assert_eq!(night.wake_at, Some(local("2026-11-22", "07:30", Berlin)));
    desk.clock_shows("2026-11-22", "07:30");
    assert_eq!(desk.step().fired, [JANE]);
}

#[test]
fn a_weekend_off_is_waited_out() {
    let mut desk = Desk::at("10:00");
    desk.book.promise(JANE, "2026-11-21");
    desk.book.settings.lock().expect("settings").working_days = (1..=5).collect();
    assert_eq!(desk.step(), Step { fired: vec![], wake_at: Some(local("2026-11-23", "00:00", Berlin)) });
}

#[test]
fn settings_that_allow_nothing_ring_never_and_end() {
    let never = Settings { working_days: vec![9], ..Settings::default() };
    assert_eq!(first_allowed(Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap(), &never, Berlin), None);
}

fn settings() -> impl Strategy<Value = Settings> {
    let clock = || (0u32..24, 0u32..60).prop_map(|(hour, minute)| time(hour, minute));
    let quiet = proptest::option::of((clock(), clock()).prop_map(|(from, until)| QuietHours { from, until }));
    let days = proptest::sample::subsequence((1..=7).collect::<Vec<u32>>(), 0..=7);
    (quiet, days).prop_map(|(quiet_hours, working_days)| Settings { quiet_hours, working_days, ..Settings::default() })
}

/// Said anew in seconds, apart from the code.
fn silent(at: DateTime<Utc>, settings: &Settings, zone: chrono_tz::Tz) -> bool {
    let local = at.with_timezone(&zone).naive_local();
    let off =
        !settings.working_days.is_empty() && !settings.working_days.contains(&local.weekday().number_from_monday());
    let quiet = settings.quiet_hours.is_some_and(|hours| match hours.from <= hours.until {
        true => local.time() >= hours.from && local.time() < hours.until,
        false => !(local.time() >= hours.until && local.time() < hours.from),
    });
    off || quiet
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_rings_in_a_pause_and_no_moment_outside_one_is_missed(
        settings in settings(),
        zone in proptest::sample::select(&TZ_VARIANTS[..]),
        seconds in 1_704_067_200i64..1_893_456_000,
        doubts in proptest::collection::vec(0f64..1f64, 64),
    ) {
        let from = DateTime::from_timestamp(seconds, 0).expect("an instant");
        let first = first_allowed(from, &settings, zone).expect("some day works");
        prop_assert!(first >= from);
        prop_assert!(!silent(first, &settings, zone), "rings at {first} in {zone}");
        let wait = (first - from).num_seconds();
        prop_assert!(wait == 0 || silent(first - Duration::seconds(1), &settings, zone), "{first} is late");
        for doubt in doubts {
            let earlier = from + Duration::seconds((wait as f64 * doubt) as i64);
            prop_assert!(earlier == first || silent(earlier, &settings, zone), "{earlier} was allowed in {zone}");
        }
    }
}
