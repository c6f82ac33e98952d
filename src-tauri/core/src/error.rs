//! The few ways in which the core can fail.

use std::{io, path::PathBuf};

/// A failure, with words a user can read and a code a program can act on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The record does not exist, or is in the trash.
    #[error("There is no {record} {id} any more.")]
    NotFound {
        /// Which record.
        record: &'static str,
        /// Its id, or the text that was looked for.
        id: String,
    },
    /// What was given cannot be used; the text says why and what to do.
    #[error("{0}")]
    Invalid(String),
    /// The data folder cannot be used as it is: newer file, wrong file, second owner; the text says what to do.
    #[error("{0}")]
    Refused(String),
    /// The disk or the file system said no.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// What was being read or written.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// The database said no.
    #[error("The data file could not be read or written: {0}")]
    Store(#[from] crate::store::SqlError),
    /// Somebody pressed Stop.
    #[error("Stopped; nothing of it was kept.")]
    Stopped,
}

/// What the core returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A short word for the kind of failure, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not_found",
            Self::Invalid(_) => "invalid",
            Self::Refused(_) => "refused",
            Self::File { .. } => "file",
            Self::Store(_) => "store",
            Self::Stopped => "stopped",
        }
    }

    /// A failure of the file system at a path.
    pub fn file(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::File { path: path.into(), source }
    }
}
