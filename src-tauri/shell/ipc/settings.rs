//! Settings and the state of reminders.

use goodturn_core::{change::Done, model::Settings, wire::ReminderHealth};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn save_settings(host: State<'_, Host>, settings: Settings) -> Answer<Done<Settings>> {
    Ok(host.book().save_settings(&settings)?)
}

#[tauri::command(async)]
pub fn reminder_health(host: State<'_, Host>) -> Answer<ReminderHealth> {
    let (popups, detail) = host.reminders().popups();
    Ok(host.book().reminder_health(popups, detail)?)
}

#[tauri::command(async)]
pub fn test_popup(host: State<'_, Host>) -> String {
    match host.reminders().test() {
        Ok(()) => "Shown. If you did not see it, look at your system’s notification settings.".into(),
        Err(why) => why,
    }
}
