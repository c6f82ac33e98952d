//! What the columns of tables hold.

use goodturn_core::{
    change::Done,
    id::{CaptureId, MappingId},
    model::Mapping,
    wire::{Mapped, MappingPage, MappingPreview, MappingRow},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn open_mapping(host: State<'_, Host>, id: CaptureId, has_header: Option<bool>) -> Answer<MappingPage> {
    Ok(host.book().open_mapping(id, has_header)?)
}

#[tauri::command(async)]
pub fn preview_mapping(host: State<'_, Host>, id: CaptureId, mapping: Mapping) -> Answer<MappingPreview> {
    Ok(host.book().preview_mapping(id, &mapping)?)
}

#[tauri::command(async)]
pub fn save_mapping(host: State<'_, Host>, id: CaptureId, mapping: Mapping) -> Answer<Done<Mapped>> {
    Ok(host.book().save_mapping(id, &mapping)?)
}

#[tauri::command(async)]
pub fn list_mappings(host: State<'_, Host>) -> Answer<Vec<MappingRow>> {
    Ok(host.book().list_mappings()?)
}

#[tauri::command(async)]
pub fn forget_mapping(host: State<'_, Host>, id: MappingId) -> Answer<Done<()>> {
    Ok(host.book().forget_mapping(id)?)
}
