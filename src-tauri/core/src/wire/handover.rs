//! What is handed to other programs, on the wire.

use serde::{Deserialize, Serialize};

/// A mail for the mail program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailDraft {
    /// The link that opens it (RFC 6068).
    pub mailto: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Whether a mail program took it.
    pub is_opened: bool,
    /// Whether the text was too long for the link and is left out of it.
    pub is_cut: bool,
}
