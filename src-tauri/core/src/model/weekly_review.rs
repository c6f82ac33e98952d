//! The weekly review: its steps, and when it asks for itself.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Due, words::words};

words! {
    /// A step of the weekly review, in its order.
    ReviewStep {
        /// What was kept this week.
        Kept "kept",
        /// Open promises.
        Promises "promises",
        /// Thanks that are still to be said.
        Thanks "thanks",
        /// Cards to write.
        Cards "cards",
        /// Ties that fade.
        Ties "ties",
        /// Objectives that ask for a look, and how habits go (C104).
        Plan "plan",
        /// Captures that wait in the Inbox.
        Captures "captures",
        /// What the next week holds.
        Ahead "ahead",
    }
}

/// A review that was finished so many days before its day needs no pop-up on it.
const EARLY: Days = Days::new(3);
const A_DAY: Days = Days::new(1);

/// When the weekly review asks for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewPlan {
    /// Whether a pop-up asks for it. `None` is not chosen: it does not, until the first review was finished. Nobody is
    /// reminded of a habit they never had, and whoever made one review is not left to remember the next.
    pub reminds: Option<bool>,
    /// Day of the week, 1 is Monday.
    pub day: u32,
    /// Local time on that day.
    #[serde(with = "super::settings::clock_time")]
    #[cfg_attr(test, ts(type = "string"))]
    pub time: NaiveTime,
}

impl Default for ReviewPlan {
    fn default() -> Self {
        Self { reminds: None, day: 5, time: NaiveTime::from_hms_opt(16, 0, 0).unwrap_or_default() }
    }
}

/// What is known of reviews and their pop-ups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReviewPast {
    /// The day for which a pop-up came last, or is on its way.
    pub rung_for: Option<NaiveDate>,
    /// The last day that asks for nothing, because the reminder was turned on after it.
    pub passed_for: Option<NaiveDate>,
    /// The morning until which it was put off.
    pub snoozed_until: Option<NaiveDate>,
    /// The day of the last review that was finished.
    pub finished_on: Option<NaiveDate>,
}

/// A pop-up of the weekly review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewRing {
    /// The day it is for.
    pub day: NaiveDate,
    /// When it asks to be shown.
    pub at: DateTime<Utc>,
}

impl ReviewPast {
    /// Whether a review was finished that also counts for a day.
    pub fn is_done_for(&self, day: NaiveDate) -> bool {
        let early = day.checked_sub_days(EARLY).unwrap_or(day);
        self.finished_on.is_some_and(|finished| finished >= early)
    }

    /// Whether a review is still to be made for a day that has come.
    pub fn asks_for(&self, day: NaiveDate, today: NaiveDate) -> bool {
        let put_off = self.snoozed_until.is_some_and(|until| until > today);
        self.passed_for.is_none_or(|passed| day > passed) && !self.is_done_for(day) && !put_off
    }

    /// The last day for which nothing is to come any more.
    fn settled(&self) -> Option<NaiveDate> {
        self.rung_for.max(self.passed_for)
    }
}

impl ReviewPlan {
    /// The pop-up that has come and was not shown yet, or else the next; `None` where it does not remind.
    ///
    /// One a week: a day that passed while nobody could be told is made up for until the day before the next.
    pub fn next_ring(&self, past: &ReviewPast, now: DateTime<Utc>, morning: NaiveTime, zone: Tz) -> Option<ReviewRing> {
        if self.reminds != Some(true) {
            return None;
        }
        let planned = self.planned(past, now, zone);
        let snoozed = past
            .snoozed_until
            .filter(|until| past.settled().is_none_or(|settled| *until > settled) && !past.is_done_for(*until))
            .map(|day| ReviewRing { day, at: Due::on(day).instant(morning, zone) });
        planned.into_iter().chain(snoozed).min_by_key(|ring| ring.at)
    }

    /// The last day whose time has come.
    pub fn passed(&self, now: DateTime<Utc>, zone: Tz) -> Option<NaiveDate> {
        let last = self.on_or_before(now.with_timezone(&zone).date_naive());
        if self.instant(last, zone) <= now { Some(last) } else { last.checked_sub_days(Days::new(7)) }
    }

    fn planned(&self, past: &ReviewPast, now: DateTime<Utc>, zone: Tz) -> Option<ReviewRing> {
        let last = self.on_or_before(now.with_timezone(&zone).date_naive());
        let after_rung = past.settled().and_then(|rung| rung.checked_add_days(A_DAY));
        let after_done =
            past.finished_on.and_then(|finished| finished.checked_add_days(EARLY)?.checked_add_days(A_DAY));
        let from = [after_rung, after_done].into_iter().flatten().fold(last, NaiveDate::max);
        let day = from.iter_days().take(7).find(|day| self.is_on(*day))?;
        Some(ReviewRing { day, at: self.instant(day, zone) })
    }

    fn on_or_before(&self, today: NaiveDate) -> NaiveDate {
        let week = (0..7).filter_map(|back| today.checked_sub_days(Days::new(back)));
        week.into_iter().find(|day| self.is_on(*day)).unwrap_or(today)
    }

    fn is_on(&self, day: NaiveDate) -> bool {
        day.weekday().number_from_monday() == self.day
    }

    fn instant(&self, day: NaiveDate, zone: Tz) -> DateTime<Utc> {
        Due::at(day.and_time(self.time)).instant(self.time, zone)
    }
}

/// The first day of the week that ends on a day, and the last day of the week after it. Reviews that are seven days apart
/// leave no day out and count none twice.
pub fn week_of(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let first = today.checked_sub_days(Days::new(6)).unwrap_or(today);
    (first, today.checked_add_days(Days::new(7)).unwrap_or(today))
}

#[cfg(test)]
#[path = "weekly_review_tests.rs"]
mod tests;
