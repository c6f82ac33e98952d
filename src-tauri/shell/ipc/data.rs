//! Backups and exports, each to a place that is chosen in the system's dialog.

use std::path::PathBuf;

use goodturn_core::{Book, Error, ops::ExportFormat, wire::Rejected};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn backup_now(app: AppHandle, host: State<'_, Host>) -> Answer<Option<String>> {
    let book = host.book();
    let Some(path) = choose(&app, &book.backup_name(), "Goodturn backup", "db") else { return Ok(None) };
    Ok(Some(book.backup(Some(&path))?.display().to_string()))
}

#[tauri::command(async)]
pub fn export_people(app: AppHandle, host: State<'_, Host>, format: &str) -> Answer<Option<String>> {
    let kind: ExportFormat = format.parse().map_err(|()| Error::Invalid(format!("There is no export as {format}.")))?;
    let (file, ending) = (format!("goodturn.{}", kind.ending()), kind.ending());
    let path = match kind {
        ExportFormat::Markdown => choose_folder(&app, &host.book()),
        ExportFormat::Json => choose(&app, &file, "Goodturn data", ending),
        ExportFormat::VCard | ExportFormat::VCard3 => choose(&app, &file, "vCard", ending),
        ExportFormat::Csv => choose(&app, &file, "CSV", ending),
        ExportFormat::Calendar => choose(&app, &file, "Calendar", ending),
    };
    let Some(path) = path else { return Ok(None) };
    host.book().export(kind, &path)?;
    Ok(Some(path.display().to_string()))
}

#[tauri::command(async)]
pub fn save_rejected(app: AppHandle, rejected: Vec<Rejected>) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "not-imported.csv", "CSV", "csv") else { return Ok(None) };
    Book::save_rejected(&path, &rejected)?;
    Ok(Some(path.display().to_string()))
}

/// A new folder within the one that is chosen.
fn choose_folder(app: &AppHandle, book: &Book) -> Option<PathBuf> {
    let folder = app.dialog().file().blocking_pick_folder()?.into_path().ok()?;
    Some(folder.join(format!("goodturn-{}", book.clock().today())))
}

pub(super) fn choose(app: &AppHandle, file: &str, kind: &str, ending: &str) -> Option<PathBuf> {
    app.dialog().file().set_file_name(file).add_filter(kind, &[ending]).blocking_save_file()?.into_path().ok()
}
