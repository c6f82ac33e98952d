//! The quick line.

use goodturn_core::{
    change::Done,
    id::PersonId,
    wire::{LineReading, Saved},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn read_line(host: State<'_, Host>, line: &str, person: Option<PersonId>) -> Answer<LineReading> {
    Ok(host.book().read_line(line, person)?)
}

#[tauri::command(async)]
pub fn add_line(host: State<'_, Host>, line: &str, person: Option<PersonId>) -> Answer<Done<Saved>> {
    Ok(host.book().add_line(line, person)?)
}
