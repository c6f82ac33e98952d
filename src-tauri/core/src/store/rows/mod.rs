//! Rows of any table, for exports and imports of a whole book: the schema itself says what they are.

mod fill;
mod graft;
mod json;

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::Result;

pub use fill::open_filled;
pub use graft::{Graft, in_order};
pub use json::rows_as_json;

/// A column of a table.
struct Column {
    name: String,
    holds_bytes: bool,
    may_be_null: bool,
    /// The table whose rows it names.
    parent: Option<String>,
}

/// The tables that hold a user's data, by name; what is derived or temporary is left out.
pub fn tables(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'person\\_search%' ESCAPE '\\'
             AND name NOT IN ('search_stale', 'person_listed', 'reminder_stale', 'reminder_zone', 'day_planned')
             AND name NOT IN ('topic_word', 'topic_stale')
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The highest id that each table ever gave, so that none is given twice: undo relies on it.
pub fn sequences(conn: &Connection) -> Result<BTreeMap<String, i64>> {
    let mut statement = conn.prepare_cached("SELECT name, seq FROM sqlite_sequence ORDER BY name")?;
    let sequences = statement.query_map([], |row| Ok((row.get("name")?, row.get("seq")?)))?;
    Ok(sequences.collect::<rusqlite::Result<_>>()?)
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement = conn.prepare_cached(
        "SELECT info.name, info.type, info.\"notnull\" AS filled, keys.\"table\" AS parent
         FROM pragma_table_info(:table) AS info
         LEFT JOIN pragma_foreign_key_list(:table) AS keys ON keys.\"from\" = info.name
         ORDER BY info.cid",
    )?;
    let columns = statement.query_map(named_params! { ":table": table }, |row| {
        Ok(Column {
            name: row.get("name")?,
            holds_bytes: row.get::<_, String>("type")? == "BLOB",
            may_be_null: row.get::<_, i64>("filled")? == 0,
            parent: row.get("parent")?,
        })
    })?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

/// `INSERT INTO table (…) VALUES (…)`, for columns that the schema names.
fn insertion(table: &str, columns: &[&str]) -> String {
    let places: Vec<String> = (1..=columns.len()).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "))
}
