//! Every rule answers as one would who walks from day to day and looks.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::Repeat;

fn month_count(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

fn last_of_month(day: NaiveDate) -> u32 {
    (28..=31).rev().find(|last| day.with_day(*last).is_some()).unwrap_or(28)
}

/// Whether a day is one on which "every n units" comes back.
fn comes_back(unit: &str, every: i32, start: NaiveDate, day: NaiveDate) -> bool {
    let days = (day - start).num_days();
    let months = month_count(day) - month_count(start);
    let same_day = day.day() == start.day().min(last_of_month(day));
    match unit {
        "days" => days % i64::from(every) == 0,
        "weeks" => days % (7 * i64::from(every)) == 0,
        "months" => same_day && months % every == 0,
        "quarters" => same_day && months % (3 * every) == 0,
        _ => same_day && months % (12 * every) == 0,
    }
}

fn walk(from: NaiveDate, days: u64, looks: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    (1..=days).filter_map(|step| from.checked_add_days(Days::new(step))).find(|day| looks(*day))
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..60_000)
        .prop_filter_map("a day", |days| NaiveDate::from_ymd_opt(1950, 1, 1)?.checked_add_days(Days::new(days)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn words_come_back_on_the_days_one_counts(
        unit in prop::sample::select(vec!["days", "weeks", "months", "quarters", "years"]),
        every in 1_i32..6,
        start in any_day(),
        gone in 0_u64..3000,
    ) {
        let after = start.checked_add_days(Days::new(gone)).expect("a day");
        let repeat = Repeat::parse(&format!("every {every} {unit}"), start).expect("words");
        let walked = walk(after, 6 * 366, |day| comes_back(unit, every, start, day));
        prop_assert_eq!(repeat.next_after(after), walked, "{} from {}", repeat.rrule(), start);
    }

    #[test]
    fn a_weekday_of_a_month_comes_back(nth in 1_u32..5, weekday in 0_usize..7, start in any_day(), gone in 0_u64..2000) {
        let name = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday];
        let after = start.checked_add_days(Days::new(gone)).expect("a day");
        let repeat = Repeat::parse(&format!("FREQ=MONTHLY;BYDAY={nth}{name}"), start).expect("a rule");
        let is_nth = |day: NaiveDate| {
            day.weekday().num_days_from_monday() as usize == weekday && day.day0() / 7 + 1 == nth
        };
        prop_assert_eq!(repeat.next_after(after), walk(after, 70, is_nth));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,60}", rule in "FREQ=[A-Z]{1,8}(;[A-Z]{2,9}=[-A-Z0-9,]{1,9}){0,3}") {
        let start = NaiveDate::default();
        for text in [text, rule] {
            if let Ok(repeat) = Repeat::parse(&text, start) {
                prop_assert_eq!(Repeat::parse(repeat.rrule(), start), Ok(repeat), "what is kept can be read again");
            }
        }
    }
}
