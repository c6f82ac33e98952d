//! Exports: everything as JSON, people as vCards, what is open as a calendar.

use std::{io::Write, path::Path};

use serde_json::{Value, json};

use super::out::replace_file;
use crate::{
    Book, Error, Result,
    exchange::{Version, write_vcard},
    store::{self, Db},
};

/// Version of the JSON document; it grows when a reader must know of a change.
const JSON_VERSION: u32 = 1;

/// What an export is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Everything, lossless, for Goodturn.
    Json,
    /// People as vCard 4.0, for other programs.
    VCard,
    /// Open commitments as iCalendar, for calendar programs.
    Calendar,
}

impl std::str::FromStr for ExportFormat {
    type Err = Error;
    fn from_str(word: &str) -> Result<Self> {
        match word {
            "json" => Ok(Self::Json),
            "vcard" => Ok(Self::VCard),
            "ics" => Ok(Self::Calendar),
            other => Err(Error::Invalid(format!("There is no export as {other}; json, vcard and ics are known."))),
        }
    }
}

impl Book {
    /// Writes an export to a file, by way of one that is renamed when it is complete; answers how many people
    /// or open commitments it holds.
    ///
    /// # Errors
    /// `File` where it cannot be written; what stood there before is then unchanged.
    pub fn export(&self, format: ExportFormat, path: &Path) -> Result<u64> {
        replace_file(path, |out| {
            self.read(|db| match format {
                ExportFormat::Json => write_json(db, out),
                ExportFormat::VCard => write_vcards(db, out),
                ExportFormat::Calendar => self.write_calendar(db, out),
            })
        })
    }
}

fn out_error(error: std::io::Error) -> Error {
    Error::file("export", error)
}

fn write_vcards(db: &Db, out: &mut impl Write) -> Result<u64> {
    let people = store::person::all(db)?;
    for id in &people {
        let facts = with_photo(db, *id)?;
        let uid = store::person::uid(db, *id)?;
        out.write_all(write_vcard(&facts, &uid, Version::V4).as_bytes()).map_err(out_error)?;
    }
    Ok(people.len() as u64)
}

fn with_photo(db: &Db, id: crate::id::PersonId) -> Result<crate::model::PersonFacts> {
    let mut facts = store::person::load(db, id)?;
    if let (Some(crate::model::Photo::Stored { data, .. }), Some(photo)) =
        (&mut facts.photo, store::person::photo_id(db, id)?)
        && let Some((_, bytes)) = store::attachment::load(db, crate::id::AttachmentId(photo))?
    {
        *data = bytes;
    }
    Ok(facts)
}

fn write_json(db: &Db, out: &mut impl Write) -> Result<u64> {
    let mut tables = serde_json::Map::new();
    for table in store::health::tables(db)? {
        tables.insert(table.clone(), Value::Array(store::health::rows_as_json(db, &table)?));
    }
    let people = tables.get("person").and_then(Value::as_array).map_or(0, Vec::len) as u64;
    let document = json!({
        "format": "goodturn",
        "version": JSON_VERSION,
        "schema_version": store::SCHEMA_VERSION,
        "tables": tables,
    });
    serde_json::to_writer_pretty(&mut *out, &document).map_err(|error| out_error(error.into()))?;
    Ok(people)
}
