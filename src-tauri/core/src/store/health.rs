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
