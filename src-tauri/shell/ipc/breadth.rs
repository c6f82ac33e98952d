//! The breadth of the network, by groups of tags.

use goodturn_core::{change::Done, id::TagGroupId, wire::Breadth};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn breadth(host: State<'_, Host>) -> Answer<Breadth> {
    Ok(host.book().breadth()?)
}

#[tauri::command(async)]
pub fn add_tag_group(host: State<'_, Host>, name: &str, tags: Vec<String>) -> Answer<Done<TagGroupId>> {
    Ok(host.book().add_tag_group(name, &tags)?)
}

#[tauri::command(async)]
pub fn edit_tag_group(host: State<'_, Host>, id: TagGroupId, name: &str, tags: Vec<String>) -> Answer<Done<()>> {
    Ok(host.book().edit_tag_group(id, name, &tags)?)
}

#[tauri::command(async)]
pub fn delete_tag_group(host: State<'_, Host>, id: TagGroupId) -> Answer<Done<()>> {
    Ok(host.book().delete_tag_group(id)?)
}
