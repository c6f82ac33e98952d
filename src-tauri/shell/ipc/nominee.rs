//! The five and what is offered to them.

use goodturn_core::{
    change::Done,
    id::{NomineeId, PersonId},
    wire::{Five, Item},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn five(host: State<'_, Host>) -> Answer<Five> {
    Ok(host.book().five()?)
}

#[tauri::command(async)]
pub fn nominate(host: State<'_, Host>, person: PersonId, reason: &str) -> Answer<Done<NomineeId>> {
    Ok(host.book().nominate(person, reason)?)
}

#[tauri::command(async)]
pub fn nominate_new(host: State<'_, Host>, name: &str, reason: &str) -> Answer<Done<NomineeId>> {
    Ok(host.book().nominate_new(name, reason)?)
}

#[tauri::command(async)]
pub fn plan_offer(host: State<'_, Host>, nominee: NomineeId, what: &str, when: &str) -> Answer<Done<Item>> {
    Ok(host.book().plan_offer(nominee, what, when)?)
}

#[tauri::command(async)]
pub fn note_offer_accepted(host: State<'_, Host>, nominee: NomineeId, accepted: bool) -> Answer<Done<bool>> {
    Ok(host.book().note_offer_accepted(nominee, accepted)?)
}

#[tauri::command(async)]
pub fn end_nomination(host: State<'_, Host>, nominee: NomineeId) -> Answer<Done<bool>> {
    Ok(host.book().end_nomination(nominee)?)
}
