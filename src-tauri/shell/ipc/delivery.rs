//! What became of pop-ups.

use goodturn_core::wire::Delivery;
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn list_deliveries(host: State<'_, Host>) -> Answer<Vec<Delivery>> {
    Ok(host.book().list_deliveries()?)
}
