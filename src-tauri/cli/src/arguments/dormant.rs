//! What can be typed of ties that sleep.

use clap::{Args, Subcommand};

/// What is done about people you lost touch with.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Touch {
    /// List people you lost touch with, each with the reason; or let one of those ties sleep
    Dormant {
        /// Do not name this person again until you met
        #[arg(long, value_name = "PERSON")]
        set_aside: Option<String>,
    },
    /// Show a letter to somebody you lost touch with: one true detail, and nothing asked for
    Reconnect {
        /// An id such as p12, or a name that only one person has
        #[arg(required = true, value_name = "PERSON")]
        person: Vec<String>,
        /// You wrote it: make the one follow-up
        #[arg(long)]
        written: bool,
    },
    /// Write down that somebody answered, and what is new with them
    News(Box<NewsCall>),
}

/// What is new with somebody.
#[derive(Debug, Clone, Args)]
pub(crate) struct NewsCall {
    /// An id such as p12, or a name that only one person has
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// What they told you
    #[arg(value_name = "WORDS")]
    pub learned: Vec<String>,
    /// When they answered
    #[arg(long, value_name = "WHEN", default_value = "today")]
    pub when: String,
    /// Where they work now; the former place stays with its years
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub organization: String,
    /// As what
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub title: String,
    /// Since when: 2025 or 2025-03
    #[arg(long, value_name = "MONTH", default_value = "")]
    pub since: String,
    /// Their new e-mail address
    #[arg(long, value_name = "ADDRESS", default_value = "")]
    pub email: String,
    /// Their new phone number
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub phone: String,
}
