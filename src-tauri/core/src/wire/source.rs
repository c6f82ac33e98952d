//! Import batches on the wire.

use serde::{Deserialize, Serialize};

use super::{CardOutcome, PersonRef};
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
    /// What its files are: `vcard`, or several such words with commas; blank of imports before that was kept.
    pub format: String,
    /// People it added.
    pub added: u32,
    /// People it changed.
    pub merged: u32,
    /// People it knew with all of it.
    pub unchanged: u32,
    /// Cards it could not read.
    pub rejected: u32,
    /// Whether it has been taken back.
    pub undone: bool,
}

/// One import batch, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourcePage {
    /// The batch.
    #[serde(flatten)]
    pub source: Source,
    /// How many people there are whom it brought; nobody once it is taken back.
    pub total: u32,
    /// The first of them: who was known and learned something, who is new, who was known with all of it.
    pub people: Vec<SourcePerson>,
}

/// Somebody whom an import brought, as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourcePerson {
    /// Who.
    pub person: PersonRef,
    /// "CTO at Acme".
    pub headline: String,
    /// What the import did with them.
    pub outcome: CardOutcome,
}
