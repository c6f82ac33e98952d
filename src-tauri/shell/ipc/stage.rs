//! The ladder from met to ally.

use goodturn_core::{
    change::Done,
    id::PersonId,
    model::Stage,
    wire::{Ladder, PersonRef},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn ladder(host: State<'_, Host>) -> Answer<Ladder> {
    Ok(host.book().ladder()?)
}

#[tauri::command(async)]
pub fn set_stage(host: State<'_, Host>, person: PersonId, stage: Stage, evidence: &str) -> Answer<Done<PersonRef>> {
    Ok(host.book().set_stage(person, stage, evidence)?)
}
