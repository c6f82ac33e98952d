//! What is found by its words and is no person.

use goodturn_core::{
    Book,
    wire::{FoundKind, FoundRow},
};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{
    console::{Console, plain},
    table,
};

#[derive(Serialize)]
struct Found {
    found: Vec<FoundRow>,
}

pub(super) fn find(book: &Book, words: &str, limit: usize, console: &mut Console) -> Ending {
    let found = Found { found: book.find(words, limit)? };
    console.document(&found)?;
    if found.found.is_empty() {
        console.line("Nothing has these words. People are found with\n  goodturn people WORDS")?;
    }
    let row = |row: &FoundRow| [row.id.clone(), row.what.clone(), told(row)].map(|cell| plain(&cell));
    console.lines(table::lines(&found.found.iter().map(row).collect::<Vec<_>>()))?;
    Ok(Ended::Done)
}

/// Of which kind it is, and whose.
fn told(row: &FoundRow) -> String {
    let whose = row.whose.as_str();
    let of = |kind: &str| if whose.is_empty() { format!("your {kind}") } else { format!("{kind} of {whose}") };
    match row.kind {
        FoundKind::Objective => "objective".into(),
        FoundKind::Project => format!("project with {whose}"),
        FoundKind::Offer => of("offer"),
        FoundKind::Need => of("need"),
        FoundKind::Snippet => "snippet".into(),
        FoundKind::Habit => "habit".into(),
        FoundKind::TagGroup => "group of tags".into(),
        FoundKind::HelpGiven => format!("you helped {whose}, {}", row.on_label),
        FoundKind::HelpReceived => format!("{whose} helped you, {}", row.on_label),
    }
}
