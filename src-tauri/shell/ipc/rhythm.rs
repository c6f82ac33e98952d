//! How often to be in touch.

use goodturn_core::{
    change::Done,
    id::PersonId,
    model::Rhythm,
    wire::{CircleRow, PersonRef},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn set_rhythm(host: State<'_, Host>, person: PersonId, rhythm: Rhythm) -> Answer<Done<PersonRef>> {
    Ok(host.book().set_rhythm(person, &rhythm)?)
}

#[tauri::command(async)]
pub fn let_rest(host: State<'_, Host>, person: PersonId, until: &str) -> Answer<Done<PersonRef>> {
    Ok(host.book().let_rest(person, until)?)
}

#[tauri::command(async)]
pub fn circles(host: State<'_, Host>) -> Answer<Vec<CircleRow>> {
    Ok(host.book().circles()?)
}

#[tauri::command(async)]
pub fn set_circle(host: State<'_, Host>, name: &str, every_days: u32) -> Answer<Done<()>> {
    Ok(host.book().set_circle(name, every_days)?)
}
