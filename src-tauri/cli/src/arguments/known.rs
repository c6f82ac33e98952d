//! What can be typed about one person.

use clap::{
    Args, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use goodturn_core::{
    id::NeedId,
    model::{Fact, Gap},
};

/// What is known of somebody, for a look or before a meeting.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Known {
    /// Show everything about one person
    Show {
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
    },
    /// Show one page about a person, before a meeting
    Brief {
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
    },
    /// Show what you know of somebody with its age, and what you do not know yet; say what you learned, or that it is so still
    Know(KnowCall),
}

/// What is learned of somebody, or confirmed.
#[derive(Debug, Clone, Args)]
pub(crate) struct KnowCall {
    /// An id such as p12, or a name that only one person has
    #[arg(required = true, value_name = "PERSON")]
    pub person: Vec<String>,
    /// What you learned of: cares_about, work, needs, offers, how_we_connect, reach or birthday; also says it anew
    #[arg(long, value_name = "WHAT", value_parser = gap(), requires = "answer")]
    pub learned: Option<Gap>,
    /// The answer, such as "CTO at Acme" or "12 April"
    #[arg(long, value_name = "TEXT", requires = "learned")]
    pub answer: Option<String>,
    /// What is so still: work, cares_about, or a need such as n3
    #[arg(long, value_name = "WHAT", conflicts_with = "learned", value_parser = still)]
    pub still: Option<Still>,
}

/// What is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Still {
    /// What it is about.
    pub fact: Fact,
    /// The need, where it is one.
    pub need: Option<NeedId>,
}

fn gap() -> impl TypedValueParser<Value = Gap> {
    PossibleValuesParser::new(Gap::ALL.iter().map(|gap| gap.word()))
        .try_map(|word| word.parse::<Gap>().map_err(|()| "is none of them"))
}

fn still(text: &str) -> Result<Still, String> {
    match (text.parse(), text.parse()) {
        (Ok(need), _) => Ok(Still { fact: Fact::Need, need: Some(need) }),
        (_, Ok(fact)) if fact != Fact::Need => Ok(Still { fact, need: None }),
        _ => Err("is neither work nor cares_about, nor a need such as n3".into()),
    }
}
