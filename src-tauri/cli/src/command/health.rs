//! Backups, restoring, and whether the data is whole.

use std::path::{Path, PathBuf};

use goodturn_core::{Book, Error, clock::SystemClock, wire::Check};
use serde::Serialize;

use super::{Ended, Ending, count, counted};
use crate::console::Console;

#[derive(Serialize)]
struct BackedUp {
    path: PathBuf,
    bytes: u64,
}

pub(super) fn backup(book: &Book, path: Option<&Path>, console: &mut Console) -> Ending {
    let path = book.backup(path)?;
    let bytes = std::fs::metadata(&path).map_err(|error| Error::file(&path, error))?.len();
    let made = BackedUp { path, bytes };
    console.document(&made)?;
    console.line(&format!("Everything is in {} ({}).", made.path.display(), size(bytes)))?;
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Restored {
    restored: PathBuf,
    /// Where the data is that was there before.
    backup: PathBuf,
    people: u64,
}

pub(super) fn restore(dir: &Path, path: &Path, console: &mut Console) -> Ending {
    let backup = Book::restore(dir, SystemClock, path)?;
    let people = count(&Book::open(dir, SystemClock)?)?;
    let restored = Restored { restored: path.to_owned(), backup, people };
    console.document(&restored)?;
    console.line(&format!("Restored; {} are in here now.", counted(people, "person", "people")))?;
    console.line(&format!("What was here before is in {}.", restored.backup.display()))?;
    Ok(Ended::Done)
}

pub(super) fn check(book: &Book, console: &mut Console) -> Ending {
    let check = book.check()?;
    console.document(&check)?;
    tell(book, &check, console)?;
    Ok(if check.ok { Ended::Done } else { Ended::Failed })
}

fn tell(book: &Book, check: &Check, console: &mut Console) -> std::io::Result<()> {
    if check.ok {
        console.line("All is well.")?;
    }
    check.problems.iter().for_each(|problem| console.message(problem));
    console.line(&format!("{} in {}", counted(check.people, "person", "people"), size(check.database_bytes)))?;
    console.line(&format!("Data folder: {}", book.dir().display()))?;
    console.line(&match &check.next_reminder {
        Some(next) => format!("Next reminder: {next}"),
        None => "Next reminder: none".into(),
    })
}

fn size(bytes: u64) -> String {
    const KILOBYTE: u64 = 1024;
    const MEGABYTE: u64 = 1024 * KILOBYTE;
    if bytes < MEGABYTE {
        format!("{} kB", bytes.div_ceil(KILOBYTE))
    } else {
        format!("{}.{} MB", bytes / MEGABYTE, bytes % MEGABYTE * 10 / MEGABYTE)
    }
}
