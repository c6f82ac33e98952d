//! After a talk.

use goodturn_core::{
    change::Done,
    id::{CommitmentId, EncounterId, NeedId, PersonId},
    wire::{DebriefAsk, DebriefDraft, DebriefPage, DebriefPreview, Saved},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn debriefs(host: State<'_, Host>) -> Answer<Vec<DebriefAsk>> {
    Ok(host.book().debriefs()?)
}

#[tauri::command(async)]
pub fn open_debrief(
    host: State<'_, Host>,
    person: PersonId,
    meeting: Option<CommitmentId>,
    encounter: Option<EncounterId>,
) -> Answer<DebriefPage> {
    Ok(host.book().open_debrief(person, meeting, encounter)?)
}

#[tauri::command(async)]
pub fn preview_debrief(host: State<'_, Host>, answers: DebriefDraft) -> Answer<DebriefPreview> {
    Ok(host.book().preview_debrief(&answers)?)
}

#[tauri::command(async)]
pub fn save_debrief(host: State<'_, Host>, answers: DebriefDraft) -> Answer<Done<Saved>> {
    Ok(host.book().debrief(&answers)?)
}

#[tauri::command(async)]
pub fn keep_debrief(host: State<'_, Host>, answers: DebriefDraft) -> Answer<()> {
    Ok(host.book().keep_debrief(&answers)?)
}

#[tauri::command(async)]
pub fn forget_debrief(host: State<'_, Host>, person: PersonId) -> Answer<bool> {
    Ok(host.book().forget_debrief(person)?)
}

#[tauri::command(async)]
pub fn end_need(host: State<'_, Host>, id: NeedId) -> Answer<Done<bool>> {
    Ok(host.book().end_need(id)?)
}
