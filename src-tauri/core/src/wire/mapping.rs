//! What the columns of tables hold: asked, shown before anything is written, remembered.

use serde::{Deserialize, Serialize};

use crate::{
    id::MappingId,
    model::{MappedColumn, PersonFacts, TableColumn},
};

/// A table of which can be said what its columns hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MappingPage {
    /// Name of the file, or "pasted text".
    pub origin: String,
    /// Whether its first row names the columns.
    pub has_header: bool,
    /// The columns, and what they hold or seem to hold.
    pub columns: Vec<TableColumn>,
    /// Whether it was said before what they hold, so that tables of this kind are read unasked.
    pub remembered: bool,
}

/// A person as a row of a table would make them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RowPreview {
    /// Line of the file, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub line: usize,
    /// What would be known.
    pub facts: PersonFacts,
    /// Where and when you met, a hook for the memory, what they need: what stands beside the facts.
    pub beside: Vec<String>,
}

/// What would come of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MappingPreview {
    /// The first people.
    pub people: Vec<RowPreview>,
    /// How many rows would be people.
    pub read: u32,
    /// How many would not.
    pub rejected: u32,
    /// Why the first of those would not, in plain words with its line.
    pub why: Option<String>,
}

/// A kind of table that is read unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MappingRow {
    /// Its id.
    pub id: MappingId,
    /// The file of which it was said.
    pub origin: String,
    /// When, in words.
    pub at_label: String,
    /// What its columns hold.
    pub columns: Vec<MappedColumn>,
}

/// What came of saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mapped {
    /// How many people stand in the table now.
    pub cards: u32,
}
