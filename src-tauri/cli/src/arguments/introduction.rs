//! What can be typed of introductions, of ties, and of the way to somebody.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use goodturn_core::id::IntroductionId;

/// What is done about who knows whom.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Bond {
    /// Show how you came to know somebody, and the way to them over people you know
    Path {
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
    },
    /// Begin to introduce two people to each other
    Introduce {
        /// Who is asked first: an id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        person: String,
        /// Whom they are introduced to
        #[arg(value_name = "OTHER")]
        other: String,
        /// What they could have of each other
        #[arg(value_name = "WHY")]
        why: String,
    },
    /// List introductions, and who could be introduced
    Introductions,
    /// Make a step of an introduction
    Introduction(IntroductionCall),
    /// Say what somebody is to you: customer, mentor, friend, or any other words
    Role {
        /// An id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        person: String,
        /// All that they are; none takes back what was said
        #[arg(value_name = "ROLE")]
        roles: Vec<String>,
    },
    /// Say that two people know each other
    Tie {
        /// An id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        one: String,
        /// Whom they know
        #[arg(value_name = "OTHER")]
        other: String,
        /// How they know each other
        #[arg(value_name = "HOW", default_value = "")]
        how: String,
    },
}

/// Which step of an introduction is made, and when.
#[derive(Debug, Clone, Args)]
pub(crate) struct IntroductionCall {
    /// An id such as i3
    pub id: IntroductionId,
    /// What happened
    #[arg(value_enum)]
    pub step: Step,
    /// What came of it, for the step outcome
    #[arg(value_name = "WORDS", default_value = "")]
    pub outcome: String,
    /// Another day than today
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
    /// Only tell A or B what came of it, instead of thanking them; may stand twice
    #[arg(long, value_enum)]
    pub tell: Vec<Side>,
}

/// A step of an introduction; A is who was named first.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Step {
    /// You asked A
    AskA,
    /// You asked B
    AskB,
    /// A would like to
    YesA,
    /// A would rather not; for you alone to know
    NoA,
    /// B would like to
    YesB,
    /// B would rather not; for you alone to know
    NoB,
    /// You wrote to both
    Made,
    /// They met
    Met,
    /// You heard what came of it
    Outcome,
    /// Both were thanked or told
    Thanked,
    /// You let it rest
    LetGo,
}

/// One of both people of an introduction.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Side {
    /// Who was named first
    A,
    /// The other
    B,
}
