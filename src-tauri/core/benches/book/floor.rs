//! What the schema costs alone: the rows of a finished book copied by plain SQL into an empty one.

use std::{path::Path, time::Duration};

use goodturn_core::Book;
use rusqlite::{Connection, named_params};
use tempfile::TempDir;

use super::measure::timed;

/// What is indexed of one person, as the book itself asks for it.
const SEARCHED: &str = include_str!("../../src/store/person/searched_person.sql");

/// The file of a book as it is now, in a folder of its own.
pub fn kept(book: &Book) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Connection::open(book.dir().join("goodturn.db")).expect("the finished file");
    let file = folder.path().join("goodturn.db").display().to_string();
    db.execute("VACUUM INTO :file", named_params! { ":file": file }).expect("a copy of the file");
    folder
}

/// Copies all rows of the book in a folder, table by table in one durable transaction, into an empty book: indexes,
/// foreign keys and the full text included, triggers and the journal left out. As much memory as an import has.
pub fn copied(from: &Path) -> Duration {
    let clock = super::clock();
    let (folder, book) = super::new_book(&clock);
    drop(book);
    let file = |folder: &Path| folder.join("goodturn.db");
    let db = Connection::open(file(folder.path())).expect("the empty file");
    db.execute("ATTACH :file AS whole", named_params! { ":file": file(from).display().to_string() }).expect("both");
    db.execute_batch("PRAGMA synchronous = FULL; PRAGMA cache_size = -128000; PRAGMA temp_store = MEMORY;")
        .expect("room");
    for trigger in named(&db, "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'") {
        db.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("a trigger set aside");
    }
    let tables = named(
        &db,
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT LIKE 'person_search%' ORDER BY rowid",
    );
    tables.iter().for_each(|table| db.execute_batch(&format!("DELETE FROM main.{table}")).expect("an empty table"));
    let texts = searched(from);
    db.execute_batch("PRAGMA foreign_keys = ON").expect("foreign keys");
    let (took, ()) = timed(|| {
        db.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON").expect("a transaction");
        for table in &tables {
            db.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM whole.{table}")).expect("its rows");
        }
        let mut index =
            db.prepare("INSERT INTO person_search (rowid, name, work, reach, tags, notes) VALUES (?, ?, ?, ?, ?, ?)");
        let index = index.as_mut().expect("an index");
        for (person, [name, work, reach, tags, notes]) in &texts {
            index.execute((person, name, work, reach, tags, notes)).expect("a person in the index");
        }
        db.execute_batch("COMMIT").expect("durable");
    });
    took
}

fn named(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(sql).expect("a query");
    let names = statement.query_map([], |row| row.get("name")).expect("names");
    names.map(|name| name.expect("a name")).collect()
}

/// What the full text holds of everybody; read before the clock starts.
fn searched(from: &Path) -> Vec<(i64, [String; 5])> {
    let db = Connection::open(from.join("goodturn.db")).expect("the finished file");
    let mut people = db.prepare("SELECT person FROM person_listed ORDER BY person").expect("a query");
    let ids = people.query_map([], |row| row.get("person")).expect("people");
    let ids: Vec<i64> = ids.map(|id| id.expect("an id")).collect();
    let mut texts = db.prepare(SEARCHED).expect("a query");
    let mut of = |id: i64| {
        texts.query_row(named_params! { ":person": id }, |row| {
            Ok([row.get("name")?, row.get("work")?, row.get("reach")?, row.get("tags")?, row.get("notes")?])
        })
    };
    ids.into_iter().map(|id| (id, of(id).expect("their text"))).collect()
}
