//! Undo, redo, and import batches.

use goodturn_core::{
    change::Done,
    id::SourceId,
    wire::{Change, Source, SourcePage},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

/// People of an import that the window gets at most.
const MOST_PEOPLE: usize = 200;

#[tauri::command(async)]
pub fn undo(host: State<'_, Host>) -> Answer<Done<Option<Change>>> {
    Ok(host.book().undo()?)
}

#[tauri::command(async)]
pub fn redo(host: State<'_, Host>) -> Answer<Done<Option<Change>>> {
    Ok(host.book().redo()?)
}

#[tauri::command(async)]
pub fn list_sources(host: State<'_, Host>) -> Answer<Vec<Source>> {
    Ok(host.book().list_sources()?)
}

#[tauri::command(async)]
pub fn source_page(host: State<'_, Host>, id: SourceId) -> Answer<SourcePage> {
    Ok(host.book().source_page(id, MOST_PEOPLE)?)
}

#[tauri::command(async)]
pub fn undo_source(host: State<'_, Host>, id: SourceId) -> Answer<Done<Source>> {
    Ok(host.book().undo_source(id)?)
}
