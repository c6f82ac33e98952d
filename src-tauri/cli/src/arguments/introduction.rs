//! What can be typed of an introduction.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use goodturn_core::id::IntroductionId;

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
