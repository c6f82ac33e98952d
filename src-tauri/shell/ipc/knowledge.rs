//! What is known of somebody, and what is not.

use goodturn_core::{
    change::Done,
    id::{NeedId, PersonId},
    model::{Fact, Gap},
    wire::PersonRef,
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn answer_gap(host: State<'_, Host>, person: PersonId, gap: Gap, answer: &str) -> Answer<Done<PersonRef>> {
    Ok(host.book().answer_gap(person, gap, answer)?)
}

#[tauri::command(async)]
pub fn confirm_fact(host: State<'_, Host>, person: PersonId, fact: Fact, need: Option<NeedId>) -> Answer<Done<()>> {
    Ok(host.book().confirm_fact(person, fact, need)?)
}
