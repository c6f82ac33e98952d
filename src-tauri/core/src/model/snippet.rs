//! Snippets: words that are shared often (C112).

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// By which way a snippet was shared.
    ShareWay {
        /// Copied, to be pasted somewhere.
        Copied "copied",
        /// Opened in the mail program.
        Mail "mail",
    }
}
