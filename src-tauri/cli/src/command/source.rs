//! Import batches.

use goodturn_core::{Book, wire::Source};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{
    console::{Console, plain},
    table,
};

#[derive(Serialize)]
struct Sources {
    sources: Vec<Source>,
}

pub(super) fn list(book: &Book, console: &mut Console) -> Ending {
    let sources = Sources { sources: book.list_sources()? };
    console.document(&sources)?;
    if sources.sources.is_empty() {
        console.line("Nothing was imported yet. Bring people in with: goodturn import contacts.vcf")?;
    }
    let rows: Vec<_> = sources.sources.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    Ok(Ended::Done)
}

fn row(source: &Source) -> [String; 4] {
    let counts = format!("{} new, {} merged, {} not read", source.added, source.merged, source.rejected);
    let undone = if source.undone { "taken back: " } else { "" };
    [source.id.to_string(), source.at_label.clone(), plain(&source.name), format!("{undone}{counts}")]
}
