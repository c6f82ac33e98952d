//! How often to be in touch with somebody, counted from the last real encounter (product: contact resets cadence).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Channel;

/// A personal tie is not left alone for longer.
const ONCE_A_YEAR: u32 = 365;

/// How often and by which way to be in touch with a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rhythm {
    /// Days between two encounters; 0 is never, `None` lets their circles say it.
    pub every_days: Option<u32>,
    /// Whether it is a personal tie, which hears from you once a year at least.
    pub personal: bool,
    /// The way they like to be reached.
    pub channel: Option<Channel>,
    /// How many encounters a month respect their time.
    pub most_a_month: Option<u32>,
    /// Until when they are left in peace.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub rest_until: Option<NaiveDate>,
}

impl Rhythm {
    /// Days between two encounters, given those of the circles they are in; `None` is no rhythm at all.
    pub fn days(&self, circles: &[u32]) -> Option<u32> {
        let said = self.every_days.or_else(|| circles.iter().copied().filter(|days| *days > 0).min());
        let wanted = said.filter(|days| *days > 0);
        if self.personal && self.every_days != Some(0) {
            return Some(wanted.unwrap_or(ONCE_A_YEAR).min(ONCE_A_YEAR));
        }
        wanted
    }

    /// The day on which the tie begins to fade, given the day from which it is counted.
    pub fn fades_on(&self, counted_from: NaiveDate, circles: &[u32]) -> Option<NaiveDate> {
        let days = self.days(circles)?;
        let day = counted_from.checked_add_days(Days::new(u64::from(days)))?;
        Some(self.rest_until.map_or(day, |rest| day.max(rest)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(days: u32) -> Rhythm {
        Rhythm { every_days: Some(days), ..Rhythm::default() }
    }

    #[test]
    fn a_person_counts_before_their_circles_and_the_closest_circle_before_others() {
        assert_eq!(every(30).days(&[7]), Some(30));
        assert_eq!(Rhythm::default().days(&[90, 30]), Some(30));
        assert_eq!(Rhythm::default().days(&[]), None, "nobody is nagged about without being asked");
        assert_eq!(every(0).days(&[30]), None, "never is never");
    }

    #[test]
    fn a_personal_tie_has_a_floor_of_once_a_year() {
        let personal = Rhythm { personal: true, ..Rhythm::default() };
        assert_eq!(personal.days(&[]), Some(365));
        assert_eq!(Rhythm { personal: true, ..every(700) }.days(&[]), Some(365));
        assert_eq!(Rhythm { personal: true, ..every(30) }.days(&[]), Some(30));
        assert_eq!(Rhythm { personal: true, ..every(0) }.days(&[]), None, "never said aloud is never");
    }

    #[test]
    fn rest_puts_fading_off() {
        let met: NaiveDate = "2026-01-01".parse().expect("a date");
        let resting = Rhythm { rest_until: "2026-12-01".parse().ok(), ..every(30) };
        assert_eq!(every(30).fades_on(met, &[]).map(|day| day.to_string()).as_deref(), Some("2026-01-31"));
        assert_eq!(resting.fades_on(met, &[]).map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    }
}
