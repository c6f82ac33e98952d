//! docs/schema.sql is what a fresh data file holds. `GOODTURN_GEN=1` writes it again.

use std::{fs, path::Path};

use rusqlite::Connection;

use super::{SCHEMA_VERSION, migrate};

const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema.sql");

/// Every table, index and trigger of a fresh file, in the order in which the migrations make them.
fn fresh_schema() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let conn = Connection::open(folder.path().join("goodturn.db")).expect("a file");
    migrate::migrate(&conn, folder.path()).expect("a fresh file");
    let mut statement = conn
        .prepare(
            "SELECT sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'person\\_search\\_%' ESCAPE '\\'
             ORDER BY rowid",
        )
        .expect("a query");
    let made = statement.query_map([], |row| row.get::<_, String>("sql")).expect("rows");
    let made: Vec<String> = made.map(|sql| format!("{};\n", sql.expect("a row"))).collect();
    format!(
        "-- The tables of a data file of version {SCHEMA_VERSION}, as the migrations in src-tauri/migrations make them.\n\
         -- Written by `make gen`; what the tables mean is told in the migrations.\n\n{}",
        made.join("\n")
    )
}

#[test]
fn the_written_schema_is_that_of_the_store() {
    let fresh = fresh_schema();
    if std::env::var_os("GOODTURN_GEN").is_some() {
        fs::write(Path::new(WRITTEN), &fresh).expect("docs/schema.sql can be written");
    }
    let written = fs::read_to_string(WRITTEN).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(written, fresh, "docs/schema.sql is stale: run `make gen`");
}
