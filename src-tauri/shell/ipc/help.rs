//! Help, given and received, and the thank-you desk.

use goodturn_core::{
    change::Done,
    id::{CommitmentId, HelpId},
    model::Direction,
    wire::{ChainPage, HelpDraft, HelpKept, HelpRef, Item, ThankYouDesk},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn thank_yous(host: State<'_, Host>) -> Answer<ThankYouDesk> {
    Ok(host.book().thank_yous()?)
}

#[tauri::command(async)]
pub fn log_help(host: State<'_, Host>, draft: HelpDraft) -> Answer<Done<HelpKept>> {
    Ok(host.book().log_help(&draft)?)
}

#[tauri::command(async)]
pub fn edit_help(host: State<'_, Host>, id: HelpId, draft: HelpDraft) -> Answer<Done<HelpId>> {
    Ok(host.book().edit_help(id, &draft)?)
}

#[tauri::command(async)]
pub fn passable_help(host: State<'_, Host>, direction: Direction, help: Option<HelpId>) -> Answer<Vec<HelpRef>> {
    Ok(host.book().passable_help(direction, help)?)
}

#[tauri::command(async)]
pub fn pass_help_on(host: State<'_, Host>, help: HelpId, passes_on: Option<HelpId>) -> Answer<Done<bool>> {
    Ok(host.book().pass_help_on(help, passes_on)?)
}

#[tauri::command(async)]
pub fn chains(host: State<'_, Host>) -> Answer<Vec<ChainPage>> {
    Ok(host.book().chains()?)
}

#[tauri::command(async)]
pub fn thank_origin(host: State<'_, Host>, help: HelpId) -> Answer<Done<Item>> {
    Ok(host.book().thank_origin(help)?)
}

#[tauri::command(async)]
pub fn note_outcome(host: State<'_, Host>, id: HelpId, outcome: &str) -> Answer<Done<bool>> {
    Ok(host.book().note_outcome(id, outcome)?)
}

#[tauri::command(async)]
pub fn delete_help(host: State<'_, Host>, id: HelpId) -> Answer<Done<()>> {
    Ok(host.book().delete_help(id)?)
}

#[tauri::command(async)]
pub fn tell_outcome(host: State<'_, Host>, thanks: CommitmentId, when: &str) -> Answer<Done<Item>> {
    Ok(host.book().tell_outcome(thanks, when)?)
}

/// Marks a follow-up of advice as done, with what came of the advice.
#[tauri::command(async)]
pub fn complete_with_outcome(host: State<'_, Host>, id: CommitmentId, outcome: &str) -> Answer<Done<bool>> {
    Ok(host.book().complete_with_outcome(id, outcome)?)
}

#[tauri::command(async)]
pub fn advice_topics(host: State<'_, Host>) -> Answer<Vec<String>> {
    Ok(host.book().advice_topics()?)
}
