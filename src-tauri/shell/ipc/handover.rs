//! What is handed to other programs.

use goodturn_core::{id::CommitmentId, wire::MailDraft};
use tauri::{AppHandle, State};
use tauri_plugin_opener::open_url;

use super::{Answer, data::choose};
use crate::host::Host;

/// Opens a draft in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_mail(host: State<'_, Host>, id: CommitmentId) -> Answer<MailDraft> {
    Ok(opened(host.book().mail_draft(id)?))
}

/// A draft, opened in the mail program; it says whether one took it.
pub(super) fn opened(draft: MailDraft) -> MailDraft {
    let is_opened = open_url(&draft.mailto, None::<&str>).is_ok();
    MailDraft { is_opened, ..draft }
}

#[tauri::command(async)]
pub fn save_mail(app: AppHandle, host: State<'_, Host>, id: CommitmentId) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "draft.eml", "Mail", "eml") else { return Ok(None) };
    host.book().write_mail(id, &path)?;
    Ok(Some(path.display().to_string()))
}

#[tauri::command(async)]
pub fn save_invitation(app: AppHandle, host: State<'_, Host>, id: CommitmentId) -> Answer<Option<String>> {
    let Some(path) = choose(&app, "invitation.ics", "Calendar", "ics") else { return Ok(None) };
    host.book().write_invitation(id, &path)?;
    Ok(Some(path.display().to_string()))
}
