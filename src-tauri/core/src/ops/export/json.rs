//! Everything as JSON, row by row.

use std::io::Write;

use serde_json::{Value, json};

use super::out_error;
use crate::{
    Result,
    exchange::{DOCUMENT_VERSION, Format},
    store::{self, Db},
};

/// Writes all tables of a book; answers how many people are in it.
pub(super) fn write(db: &Db, out: &mut impl Write) -> Result<u64> {
    let mut tables = serde_json::Map::new();
    for table in store::rows::tables(db)? {
        tables.insert(table.clone(), Value::Array(store::rows::rows_as_json(db, &table)?));
    }
    let people = tables.get("person").and_then(Value::as_array).map_or(0, Vec::len) as u64;
    let document = json!({
        "format": Format::Goodturn.word(),
        "version": DOCUMENT_VERSION,
        "schema_version": store::SCHEMA_VERSION,
        "sequences": store::rows::sequences(db)?,
        "tables": tables,
    });
    serde_json::to_writer_pretty(&mut *out, &document).map_err(|error| out_error(error.into()))?;
    Ok(people)
}
