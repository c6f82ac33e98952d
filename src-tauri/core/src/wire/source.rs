//! Import batches on the wire.

use serde::{Deserialize, Serialize};

use crate::id::SourceId;

/// One import batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// That moment in words.
    pub at_label: String,
    /// Name of the file, or "pasted text".
    pub name: String,
    /// `vcard` or `note`.
    pub format: String,
    /// People it added.
    pub added: u32,
    /// People it changed.
    pub merged: u32,
    /// Cards it could not read.
    pub rejected: u32,
    /// Whether it has been taken back.
    pub undone: bool,
}
