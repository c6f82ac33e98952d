//! How a habit goes, without streaks: the present week or month, and how many of the last four were kept (C93).

use chrono::NaiveDate;

use super::span_label;
use crate::{
    model::HabitPer,
    wire::{HabitDraft, HabitSpan},
};

/// Spans that are over and still told of.
const TOLD: u32 = 4;

/// What is known of a habit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HabitDays {
    /// The day on which it was begun.
    pub begun_on: NaiveDate,
    /// Days on which it was done, as often as it was.
    pub days: Vec<NaiveDate>,
    /// Pauses from one day to another; one without an end goes on.
    pub pauses: Vec<(NaiveDate, Option<NaiveDate>)>,
}

/// How a habit goes, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HabitProgress {
    /// "twice a week".
    pub aim: String,
    /// "1 of 2 this week".
    pub now: String,
    /// "3 of the last 4 weeks"; blank where there is nothing to tell.
    pub before: String,
    /// The last four spans that are over, the oldest first, then the present one.
    pub spans: Vec<HabitSpan>,
}

/// How a habit goes, seen from a day. A span in which it was begun or paused counts only where it was kept all the same.
pub fn habit_progress(draft: &HabitDraft, known: &HabitDays, today: NaiveDate) -> HabitProgress {
    let present = draft.per.begin(today);
    let begins = (0..=TOLD).rev().map(|back| draft.per.before(present, back));
    let spans: Vec<HabitSpan> = begins
        .filter(|begin| draft.per.end(*begin) >= known.begun_on)
        .map(|begin| span(draft, known, begin, begin == present))
        .collect();
    let (over, now) = match spans.split_last() {
        Some((now, over)) => (over, now.count),
        None => (&[][..], 0),
    };
    let counts = |span: &&HabitSpan| span.kept || !span.left_out;
    let (told, kept) = (over.iter().filter(counts).count(), over.iter().filter(|span| span.kept).count());
    let rested = over.last().is_some_and(|last| !counts(&last));
    HabitProgress {
        aim: aim(draft),
        now: present_words(draft, now),
        before: before_words(draft.per, kept, told, rested),
        spans,
    }
}

fn span(draft: &HabitDraft, known: &HabitDays, begin: NaiveDate, is_present: bool) -> HabitSpan {
    let end = draft.per.end(begin);
    let count = known.days.iter().filter(|day| (begin..=end).contains(*day)).count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let paused = known.pauses.iter().any(|(from, until)| *from <= end && until.is_none_or(|until| until >= begin));
    let label = match draft.per {
        HabitPer::Week => span_label(begin, end),
        HabitPer::Month => begin.format("%B").to_string(),
    };
    HabitSpan { label, count, kept: count >= draft.times, left_out: !is_present && (paused || known.begun_on > begin) }
}

fn unit(per: HabitPer) -> &'static str {
    match per {
        HabitPer::Week => "week",
        HabitPer::Month => "month",
    }
}

fn aim(draft: &HabitDraft) -> String {
    let times = match draft.times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    format!("{times} a {}", unit(draft.per))
}

fn present_words(draft: &HabitDraft, count: u32) -> String {
    let unit = unit(draft.per);
    match count {
        0 => format!("This {unit} is still open"),
        count if count >= draft.times => format!("Done for this {unit}"),
        count => format!("{count} of {} this {unit}", draft.times),
    }
}

fn before_words(per: HabitPer, kept: usize, told: usize, rested: bool) -> String {
    let unit = unit(per);
    match (kept, told) {
        (0, _) => String::new(),
        (_, 1) if rested => "Kept before it rested".into(),
        (_, 1) => format!("Kept last {unit}"),
        (kept, told) => format!("{kept} of the last {told} {unit}s"),
    }
}

/// The first day that is looked at for a habit seen from a day.
pub fn first_day_told(per: HabitPer, today: NaiveDate) -> NaiveDate {
    per.before(per.begin(today), TOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn twice_a_week() -> HabitDraft {
        HabitDraft { what: "Thank two people".into(), times: 2, per: HabitPer::Week, counts: None }
    }

    fn known(begun_on: &str, days: &[&str]) -> HabitDays {
        HabitDays { begun_on: day(begun_on), days: days.iter().map(|text| day(text)).collect(), pauses: Vec::new() }
    }

    #[test]
    fn what_was_kept_is_told_and_what_was_not_is_no_reproach() {
        let days = ["2026-10-27", "2026-10-27", "2026-11-03", "2026-11-10", "2026-11-13", "2026-11-17"];
        let told = habit_progress(&twice_a_week(), &known("2026-10-01", &days), day("2026-11-21"));
        assert_eq!((told.now.as_str(), told.before.as_str()), ("1 of 2 this week", "2 of the last 4 weeks"));
        let counts: Vec<_> = told.spans.iter().map(|span| span.count).collect();
        assert_eq!(counts, [0, 2, 1, 2, 1], "week by week, the present one last");
        let none = habit_progress(&twice_a_week(), &known("2026-10-01", &[]), day("2026-11-21"));
        assert_eq!(
            (none.now.as_str(), none.before.as_str()),
            ("This week is still open", ""),
            "nobody is told of zero"
        );
    }

    #[test]
    fn a_pause_and_the_week_of_the_beginning_count_only_where_they_were_kept() {
        let mut days = known("2026-11-05", &["2026-11-10", "2026-11-11"]);
        let told = |days: &HabitDays| habit_progress(&twice_a_week(), days, day("2026-11-21")).before;
        assert_eq!(told(&days), "Kept last week", "begun on a Thursday");
        days.pauses = vec![(day("2026-11-09"), Some(day("2026-11-10")))];
        assert_eq!(told(&days), "Kept last week", "kept in spite of it");
        days.days.pop();
        assert_eq!(told(&days), "", "and left out otherwise");
    }

    #[test]
    fn months_are_months() {
        let draft = HabitDraft { times: 1, per: HabitPer::Month, ..twice_a_week() };
        let told = habit_progress(&draft, &known("2026-01-31", &["2026-10-31", "2026-11-01"]), day("2026-11-21"));
        assert_eq!((told.aim.as_str(), told.now.as_str()), ("once a month", "Done for this month"));
        assert_eq!(told.before, "1 of the last 4 months");
        assert_eq!(told.spans[0].label, "July");
        let january = habit_progress(&draft, &known("2025-01-31", &[]), day("2026-01-05"));
        assert_eq!(january.spans[3].label, "December", "over the turn of the year");
    }
}
