//! What is done together with somebody, or for somebody over a longer time.

use goodturn_core::{
    change::Done,
    id::{PersonId, ProjectId},
    model::ProjectState,
    wire::{Item, ProjectDraft, ProjectStepDraft, ProjectsPage},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn projects(host: State<'_, Host>) -> Answer<ProjectsPage> {
    Ok(host.book().projects()?)
}

#[tauri::command(async)]
pub fn add_project(host: State<'_, Host>, draft: ProjectDraft) -> Answer<Done<ProjectId>> {
    Ok(host.book().add_project(&draft)?)
}

#[tauri::command(async)]
pub fn edit_project(host: State<'_, Host>, id: ProjectId, draft: ProjectDraft) -> Answer<Done<ProjectId>> {
    Ok(host.book().edit_project(id, &draft)?)
}

#[tauri::command(async)]
pub fn set_project_state(
    host: State<'_, Host>,
    id: ProjectId,
    state: ProjectState,
    outcome: &str,
) -> Answer<Done<bool>> {
    Ok(host.book().set_project_state(id, state, outcome)?)
}

#[tauri::command(async)]
pub fn plan_project_step(host: State<'_, Host>, id: ProjectId, draft: ProjectStepDraft) -> Answer<Done<Item>> {
    Ok(host.book().plan_project_step(id, &draft)?)
}

#[tauri::command(async)]
pub fn name_contact(host: State<'_, Host>, id: ProjectId, person: PersonId, is_named: bool) -> Answer<Done<bool>> {
    Ok(host.book().name_contact(id, person, is_named)?)
}

#[tauri::command(async)]
pub fn delete_project(host: State<'_, Host>, id: ProjectId) -> Answer<Done<()>> {
    Ok(host.book().delete_project(id)?)
}
