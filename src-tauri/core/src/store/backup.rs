//! Copies of the database while it is in use, and putting one back.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::{DATABASE, migrate};
use crate::{Error, Result};

const PAGES_A_STEP: i32 = 4096;

/// Copies a database to a new file, whole and consistent, by way of a file that is renamed when it is complete.
///
/// # Errors
/// `File` where the target cannot be written, `Store` where the copy fails; no half copy is left.
pub fn copy_database(from: &Connection, to: &Path) -> Result<()> {
    let partial = to.with_extension("partial");
    let copied =
        write_copy(from, &partial, to).and_then(|()| fs::rename(&partial, to).map_err(|error| Error::file(to, error)));
    if copied.is_err() {
        let _ = fs::remove_file(&partial);
    }
    copied
}

/// Writes a copy into `partial`; failures are told of `to`, the file that was asked for.
fn write_copy(from: &Connection, partial: &Path, to: &Path) -> Result<()> {
    let file = fs::File::create(partial).map_err(|error| Error::file(to, error))?;
    let mut target = Connection::open(partial)?;
    Backup::new(from, &mut target)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    target.execute_batch("PRAGMA journal_mode = DELETE")?;
    drop(target);
    file.sync_all().map_err(|error| Error::file(to, error))
}

/// Looks whether a file is a whole backup that this program can read.
///
/// # Errors
/// `Refused` where it is damaged, newer, or no Goodturn file.
pub fn refuse_unsound(path: &Path) -> Result<()> {
    let damaged = || Error::Refused(format!("{} is no whole Goodturn backup. Nothing was changed.", path.display()));
    let source = open_backup(path)?;
    let sound: String =
        source.query_row("PRAGMA quick_check(1)", [], |row| row.get("quick_check")).map_err(|_| damaged())?;
    if sound != "ok" || migrate::version(&source)? == 0 {
        return Err(damaged());
    }
    match migrate::refuse_strangers(&source) {
        Err(Error::Refused(_)) if migrate::version(&source)? > super::SCHEMA_VERSION => {
            Err(Error::Refused("This backup was made by a newer Goodturn. Nothing was changed.".into()))
        }
        Err(Error::Refused(_)) => Err(damaged()),
        other => other,
    }
}

fn open_backup(path: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// Replaces the content of an open database by that of a backup, which was found sound.
///
/// # Errors
/// `Store` where the copy fails; the open database is then unchanged.
pub fn restore_database(into: &mut Connection, from: &Path) -> Result<()> {
    Backup::new(&open_backup(from)?, into)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    Ok(())
}

/// Moves the database of a folder, which can no longer be opened, to another name, with the files that belong to it.
///
/// # Errors
/// `File` where it cannot be moved.
pub fn put_aside(dir: &Path, to: &Path) -> Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let from = with_ending(&dir.join(DATABASE), ending);
        if from.exists() {
            fs::rename(&from, with_ending(to, ending)).map_err(|error| Error::file(&from, error))?;
        }
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
