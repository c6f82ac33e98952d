//! Copies of the database while it is in use, and putting one back.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, backup::Backup};

use crate::{Error, Result};

const PAGES_A_STEP: i32 = 4096;

/// Copies a database to a new file, whole and consistent, by way of a file that is renamed when it is complete.
///
/// # Errors
/// `File` where the target cannot be written, `Store` where the copy fails; no half copy is left under the name.
pub fn copy_database(from: &Connection, to: &Path) -> Result<()> {
    let partial = to.with_extension("partial");
    let _ = std::fs::remove_file(&partial);
    let mut target = Connection::open(&partial)?;
    Backup::new(from, &mut target)?.run_to_completion(PAGES_A_STEP, std::time::Duration::ZERO, None)?;
    target.execute_batch("PRAGMA journal_mode = DELETE")?;
    drop(target);
    let file = std::fs::File::open(&partial).map_err(|error| Error::file(&partial, error))?;
    file.sync_all().map_err(|error| Error::file(&partial, error))?;
    std::fs::rename(&partial, to).map_err(|error| Error::file(to, error))
}

/// Replaces the content of an open database by that of a backup file.
///
/// # Errors
/// `Refused` where the backup is damaged or no Goodturn file; the open database is then unchanged.
pub fn restore_database(into: &mut Connection, from: &Path) -> Result<()> {
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let sound: String = source.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(|_| damaged(from))?;
    let ours: i64 = source.query_row("PRAGMA application_id", [], |row| row.get("application_id"))?;
    if sound != "ok"
        || ours != into.query_row("PRAGMA application_id", [], |row| row.get::<_, i64>("application_id"))?
    {
        return Err(damaged(from));
    }
    if super::migrate::version(&source)? > super::SCHEMA_VERSION {
        return Err(Error::Refused("This backup was made by a newer Goodturn. Nothing was changed.".into()));
    }
    Backup::new(&source, into)?.run_to_completion(PAGES_A_STEP, std::time::Duration::ZERO, None)?;
    Ok(())
}

fn damaged(path: &Path) -> Error {
    Error::Refused(format!("{} is no whole Goodturn backup. Nothing was changed.", path.display()))
}
