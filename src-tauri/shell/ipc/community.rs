//! Communities, help that was seen among others, and how evenings left you.

use goodturn_core::{
    change::Done,
    id::SeenId,
    wire::{CommunityPage, CommunityRow, SeenDraft},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn communities(host: State<'_, Host>) -> Answer<Vec<CommunityRow>> {
    Ok(host.book().communities()?)
}

#[tauri::command(async)]
pub fn community(host: State<'_, Host>, name: &str) -> Answer<CommunityPage> {
    Ok(host.book().community(name)?)
}

#[tauri::command(async)]
pub fn log_seen(host: State<'_, Host>, draft: SeenDraft) -> Answer<Done<SeenId>> {
    Ok(host.book().log_seen(&draft)?)
}

#[tauri::command(async)]
pub fn edit_seen(host: State<'_, Host>, id: SeenId, draft: SeenDraft) -> Answer<Done<SeenId>> {
    Ok(host.book().edit_seen(id, &draft)?)
}

#[tauri::command(async)]
pub fn delete_seen(host: State<'_, Host>, id: SeenId) -> Answer<Done<()>> {
    Ok(host.book().delete_seen(id)?)
}

#[tauri::command(async)]
pub fn how_it_felt(host: State<'_, Host>) -> Answer<Vec<String>> {
    Ok(host.book().how_it_felt()?)
}
