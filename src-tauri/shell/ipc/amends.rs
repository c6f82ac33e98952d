//! Bad moods that were passed on, for yourself alone.

use goodturn_core::{
    change::Done,
    id::{AmendsId, PersonId},
    wire::Item,
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn note_bad_mood(host: State<'_, Host>, person: PersonId, what: &str, when: &str) -> Answer<Done<Item>> {
    Ok(host.book().note_bad_mood(person, what, when)?)
}

#[tauri::command(async)]
pub fn delete_amends(host: State<'_, Host>, id: AmendsId) -> Answer<Done<()>> {
    Ok(host.book().delete_amends(id)?)
}
