//! Days of the year on the wire.

use serde::{Deserialize, Serialize};

use crate::{id::YearlyDateId, model::PartialDate};

/// A day of the year that belongs to a person, besides their birthday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearlyDateRow {
    /// Its id.
    pub id: YearlyDateId,
    /// What it is, such as "wedding day".
    pub label: String,
    /// The day, with or without its year.
    pub date: PartialDate,
    /// Days before it on which it is told.
    pub notice_days: u32,
}
