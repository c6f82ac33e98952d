//! When, where and by whom a document is read.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::model::{Mapping, Me, match_email};

/// When, where and by whom a document is read: what lies behind, which day an instant falls on, who is not a stranger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewpoint {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The zone of the laptop.
    pub zone: Tz,
    /// You; blank where you have not said.
    pub me: Me,
    /// What columns of tables hold, as you said it, by the signature of the table.
    pub mappings: Arc<Mappings>,
}

/// What columns hold, by the signature of the table.
pub type Mappings = BTreeMap<String, Mapping>;

impl Viewpoint {
    /// The civil day.
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.now)
    }

    /// The civil day of an instant.
    pub(super) fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.zone).date_naive()
    }

    /// Whether an address is yours.
    pub(super) fn is_me(&self, address: &str) -> bool {
        !self.me.email.trim().is_empty() && match_email(&self.me.email) == match_email(address)
    }
}

impl From<NaiveDate> for Viewpoint {
    /// The beginning of a day in UTC, as nobody in particular.
    fn from(day: NaiveDate) -> Self {
        Self { now: day.and_time(NaiveTime::MIN).and_utc(), zone: Tz::UTC, me: Me::default(), mappings: Arc::default() }
    }
}
