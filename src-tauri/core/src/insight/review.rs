//! The weekly review in words and minutes.

use chrono::{Datelike, NaiveDate};

use super::day_label;
use crate::model::ReviewStep;

/// Minutes a step of the review is likely to take; 0 where there is nothing in it. All of them together are ten at most:
/// a review decides, the doing comes later.
pub fn review_minutes(step: ReviewStep, total: u64) -> u32 {
    let (seconds, most) = match step {
        ReviewStep::Kept => (10, 1),
        ReviewStep::Promises | ReviewStep::Thanks => (30, 2),
        ReviewStep::Cards | ReviewStep::Ties | ReviewStep::Plan | ReviewStep::Captures | ReviewStep::Ahead => (20, 1),
    };
    u32::try_from((total * seconds).div_ceil(60)).unwrap_or(u32::MAX).min(most)
}

/// Days from one to another: "15 – 21 November", "28 November – 4 December".
pub fn span_label(from: NaiveDate, until: NaiveDate) -> String {
    let first = if (from.year(), from.month()) == (until.year(), until.month()) { "%-d" } else { "%-d %B" };
    format!("{} – {}", from.format(first), until.format("%-d %B"))
}

/// The day of something that was done: "today", "yesterday", "Friday", "Fri 6 Nov".
pub fn last_day_label(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        2..=6 => day.format("%A").to_string(),
        _ => day_label(day, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_review_takes_ten_minutes_however_much_there_is() {
        let all = |total| ReviewStep::ALL.iter().map(|step| review_minutes(*step, total)).sum::<u32>();
        assert_eq!((all(0), all(10_000), all(u64::MAX / 100)), (0, 10, 10));
        assert_eq!(review_minutes(ReviewStep::Promises, 1), 1, "what is there takes a minute at least");
    }

    #[test]
    fn a_week_and_a_day_are_said_as_people_say_them() {
        assert_eq!(span_label(day("2026-11-15"), day("2026-11-21")), "15 – 21 November");
        assert_eq!(span_label(day("2026-11-28"), day("2026-12-04")), "28 November – 4 December");
        let seen = |on| last_day_label(day(on), day("2026-11-21"));
        let said = [seen("2026-11-21"), seen("2026-11-20"), seen("2026-11-15"), seen("2026-11-14"), seen("2025-11-21")];
        assert_eq!(said, ["today", "yesterday", "Sunday", "Sat 14 Nov", "Fri 21 Nov 2025"]);
    }
}
