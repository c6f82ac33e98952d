//! Opening the file: pragmas, refusal of what is not ours or newer, one writer and a few readers.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{journal, migrate};
use crate::{Error, Result};

/// Name of the database in the data folder.
pub const DATABASE: &str = "goodturn.db";
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
const BUSY_PAUSE: Duration = Duration::from_millis(10);
const READERS_KEPT: usize = 4;
/// Pages kept in memory, in KiB: as a rule, and while an import writes.
const NARROW: u32 = 16_000;
const WIDE: u32 = 128_000;

/// The one connection that writes.
pub struct Writer {
    pub(crate) conn: Connection,
    seen: i64,
}

impl Writer {
    /// Opens or creates the database of a folder, and brings its tables up to date.
    ///
    /// # Errors
    /// `Refused` where the file was made by a newer Goodturn or is no Goodturn file; `Store` where it cannot be read.
    pub fn open(dir: &Path) -> Result<Self> {
        let path = dir.join(DATABASE);
        let conn = Connection::open(&path)?;
        conn.busy_timeout(BUSY_TIMEOUT)?;
        migrate::refuse_strangers(&conn).map_err(|error| not_a_database(error, &path))?;
        write_ahead(&conn)?;
        conn.execute_batch(
            "PRAGMA synchronous = FULL;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;
             PRAGMA mmap_size = 0;
             PRAGMA temp_store = MEMORY;",
        )?;
        conn.execute_batch(&format!("PRAGMA cache_size = -{NARROW}"))?;
        conn.set_prepared_statement_cache_capacity(128);
        migrate::migrate(&conn, dir)?;
        conn.execute_batch("PRAGMA foreign_keys = ON")?;
        journal::start(&conn)?;
        let seen = data_version(&conn)?;
        Ok(Self { conn, seen })
    }

    /// Gives a large write room for the pages it touches; without it they are written out and read again many times.
    pub fn widen(&self) -> Result<()> {
        Ok(self.conn.execute_batch(&format!("PRAGMA cache_size = -{WIDE}"))?)
    }

    /// Gives that room back.
    pub fn narrow(&self) -> Result<()> {
        Ok(self.conn.execute_batch(&format!("PRAGMA cache_size = -{NARROW}; PRAGMA shrink_memory"))?)
    }

    /// Whether another process has written since the last time this was asked.
    pub fn others_wrote(&mut self) -> Result<bool> {
        let version = data_version(&self.conn)?;
        Ok(std::mem::replace(&mut self.seen, version) != version)
    }
}

/// Turns on the write-ahead log. Where two programs turn it on in a new file at once, `SQLite` refuses one of them
/// without waiting, whatever its busy timeout: it is then tried again until that time is over.
fn write_ahead(conn: &Connection) -> Result<()> {
    let mut left = BUSY_TIMEOUT;
    loop {
        match conn.execute_batch("PRAGMA journal_mode = WAL") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && !left.is_zero() => {
                std::thread::sleep(BUSY_PAUSE);
                left = left.saturating_sub(BUSY_PAUSE);
            }
            turned_on => return Ok(turned_on?),
        }
    }
}

/// Removes the database of a folder; whoever calls this holds the folder alone.
///
/// # Errors
/// `File` where it cannot be removed.
pub fn remove(dir: &Path) -> Result<()> {
    for ending in ["-wal", "-shm", ""] {
        let path = dir.join(format!("{DATABASE}{ending}"));
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::file(path, error)),
            _ => {}
        }
    }
    Ok(())
}

fn data_version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA data_version", [], |row| row.get("data_version"))?)
}

fn not_a_database(error: Error, path: &Path) -> Error {
    match error {
        Error::Store(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Error::Refused(format!(
            "{} is not a Goodturn file. It was left as it is; move it away, or restore a backup.",
            path.display()
        )),
        other => other,
    }
}

/// Connections that can only read, lent out one at a time.
pub struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    /// Readers of the database of a folder.
    pub fn new(dir: &Path) -> Self {
        Self { path: dir.join(DATABASE), idle: Mutex::default() }
    }

    /// Runs a read on one snapshot of the data.
    pub fn read<T>(&self, body: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut conn = idle.map_or_else(|| self.open(), Ok)?;
        let value = {
            let snapshot = conn.transaction()?;
            body(&snapshot)
        };
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < READERS_KEPT {
            idle.push(conn);
        }
        value
    }

    fn open(&self) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.path, flags)?;
        conn.busy_timeout(BUSY_TIMEOUT)?;
        conn.execute_batch(
            "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA cache_size = -16000;",
        )?;
        conn.set_prepared_statement_cache_capacity(64);
        Ok(conn)
    }
}
