//! Being there without a window.

use goodturn_core::wire::Residence;
use tauri::AppHandle;

use super::Answer;
use crate::{login, residence};

#[tauri::command(async)]
pub fn residence(app: AppHandle) -> Residence {
    residence::describe(&app)
}

#[tauri::command(async)]
pub fn start_at_login(app: AppHandle, on: bool) -> Answer<Residence> {
    login::set(&app, on)?;
    Ok(residence::describe(&app))
}
