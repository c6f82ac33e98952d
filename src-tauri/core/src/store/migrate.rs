//! Numbered, append-only migrations: each in one transaction, a backup before each, newer files refused, nothing deleted.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::backup;
use crate::{Error, Result};

/// "good" in ASCII: marks the file as ours (SQLite's `application_id`).
const APPLICATION_ID: i64 = 0x676f_6f64;
const MIGRATIONS: &[&str] =
    &[include_str!("../../../migrations/0001_spine.sql"), include_str!("../../../migrations/0003_delivery.sql")];
/// Version of the tables this program knows (SQLite's `user_version`).
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Looks at a file before anything of it is touched.
///
/// # Errors
/// `Refused` for a newer file or somebody else's.
pub fn refuse_strangers(conn: &Connection) -> Result<()> {
    let (found, owner, tables): (i64, i64, i64) = conn.query_row(
        "SELECT (SELECT user_version FROM pragma_user_version) AS version,
                (SELECT application_id FROM pragma_application_id) AS owner,
                (SELECT count(*) FROM sqlite_schema) AS tables",
        [],
        |row| Ok((row.get("version")?, row.get("owner")?, row.get("tables")?)),
    )?;
    if tables > 0 && owner != APPLICATION_ID {
        return Err(Error::Refused("This file belongs to another program. It was left as it is.".into()));
    }
    if found > SCHEMA_VERSION {
        return Err(Error::Refused(format!(
            "This data was written by a newer Goodturn (its tables are version {found}, this program knows {SCHEMA_VERSION}). \
             Nothing was changed. Install the newer Goodturn to open it."
        )));
    }
    Ok(())
}

/// Brings a file up to [`SCHEMA_VERSION`].
///
/// # Errors
/// `File` where the backup before a step cannot be written, `Store` where a step fails; the file is then as before it.
pub fn migrate(conn: &Connection, dir: &Path) -> Result<()> {
    apply(conn, dir, MIGRATIONS)
}

fn apply(conn: &Connection, dir: &Path, migrations: &[&str]) -> Result<()> {
    let found = version(conn)?;
    if found == 0 {
        begin(conn, migrations)?;
    }
    for (known, sql) in (0..).zip(migrations).skip_while(|(known, _)| *known < found) {
        step(conn, dir, known, sql)?;
    }
    Ok(())
}

/// Makes the tables of a new file at once; another program may have been faster.
fn begin(conn: &Connection, migrations: &[&str]) -> Result<()> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    if version(&tx)? == 0 {
        migrations.iter().try_for_each(|sql| tx.execute_batch(sql))?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", migrations.len() as i64)?;
    }
    tx.commit()?;
    Ok(())
}

/// The version of a file's tables; 0 for a new one.
pub fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get("user_version"))?)
}

/// Copies the file as it stands; by a connection of its own, because one that holds the file to write copies nothing.
fn back_up(conn: &Connection, dir: &Path, from: i64) -> Result<()> {
    let folder = dir.join("backups");
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let reader = Connection::open_with_flags(conn.path().unwrap_or_default(), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    backup::copy_database(&reader, &folder.join(format!("before-version-{}.db", from + 1)))
}

/// Makes one step, after a backup; who waits for another program to make it finds it made.
fn step(conn: &Connection, dir: &Path, known: i64, sql: &str) -> Result<()> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    if version(&tx)? > known {
        return Ok(());
    }
    back_up(&tx, dir, known)?;
    tx.execute_batch(sql)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", known + 1)?;
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "ALTER TABLE person ADD COLUMN height INTEGER NOT NULL DEFAULT 0";

    fn folder() -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().expect("a folder");
        let conn = Connection::open(folder.path().join("goodturn.db")).expect("a file");
        apply(&conn, folder.path(), &MIGRATIONS[..1]).expect("a file of the first version");
        conn.execute_batch("INSERT INTO setting (name, value) VALUES ('kept', 'yes')").expect("a row");
        (folder, conn)
    }

    fn kept(conn: &Connection) -> String {
        conn.query_row("SELECT value FROM setting WHERE name = 'kept'", [], |row| row.get("value")).expect("the row")
    }

    #[test]
    fn each_step_is_made_once_and_after_a_backup() {
        let (folder, conn) = folder();
        apply(&conn, folder.path(), &[MIGRATIONS[0], NEXT]).expect("a step");
        apply(&conn, folder.path(), &[MIGRATIONS[0], NEXT]).expect("nothing to do");
        assert_eq!((version(&conn).expect("a version"), kept(&conn).as_str()), (2, "yes"), "newer, and the data kept");
        let before = Connection::open(folder.path().join("backups/before-version-2.db")).expect("the backup");
        assert_eq!((version(&before).expect("a version"), kept(&before).as_str()), (1, "yes"), "as it was before");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let (folder, conn) = folder();
        let broken = "ALTER TABLE person ADD COLUMN height INTEGER; CREATE TABLE person (id INTEGER)";
        assert!(apply(&conn, folder.path(), &[MIGRATIONS[0], broken]).is_err(), "the second half cannot be done");
        assert_eq!(version(&conn).expect("a version"), 1, "so neither was the first");
        assert!(conn.prepare("SELECT height FROM person").is_err(), "not a column is left of it");
        assert_eq!(kept(&conn), "yes", "and the data is there");
    }
}
