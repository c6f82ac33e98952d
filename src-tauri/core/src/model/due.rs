//! When something is due: a civil date, or a local time in a zone. The instant is derived, never stored alone.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::LocalTime;

/// What was meant: a day, perhaps a time of day, perhaps the zone in which that time was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The civil day.
    pub date: NaiveDate,
    /// The time of day; `None` is "that day", shown at the morning time.
    pub time: Option<NaiveTime>,
    /// The zone of `time`; `None` follows the zone the laptop is in.
    pub zone: Option<Tz>,
}

impl Due {
    /// Due on a day.
    pub fn on(date: NaiveDate) -> Self {
        Self { date, time: None, zone: None }
    }

    /// Due at a local time, wherever the laptop is then.
    pub fn at(local: NaiveDateTime) -> Self {
        Self { date: local.date(), time: Some(local.time()), zone: None }
    }

    /// What the clocks of a place show then: a time that was said in another zone is told in this one.
    pub fn told_in(&self, home: Tz) -> Self {
        match (self.time, self.zone) {
            (Some(time), Some(zone)) => Self::at(*LocalTime::of(local_to_utc(self.date.and_time(time), zone), home)),
            _ => Self { zone: None, ..*self },
        }
    }

    /// The instant at which it is due, given the morning time and the zone the laptop is in.
    pub fn instant(&self, morning: NaiveTime, home: Tz) -> DateTime<Utc> {
        local_to_utc(self.date.and_time(self.time.unwrap_or(morning)), self.zone.unwrap_or(home))
    }
}

/// The instant of a local time: in a gap the first valid instant after it, in a fold the first occurrence (RFC 5545 §3.3.5).
pub fn local_to_utc(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    if let Some(instant) = zone.from_local_datetime(&local).earliest() {
        return instant.with_timezone(&Utc);
    }
    (1..=48 * 60)
        .find_map(|minutes| zone.from_local_datetime(&(local + Duration::minutes(minutes))).earliest())
        .map_or_else(
            || Utc.from_utc_datetime(&local),
            |instant| first_instant_after_gap(instant.with_timezone(&Utc), zone),
        )
}

/// Walks back from a minute after a gap to the second in which the gap ends.
fn first_instant_after_gap(after: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let offset = |instant: DateTime<Utc>| instant.with_timezone(&zone).naive_local() - instant.naive_utc();
    (1..=60)
        .map(|seconds| after - Duration::seconds(seconds))
        .take_while(|instant| offset(*instant) == offset(after))
        .last()
        .unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a local time")
    }

    #[test]
    fn a_time_in_a_spring_gap_rings_when_the_gap_ends() {
        let instant = local_to_utc(local("2026-03-29T02:30"), chrono_tz::Europe::Berlin);
        assert_eq!(instant.to_rfc3339(), "2026-03-29T01:00:00+00:00", "03:00 summer time is the first valid instant");
    }

    #[test]
    fn a_time_in_an_autumn_fold_rings_the_first_time() {
        let instant = local_to_utc(local("2026-10-25T02:30"), chrono_tz::Europe::Berlin);
        assert_eq!(instant.to_rfc3339(), "2026-10-25T00:30:00+00:00");
    }

    #[test]
    fn a_day_that_a_country_skipped_rings_on_the_next() {
        let instant = local_to_utc(local("2011-12-30T09:00"), chrono_tz::Pacific::Apia);
        assert_eq!(instant.to_rfc3339(), "2011-12-30T10:00:00+00:00", "Samoa had no 30 December 2011");
    }
}
