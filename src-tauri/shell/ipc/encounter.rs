//! Encounters.

use goodturn_core::{change::Done, id::EncounterId, model::EncounterDraft};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn log_encounter(host: State<'_, Host>, draft: EncounterDraft) -> Answer<Done<EncounterId>> {
    Ok(host.book().log_encounter(&draft)?)
}

#[tauri::command(async)]
pub fn edit_encounter(host: State<'_, Host>, id: EncounterId, draft: EncounterDraft) -> Answer<Done<EncounterId>> {
    Ok(host.book().edit_encounter(id, &draft)?)
}

#[tauri::command(async)]
pub fn delete_encounter(host: State<'_, Host>, id: EncounterId) -> Answer<Done<()>> {
    Ok(host.book().delete_encounter(id)?)
}
