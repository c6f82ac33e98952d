//! The one window.

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, Window};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use crate::{demo, host::Host, residence};

/// Label of the window.
pub const MAIN: &str = "main";

/// What is kept of the window from one start to the next.
pub fn kept_state() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// Opens the window.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title(demo::title(app))
        .inner_size(1280.0, 820.0)
        .min_inner_size(640.0, 480.0)
        .devtools(cfg!(debug_assertions))
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"))
        .build()?;
    Ok(())
}

/// Brings the window to the front, and makes it where the program began without one.
pub fn raise(app: &AppHandle) {
    if let Some(host) = app.try_state::<Host>() {
        host.reminders().watched(true);
    }
    if app.get_webview_window(MAIN).is_none() && app.try_state::<Host>().is_some() {
        let app = app.clone();
        std::thread::spawn(move || {
            if let Err(error) = open(&app) {
                eprintln!("goodturn: window: {error}");
            }
        });
    } else if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Puts the window away where the program goes on without it; answers whether it did. The first time it says so.
pub fn close(window: &Window) -> bool {
    let app = window.app_handle();
    if !residence::stays(app) || window.hide().is_err() {
        return false;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        let host = app.state::<Host>();
        host.reminders().watched(false);
        if host.book().is_first_close().unwrap_or(false) {
            host.reminders().say_it_stays();
        }
    });
    true
}

/// Says why the data cannot be opened, and ends the program when that was read.
pub fn refuse(app: &AppHandle, why: &str) {
    eprintln!("goodturn: {why}");
    let ending = app.clone();
    app.dialog()
        .message(why)
        .title("Goodturn cannot open your data")
        .kind(MessageDialogKind::Error)
        .show(move |_| ending.exit(1));
}
