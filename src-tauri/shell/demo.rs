//! The made-up network: a data folder of its own, entered and left with one click.

use std::path::{Path, PathBuf};

use goodturn_core::{Book, Result, clock::SystemClock};
use tauri::{AppHandle, Manager};

use crate::{host::Host, window::MAIN};

/// The folder of the demo, within the user's own.
pub fn folder(home: &Path) -> PathBuf {
    goodturn_cli::demo_dir(home)
}

/// Whether the demo is open.
pub fn is_open(host: &Host) -> bool {
    host.book().demo().is_ok_and(|demo| demo.is_some())
}

/// The window's title.
pub fn title(app: &AppHandle) -> String {
    match app.try_state::<Host>() {
        Some(host) if is_open(&host) => "Goodturn – demo".into(),
        _ => "Goodturn".into(),
    }
}

/// Opens the demo, making it where there is none of today.
pub fn enter(app: &AppHandle) -> Result<()> {
    let host = app.state::<Host>();
    let dir = folder(host.home());
    Book::open_demo(&dir, SystemClock, None, &mut |_| {})?;
    host.move_to(app, &dir)?;
    show_afresh(app);
    Ok(())
}

/// Goes back to the user's own data.
pub fn leave(app: &AppHandle) -> Result<()> {
    let host = app.state::<Host>();
    let home = goodturn_cli::home_of_demo(host.home());
    host.move_to(app, &home)?;
    show_afresh(app);
    Ok(())
}

fn show_afresh(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.set_title(&title(app));
        let _ = window.reload();
    }
}
