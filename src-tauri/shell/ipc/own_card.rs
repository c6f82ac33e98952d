//! Your own card, and the first mail after a meeting.

use goodturn_core::{
    change::Done,
    id::PersonId,
    model::OwnCard,
    wire::{FirstMailPage, MailDraft, OwnCardPage, PrintReport},
};
use tauri::{AppHandle, State};
use tauri_plugin_opener::open_path;

use super::{Answer, data::choose, handover::opened, letter::FONTS};
use crate::host::Host;

#[tauri::command(async)]
pub fn own_card(host: State<'_, Host>) -> Answer<OwnCardPage> {
    Ok(host.book().own_card()?)
}

#[tauri::command(async)]
pub fn preview_own_card(host: State<'_, Host>, card: OwnCard) -> OwnCardPage {
    host.book().preview_own_card(&card)
}

#[tauri::command(async)]
pub fn save_own_card(host: State<'_, Host>, card: OwnCard) -> Answer<Done<OwnCardPage>> {
    Ok(host.book().save_own_card(&card)?)
}

#[tauri::command(async)]
pub fn write_own_card(app: AppHandle, host: State<'_, Host>) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "card.vcf", "vCard", "vcf") else { return Ok(None) };
    host.book().write_own_card(&path)?;
    Ok(Some(path.display().to_string()))
}

#[tauri::command(async)]
pub fn write_own_code(app: AppHandle, host: State<'_, Host>) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "card.svg", "SVG", "svg") else { return Ok(None) };
    host.book().write_own_code(&path)?;
    Ok(Some(path.display().to_string()))
}

/// Prints to a file that is chosen in the system's dialog, and shows it in the program for such files.
#[tauri::command(async)]
pub fn print_own_card(app: AppHandle, host: State<'_, Host>) -> Answer<Option<PrintReport>> {
    let Some(path) = choose(&app, "cards.pdf", "PDF", "pdf") else { return Ok(None) };
    let report = host.book().print_own_card(&path, &FONTS)?;
    let _ = open_path(&report.path, None::<&str>);
    Ok(Some(report))
}

#[tauri::command(async)]
pub fn first_mail(host: State<'_, Host>, person: PersonId) -> Answer<FirstMailPage> {
    Ok(host.book().first_mail(person)?)
}

/// Opens that mail in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_first_mail(host: State<'_, Host>, person: PersonId) -> Answer<MailDraft> {
    Ok(opened(host.book().first_mail_draft(person)?))
}

#[tauri::command(async)]
pub fn save_first_mail(app: AppHandle, host: State<'_, Host>, person: PersonId) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "draft.eml", "Mail", "eml") else { return Ok(None) };
    host.book().write_first_mail(person, &path)?;
    Ok(Some(path.display().to_string()))
}
