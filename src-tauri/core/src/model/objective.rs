//! Objectives: what you want to come of your network, and how often you look at it again (C16).

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// Where an objective stands.
    ObjectiveState {
        /// You are at it.
        Open "open",
        /// It is reached.
        Reached "reached",
        /// Dropped, on purpose.
        LetGo "let_go",
    }
}

words! {
    /// How often an objective is looked at.
    LookEvery {
        /// Every week.
        Week "week",
        /// Every two weeks.
        TwoWeeks "two_weeks",
        /// Every month.
        Month "month",
        /// Every three months.
        Quarter "quarter",
    }
}

impl LookEvery {
    /// The day of the next look after one on a day.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        let next = match self {
            Self::Week => day.checked_add_days(Days::new(7)),
            Self::TwoWeeks => day.checked_add_days(Days::new(14)),
            Self::Month => day.checked_add_months(Months::new(1)),
            Self::Quarter => day.checked_add_months(Months::new(3)),
        };
        next.unwrap_or(day)
    }
}
