//! Who knows whom, what they are to you, and the way to somebody.

use goodturn_core::{
    change::Done,
    id::{PersonId, TieId},
    wire::{Item, MailDraft, Paths, PersonRef, RoleRow},
};
use tauri::{AppHandle, State};

use super::{Answer, data::choose, handover::opened};
use crate::host::Host;

#[tauri::command(async)]
pub fn paths_to(host: State<'_, Host>, person: PersonId) -> Answer<Paths> {
    Ok(host.book().paths_to(person)?)
}

#[tauri::command(async)]
pub fn ask_for_introduction(host: State<'_, Host>, through: PersonId, to: PersonId) -> Answer<Done<Item>> {
    Ok(host.book().ask_for_introduction(through, to)?)
}

/// Opens a draft in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_request_mail(host: State<'_, Host>, through: PersonId, to: PersonId) -> Answer<MailDraft> {
    Ok(opened(host.book().request_mail(through, to)?))
}

#[tauri::command(async)]
pub fn save_request_mail(
    app: AppHandle,
    host: State<'_, Host>,
    through: PersonId,
    to: PersonId,
) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "introduction.eml", "Mail", "eml") else { return Ok(None) };
    host.book().write_request_mail(through, to, &path)?;
    Ok(Some(path.display().to_string()))
}

#[tauri::command(async)]
pub fn set_introducer(
    host: State<'_, Host>,
    person: PersonId,
    by: Option<PersonId>,
) -> Answer<Done<Option<PersonRef>>> {
    Ok(host.book().set_introducer(person, by)?)
}

#[tauri::command(async)]
pub fn add_tie(host: State<'_, Host>, one: PersonId, other: PersonId, how: &str) -> Answer<Done<TieId>> {
    Ok(host.book().add_tie(one, other, how)?)
}

#[tauri::command(async)]
pub fn delete_tie(host: State<'_, Host>, id: TieId) -> Answer<Done<bool>> {
    Ok(host.book().delete_tie(id)?)
}

#[tauri::command(async)]
pub fn set_roles(host: State<'_, Host>, person: PersonId, roles: Vec<String>) -> Answer<Done<Vec<String>>> {
    Ok(host.book().set_roles(person, &roles)?)
}

#[tauri::command(async)]
pub fn roles(host: State<'_, Host>) -> Answer<Vec<RoleRow>> {
    Ok(host.book().roles()?)
}
