//! What a user can choose.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Due, ReviewPlan};

/// A span of the night in which nothing pops up; it may cross midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuietHours {
    /// Local time at which it begins.
    #[serde(with = "clock_time")]
    #[cfg_attr(test, ts(type = "string"))]
    pub from: NaiveTime,
    /// Local time at which it ends.
    #[serde(with = "clock_time")]
    #[cfg_attr(test, ts(type = "string"))]
    pub until: NaiveTime,
}

impl QuietHours {
    /// Whether a local time falls into it.
    pub fn contains(&self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&time)
        } else {
            time >= self.from || time < self.until
        }
    }
}

/// Whose dates are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Whose {
    /// Nobody's.
    Nobody,
    /// Of those with whom you keep in touch by a rhythm of their own or of a circle.
    InTouch,
    /// Everybody's.
    Everybody,
}

/// All settings, with their defaults.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settings {
    /// Local time at which what is due on a day is shown.
    #[serde(with = "clock_time")]
    #[cfg_attr(test, ts(type = "string"))]
    pub morning: NaiveTime,
    /// Hours without pop-ups; `None` has none.
    pub quiet_hours: Option<QuietHours>,
    /// Local time until which pop-ups wait, such as the end of a holiday; `None` while nothing is paused.
    #[serde(with = "local_time")]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub paused_until: Option<NaiveDateTime>,
    /// Whether reminders go on when the window is closed.
    pub keep_reminding: bool,
    /// Whether it was said once that they do.
    pub said_it_stays: bool,
    /// Days on which pop-ups come and follow-ups fall, 1 is Monday.
    pub working_days: Vec<u32>,
    /// Whether a meeting pops up again when it is over, to ask how it was.
    pub ask_after_meetings: bool,
    /// Whether a first encounter makes a follow-up for the next day (C87).
    pub next_day_rule: bool,
    /// Country of phone numbers without a prefix, as ISO 3166 letters; blank is unknown.
    pub phone_region: String,
    /// Whose birthdays and other yearly dates are told.
    pub birthdays: Whose,
    /// Days before a birthday on which it is told.
    pub birthday_notice_days: u32,
    /// You, as you sign and as others write to you.
    pub me: Me,
    /// Whether open commitments are kept as a calendar file to which other programs subscribe.
    pub calendar_feed: bool,
    /// When the weekly review asks for itself.
    pub review: ReviewPlan,
    /// Minutes of the box that Today offers; 0 offers none.
    pub box_minutes: u32,
    /// Hours a month that you mean to give at most; 0 sets no limit (C80).
    pub giving_hours: u32,
    /// How often in half a year you mean to ask one person for something at most; 0 sets no limit (C137, rule 3).
    pub most_asks: u32,
    /// Of a hundred touches with the people of a community, how many you mean to sell at most; 0 sets no limit (C52).
    pub most_selling: u32,
}

/// You, as you sign and as others write to you; blank is not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Me {
    /// Your name.
    pub name: String,
    /// Your e-mail address, which an invitation needs.
    pub email: String,
    /// Your postal address, line by line, for envelopes.
    pub address: String,
    /// Where you worked, a place a line: "Acme 2012–2016", "Globex since 2019".
    pub worked_at: String,
    /// Where you learned, likewise.
    pub learned_at: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            morning: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
            quiet_hours: None,
            paused_until: None,
            keep_reminding: true,
            said_it_stays: false,
            working_days: (1..=7).collect(),
            ask_after_meetings: false,
            next_day_rule: true,
            phone_region: String::new(),
            birthdays: Whose::InTouch,
            birthday_notice_days: 3,
            me: Me::default(),
            calendar_feed: false,
            review: ReviewPlan::default(),
            box_minutes: 10,
            giving_hours: 0,
            most_asks: 2,
            most_selling: 50,
        }
    }
}

impl Settings {
    /// Whether pop-ups come on that day of the week.
    pub fn works_on(&self, day: Weekday) -> bool {
        self.working_days.is_empty() || self.working_days.contains(&day.number_from_monday())
    }

    /// When a pause ends that is not over at `now`; `None` while pop-ups may come.
    pub fn pause_ends(&self, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let until = self.paused_until?;
        Some(Due::on(until.date()).instant(until.time(), zone)).filter(|end| *end > now)
    }

    /// The first working day after a day (the next-day rule, C87).
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        (1..=7)
            .map(|days| date + Duration::days(days))
            .find(|day| self.works_on(day.weekday()))
            .unwrap_or(date + Duration::days(1))
    }
}

/// Times of day as `HH:MM`.
pub(super) mod clock_time {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&time.format("%H:%M"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        NaiveTime::parse_from_str(&String::deserialize(deserializer)?, "%H:%M").map_err(de::Error::custom)
    }
}

/// A local time as `YYYY-MM-DDTHH:MM`.
mod local_time {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    const FORM: &str = "%Y-%m-%dT%H:%M";

    pub fn serialize<S: Serializer>(time: &Option<NaiveDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
        time.map(|time| time.format(FORM).to_string()).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| NaiveDateTime::parse_from_str(&text, FORM).map_err(de::Error::custom)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour")
    }

    #[test]
    fn quiet_hours_may_cross_midnight() {
        let night = QuietHours { from: at(21), until: at(7) };
        assert!(night.contains(at(23)) && night.contains(at(3)));
        assert!(!night.contains(at(7)) && !night.contains(at(12)));
    }

    #[test]
    fn after_a_friday_comes_the_next_working_day() {
        let friday = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date");
        let office = Settings { working_days: (1..=5).collect(), ..Settings::default() };
        assert_eq!(office.next_working_day(friday).to_string(), "2026-11-23");
        assert_eq!(Settings::default().next_working_day(friday).to_string(), "2026-11-21");
    }
}
