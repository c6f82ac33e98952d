//! Ties that sleep, and being in touch again.

use goodturn_core::{
    change::Done,
    id::PersonId,
    wire::{Dormant, Item, MailDraft, PersonRef, ReconnectNews, ReconnectPage},
};
use tauri::{AppHandle, State};

use super::{Answer, data::choose, handover::opened};
use crate::host::Host;

#[tauri::command(async)]
pub fn dormant(host: State<'_, Host>) -> Answer<Dormant> {
    Ok(host.book().dormant()?)
}

#[tauri::command(async)]
pub fn set_tie_aside(host: State<'_, Host>, person: PersonId) -> Answer<Done<()>> {
    Ok(host.book().set_tie_aside(person)?)
}

#[tauri::command(async)]
pub fn reconnect(host: State<'_, Host>, person: PersonId) -> Answer<ReconnectPage> {
    Ok(host.book().reconnect(person)?)
}

/// Opens a draft in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_reconnect_mail(host: State<'_, Host>, person: PersonId) -> Answer<MailDraft> {
    Ok(opened(host.book().reconnect_mail(person)?))
}

#[tauri::command(async)]
pub fn save_reconnect_mail(app: AppHandle, host: State<'_, Host>, person: PersonId) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "letter.eml", "Mail", "eml") else { return Ok(None) };
    host.book().write_reconnect_mail(person, &path)?;
    Ok(Some(path.display().to_string()))
}

#[tauri::command(async)]
pub fn begin_reconnect(host: State<'_, Host>, person: PersonId) -> Answer<Done<Item>> {
    Ok(host.book().begin_reconnect(person)?)
}

#[tauri::command(async)]
pub fn take_news(host: State<'_, Host>, news: ReconnectNews) -> Answer<Done<PersonRef>> {
    Ok(host.book().take_news(&news)?)
}
