//! What the window needs before anything else, and the way into the demo and back.

use goodturn_core::wire::Welcome;
use tauri::{AppHandle, State};

use super::Answer;
use crate::{arrivals, demo, host::Host};

#[tauri::command(async)]
pub fn window_ready(app: AppHandle) {
    arrivals::listen(&app);
}

#[tauri::command(async)]
pub fn welcome(app: AppHandle, host: State<'_, Host>) -> Answer<Welcome> {
    let book = host.book();
    Ok(Welcome {
        version: app.package_info().version.to_string(),
        demo: demo::is_open(&host),
        folder: book.dir().display().to_string(),
        warning: book.folder_warning(),
        settings: book.settings()?,
    })
}

#[tauri::command(async)]
pub fn enter_demo(app: AppHandle) -> Answer<()> {
    Ok(demo::enter(&app)?)
}

#[tauri::command(async)]
pub fn leave_demo(app: AppHandle) -> Answer<()> {
    Ok(demo::leave(&app)?)
}
