//! Imports.

use std::{
    io::{self, Read},
    path::Path,
    sync::atomic::Ordering,
};

use goodturn_core::{
    Book, Error,
    exchange::{holds_records, is_picture},
    id::SourceId,
    model::TableColumn,
    ops::{Audience, Document, Incoming, Progress, SaidOfTables},
    wire::{ImportOptions, ImportReport, ImportedFile, ImportedPerson, Rejected},
};
use serde::Serialize;

use super::{Ended, Ending, counted};
use crate::{arguments::ImportCall, console::Console, interrupt, spool::Spool};

/// Most that is read from standard input, in bytes: as much as a file of cards may hold.
const MOST: u64 = 128 * 1024 * 1024;
/// Most that is read from standard input where it holds a note, in bytes.
const MOST_NOTE: usize = 1024 * 1024;
/// Rejected cards that are named in words; a document names them all.
const MOST_NAMED: usize = 20;

pub(super) fn import(book: &Book, call: &ImportCall, console: &mut Console) -> Ending {
    let options = ImportOptions { met_at: call.met_at.clone(), met_on: call.met_on, dry_run: call.dry_run };
    let documents = documents(call);
    let stop = interrupt::flag();
    let is_json = console.is_json();
    let mut go_on = |progress: Progress| {
        console.progress(&format!("{}: {} of {}", progress.origin, progress.done, progress.total));
        !stop.load(Ordering::Relaxed)
    };
    let tables = SaidOfTables { columns: call.map.concat(), has_header: call.no_header.then_some(false) };
    let people = Spool::new()?;
    let mut hear = |person: &ImportedPerson| {
        let heard = people.push(person);
        heard.map_err(|error| Error::Invalid(format!("The list of people could not be kept: {error}.")))
    };
    let audience = if is_json { Audience::Each(&mut hear) } else { Audience::Report(0) };
    let report = match tables.is_empty() {
        true => book.import_documents(&documents, &options, audience, &mut go_on)?.value,
        false => book.import_tables(&documents, &tables, &options, audience, &mut go_on)?.value,
    };
    console.document(&Shown::of(&report, &people))?;
    if let Some(path) = &call.rejected {
        Book::save_rejected(path, &report.rejected)?;
    }
    tell(&report, call, console)?;
    let read: u32 = report.files.iter().map(|file| file.read).sum();
    Ok(if read == 0 { Ended::Failed } else { Ended::Done })
}

/// A report with its people.
#[derive(Serialize)]
struct Shown<'a> {
    source: Option<SourceId>,
    files: &'a [ImportedFile],
    added: u32,
    merged: u32,
    unchanged: u32,
    rejected: &'a [Rejected],
    likely_doubles: u32,
    people: &'a Spool,
}

impl<'a> Shown<'a> {
    fn of(report: &'a ImportReport, people: &'a Spool) -> Self {
        let ImportReport { source, files, added, merged, unchanged, rejected, likely_doubles, people: _ } = report;
        let (source, likely_doubles) = (*source, *likely_doubles);
        Self { source, files, added: *added, merged: *merged, unchanged: *unchanged, rejected, likely_doubles, people }
    }
}

fn documents(call: &ImportCall) -> Vec<Incoming> {
    let read = |path: &std::path::PathBuf| {
        if path == Path::new("-") {
            vec![standard_input().into()]
        } else {
            Incoming::of_paths(std::slice::from_ref(path))
        }
    };
    call.paths.iter().flat_map(read).collect()
}

fn standard_input() -> Document {
    let mut content = Vec::new();
    let read = io::stdin().lock().take(MOST + 1).read_to_end(&mut content);
    let content = match read {
        Err(error) => Err(format!("Standard input could not be read: {error}.")),
        Ok(_) if content.len() as u64 > MOST => Err("Standard input is too long; nothing of it was read.".into()),
        Ok(_) if content.len() > MOST_NOTE && !holds_cards(&content) => {
            Err("Standard input is too long for a note; nothing of it was read.".into())
        }
        Ok(_) => Ok(content),
    };
    Document::new("-", "standard input", content)
}

fn holds_cards(content: &[u8]) -> bool {
    is_picture(content) || holds_records("", content)
}

fn tell(report: &ImportReport, call: &ImportCall, console: &mut Console) -> io::Result<()> {
    for rejected in report.rejected.iter().take(MOST_NAMED) {
        let place = if rejected.line == 0 { String::new() } else { format!(", line {}", rejected.line) };
        console.message(&format!("{}{place}: {}", rejected.path, rejected.reason));
    }
    if let Some(more @ 1..) = report.rejected.len().checked_sub(MOST_NAMED) {
        console.message(&format!("… and {more} more that could not be read; --json names them all."));
    }
    if report.files.is_empty() {
        console.message("There is no file in there. Name cards (.vcf), tables (.csv), calendars (.ics), mail (.eml, mbox), archives (.zip), pictures (.jpg, .png), notes (.txt, .md), or folders that hold some.");
        return Ok(());
    }
    for file in report.files.iter().filter(|file| file.read == 0 && !file.columns.is_empty()) {
        console.message(&how_to_map(file));
    }
    for file in report.files.iter().filter(|file| !file.passed_over.is_empty()) {
        console.message(&format!("{}: passed over: {}.", file.path, file.passed_over.join(", ")));
    }
    report.files.iter().filter(|file| file.read > 0).try_for_each(|file| console.line(&sentence(file)))?;
    if report.likely_doubles > 0 {
        let pairs = counted(report.likely_doubles.into(), "pair is", "pairs are");
        console.line(&format!("{pairs} likely one person: goodturn doubles"))?;
    }
    match report.source {
        Some(source) => console.line(&format!("To take it back: goodturn undo {source}")),
        None if call.dry_run => console.line("This was a dry run: nothing was written."),
        None => console.line("Nothing was new: nothing was written."),
    }
}

/// What to type where it is not known what the columns of a table hold, with what they seem to hold.
fn how_to_map(file: &ImportedFile) -> String {
    let columns: Vec<String> = file.columns.iter().map(column).collect();
    let map: Vec<String> = file.columns.iter().map(|column| format!("{}={}", column.name, column.holds)).collect();
    format!(
        "{}: its columns, and what they seem to hold:\n{}\nSay what they hold: goodturn import {} --map \"{}\"",
        file.path,
        columns.join("\n"),
        on_disk(&file.path).display(),
        map.join(",")
    )
}

/// The file itself, or the archive in which it stands.
fn on_disk(path: &str) -> &Path {
    Path::new(path).ancestors().find(|path| path.is_file()).unwrap_or(Path::new(path))
}

fn column(column: &TableColumn) -> String {
    let samples = if column.samples.is_empty() { "nothing".into() } else { column.samples.join(" · ") };
    format!("  {} = {}  ({samples})", column.name, column.holds)
}

fn sentence(file: &ImportedFile) -> String {
    let mut counts = format!(
        "{}: {} read, {} new, {} merged, {} unchanged",
        file.path, file.read, file.added, file.merged, file.unchanged
    );
    if file.rejected > 0 {
        counts.push_str(&format!(", {} not read", file.rejected));
    }
    counts
}
