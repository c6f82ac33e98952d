//! What can be typed about one person.

use clap::Subcommand;

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
}
