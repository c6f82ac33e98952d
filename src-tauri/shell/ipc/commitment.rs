//! Commitments and Today.

use goodturn_core::{
    change::Done,
    id::CommitmentId,
    wire::{CommitmentDraft, Item, Today, WhenReading, ZoneChoice},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn today(host: State<'_, Host>) -> Answer<Today> {
    Ok(host.book().today()?)
}

#[tauri::command(async)]
pub fn read_when(host: State<'_, Host>, text: &str, past: bool) -> Answer<WhenReading> {
    Ok(host.book().read_when(text, past)?)
}

#[tauri::command(async)]
pub fn find_zones(host: State<'_, Host>, text: &str) -> Answer<Vec<ZoneChoice>> {
    Ok(host.book().find_zones(text))
}

#[tauri::command(async)]
pub fn add_commitment(host: State<'_, Host>, draft: CommitmentDraft) -> Answer<Done<Item>> {
    Ok(host.book().add_commitment(&draft)?)
}

#[tauri::command(async)]
pub fn edit_commitment(host: State<'_, Host>, id: CommitmentId, draft: CommitmentDraft) -> Answer<Done<Item>> {
    Ok(host.book().edit_commitment(id, &draft)?)
}

#[tauri::command(async)]
pub fn complete_commitments(host: State<'_, Host>, ids: Vec<CommitmentId>) -> Answer<Done<usize>> {
    Ok(host.book().complete_commitments(&ids)?)
}

#[tauri::command(async)]
pub fn snooze_commitments(host: State<'_, Host>, ids: Vec<CommitmentId>, when: &str) -> Answer<Done<usize>> {
    Ok(host.book().snooze_commitments(&ids, when)?)
}

#[tauri::command(async)]
pub fn let_go_commitments(host: State<'_, Host>, ids: Vec<CommitmentId>, reason: &str) -> Answer<Done<usize>> {
    Ok(host.book().let_go_commitments(&ids, reason)?)
}

#[tauri::command(async)]
pub fn reopen_commitments(host: State<'_, Host>, ids: Vec<CommitmentId>) -> Answer<Done<usize>> {
    Ok(host.book().reopen_commitments(&ids)?)
}

#[tauri::command(async)]
pub fn renegotiate_commitment(host: State<'_, Host>, id: CommitmentId, when: &str, reason: &str) -> Answer<Done<Item>> {
    Ok(host.book().renegotiate_commitment(id, when, reason)?)
}

#[tauri::command(async)]
pub fn read_repeat(host: State<'_, Host>, text: &str) -> Answer<String> {
    Ok(host.book().read_repeat(text)?)
}
