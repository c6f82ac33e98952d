//! The made-up network.

use std::path::{Path, PathBuf};

use goodturn_core::{Book, clock::SystemClock, demo::DemoSize};
use serde::Serialize;

use super::{Ended, Ending, count, counted};
use crate::{Launch, console::Console, demo_dir};

#[derive(Serialize)]
struct Filled {
    folder: PathBuf,
    people: u64,
    seed: u64,
    /// Whether it was made now; else it was there already, made today.
    made: bool,
}

pub(super) fn fill(home: &Path, people: u32, seed: u64, console: &mut Console) -> Ending {
    let folder = demo_dir(home);
    let size = DemoSize { people, seed };
    let (book, made) = Book::open_demo(&folder, SystemClock, Some(&size), &mut |done| {
        console.progress(&format!("{done} of {people} people"));
    })?;
    console.end_progress();
    let filled = Filled { people: count(&book)?, folder, seed, made };
    console.document(&filled)?;
    let network = format!("A made-up network of {}", counted(filled.people, "person", "people"));
    console.line(&format!("{network} is in {}.", filled.folder.display()))?;
    console.line(&format!("To look around: goodturn --data-dir '{}' today", filled.folder.display()))?;
    if console.is_json() {
        return Ok(Ended::Done);
    }
    Ok(Ended::Window(Launch { data_dir: filled.folder, ..Launch::default() }))
}
