//! The quick line.

use goodturn_core::{Book, id::ChangeId, wire::Saved};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{console::Console, item};

#[derive(Serialize)]
struct Added {
    #[serde(flatten)]
    saved: Saved,
    change: Option<ChangeId>,
}

pub(super) fn add(book: &Book, line: &str, console: &mut Console) -> Ending {
    let done = book.add_line(line, None)?;
    let added = Added { saved: done.value, change: done.changes.change };
    console.document(&added)?;
    let who = &added.saved.person;
    console.line(&format!("{} ({}) is {}.", who.name, who.id, if added.saved.new_person { "new" } else { "known" }))?;
    if !added.saved.items.is_empty() {
        console.line("What will remind you:")?;
        console.lines(item::lines(&added.saved.items))?;
    }
    Ok(Ended::Done)
}
