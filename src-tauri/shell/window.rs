//! The one window.

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, Window};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use crate::{host::Host, residence};

/// Label of the window.
pub const MAIN: &str = "main";

/// What is kept of the window from one start to the next.
pub fn kept_state() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
}

/// Opens the window, or keeps it in the background until it is raised.
pub fn open(app: &AppHandle, title: &str, hidden: bool) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title(title)
        .inner_size(1280.0, 820.0)
        .min_inner_size(640.0, 480.0)
        .visible(!hidden)
        .devtools(cfg!(debug_assertions))
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"))
        .build()?;
    Ok(())
}

/// Brings the window to the front.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
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
