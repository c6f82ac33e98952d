//! Holding pop-ups back for a while.

use goodturn_core::{change::Done, model::Settings};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn pause_popups(host: State<'_, Host>, until: &str) -> Answer<Done<Settings>> {
    Ok(host.book().pause_popups(until)?)
}

#[tauri::command(async)]
pub fn resume_popups(host: State<'_, Host>) -> Answer<Done<Settings>> {
    Ok(host.book().resume_popups()?)
}
