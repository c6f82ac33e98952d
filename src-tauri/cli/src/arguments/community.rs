//! What can be typed about communities, and help that you saw among others.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use goodturn_core::{id::SeenId, model::HelpKind};

use super::goodwill::kind;

/// What is done for every member's benefit.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Among {
    /// Write down help that you saw among others: goodturn saw "Ben Adler" "Ana Souza" lent her the van
    Saw(SawCall),
    /// Forget help that you saw
    Unsee {
        /// What was seen, such as hs3
        id: SeenId,
    },
    /// List communities by name: people, open needs, good turns of the last year
    Communities,
    /// Show who gives in a community, who was helped, what is needed, and what you gave
    Community {
        /// Its name, or a tag
        #[arg(required = true, value_name = "NAME")]
        name: Vec<String>,
    },
}

/// Help among others that is written down.
#[derive(Debug, Clone, Args)]
pub(crate) struct SawCall {
    /// Who helped: an id such as p12, or a name that only one person has; ? is not known
    #[arg(value_name = "GIVER")]
    pub giver: String,
    /// Who was helped; ? is not known
    #[arg(value_name = "RECEIVER")]
    pub receiver: String,
    /// With what, such as "lent her the van"
    #[arg(required = true, value_name = "WHAT")]
    pub what: Vec<String>,
    /// What kind of help
    #[arg(long, value_name = "KIND", value_parser = kind(), default_value = "help")]
    pub kind: HelpKind,
    /// The community it was in, or a tag
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub community: String,
    /// Another day than today
    #[arg(long, value_name = "DATE")]
    pub on: Option<NaiveDate>,
}
