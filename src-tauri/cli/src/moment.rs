//! Moments as they are typed: an instant, or a local time.

use chrono::{DateTime, NaiveDateTime, Utc};
use goodturn_core::{
    clock::{Clock, ManualClock, SystemClock},
    model::local_to_utc,
};

/// A moment that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    Instant(DateTime<Utc>),
    Local(NaiveDateTime),
}

/// Reads RFC 3339, or `YYYY-MM-DDTHH:MM` with or without seconds.
pub(crate) fn parse(text: &str) -> Result<Moment, String> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(Moment::Instant(instant.with_timezone(&Utc)));
    }
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .map(Moment::Local)
        .ok_or_else(|| "write 2026-11-21T09:00, or 2026-11-21T09:00:00+01:00 in another zone".into())
}

impl Moment {
    /// The instant; a local time is one of the zone the machine is in.
    pub(crate) fn instant(self) -> DateTime<Utc> {
        match self {
            Self::Instant(instant) => instant,
            Self::Local(local) => local_to_utc(local, SystemClock.zone()),
        }
    }

    /// A clock that stands at this moment.
    pub(crate) fn clock(self) -> ManualClock {
        ManualClock::new(self.instant(), SystemClock.zone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_and_local_times_are_told_apart() {
        let instant = parse("2026-11-21T09:00:00+01:00").expect("RFC 3339");
        assert_eq!(instant.instant().to_rfc3339(), "2026-11-21T08:00:00+00:00", "the offset counts");
        assert!(matches!(parse("2026-11-21T09:00"), Ok(Moment::Local(_))), "no offset is the local zone");
        for wrong in ["2026-11-21", "9:00", "tomorrow", "2026-02-30T09:00", ""] {
            assert!(parse(wrong).is_err(), "{wrong:?} is no moment");
        }
    }
}
