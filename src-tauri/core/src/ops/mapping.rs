//! What the columns of tables hold: guessed, asked, looked at before, and remembered for tables of that kind.

use super::{
    capture::{Progress, describe, seen},
    document::Incoming,
    import::Audience,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::{self, Mappings, Table, Viewpoint, decode, is_archive, is_picture},
    id::{CaptureId, MappingId},
    insight,
    model::{CardReading, MappedColumn, Mapping},
    store::{self, Db, Tx},
    wire::{ImportOptions, ImportReport, Mapped, MappingPage, MappingPreview, MappingRow, RowPreview},
};

/// People that are shown of a table before it is imported.
const SHOWN: usize = 12;
/// Captures that are read again when something new is known of tables.
const MOST_READ_AGAIN: u32 = 500;

/// What is said of the tables of an import: by name or number, and only where it differs from what they seem to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaidOfTables {
    /// Columns by their names or their numbers from 1, and what they hold.
    pub columns: Vec<MappedColumn>,
    /// Whether their first row names the columns; `None` where that is to be told by it.
    pub has_header: Option<bool>,
}

impl SaidOfTables {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.has_header.is_none()
    }
}

impl Book {
    /// The columns of a captured table; of an archive those of a table that asks for it, or else of one of which it
    /// was said. `has_header` says whether its first row names them, where that was said.
    ///
    /// # Errors
    /// `NotFound` where the capture does not exist, `Invalid` where it is no table.
    pub fn open_mapping(&self, id: CaptureId, has_header: Option<bool>) -> Result<MappingPage> {
        self.with_table(id, has_header, |table, origin, _| {
            Ok(MappingPage {
                origin: origin.to_owned(),
                has_header: table.has_header(),
                columns: table.columns().to_vec(),
                remembered: table.mapping().is_some(),
            })
        })
    }

    /// What would come of a captured table whose columns hold this; nothing is written.
    ///
    /// # Errors
    /// As [`Book::open_mapping`], and `Invalid` where a column cannot hold what is said.
    pub fn preview_mapping(&self, id: CaptureId, mapping: &Mapping) -> Result<MappingPreview> {
        self.with_table(id, Some(mapping.has_header), |table, _, seen| {
            Ok(preview(&table.with(&mapping.columns).map_err(Error::Invalid)?, seen))
        })
    }

    /// Remembers what the columns of a captured table hold; it, and whatever else of its kind waits, is read anew.
    ///
    /// # Errors
    /// As [`Book::preview_mapping`], and `Invalid` where nobody would come of it.
    pub fn save_mapping(&self, id: CaptureId, mapping: &Mapping) -> Result<Done<Mapped>> {
        let (origin, signature, mapping) = self.with_table(id, Some(mapping.has_header), |table, origin, seen| {
            let table = table.with(&mapping.columns).map_err(Error::Invalid)?;
            if preview(&table, seen).read == 0 {
                return Err(nobody());
            }
            Ok((origin.to_owned(), table.signature().to_owned(), table.mapping().cloned()))
        })?;
        let mapping = mapping.ok_or_else(no_table)?;
        self.transact(Op::new(Verb::MapColumns, origin.clone()), |tx| {
            store::mapping::remember(tx, &signature, &origin, &mapping)?;
            read_tables_again(tx, id)?;
            Ok(Mapped { cards: store::capture::load(tx, id)?.cards })
        })
    }

    /// The kinds of tables that are read unasked, the one that was said last first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn list_mappings(&self) -> Result<Vec<MappingRow>> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let kept = self.read(store::mapping::all)?;
        let row = |one: store::mapping::KeptMapping| MappingRow {
            id: one.id,
            origin: one.origin,
            at_label: insight::moment_label(store::instant(one.saved_at).with_timezone(&zone).naive_local(), today),
            columns: one.mapping.columns,
        };
        Ok(kept.into_iter().map(row).collect())
    }

    /// Forgets what the columns of a kind of table hold; what was imported stays, and the next such table asks.
    ///
    /// # Errors
    /// `NotFound` where it does not exist.
    pub fn forget_mapping(&self, id: MappingId) -> Result<Done<()>> {
        let kept = self.read(|db| store::mapping::load(db, id))?;
        self.transact(Op::new(Verb::ForgetColumns, kept.origin), |tx| {
            store::mapping::forget(tx, id)?;
            read_tables_again(tx, CaptureId(0))
        })
    }

    /// Imports documents of which is said what the columns of their tables hold; where anybody came of it, it is remembered.
    ///
    /// # Errors
    /// As [`Book::import_paths`], and `Invalid` where there is no such column, or it cannot hold what is said.
    pub fn import_tables(
        &self,
        documents: &[Incoming],
        tables: &SaidOfTables,
        options: &ImportOptions,
        audience: Audience<'_>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        let said = self.said_of(documents, tables)?;
        let mappings = said.iter().map(|said| (said.signature.clone(), said.mapping.clone())).collect();
        let report = self.import_said(documents, &mappings, options, audience, go_on)?;
        let read: u32 = report.value.files.iter().map(|file| file.read).sum();
        if read > 0 && !options.dry_run {
            for one in &said {
                self.transact(Op::new(Verb::MapColumns, one.origin.clone()), |tx| {
                    store::mapping::remember(tx, &one.signature, &one.origin, &one.mapping)?;
                    read_tables_again(tx, CaptureId(0))
                })?;
            }
        }
        Ok(report)
    }

    fn said_of(&self, documents: &[Incoming], said: &SaidOfTables) -> Result<Vec<Said>> {
        if said.is_empty() {
            return Ok(Vec::new());
        }
        let seen = self.read(|db| seen(db, self.clock().now(), self.clock().zone()))?;
        let mut all = Vec::new();
        for document in documents {
            let document = document.open();
            let Ok(bytes) = &document.content else { continue };
            let said = in_table(&document.origin, bytes, &seen, said.has_header, |table, origin| {
                let table = table.with(&said.columns).map_err(Error::Invalid)?;
                let said = |mapping: &Mapping| Said {
                    origin: origin.to_owned(),
                    signature: table.signature().to_owned(),
                    mapping: mapping.clone(),
                };
                Ok(table.mapping().map(said))
            })?;
            all.extend(said.flatten());
        }
        if all.is_empty() { Err(no_table()) } else { Ok(all) }
    }

    fn with_table<T>(
        &self,
        id: CaptureId,
        has_header: Option<bool>,
        run: impl FnOnce(Table<'_>, &str, &Viewpoint) -> Result<T>,
    ) -> Result<T> {
        let (now, zone) = (self.clock().now(), self.clock().zone());
        let (capture, content, seen) = self.read(|db| {
            let capture = store::capture::load(db, id)?;
            let content = capture.attachment.map(|kept| store::attachment::load(db, kept)).transpose()?.flatten();
            Ok((capture, content, seen(db, now, zone)?))
        })?;
        let (_, bytes) = content.ok_or_else(no_table)?;
        let run = |table: Table<'_>, origin: &str| run(table, origin, &seen);
        in_table(&capture.origin, &bytes, &seen, has_header, run)?.ok_or_else(no_table)
    }
}

/// What is said of one table.
struct Said {
    origin: String,
    signature: String,
    mapping: Mapping,
}

/// Hands over the table in a document, with the name of the file it stands in: itself, or of an archive the first of
/// which nobody said so far what its columns hold, or else the first of which it was said. `None` where there is none.
fn in_table<T>(
    origin: &str,
    bytes: &[u8],
    seen: &Viewpoint,
    has_header: Option<bool>,
    run: impl FnOnce(Table<'_>, &str) -> Result<T>,
) -> Result<Option<T>> {
    let texts = table_texts(origin, bytes);
    // Which of several is meant is told by what they seem to be.
    let (is_alone, has_one) = if is_archive(bytes) { (false, None) } else { (true, has_header) };
    let mut told = None;
    for (name, text) in &texts {
        let Some(table) = Table::open(text, &seen.mappings, has_one, seen.today()) else { continue };
        let asks = !table.is_settled();
        if asks || (told.is_none() && (is_alone || table.mapping().is_some())) {
            told = Some((table, name, text));
        }
        if asks {
            break;
        }
    }
    let Some((table, name, text)) = told else { return Ok(None) };
    let table = match has_header {
        Some(said) if said != table.has_header() => Table::open(text, &seen.mappings, has_header, seen.today()),
        _ => Some(table),
    };
    table.map(|table| run(table, name)).transpose()
}

/// The texts of the tables in a document, each with the name of the file it stands in.
fn table_texts(origin: &str, bytes: &[u8]) -> Vec<(String, String)> {
    if !is_archive(bytes) {
        return table_text(origin, bytes).map(|text| (origin.to_owned(), text)).into_iter().collect();
    }
    let members = exchange::open_archive(origin, bytes).map(|archive| archive.members).unwrap_or_default();
    let table = |member: exchange::Member| Some((table_text(&member.name, &member.content.ok()?)?, member.name));
    members.into_iter().filter_map(table).map(|(text, name)| (name, text)).collect()
}

/// The text of a document, where it is a table.
fn table_text(origin: &str, bytes: &[u8]) -> Option<String> {
    if is_picture(bytes) || is_archive(bytes) {
        return None;
    }
    let text = decode(bytes).ok()?;
    exchange::sniff(origin, &text).is_table().then_some(text)
}

fn no_table() -> Error {
    Error::Invalid("This is no table, so there are no columns to speak of.".into())
}

fn nobody() -> Error {
    let text =
        "Nobody would come of it. Say which column holds the name, an organisation, a mail address or a phone number.";
    Error::Invalid(text.into())
}

fn preview(table: &Table<'_>, seen: &Viewpoint) -> MappingPreview {
    let rows = table.people(seen.today());
    let (read, rejected): (Vec<_>, Vec<_>) = rows.into_iter().partition(std::result::Result::is_ok);
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    let (all, none) = (count(read.len()), count(rejected.len()));
    let why =
        rejected.into_iter().find_map(std::result::Result::err).map(|row| format!("Line {}: {}", row.line, row.reason));
    let people = read.into_iter().flatten().take(SHOWN).map(show).collect();
    MappingPreview { people, read: all, rejected: none, why }
}

fn show(card: CardReading) -> RowPreview {
    let met_on = card.met_on.map(|day| day.to_string()).unwrap_or_default();
    let mut beside = vec![card.met_at, met_on, card.remember, card.they_need];
    beside.retain(|text| !text.is_empty());
    RowPreview { line: card.line, facts: card.facts, beside }
}

/// What this book knows of tables.
pub(super) fn remembered(db: &Db) -> Result<Mappings> {
    Ok(store::mapping::all(db)?.into_iter().map(|kept| (kept.signature, kept.mapping)).collect())
}

/// Reads the tables that wait, and one that may not, as they are known now.
fn read_tables_again(tx: &Tx<'_>, also: CaptureId) -> Result<()> {
    let waiting = store::capture::waiting(tx, MOST_READ_AGAIN)?;
    let tables = waiting.into_iter().filter(|capture| capture.is_table || capture.id == also);
    for mut capture in tables {
        let content = capture.attachment.map(|kept| store::attachment::load(tx, kept)).transpose()?.flatten();
        let Some((_, bytes)) = content else { continue };
        let seen = seen(tx, store::instant(capture.at), tx.zone())?;
        if let Ok(reading) = exchange::read(&capture.origin, &bytes, seen) {
            describe(&mut capture, &reading);
            store::capture::describe_anew(tx, &capture)?;
        }
    }
    Ok(())
}
