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
    people: u64,
}

pub(super) fn export(book: &Book, format: Format, path: &Path, console: &mut Console) -> Ending {
    let (word, ending, kind) = match format {
        Format::Json => ("json", "json", ExportFormat::Json),
        Format::Vcard => ("vcard", "vcf", ExportFormat::VCard),
    };
    let name = format!("goodturn-{}.{ending}", book.clock().today());
    let path = if path.is_dir() { path.join(name) } else { path.to_owned() };
    let people = book.export(kind, &path)?;
    let exported = Exported { path, format: word, people };
    console.document(&exported)?;
    console.line(&format!("{} written to {}.", counted(people, "person", "people"), exported.path.display()))?;
    Ok(Ended::Done)
}
