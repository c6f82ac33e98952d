//! Numbered, append-only migrations: each in one transaction, a backup before each, newer files refused, nothing deleted.

use std::{fs, path::Path};

use rusqlite::{Connection, TransactionBehavior};

use super::backup;
use crate::{Error, Result};

/// "good" in ASCII: marks the file as ours (SQLite's `application_id`).
const APPLICATION_ID: i64 = 0x676f_6f64;
const MIGRATIONS: &[&str] = &[include_str!("../../../migrations/0001_spine.sql")];
/// Version of the tables this program knows (SQLite's `user_version`).
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Looks whether a file is ours to open, before anything is written into it.
///
/// # Errors
/// `Refused` for a newer file or somebody else's.
pub fn refuse_others(conn: &Connection) -> Result<()> {
    // Tables first: a file that another program is just making has none yet, or is marked as ours already.
    let tables: i64 = conn.query_row("SELECT count(*) AS n FROM sqlite_schema", [], |row| row.get("n"))?;
    let owner: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get("application_id"))?;
    let found = version(conn)?;
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

/// Brings a file that is ours up to [`SCHEMA_VERSION`].
///
/// # Errors
/// `Store` where a step fails, after which the file is as it was before the step.
pub fn migrate(conn: &Connection, dir: &Path) -> Result<()> {
    for known in version(conn)?..SCHEMA_VERSION {
        if known > 0 {
            back_up(conn, dir, known)?;
        }
        step(conn, known)?;
    }
    Ok(())
}

/// The version of a file's tables; 0 for a new one.
pub fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get("user_version"))?)
}

fn back_up(conn: &Connection, dir: &Path, from: i64) -> Result<()> {
    let folder = dir.join("backups");
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    backup::copy_database(conn, &folder.join(format!("before-version-{}.db", from + 1)))
}

fn step(conn: &Connection, known: i64) -> Result<()> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    if version(&tx)? > known {
        return Ok(());
    }
    let index = usize::try_from(known).unwrap_or(usize::MAX);
    if let Some(sql) = MIGRATIONS.get(index) {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", known + 1)?;
    tx.commit()?;
    Ok(())
}
