//! The crew: scenarios and the roles that would be needed.

use goodturn_core::{
    change::Done,
    id::{PersonId, ScenarioId, ScenarioRoleId},
    wire::Crew,
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn crew(host: State<'_, Host>) -> Answer<Crew> {
    Ok(host.book().crew()?)
}

#[tauri::command(async)]
pub fn add_scenario(host: State<'_, Host>, name: &str, roles: Vec<String>) -> Answer<Done<ScenarioId>> {
    Ok(host.book().add_scenario(name, &roles)?)
}

#[tauri::command(async)]
pub fn delete_scenario(host: State<'_, Host>, id: ScenarioId) -> Answer<Done<()>> {
    Ok(host.book().delete_scenario(id)?)
}

#[tauri::command(async)]
pub fn add_role(host: State<'_, Host>, scenario: ScenarioId, what: &str) -> Answer<Done<ScenarioRoleId>> {
    Ok(host.book().add_role(scenario, what)?)
}

#[tauri::command(async)]
pub fn fill_role(host: State<'_, Host>, role: ScenarioRoleId, person: Option<PersonId>) -> Answer<Done<bool>> {
    Ok(host.book().fill_role(role, person)?)
}

#[tauri::command(async)]
pub fn delete_role(host: State<'_, Host>, role: ScenarioRoleId) -> Answer<Done<()>> {
    Ok(host.book().delete_role(role)?)
}
