//! Captures and imports.

use base64::{Engine, prelude::BASE64_STANDARD};
use goodturn_core::{
    Error,
    change::Done,
    id::CaptureId,
    wire::{ImportOptions, ImportReport, Inbox, Review, ReviewAnswer, ReviewPreview, Saved},
};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::{arrivals, host::Host};

#[tauri::command(async)]
pub fn inbox(host: State<'_, Host>) -> Answer<Inbox> {
    Ok(host.book().inbox()?)
}

#[tauri::command(async)]
pub fn capture_text(host: State<'_, Host>, text: &str) -> Answer<CaptureId> {
    Ok(host.book().capture_text(text)?)
}

/// A picture from the clipboard, in base64, read in the background.
#[tauri::command(async)]
pub fn capture_pasted(app: AppHandle, picture: &str) -> Answer<()> {
    let bytes = BASE64_STANDARD.decode(picture).map_err(|_| Error::Invalid("The picture arrived damaged.".into()))?;
    arrivals::read_pasted(&app, bytes);
    Ok(())
}

/// The picture of a capture as a `data:` address; always a JPEG that was made here.
#[tauri::command(async)]
pub fn capture_picture(host: State<'_, Host>, id: CaptureId) -> Answer<Option<String>> {
    let picture = host.book().capture_picture(id)?;
    Ok(picture.map(|bytes| format!("data:image/jpeg;base64,{}", BASE64_STANDARD.encode(bytes))))
}

#[tauri::command(async)]
pub fn review_capture(host: State<'_, Host>, id: CaptureId) -> Answer<Review> {
    Ok(host.book().review_capture(id)?)
}

#[tauri::command(async)]
pub fn preview_answer(host: State<'_, Host>, id: CaptureId, answer: ReviewAnswer) -> Answer<ReviewPreview> {
    Ok(host.book().preview_answer(id, &answer)?)
}

#[tauri::command(async)]
pub fn save_capture(host: State<'_, Host>, id: CaptureId, answer: ReviewAnswer) -> Answer<Done<Saved>> {
    Ok(host.book().save_capture(id, &answer)?)
}

#[tauri::command(async)]
pub fn discard_captures(host: State<'_, Host>, ids: Vec<CaptureId>) -> Answer<Done<usize>> {
    Ok(host.book().discard_captures(&ids)?)
}

#[tauri::command(async)]
pub fn preview_import(app: AppHandle, id: CaptureId) -> Answer<ImportReport> {
    Ok(arrivals::watched(&app, id, |book, go_on| book.preview_import(id, go_on))?)
}

#[tauri::command(async)]
pub fn stop_capture(host: State<'_, Host>, run: u32) {
    host.runs.stop(run);
}

#[tauri::command(async)]
pub fn open_files(app: AppHandle) {
    let reading = app.clone();
    app.dialog().file().set_title("Open cards, pictures and notes").pick_files(move |files| {
        let paths = files.unwrap_or_default().into_iter().filter_map(|file| file.into_path().ok());
        arrivals::read_files(&reading, paths.collect());
    });
}

#[tauri::command(async)]
pub fn import_capture(app: AppHandle, id: CaptureId, options: ImportOptions) -> Answer<Done<ImportReport>> {
    Ok(arrivals::watched(&app, id, |book, go_on| book.import_capture(id, &options, go_on))?)
}
