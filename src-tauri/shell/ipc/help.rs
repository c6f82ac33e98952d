//! Help received, and the thank-you desk.

use goodturn_core::{
    change::Done,
    id::{CommitmentId, HelpId},
    wire::{HelpDraft, Item, ThankYouDesk},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn thank_yous(host: State<'_, Host>) -> Answer<ThankYouDesk> {
    Ok(host.book().thank_yous()?)
}

#[tauri::command(async)]
pub fn receive_help(host: State<'_, Host>, draft: HelpDraft) -> Answer<Done<Item>> {
    Ok(host.book().receive_help(&draft)?)
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
