//! Small habits: what is meant to be done so many times a week or a month (C93).

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// The span in which a habit is meant to be kept.
    HabitPer {
        /// From Monday to Sunday.
        Week "week",
        /// A month of the calendar.
        Month "month",
    }
}

words! {
    /// What the program counts for a habit, from what was logged.
    HabitCounts {
        /// Thank-yous that were done.
        ThankYous "thank_yous",
        /// Encounters.
        Encounters "encounters",
        /// Help that was given.
        HelpGiven "help_given",
        /// Introductions that were made.
        Introductions "introductions",
    }
}

impl HabitPer {
    /// The first day of the span that a day lies in.
    pub fn begin(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Week => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())),
            Self::Month => day.with_day(1),
        }
        .unwrap_or(day)
    }

    /// The first day of a span so many spans before one that begins on a day.
    pub fn before(self, begin: NaiveDate, spans: u32) -> NaiveDate {
        match self {
            Self::Week => begin.checked_sub_days(Days::new(u64::from(spans) * 7)),
            Self::Month => begin.checked_sub_months(Months::new(spans)),
        }
        .unwrap_or(begin)
    }

    /// The last day of a span that begins on a day.
    pub fn end(self, begin: NaiveDate) -> NaiveDate {
        let next = match self {
            Self::Week => begin.checked_add_days(Days::new(7)),
            Self::Month => begin.checked_add_months(Months::new(1)),
        };
        next.and_then(|next| next.pred_opt()).unwrap_or(begin)
    }
}
