//! What can be typed about help, given and received.

use chrono::NaiveDate;
use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};
use goodturn_core::{
    id::{HelpId, OfferId},
    model::{Effort, HelpKind},
    wire::Period,
};

/// Help that is written down.
#[derive(Debug, Clone, Args)]
pub(crate) struct HelpCall {
    /// An id such as p12, or a name that only one person has
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// With what, such as "read my draft"
    #[arg(required = true, value_name = "WHAT")]
    pub what: Vec<String>,
    /// What kind of help
    #[arg(long, value_name = "KIND", value_parser = kind(), default_value = "help")]
    pub kind: HelpKind,
    /// How much it took
    #[arg(long, value_name = "EFFORT", value_parser = effort())]
    pub effort: Option<Effort>,
    /// Minutes it took, where you counted
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// Another day than today
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
    /// Who else helped, or was helped; may stand several times
    #[arg(long, value_name = "PERSON")]
    pub with: Vec<String>,
    /// The community it was in, or a tag
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub community: String,
    /// All of it, as you would tell it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub story: String,
    /// What it led to
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub led_to: String,
    /// What advice was about; credit and advice are for --kind
    #[arg(long, value_name = "TOPIC", default_value = "")]
    pub about: String,
    /// Before whom credit was given: "the board"
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub before: String,
    /// When to ask how advice worked out, or to tell them of credit [default: in three weeks, the next working day]
    #[arg(long, value_name = "WHEN", conflicts_with = "no_follow_up")]
    pub follow_up: Option<String>,
    /// Do not follow it up
    #[arg(long)]
    pub no_follow_up: bool,
    /// The help such as h3 that it passes on, or came of
    #[arg(long, value_name = "HELP")]
    pub passes_on: Option<HelpId>,
    /// The offer such as o3 that help given came of
    #[arg(long, value_name = "OFFER")]
    pub offer: Option<OfferId>,
}

/// Which stories of help are told.
#[derive(Debug, Clone, Args)]
pub(crate) struct GoodwillCall {
    /// With whom: an id such as p12, or a name that only one person has
    #[arg(long, value_name = "PERSON")]
    pub person: Option<String>,
    /// In which community
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub community: String,
    /// What kind of help
    #[arg(long, value_name = "KIND", value_parser = kind())]
    pub kind: Option<HelpKind>,
    /// Advice about what
    #[arg(long, value_name = "TOPIC", default_value = "")]
    pub about: String,
    /// With whoever is this to you: customer, employer, partner …
    #[arg(long, value_name = "ROLE", default_value = "")]
    pub role: String,
    /// How far back
    #[arg(long, value_name = "PERIOD", value_parser = period(), default_value = "year")]
    pub period: Period,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
}

macro_rules! one_of {
    ($name:ident, $words:ty) => {
        pub(super) fn $name() -> impl TypedValueParser<Value = $words> {
            PossibleValuesParser::new(<$words>::ALL.iter().map(|value| value.word()))
                .try_map(|word| word.parse::<$words>().map_err(|()| "is none of them"))
        }
    };
}

one_of!(kind, HelpKind);
one_of!(effort, Effort);
one_of!(period, Period);
