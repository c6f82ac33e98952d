//! A date and time on the clocks of a zone.

use std::ops::Deref;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

/// What a zone is called in one word or two: the city of its name, "New York"; "UTC+2" for a fixed distance.
pub fn zone_name(zone: Tz) -> String {
    let name = zone.name();
    let fixed = name.strip_prefix("Etc/GMT").and_then(|hours| hours.parse::<i8>().ok());
    match fixed {
        // The tz database counts these west of Greenwich.
        Some(west) if west != 0 => format!("UTC{:+}", -west),
        Some(_) => "UTC".to_owned(),
        None => name.rsplit('/').next().unwrap_or(name).replace('_', " "),
    }
}

/// What the clocks show in a zone; most often now, where the laptop is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    at: NaiveDateTime,
    /// The zone.
    pub zone: Tz,
}

impl LocalTime {
    /// A date and time in a zone.
    pub fn new(at: NaiveDateTime, zone: Tz) -> Self {
        Self { at, zone }
    }

    /// What the clocks of a zone show at an instant.
    pub fn of(instant: DateTime<Utc>, zone: Tz) -> Self {
        Self { at: instant.with_timezone(&zone).naive_local(), zone }
    }

    /// What the clocks of another zone show at the same instant.
    pub fn elsewhere(&self, zone: Tz) -> Self {
        Self::of(super::local_to_utc(self.at, self.zone), zone)
    }
}

impl Deref for LocalTime {
    type Target = NaiveDateTime;

    fn deref(&self) -> &NaiveDateTime {
        &self.at
    }
}
