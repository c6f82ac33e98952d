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

#[test]
fn a_holiday_is_waited_out_and_ends_in_one_digest() {
    let mut desk = Desk::at("08:00");
    [JANE, LI, AMARA, INGRID].into_iter().for_each(|id| desk.book.promise(id, "2026-11-21"));
    let monday = "2027-02-01T09:00:00".parse().expect("a local time");
    desk.book.settings.lock().expect("settings").paused_until = Some(monday);
    desk.clock_shows("2026-12-24", "12:00");
    let end = local("2027-02-01", "09:00", Berlin);
    assert_eq!(desk.step(), Step { fired: vec![], wake_at: Some(end) }, "they wait, however long");
    desk.clock_shows("2027-02-01", "09:00");
    assert_eq!(desk.step().fired.len(), 4, "then all come");
    assert_eq!(desk.screen.titles(), ["4 things for today"], "as one");
}

#[test]
fn a_pause_that_ends_at_night_goes_on_until_the_morning() {
    let quiet_hours = Some(QuietHours { from: time(21, 0), until: time(7, 30) });
    let paused_until = Some("2026-11-23T03:00:00".parse().expect("a local time"));
    let settings = Settings { quiet_hours, paused_until, ..Settings::default() };
    let (saturday, monday) = (local("2026-11-21", "10:00", Berlin), local("2026-11-23", "07:30", Berlin));
    assert_eq!(first_allowed(saturday, &settings, Berlin), Some(monday));
    assert_eq!(next_allowed(saturday, saturday, &settings, Berlin), Some(monday), "and that is what is foretold");
    let late = local("2026-11-21", "08:00", Berlin);
    assert_eq!(next_allowed(late, saturday, &settings, Berlin), Some(monday), "also of what is late already");
    let free = Settings { paused_until: None, ..settings };
    assert_eq!(next_allowed(late, saturday, &free, Berlin), Some(late), "what is only late keeps its time");
}

fn settings() -> impl Strategy<Value = Settings> {
    let clock = || (0u32..24, 0u32..60).prop_map(|(hour, minute)| time(hour, minute));
    let quiet = proptest::option::of((clock(), clock()).prop_map(|(from, until)| QuietHours { from, until }));
    let days = proptest::sample::subsequence((1..=7).collect::<Vec<u32>>(), 0..=7);
    let pause = proptest::option::of(
        (1_704_067_200i64..1_893_456_000)
            .prop_map(|seconds| DateTime::from_timestamp(seconds / 60 * 60, 0).expect("an instant").naive_utc()),
    );
    (quiet, days, pause).prop_map(|(quiet_hours, working_days, paused_until)| Settings {
        quiet_hours,
        working_days,
        paused_until,
        ..Settings::default()
    })
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
    off || quiet || settings.pause_ends(at, zone).is_some()
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
