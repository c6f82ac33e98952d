//! The only reader of the system's time and zone.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::model::LocalTime;

/// Tells what time it is, and where.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
    /// The zone the laptop is in.
    fn zone(&self) -> Tz;

    /// The present local date and time.
    fn local(&self) -> LocalTime {
        LocalTime::of(self.now(), self.zone())
    }
    /// The present civil day.
    fn today(&self) -> NaiveDate {
        self.local().date()
    }
}

/// The clock of the machine; `TZ` is honoured.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the one reader of the system's time")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn zone(&self) -> Tz {
        let named = std::env::var("TZ").ok().and_then(|name| name.trim_start_matches(':').parse().ok());
        named.or_else(|| iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok())).unwrap_or(Tz::UTC)
    }
}

/// A clock that stands where it was put: for tests, and for looking at another day (`--at`, `--on`).
#[derive(Debug, Clone)]
pub struct ManualClock(Arc<Mutex<(DateTime<Utc>, Tz)>>);

impl ManualClock {
    /// A clock that shows `now` in `zone`.
    pub fn new(now: DateTime<Utc>, zone: Tz) -> Self {
        Self(Arc::new(Mutex::new((now, zone))))
    }

    /// Moves the clock, forwards or backwards.
    pub fn set(&self, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = now;
    }

    /// Takes the clock to another zone.
    pub fn travel(&self, zone: Tz) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = zone;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn zone(&self) -> Tz {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}
