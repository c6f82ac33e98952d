//! What can be typed about needs and offers.

use clap::{Args, Subcommand};
use goodturn_core::model::ResourceKind;

/// Whose a need or an offer is; yours where nothing is said.
#[derive(Debug, Clone, Args)]
#[group(multiple = false)]
pub(crate) struct Whose {
    /// Somebody's: an id such as p12, or a name that only one person has
    #[arg(long, value_name = "PERSON")]
    pub of: Option<String>,
    /// That of a community, by the word of its tag
    #[arg(long, value_name = "TAG")]
    pub community: Option<String>,
}

/// What is done with a need.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum NeedCall {
    /// Write down what is needed: "a part-time CFO"
    Add {
        /// What, in their words or yours
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        #[command(flatten)]
        whose: Whose,
        /// Of what kind: talent, capital, equipment, advice, contacts …
        #[arg(long, value_name = "KIND", value_parser = resource_kind)]
        kind: Option<ResourceKind>,
        /// Until when: 2026-12-01, "next friday"
        #[arg(long, value_name = "WHEN", default_value = "")]
        until: String,
    },
    /// Say that it is over
    End {
        /// A need such as n3
        id: goodturn_core::id::NeedId,
    },
}

/// What is done with an offer.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum OfferCall {
    /// Write down what is offered: "an hour on anybody's budget"
    Add {
        /// What
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        #[command(flatten)]
        whose: Whose,
        /// Of what kind: talent, capital, equipment, advice, contacts …
        #[arg(long, value_name = "KIND", value_parser = resource_kind)]
        kind: Option<ResourceKind>,
        /// Until when: 2026-12-01, "next friday"
        #[arg(long, value_name = "WHEN", default_value = "")]
        until: String,
        /// Its limits: "two hours a month"
        #[arg(long, value_name = "TEXT", default_value = "")]
        limits: String,
        /// How often it can be taken up in a month
        #[arg(long, value_name = "N")]
        a_month: Option<u32>,
        /// How often it can be taken up in all
        #[arg(long, value_name = "N")]
        in_all: Option<u32>,
        /// You are known for it
        #[arg(long)]
        known_for: bool,
    },
    /// Say that it stands no more
    End {
        /// An offer such as o3
        id: goodturn_core::id::OfferId,
    },
}

fn resource_kind(text: &str) -> Result<ResourceKind, String> {
    let words = || ResourceKind::ALL.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(", ");
    text.parse().map_err(|()| format!("is none of {}", words()))
}
