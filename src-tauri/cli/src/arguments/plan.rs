//! What can be typed of the plan: the five, the crew, the ladder, objectives, habits and practice cards.

use clap::Subcommand;
use goodturn_core::model::Stage;

use super::objective::{Habit, Objective};

/// What is planned, and learned.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Plan {
    /// Show the five whom you may need one day, and what you offer each of them first
    Five,
    /// Name one of the five, with an offer to make and its day
    Nominate {
        /// An id such as p12, or a name; somebody who is not here yet is written down
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
        /// Why you may need them
        #[arg(long, value_name = "TEXT", default_value = "")]
        because: String,
        /// What you offer them before you ask for anything
        #[arg(long, value_name = "TEXT", requires = "when")]
        offer: Option<String>,
        /// When: "friday", "in 2 weeks", 2026-12-01
        #[arg(long, value_name = "WHEN", requires = "offer")]
        when: Option<String>,
    },
    /// Show what could happen, the roles you would need then, and who fills them
    Crew,
    /// Show the ladder from met to ally, and the ties that stand still; or write down where a tie stands
    Ladder {
        /// An id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON", requires = "stage")]
        person: Option<String>,
        /// met, acquaintance, contact, trusted or ally
        #[arg(value_name = "STAGE", value_parser = stage)]
        stage: Option<Stage>,
        /// What speaks for it
        #[arg(long, value_name = "TEXT", default_value = "")]
        because: String,
    },
    /// Show how broad your network is, by groups of tags that you name
    Breadth {
        #[command(subcommand)]
        call: Option<BreadthCall>,
    },
    /// Show what you want to come of your network, and what you do for it
    Objective {
        #[command(subcommand)]
        call: Option<Objective>,
    },
    /// Show your small habits, and how they go
    Habit {
        #[command(subcommand)]
        call: Option<Habit>,
    },
    /// Show practice cards: lines to say, open questions, kind words for no
    Practice {
        /// opening, questions, small_talk, following_up, asking or saying_no; all of them where none is named
        #[arg(default_value = "")]
        topic: String,
        /// Mark what you know already of this person
        #[arg(long, value_name = "PERSON")]
        with: Option<String>,
    },
}

/// What can be done with groups of tags.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum BreadthCall {
    /// Name a group and its tags; one that is there gets these tags
    Group {
        /// What the tags tell: Field, Country, Generation
        #[arg(value_name = "NAME")]
        name: String,
        /// Its tags
        #[arg(required = true, value_name = "TAG")]
        tags: Vec<String>,
    },
    /// List who carries no tag of a group
    Unsaid {
        /// The name of the group, or its id
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Forget a group; people keep their tags
    Forget {
        /// The name of the group, or its id
        #[arg(value_name = "NAME")]
        name: String,
    },
}

fn stage(word: &str) -> Result<Stage, String> {
    word.parse().map_err(|()| "a tie is met, acquaintance, contact, trusted or ally".into())
}
