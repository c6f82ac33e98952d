//! Introductions, and the mails they take.

use goodturn_core::{
    change::Done,
    id::{IntroductionId, PersonId},
    wire::{IntroductionDraft, IntroductionMail, IntroductionRow, Introductions, MailDraft, StepDraft},
};
use tauri::{AppHandle, State};

use super::{Answer, data::choose, handover::opened};
use crate::host::Host;

#[tauri::command(async)]
pub fn introductions(host: State<'_, Host>) -> Answer<Introductions> {
    Ok(host.book().introductions()?)
}

#[tauri::command(async)]
pub fn begin_introduction(host: State<'_, Host>, draft: IntroductionDraft) -> Answer<Done<IntroductionRow>> {
    Ok(host.book().begin_introduction(&draft)?)
}

#[tauri::command(async)]
pub fn step_introduction(host: State<'_, Host>, id: IntroductionId, draft: StepDraft) -> Answer<Done<IntroductionRow>> {
    Ok(host.book().step_introduction(id, &draft)?)
}

#[tauri::command(async)]
pub fn set_pair_aside(host: State<'_, Host>, one: PersonId, other: PersonId) -> Answer<Done<()>> {
    Ok(host.book().set_pair_aside(one, other)?)
}

/// Opens a draft in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_introduction_mail(host: State<'_, Host>, id: IntroductionId, mail: IntroductionMail) -> Answer<MailDraft> {
    Ok(opened(host.book().introduction_mail(id, mail)?))
}

#[tauri::command(async)]
pub fn save_introduction_mail(
    app: AppHandle,
    host: State<'_, Host>,
    id: IntroductionId,
    mail: IntroductionMail,
) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "introduction.eml", "Mail", "eml") else { return Ok(None) };
    host.book().write_introduction_mail(id, mail, &path)?;
    Ok(Some(path.display().to_string()))
}
