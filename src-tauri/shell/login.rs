//! Starting at login, without a window: only where the user asked for it.

use std::path::Path;

use goodturn_core::{Error, Result};
use tauri::{AppHandle, Wry, plugin::TauriPlugin};
use tauri_plugin_autostart::ManagerExt;

/// Knows how the system starts programs at login; it does so for none by itself.
pub fn plugin(data_dir: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_autostart::Builder::new().args(arguments(data_dir)).build()
}

/// Whether the program starts at login.
pub fn is_on(app: &AppHandle) -> bool {
    app.autolaunch().is_enabled().unwrap_or(false)
}

/// Makes it start at login, or no more.
pub fn set(app: &AppHandle, on: bool) -> Result<()> {
    let login = app.autolaunch();
    let done = if on { login.enable() } else { login.disable() };
    done.map_err(|error| {
        Error::Refused(format!("The system did not take the change: {error}. Everything else is as it was."))
    })
}

/// Without a window, and on the same data where that is not in its usual place.
fn arguments(data_dir: &Path) -> Vec<String> {
    let mut arguments = vec!["--hidden".to_owned()];
    if data_dir != goodturn_cli::usual_data_dir() {
        arguments.extend(["--data-dir".to_owned(), quoted(&data_dir.to_string_lossy())]);
    }
    arguments
}

/// An argument as it is written into the entry of the system.
fn quoted(argument: &str) -> String {
    if cfg!(target_os = "macos") {
        return argument.to_owned();
    }
    if cfg!(windows) {
        return format!("\"{argument}\"");
    }
    let mut quoted = String::from("\"");
    for letter in argument.chars() {
        match letter {
            '"' | '`' | '$' => quoted.extend(["\\\\", &letter.to_string()]),
            '\\' => quoted.push_str("\\\\\\\\"),
            '%' => quoted.push_str("%%"),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}
