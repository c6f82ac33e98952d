//! What people bring, the team around you, and whom to go to for what.

use goodturn_core::{
    change::Done,
    id::{FunctionId, PersonId},
    model::{Means, TeamPart},
    wire::{FunctionRow, PersonRef, TeamPage},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn set_means(host: State<'_, Host>, person: PersonId, means: Means) -> Answer<Done<PersonRef>> {
    Ok(host.book().set_means(person, &means)?)
}

#[tauri::command(async)]
pub fn team(host: State<'_, Host>) -> Answer<TeamPage> {
    Ok(host.book().team()?)
}

#[tauri::command(async)]
pub fn set_teammate(host: State<'_, Host>, part: TeamPart, person: PersonId, plays: bool) -> Answer<Done<()>> {
    Ok(host.book().set_teammate(part, person, plays)?)
}

#[tauri::command(async)]
pub fn directory(host: State<'_, Host>) -> Answer<Vec<FunctionRow>> {
    Ok(host.book().directory()?)
}

#[tauri::command(async)]
pub fn add_function(host: State<'_, Host>, name: &str) -> Answer<Done<FunctionId>> {
    Ok(host.book().add_function(name)?)
}

#[tauri::command(async)]
pub fn rename_function(host: State<'_, Host>, id: FunctionId, name: &str) -> Answer<Done<()>> {
    Ok(host.book().rename_function(id, name)?)
}

#[tauri::command(async)]
pub fn delete_function(host: State<'_, Host>, id: FunctionId) -> Answer<Done<()>> {
    Ok(host.book().delete_function(id)?)
}

#[tauri::command(async)]
pub fn fill_function(
    host: State<'_, Host>,
    id: FunctionId,
    person: Option<PersonId>,
    is_backup: bool,
) -> Answer<Done<()>> {
    Ok(host.book().fill_function(id, person, is_backup)?)
}
