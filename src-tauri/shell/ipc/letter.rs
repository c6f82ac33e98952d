//! Hand-written cards.

use std::sync::LazyLock;

use goodturn_core::{
    change::Done,
    id::CommitmentId,
    print::Fonts,
    wire::{CardDesk, LetterPage, LetterParts, PrintJob, PrintReport},
};
use tauri::{AppHandle, State};
use tauri_plugin_opener::open_path;

use super::{Answer, data::choose};
use crate::host::Host;

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::with_system);

#[tauri::command(async)]
pub fn card_desk(host: State<'_, Host>) -> Answer<CardDesk> {
    Ok(host.book().card_desk()?)
}

#[tauri::command(async)]
pub fn letter(host: State<'_, Host>, id: CommitmentId) -> Answer<LetterPage> {
    Ok(host.book().letter(id)?)
}

#[tauri::command(async)]
pub fn save_letter(host: State<'_, Host>, id: CommitmentId, parts: LetterParts) -> Answer<Done<()>> {
    Ok(host.book().save_letter(id, parts)?)
}

#[tauri::command(async)]
pub fn send_letter(host: State<'_, Host>, id: CommitmentId) -> Answer<Done<()>> {
    Ok(host.book().send_letter(id)?)
}

#[tauri::command(async)]
pub fn note_reply(host: State<'_, Host>, id: CommitmentId, reply: &str) -> Answer<Done<()>> {
    Ok(host.book().note_reply(id, reply)?)
}

/// Prints to a file that is chosen in the system's dialog, and shows it in the program for such files.
#[tauri::command(async)]
pub fn print_letters(
    app: AppHandle,
    host: State<'_, Host>,
    ids: Vec<CommitmentId>,
    job: PrintJob,
) -> Answer<Option<PrintReport>> {
    let name = format!("goodturn-{}.pdf", host.book().clock().today());
    let Some(path) = choose(&app, &name, "PDF", "pdf") else { return Ok(None) };
    let report = host.book().print_letters(&ids, &job, &path, &FONTS)?;
    let _ = open_path(&report.path, None::<&str>);
    Ok(Some(report))
}
