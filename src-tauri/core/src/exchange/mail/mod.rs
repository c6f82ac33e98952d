//! Mail: drafts that you send yourself, handed to the mail program as a link or as a file; and reading what was
//! received.
//!
//! Nothing is sent, and nothing but the draft is in a draft: no date, no message id, no sender; the mail program adds them.

mod eml;
mod mailbox;
mod mailto;
mod received;

pub use mailbox::Mailbox;
pub(super) use mailbox::natural_name;
pub use mailto::MAILTO_LENGTH;
pub(super) use mailto::percent_encode;
pub(super) use received::{is_mail, read_mail};

/// A mail as it is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// To whom; entries whose address is none are left out.
    pub to: Vec<Mailbox>,
    /// On one line; ends of lines in it become blanks.
    pub subject: String,
    /// Plain text; lines may end in any way.
    pub body: String,
    /// A vCard that goes with the file ([`Draft::to_eml`]); a link carries none. Blank is none.
    pub vcard: String,
}

#[cfg(test)]
mod stories;
