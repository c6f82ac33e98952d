//! Exports.

use std::path::{Path, PathBuf};

use goodturn_core::{Book, ops::ExportFormat};
use serde::Serialize;

use super::{Ended, Ending, counted};
use crate::{arguments::Format, console::Console};

#[derive(Serialize)]
struct Exported {
    path: PathBuf,
    format: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<u64>,
}

pub(super) fn export(book: &Book, format: Format, path: &Path, console: &mut Console) -> Ending {
    let kind = match format {
        Format::Json => ExportFormat::Json,
        Format::Vcard => ExportFormat::VCard,
        Format::Vcard3 => ExportFormat::VCard3,
        Format::Csv => ExportFormat::Csv,
        Format::Markdown => ExportFormat::Markdown,
        Format::Ics => ExportFormat::Calendar,
    };
    let path = if path.is_dir() { path.join(name(book, kind)) } else { path.to_owned() };
    let count = book.export(kind, &path)?;
    let is_calendar = kind == ExportFormat::Calendar;
    let exported = Exported {
        path,
        format: kind.word(),
        people: (!is_calendar).then_some(count),
        items: is_calendar.then_some(count),
    };
    console.document(&exported)?;
    let what =
        if is_calendar { counted(count, "commitment", "commitments") } else { counted(count, "person", "people") };
    console.line(&format!("{what} written to {}.", exported.path.display()))?;
    Ok(Ended::Done)
}

fn name(book: &Book, kind: ExportFormat) -> String {
    let name = format!("goodturn-{}", book.clock().today());
    if kind.ending().is_empty() { name } else { format!("{name}.{}", kind.ending()) }
}
