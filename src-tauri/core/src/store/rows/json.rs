//! Rows as JSON, and values of JSON as the store keeps them.

use rusqlite::{
    Connection,
    types::{Value, ValueRef},
};

use crate::Result;

/// All rows of a table as JSON objects; binary content in hexadecimal.
pub fn rows_as_json(conn: &Connection, table: &str) -> Result<Vec<serde_json::Value>> {
    let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1"))?;
    let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let rows = statement.query_map([], |row| {
        let mut object = serde_json::Map::new();
        for column in &columns {
            object.insert(column.clone(), as_json(row.get_ref(column.as_str())?));
        }
        Ok(serde_json::Value::Object(object))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn as_json(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}

/// The value of a column; `None` where JSON holds what no column takes.
pub(super) fn from_json(value: &serde_json::Value, holds_bytes: bool) -> Option<Value> {
    match value {
        serde_json::Value::Null => Some(Value::Null),
        serde_json::Value::Number(number) => number.as_i64().map(Value::Integer).or(number.as_f64().map(Value::Real)),
        serde_json::Value::String(text) if holds_bytes => bytes(text).map(Value::Blob),
        serde_json::Value::String(text) => Some(Value::Text(text.clone())),
        _ => None,
    }
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    if digits.len().is_multiple_of(2) { (0..digits.len()).step_by(2).map(pair).collect() } else { None }
}
