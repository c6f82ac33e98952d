//! Exports: everything as JSON, people as cards, rows or pages, what is open as a calendar.

mod json;
mod page;
mod pages;
mod people;

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::out::replace_file;
use crate::{Book, Error, Result, exchange::Version, model::words::words};
pub(super) use people::with_photo;

words! {
    /// What an export is written as.
    ExportFormat {
        /// Everything, lossless, for Goodturn.
        Json "json",
        /// People as vCard 4.0, for other programs.
        VCard "vcard",
        /// People as vCard 3.0, for older programs.
        VCard3 "vcard3",
        /// People as a table (RFC 4180), for spreadsheets and other programs.
        Csv "csv",
        /// Open commitments as iCalendar, for calendar programs.
        Calendar "ics",
        /// A folder with a page for each person.
        Markdown "markdown",
    }
}

impl ExportFormat {
    /// How the names of its files end; blank for a folder.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::VCard | Self::VCard3 => "vcf",
            Self::Csv => "csv",
            Self::Calendar => "ics",
            Self::Markdown => "",
        }
    }
}

impl Book {
    /// Writes an export to a file or folder, by way of one that is renamed when it is complete; answers how many people
    /// or open commitments it holds.
    ///
    /// # Errors
    /// `File` where it cannot be written, `Refused` where a folder is not empty; what stood there is then unchanged.
    pub fn export(&self, format: ExportFormat, path: &Path) -> Result<u64> {
        if format == ExportFormat::Markdown {
            return self.write_pages(path);
        }
        replace_file(path, |out| {
            self.read(|db| match format {
                ExportFormat::Json => json::write(db, out),
                ExportFormat::VCard => people::write_cards(db, Version::V4, out),
                ExportFormat::VCard3 => people::write_cards(db, Version::V3, out),
                ExportFormat::Csv => people::write_rows(db, out),
                ExportFormat::Calendar | ExportFormat::Markdown => self.write_calendar(db, out),
            })
        })
    }
}

fn out_error(error: std::io::Error) -> Error {
    Error::file("export", error)
}
