//! Objectives, their steps and looks.

use goodturn_core::{
    change::Done,
    id::ObjectiveId,
    wire::{Item, ObjectiveDraft, ObjectivePage, ObjectiveStepDraft, Objectives},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn objectives(host: State<'_, Host>) -> Answer<Objectives> {
    Ok(host.book().objectives()?)
}

#[tauri::command(async)]
pub fn objective(host: State<'_, Host>, id: ObjectiveId) -> Answer<ObjectivePage> {
    Ok(host.book().objective(id)?)
}

#[tauri::command(async)]
pub fn add_objective(host: State<'_, Host>, draft: ObjectiveDraft) -> Answer<Done<ObjectiveId>> {
    Ok(host.book().add_objective(&draft)?)
}

#[tauri::command(async)]
pub fn edit_objective(host: State<'_, Host>, id: ObjectiveId, draft: ObjectiveDraft) -> Answer<Done<()>> {
    Ok(host.book().edit_objective(id, &draft)?)
}

#[tauri::command(async)]
pub fn add_objective_step(host: State<'_, Host>, id: ObjectiveId, step: ObjectiveStepDraft) -> Answer<Done<Item>> {
    Ok(host.book().add_objective_step(id, &step)?)
}

#[tauri::command(async)]
pub fn review_objective(host: State<'_, Host>, id: ObjectiveId, note: &str, next: &str) -> Answer<Done<()>> {
    Ok(host.book().review_objective(id, note, next)?)
}

#[tauri::command(async)]
pub fn put_off_objective(host: State<'_, Host>, id: ObjectiveId, when: &str) -> Answer<Done<()>> {
    Ok(host.book().put_off_objective(id, when)?)
}

#[tauri::command(async)]
pub fn end_objective(host: State<'_, Host>, id: ObjectiveId, reached: bool, note: &str) -> Answer<Done<bool>> {
    Ok(host.book().end_objective(id, reached, note)?)
}

#[tauri::command(async)]
pub fn reopen_objective(host: State<'_, Host>, id: ObjectiveId) -> Answer<Done<bool>> {
    Ok(host.book().reopen_objective(id)?)
}
