use chrono::{Duration, TimeZone, Timelike};
use chrono_tz::{America::New_York, Europe::Berlin};
use proptest::prelude::*;

use super::*;

const ON: ReviewPlan = ReviewPlan { reminds: Some(true), day: 5, time: NaiveTime::from_hms_opt(16, 0, 0).unwrap() };
const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(text: &str, zone: Tz) -> DateTime<Utc> {
    let local = format!("{text}:00").parse::<chrono::NaiveDateTime>().expect("a local time");
    zone.from_local_datetime(&local).earliest().expect("a time that exists").with_timezone(&Utc)
}

fn next(past: ReviewPast, now: &str) -> String {
    let ring = ON.next_ring(&past, at(now, Berlin), MORNING, Berlin).expect("a pop-up");
    format!("{} for {}", ring.at.with_timezone(&Berlin).format("%a %-d %H:%M"), ring.day)
}

#[test]
fn it_comes_on_its_day_and_is_made_up_for_until_the_day_before_the_next() {
    let never = ReviewPast::default();
    assert_eq!(next(never, "2026-11-20T15:00"), "Fri 20 16:00 for 2026-11-20");
    assert_eq!(next(never, "2026-11-26T23:00"), "Fri 20 16:00 for 2026-11-20", "missed, and told at the next start");
    assert_eq!(next(never, "2026-11-27T08:00"), "Fri 27 16:00 for 2026-11-27", "not twice on one day");
    let rung = ReviewPast { rung_for: Some(day("2026-11-20")), ..never };
    assert_eq!(next(rung, "2026-11-20T16:00"), "Fri 27 16:00 for 2026-11-27");
    assert_eq!(next(rung, "2026-10-01T16:00"), "Fri 27 16:00 for 2026-11-27", "a clock that goes back brings nothing");
}

#[test]
fn a_review_that_was_made_a_little_early_counts() {
    let made = |on| ReviewPast { finished_on: Some(day(on)), ..ReviewPast::default() };
    assert_eq!(next(made("2026-11-17"), "2026-11-20T15:00"), "Fri 27 16:00 for 2026-11-27");
    assert_eq!(next(made("2026-11-16"), "2026-11-20T15:00"), "Fri 20 16:00 for 2026-11-20", "that was last week's");
}

#[test]
fn put_off_it_comes_in_the_morning_unless_it_was_made_meanwhile() {
    let snoozed = ReviewPast {
        rung_for: Some(day("2026-11-20")),
        snoozed_until: Some(day("2026-11-21")),
        ..ReviewPast::default()
    };
    assert_eq!(next(snoozed, "2026-11-20T17:00"), "Sat 21 09:00 for 2026-11-21");
    let made = ReviewPast { finished_on: Some(day("2026-11-20")), ..snoozed };
    assert_eq!(next(made, "2026-11-20T17:00"), "Fri 27 16:00 for 2026-11-27");
    let rung = ReviewPast { rung_for: Some(day("2026-11-21")), ..snoozed };
    assert_eq!(next(rung, "2026-11-21T09:00"), "Fri 27 16:00 for 2026-11-27");
}

#[test]
fn it_is_silent_until_it_is_chosen() {
    for reminds in [None, Some(false)] {
        let plan = ReviewPlan { reminds, ..ON };
        assert_eq!(plan.next_ring(&ReviewPast::default(), at("2026-11-20T16:00", New_York), MORNING, New_York), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// A laptop that looks every hour for a year, wherever it is: one pop-up a week, in the hour of its time.
    #[test]
    fn one_a_week_in_every_zone(zone in 0..chrono_tz::TZ_VARIANTS.len(), weekday in 1_u32..=7, hour in 0_u32..24) {
        let zone = chrono_tz::TZ_VARIANTS[zone];
        let time = NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
        let plan = ReviewPlan { day: weekday, time, ..ON };
        let start = at("2026-01-01T00:30", zone);
        let mut past = ReviewPast { passed_for: plan.passed(start, zone), ..ReviewPast::default() };
        let mut rung: Vec<NaiveDate> = Vec::new();
        for hours in 0..365 * 24 {
            let now = start + Duration::hours(hours);
            let ring = plan.next_ring(&past, now, MORNING, zone).expect("always one ahead");
            if ring.at <= now {
                prop_assert!(now - ring.at < Duration::hours(1), "{zone}: late at {now}, asked for {}", ring.at);
                let local = ring.at.with_timezone(&zone);
                prop_assert!(local.hour() == hour || local.hour() == (hour + 1) % 24, "a gap moves it, nothing else");
                past.rung_for = Some(ring.day);
                rung.push(ring.day);
            }
        }
        prop_assert!((51..=53).contains(&rung.len()), "{zone}: {} in a year", rung.len());
        prop_assert!(rung.windows(2).all(|two| two[1] - two[0] == Duration::days(7)), "{zone}: {rung:?}");
    }

    /// Weeks of reviews that are seven days apart cover each day once, the kept ones and the ones ahead.
    #[test]
    fn weeks_leave_no_day_out(start in 0_i64..40_000, weeks in 1_i64..20) {
        let first = day("1990-01-01") + Duration::days(start);
        for week in 0..weeks {
            let today = first + Duration::days(7 * week);
            let (from, until) = week_of(today);
            let (next_from, _) = week_of(today + Duration::days(7));
            prop_assert_eq!((today - from).num_days(), 6);
            prop_assert_eq!(next_from - Duration::days(1), today, "the next week begins where this one ends");
            prop_assert_eq!(until, today + Duration::days(7), "and is what was announced");
        }
    }
}
