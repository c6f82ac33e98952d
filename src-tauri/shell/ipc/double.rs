//! Likely doubles, merges and differences.

use goodturn_core::{
    change::Done,
    id::{DifferenceId, DoubleId, MergeId, PersonId},
    wire::{Doubles, LookProgress, MergeDraft, PeoplePair, PersonRef},
};
use tauri::{AppHandle, Emitter, State};

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn doubles(host: State<'_, Host>) -> Answer<Doubles> {
    Ok(host.book().doubles()?)
}

#[tauri::command(async)]
pub fn look_for_doubles(app: AppHandle, host: State<'_, Host>) -> Answer<Done<u64>> {
    let run = host.runs.begin();
    let tell = |done, total, finished| {
        let _ = app.emit("look-progress", LookProgress { run, done, total, finished });
    };
    let looked = host.book().look_for_doubles(&mut |done, total| {
        tell(done, total, false);
        !host.runs.is_stopped(run)
    });
    tell(0, 0, true);
    Ok(looked?)
}

#[tauri::command(async)]
pub fn compare_people(host: State<'_, Host>, left: PersonId, right: PersonId) -> Answer<PeoplePair> {
    Ok(host.book().compare_people(left, right)?)
}

#[tauri::command(async)]
pub fn merge_people(host: State<'_, Host>, draft: MergeDraft) -> Answer<Done<PersonRef>> {
    Ok(host.book().merge_people(&draft)?)
}

#[tauri::command(async)]
pub fn take_apart(host: State<'_, Host>, id: MergeId) -> Answer<Done<PersonRef>> {
    Ok(host.book().take_apart(id)?)
}

#[tauri::command(async)]
pub fn tell_apart(host: State<'_, Host>, id: DoubleId) -> Answer<Done<()>> {
    Ok(host.book().tell_apart(id)?)
}

#[tauri::command(async)]
pub fn settle_difference(host: State<'_, Host>, id: DifferenceId, take: bool) -> Answer<Done<()>> {
    Ok(host.book().settle_difference(id, take)?)
}
