//! Goodturn's own JSON (docs/export.md): every row of a book.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use super::RejectedCard;
use crate::model::{CardReading, PersonFacts};

/// Version of the document that is written and read; it grows when a reader must know of a change.
pub const DOCUMENT_VERSION: u64 = 1;

/// A whole book. Its rows stay text until each is used: read all at once they take many times the room of the file.
#[derive(Debug, Clone, Deserialize)]
pub struct Document<'a> {
    /// Version of the document.
    pub version: u64,
    /// Version of the tables.
    pub schema_version: i64,
    /// The highest id that each table ever gave.
    #[serde(default)]
    pub sequences: BTreeMap<String, i64>,
    /// Tables by their names, each with its rows, which are JSON objects.
    #[serde(borrow)]
    pub tables: BTreeMap<String, Vec<&'a RawValue>>,
}

/// Opens a document.
///
/// # Errors
/// In plain words: it is cut off or no longer JSON, or it was written by a newer Goodturn.
pub fn open_own(text: &str) -> Result<Document<'_>, String> {
    let document: Document<'_> = serde_json::from_str(text).map_err(|error| {
        format!("This Goodturn export is not whole: it breaks at line {}. Nothing was changed.", error.line())
    })?;
    if document.version > DOCUMENT_VERSION {
        return Err(
            "This was written by a newer Goodturn. Nothing was changed; install the newer one to read it.".into()
        );
    }
    Ok(document)
}

/// Why a document brings nobody in which there is nobody.
pub const NOBODY: &str = "There is nobody in this Goodturn export. Nothing was changed.";

/// The people of a document by their names: who is in it, for the look before an import.
pub(super) fn read_own(text: &str) -> Vec<Result<CardReading, RejectedCard>> {
    let people = open_own(text).and_then(|mut document| {
        let people = document.tables.remove("person").filter(|people| !people.is_empty());
        people.ok_or_else(|| NOBODY.to_owned())
    });
    match people {
        Ok(people) => people.into_iter().map(|row| Ok(named(row))).collect(),
        Err(reason) => vec![Err(RejectedCard { line: 1, reason, text: text.chars().take(80).collect() })],
    }
}

fn named(row: &RawValue) -> CardReading {
    let row: Map<String, Value> = serde_json::from_str(row.get()).unwrap_or_default();
    let name = row.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    CardReading { facts: PersonFacts { name, ..PersonFacts::default() }, line: 1, ..CardReading::default() }
}
