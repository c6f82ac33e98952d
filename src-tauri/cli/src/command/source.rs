//! Import batches.

use goodturn_core::{
    Book,
    id::SourceId,
    wire::{CardOutcome, Source, SourcePerson},
};
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

/// People that are named in words; a document names them all.
const MOST_NAMED: usize = 200;

pub(super) fn open(book: &Book, id: SourceId, console: &mut Console) -> Ending {
    let most = if console.is_json() { usize::MAX } else { MOST_NAMED };
    let page = book.source_page(id, most)?;
    console.document(&page)?;
    let Source { name, at_label, format, added, merged, unchanged, rejected, undone, .. } = &page.source;
    let format = if format.is_empty() { String::new() } else { format!(", {format}") };
    console.line(&format!("{name} ({id}), {at_label}{format}"))?;
    console.line(&format!("{added} new, {merged} merged, {unchanged} unchanged, {rejected} not read"))?;
    console.lines(table::lines(&page.people.iter().map(person).collect::<Vec<_>>()))?;
    if let Some(more @ 1..) = (page.total as usize).checked_sub(page.people.len()) {
        console.line(&format!("… and {more} more; --json names them all."))?;
    }
    console.line(&if *undone {
        "It was taken back.".into()
    } else {
        format!("To take it back: goodturn undo {id}")
    })?;
    Ok(Ended::Done)
}

fn person(SourcePerson { person, headline, outcome }: &SourcePerson) -> [String; 4] {
    let outcome = match outcome {
        CardOutcome::Added => "new",
        CardOutcome::Merged => "merged",
        CardOutcome::Unchanged => "unchanged",
    };
    [person.id.to_string(), plain(&person.name), outcome.to_owned(), plain(headline)]
}
