//! Snippets on the wire.

use serde::{Deserialize, Serialize};

use super::PersonRef;
use crate::{
    id::{PersonId, SnippetId},
    model::ShareWay,
};

/// Words that are shared often, to be written down or written anew (C112).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SnippetDraft {
    /// What they are called; blank is their first line.
    #[serde(default)]
    pub title: String,
    /// The words.
    pub text: String,
    /// Words by which they are found.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// That a snippet was shared with somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareLine {
    /// With whom.
    pub person: PersonRef,
    /// When, in words.
    pub on_label: String,
    /// By which way.
    pub way: ShareWay,
}

/// A snippet in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SnippetRow {
    /// Its id.
    pub id: SnippetId,
    /// What it is called.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Words by which it is found.
    pub tags: Vec<String>,
    /// With whom it was shared, newest first.
    pub shared: Vec<ShareLine>,
}

/// Sharing a snippet with somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareDraft {
    /// With whom.
    pub person: PersonId,
    /// By which way.
    pub way: ShareWay,
    /// Whether it is kept as help given, too.
    #[serde(default)]
    pub as_help: bool,
    /// Whether it is meant although they had it already.
    #[serde(default)]
    pub again: bool,
}
