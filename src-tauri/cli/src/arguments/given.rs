//! What can be typed about snippets, projects and amends.

use clap::{Args, Subcommand, builder::PossibleValuesParser, builder::TypedValueParser};
use goodturn_core::{
    id::{ProjectId, SnippetId},
    model::{ProjectKind, ProjectState},
};

use super::{community::Among, own_card::HandOver};

/// What is given for longer.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Given {
    #[command(flatten)]
    Among(Among),
    #[command(flatten)]
    HandOver(HandOver),
    /// List the words that you share often, with whom each was shared
    Snippets {
        /// Words of it
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Write words down that you share often, or share them
    #[command(subcommand)]
    Snippet(SnippetCall),
    /// List what you do together with somebody, or help somebody with for longer
    Projects,
    /// Begin such a project, plan its steps, say where it stands
    #[command(subcommand)]
    Project(ProjectCall),
    /// Note that you passed a bad mood on, for yourself alone, and put it right
    Amends {
        /// An id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        person: String,
        /// What happened, such as "snapped at her about the rota"
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        /// When you put it right
        #[arg(long, value_name = "WHEN", default_value = "tomorrow")]
        when: String,
    },
}

/// What is done with a snippet.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum SnippetCall {
    /// Write it down: goodturn snippet add "How we hire" --text "Three things first: …" --tag hiring
    Add {
        /// What it is called
        #[arg(required = true, value_name = "TITLE")]
        title: Vec<String>,
        /// Its words, or an address
        #[arg(long, value_name = "TEXT")]
        text: String,
        /// A word by which it is found; may stand several times
        #[arg(long, value_name = "TAG")]
        tag: Vec<String>,
    },
    /// Print its words, and note with whom they are shared
    Share {
        /// A snippet such as sn3
        id: SnippetId,
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
        /// Keep it as help given, too
        #[arg(long)]
        as_help: bool,
        /// Also where they had it already
        #[arg(long)]
        again: bool,
    },
    /// Delete it
    Delete {
        /// A snippet such as sn3
        id: SnippetId,
    },
}

/// What is done with a project.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum ProjectCall {
    /// Begin one: goodturn project add "a cookbook of the street" --with "Jane Doe"
    Add(ProjectAdd),
    /// Plan its next step
    Step {
        /// A project such as pj3
        id: ProjectId,
        /// What is to be done
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
        /// When: "friday", "in 2 weeks", 2026-12-01
        #[arg(long, value_name = "WHEN", default_value = "in a week")]
        when: String,
        /// With whom, where several are in it
        #[arg(long, value_name = "PERSON")]
        with: Option<String>,
    },
    /// Note whom you named to them as somebody to talk to
    Contact {
        /// A project such as pj3
        id: ProjectId,
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
    },
    /// Say where it stands: idea, planned, under_way, done or let_go
    State {
        /// A project such as pj3
        id: ProjectId,
        /// idea, planned, under_way, done or let_go
        #[arg(value_name = "STATE", value_parser = state())]
        state: ProjectState,
        /// What came of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        outcome: String,
    },
    /// Delete it; its steps stay
    Delete {
        /// A project such as pj3
        id: ProjectId,
    },
}

/// A project that is begun.
#[derive(Debug, Clone, Args)]
pub(crate) struct ProjectAdd {
    /// What it is called, or what you help them to
    #[arg(required = true, value_name = "TITLE")]
    pub title: Vec<String>,
    /// With whom; may stand several times
    #[arg(long, value_name = "PERSON", required_unless_present = "whom", conflicts_with = "whom")]
    pub with: Vec<String>,
    /// Whom you help with it, such as to a new career
    #[arg(long = "for", value_name = "PERSON")]
    pub whom: Option<String>,
    /// What it is
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub about: String,
    /// Where it stands
    #[arg(long, value_name = "STATE", value_parser = state(), default_value = "idea")]
    pub state: ProjectState,
}

impl ProjectAdd {
    /// Whose it is.
    pub const fn kind(&self) -> ProjectKind {
        if self.whom.is_some() { ProjectKind::ForThem } else { ProjectKind::Together }
    }
}

fn state() -> impl TypedValueParser<Value = ProjectState> {
    PossibleValuesParser::new(ProjectState::ALL.iter().map(|state| state.word()))
        .try_map(|word| word.parse::<ProjectState>().map_err(|()| "is none of them"))
}
