//! Why a file could not be read, in plain words.

/// A file of which nothing was read; it stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("The file is empty.")]
    Empty,
    /// It is something else than text; the word says what, where that can be told.
    #[error("This is {0}, not text; nothing was read, the file stays where it is.")]
    NotText(&'static str),
    /// It is larger than anything of its kind has reason to be.
    #[error(
        "The file is too large for {kind} ({megabytes} MB, the limit is {limit} MB); nothing was read, the file stays where it is."
    )]
    TooLarge {
        /// What it was taken for: "a note", "a card file".
        kind: &'static str,
        /// Its size, in megabytes rounded up.
        megabytes: u64,
        /// The largest size that is read, in megabytes.
        limit: u64,
    },
    /// The file system did not give it; the text says why.
    #[error("{0}")]
    Refused(String),
}
