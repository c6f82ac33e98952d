//! What can be typed of objectives and habits.

use clap::{Args, Subcommand, ValueEnum};
use goodturn_core::{
    id::{HabitId, ObjectiveId},
    model::{HabitCounts, HabitPer, LookEvery},
};

/// What is done about objectives.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Objective {
    /// Write one down
    Add(Box<Aim>),
    /// Show one with its steps and looks
    Show {
        /// An id such as l3
        id: ObjectiveId,
    },
    /// Add a step, with somebody or for yourself alone
    Step {
        /// An id such as l3
        id: ObjectiveId,
        /// What is to be done
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        /// With whom: an id such as p12, or a name that only one person has; without it, the step concerns nobody
        #[arg(long, value_name = "PERSON")]
        with: Option<String>,
        /// When: "friday", "in 2 weeks", 2026-12-01
        #[arg(long, value_name = "WHEN", default_value = "in a week")]
        when: String,
    },
    /// Say how it goes, and what is next
    Review {
        /// An id such as l3
        id: ObjectiveId,
        /// How it goes
        #[arg(value_name = "NOTE")]
        note: Vec<String>,
        /// What is next
        #[arg(long, value_name = "TEXT", default_value = "")]
        next: String,
    },
    /// Let it rest until a day
    Later {
        /// An id such as l3
        id: ObjectiveId,
        /// When: "next week", "in a month", 2026-12-01
        #[arg(required = true, value_name = "WHEN")]
        when: Vec<String>,
    },
    /// Say that it is reached
    Reached {
        /// An id such as l3
        id: ObjectiveId,
        /// What you would say of it
        #[arg(value_name = "NOTE")]
        note: Vec<String>,
    },
    /// Let it go
    LetGo {
        /// An id such as l3
        id: ObjectiveId,
        /// What you would say of it
        #[arg(value_name = "NOTE")]
        note: Vec<String>,
    },
    /// Open one again that has ended
    Reopen {
        /// An id such as l3
        id: ObjectiveId,
    },
}

/// An objective in words.
#[derive(Debug, Clone, Args)]
pub(crate) struct Aim {
    /// What you want to come of it
    #[arg(required = true, value_name = "WHAT")]
    pub what: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// What you would like to have of it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub gain: String,
    /// What you give
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub give: String,
    /// How you see that it is reached
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub measure: String,
    /// Communities it is about
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub communities: String,
    /// By when: "in 6 months", 2027-06-30
    #[arg(long, value_name = "WHEN", default_value = "")]
    pub until: String,
    /// How often you look at it: week, two_weeks, month, quarter or never
    #[arg(long, value_name = "RHYTHM", default_value = "month", value_parser = every)]
    pub every: Every,
    /// Somebody it is about; may stand several times
    #[arg(long, value_name = "PERSON")]
    pub with: Vec<String>,
}

/// How often an objective is looked at; `None` is never.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Every(pub Option<LookEvery>);

fn every(word: &str) -> Result<Every, String> {
    match word {
        "never" => Ok(Every(None)),
        word => word
            .parse()
            .map(|every| Every(Some(every)))
            .map_err(|()| "an objective is looked at every week, two_weeks, month, quarter, or never".into()),
    }
}

/// What is done about habits.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Habit {
    /// Begin one
    Add {
        /// What is to be done, such as "thank two people"
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        /// How many times
        #[arg(long, value_name = "N", default_value_t = 1)]
        times: u32,
        /// In a week, or in a month
        #[arg(long, value_name = "SPAN", default_value = "week", value_parser = per)]
        per: HabitPer,
        /// Count it from what is logged
        #[arg(long, value_enum)]
        counts: Option<Counts>,
    },
    /// Mark a day on which it was done
    Mark {
        /// An id such as q3
        id: HabitId,
        /// Another day than today
        #[arg(long, value_name = "WHEN", default_value = "")]
        on: String,
    },
    /// Let one rest
    Pause {
        /// An id such as q3
        id: HabitId,
    },
    /// Go on with one that rested or was ended
    Resume {
        /// An id such as q3
        id: HabitId,
    },
    /// End one
    End {
        /// An id such as q3
        id: HabitId,
    },
}

fn per(word: &str) -> Result<HabitPer, String> {
    word.parse().map_err(|()| "a habit is kept so many times a week or a month".into())
}

/// What is counted for a habit.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Counts {
    /// Thank-yous that were done
    ThankYous,
    /// Encounters
    Encounters,
    /// Help that was given
    HelpGiven,
    /// Introductions that were made
    Introductions,
}

impl From<Counts> for HabitCounts {
    fn from(counts: Counts) -> Self {
        match counts {
            Counts::ThankYous => Self::ThankYous,
            Counts::Encounters => Self::Encounters,
            Counts::HelpGiven => Self::HelpGiven,
            Counts::Introductions => Self::Introductions,
        }
    }
}
