//! One page about somebody, before a meeting.

use goodturn_core::{
    id::PersonId,
    wire::{Brief, PrintReport},
};
use tauri::{AppHandle, State};
use tauri_plugin_opener::open_path;

use super::{Answer, data::choose, letter::FONTS};
use crate::host::Host;

#[tauri::command(async)]
pub fn brief(host: State<'_, Host>, person: PersonId) -> Answer<Brief> {
    Ok(host.book().brief(person)?)
}

#[tauri::command(async)]
pub fn brief_text(host: State<'_, Host>, person: PersonId) -> Answer<String> {
    Ok(host.book().brief_text(person)?)
}

/// Prints to a file that is chosen in the system's dialog, and shows it in the program for such files.
#[tauri::command(async)]
pub fn print_brief(app: AppHandle, host: State<'_, Host>, person: PersonId) -> Answer<Option<PrintReport>> {
    let Some(path) = choose(&app, "brief.pdf", "PDF", "pdf") else { return Ok(None) };
    let report = host.book().print_brief(person, &path, &FONTS)?;
    let _ = open_path(&report.path, None::<&str>);
    Ok(Some(report))
}
