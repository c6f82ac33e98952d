//! Small habits.

use goodturn_core::{
    change::Done,
    id::HabitId,
    wire::{HabitDraft, Habits},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn habits(host: State<'_, Host>) -> Answer<Habits> {
    Ok(host.book().habits()?)
}

#[tauri::command(async)]
pub fn add_habit(host: State<'_, Host>, draft: HabitDraft) -> Answer<Done<HabitId>> {
    Ok(host.book().add_habit(&draft)?)
}

#[tauri::command(async)]
pub fn edit_habit(host: State<'_, Host>, id: HabitId, draft: HabitDraft) -> Answer<Done<()>> {
    Ok(host.book().edit_habit(id, &draft)?)
}

#[tauri::command(async)]
pub fn mark_habit(host: State<'_, Host>, id: HabitId, on: &str) -> Answer<Done<()>> {
    Ok(host.book().mark_habit(id, on)?)
}

#[tauri::command(async)]
pub fn pause_habit(host: State<'_, Host>, id: HabitId, paused: bool) -> Answer<Done<bool>> {
    Ok(host.book().pause_habit(id, paused)?)
}

#[tauri::command(async)]
pub fn end_habit(host: State<'_, Host>, id: HabitId, ended: bool) -> Answer<Done<bool>> {
    Ok(host.book().end_habit(id, ended)?)
}
