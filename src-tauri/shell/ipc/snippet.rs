//! Words that are shared often.

use goodturn_core::{
    change::Done,
    id::{PersonId, SnippetId},
    wire::{MailDraft, ShareDraft, SnippetDraft, SnippetRow},
};
use tauri::State;

use super::{Answer, handover::opened};
use crate::host::Host;

#[tauri::command(async)]
pub fn snippets(host: State<'_, Host>, words: &str) -> Answer<Vec<SnippetRow>> {
    Ok(host.book().snippets(words)?)
}

#[tauri::command(async)]
pub fn add_snippet(host: State<'_, Host>, draft: SnippetDraft) -> Answer<Done<SnippetId>> {
    Ok(host.book().add_snippet(&draft)?)
}

#[tauri::command(async)]
pub fn edit_snippet(host: State<'_, Host>, id: SnippetId, draft: SnippetDraft) -> Answer<Done<SnippetId>> {
    Ok(host.book().edit_snippet(id, &draft)?)
}

#[tauri::command(async)]
pub fn delete_snippet(host: State<'_, Host>, id: SnippetId) -> Answer<Done<()>> {
    Ok(host.book().delete_snippet(id)?)
}

#[tauri::command(async)]
pub fn share_snippet(host: State<'_, Host>, id: SnippetId, draft: ShareDraft) -> Answer<Done<String>> {
    Ok(host.book().share_snippet(id, &draft)?)
}

/// Opens a draft in the mail program, and says whether one took it; nothing is sent from here.
#[tauri::command(async)]
pub fn open_snippet_mail(host: State<'_, Host>, id: SnippetId, person: PersonId) -> Answer<MailDraft> {
    Ok(opened(host.book().snippet_mail(id, person)?))
}
