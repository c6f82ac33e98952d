//! What is found by its words and is no person.

use goodturn_core::wire::FoundRow;
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn find(host: State<'_, Host>, text: &str, most: usize) -> Answer<Vec<FoundRow>> {
    Ok(host.book().find(text, most)?)
}
