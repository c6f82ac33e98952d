//! Practice cards.

use goodturn_core::{id::PersonId, wire::PracticeTopic};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn practice(host: State<'_, Host>, person: Option<PersonId>) -> Answer<Vec<PracticeTopic>> {
    Ok(host.book().practice(person)?)
}
