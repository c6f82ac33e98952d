//! Backups and exports, each to a place that is chosen in the system's dialog.

use std::path::PathBuf;

use goodturn_core::ops::ExportFormat;
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
    let kind: ExportFormat = format.parse()?;
    let (name, ending) = match kind {
        ExportFormat::Json => ("Goodturn data", "json"),
        ExportFormat::VCard => ("vCard", "vcf"),
        ExportFormat::Calendar => ("Calendar", "ics"),
    };
    let Some(path) = choose(&app, &format!("goodturn.{ending}"), name, ending) else { return Ok(None) };
    host.book().export(kind, &path)?;
    Ok(Some(path.display().to_string()))
}

pub(super) fn choose(app: &AppHandle, file: &str, kind: &str, ending: &str) -> Option<PathBuf> {
    app.dialog().file().set_file_name(file).add_filter(kind, &[ending]).blocking_save_file()?.into_path().ok()
}
