//! Tables that came as JSON, as a database of their own: of the version they were written in, then brought up to date.

use std::{collections::BTreeMap, path::Path};

use rusqlite::{Connection, named_params, params_from_iter, types::Value};
use serde_json::value::RawValue;

use super::{columns, insertion, json::from_json, tables};
use crate::{Error, Result, store::migrate};

/// Tables by their names, each with its rows, which are JSON objects.
pub type Tables<'a> = BTreeMap<String, Vec<&'a RawValue>>;

/// Opens a database that holds these rows, in a new file or in memory. Nothing of it is trusted: tables and columns must
/// be those of the schema, and every row must fit.
///
/// # Errors
/// `Refused` where the version is newer or the rows are not those of a book; `Store` where they cannot be kept.
pub fn open_filled(
    path: Option<&Path>,
    version: i64,
    rows: &Tables<'_>,
    sequences: &BTreeMap<String, i64>,
) -> Result<Connection> {
    let conn = match path {
        Some(path) => Connection::open(path)?,
        None => Connection::open_in_memory()?,
    };
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA trusted_schema = OFF; PRAGMA synchronous = OFF")?;
    migrate::raise(&conn, 0, version)?;
    conn.execute_batch("BEGIN")?;
    let known = tables(&conn)?;
    for (table, rows) in rows {
        if !known.contains(table) {
            return Err(strange(table, 0));
        }
        fill(&conn, table, rows)?;
    }
    for (table, highest) in sequences.iter().filter(|(table, _)| known.contains(table)) {
        let told = named_params! { ":table": table, ":highest": highest };
        let raised = conn
            .prepare_cached("UPDATE sqlite_sequence SET seq = max(seq, :highest) WHERE name = :table")?
            .execute(told)?;
        if raised == 0 {
            conn.prepare_cached("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :highest)")?.execute(told)?;
        }
    }
    conn.execute_batch("COMMIT")?;
    let broken: Option<String> = conn
        .prepare("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")?
        .query_map([], |row| row.get("table"))?
        .next()
        .transpose()?;
    if let Some(table) = broken {
        return Err(Error::Refused(format!("A row of {table} belongs to nothing. Nothing was changed.")));
    }
    migrate::raise(&conn, version, migrate::SCHEMA_VERSION)?;
    Ok(conn)
}

fn fill(conn: &Connection, table: &str, rows: &[&RawValue]) -> Result<()> {
    let columns = columns(conn, table)?;
    for (place, row) in rows.iter().enumerate() {
        let row: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(row.get()).map_err(|_| strange(table, place + 1))?;
        let mut names = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        for (name, value) in &row {
            let column = columns.iter().find(|column| column.name == *name);
            let value = column.and_then(|column| from_json(value, column.holds_bytes));
            values.push(value.ok_or_else(|| strange(table, place + 1))?);
            names.push(name.as_str());
        }
        // What the migrations put there gives way.
        let insert = insertion(table, &names).replacen("INSERT", "INSERT OR REPLACE", 1);
        conn.prepare_cached(&insert)?.execute(params_from_iter(values)).map_err(|_| strange(table, place + 1))?;
    }
    Ok(())
}

fn strange(table: &str, row: usize) -> Error {
    let place = if row == 0 { format!("The table {table}") } else { format!("Row {row} of {table}") };
    Error::Refused(format!("{place} is none that Goodturn writes. Nothing was changed."))
}
