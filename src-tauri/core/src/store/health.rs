//! Whether the file is whole.

use rusqlite::Connection;

use crate::Result;

/// What is wrong with the file, in SQLite's words and in ours; empty where nothing is.
pub fn problems(conn: &Connection) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    for line in statement.query_map([], |row| row.get::<_, String>("integrity_check"))? {
        let line = line?;
        if line != "ok" {
            problems.push(format!("The file is damaged: {line}"));
        }
    }
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    for table in statement.query_map([], |row| row.get::<_, String>("table"))? {
        problems.push(format!("A row of {} belongs to nothing.", table?));
    }
    Ok(problems)
}

/// Size of the database in bytes.
pub fn database_bytes(conn: &Connection) -> Result<u64> {
    let pages: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get("page_count"))?;
    let size: i64 = conn.query_row("PRAGMA page_size", [], |row| row.get("page_size"))?;
    Ok(pages.unsigned_abs() * size.unsigned_abs())
}

/// The tables that hold a user's data, by name; what is derived or temporary is left out.
pub fn tables(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'person\\_search%' ESCAPE '\\'
             AND name NOT IN ('search_stale', 'person_listed', 'reminder_stale', 'reminder_zone', 'day_planned')
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

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

fn as_json(value: rusqlite::types::ValueRef<'_>) -> serde_json::Value {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}
