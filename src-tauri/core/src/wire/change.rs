//! Undo and history on the wire.

use serde::{Deserialize, Serialize};

use crate::{
    change::Verb,
    id::{ChangeId, SourceId},
};

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Change {
    /// Its id.
    pub id: ChangeId,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// What was done.
    pub verb: Verb,
    /// To whom or what.
    pub subject: String,
    /// Whether it has been taken back.
    pub undone: bool,
    /// The import it belongs to.
    pub source: Option<SourceId>,
}

/// A failure as it crosses the boundary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Failure {
    /// Short word for programs: `not_found`, `invalid`, `refused`, `file`, `store`, `stopped`.
    pub code: String,
    /// Words for the user: what happened, what was kept, what to do.
    pub message: String,
}

impl From<crate::Error> for Failure {
    fn from(error: crate::Error) -> Self {
        Self { code: error.code().to_owned(), message: error.to_string() }
    }
}
