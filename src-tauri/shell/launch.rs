//! From arguments to a running window.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use goodturn_cli::Launch;
use tauri::{App, AppHandle, Manager, RunEvent};

use crate::{
    arrivals, drop,
    host::Host,
    ipc, login,
    residence::{self, Desktop},
    theme,
    tray::Tray,
    window,
};

/// Opens the window, or raises the one that is open for the same data folder, and stays until it is closed.
pub fn open_window(launch: Launch) -> ExitCode {
    if !has_display() {
        eprintln!("goodturn: There is no display to open a window on. The commands work here too: goodturn --help");
        return ExitCode::FAILURE;
    }
    prepare_webkit();
    let built = tauri::Builder::default()
        .plugin(single_instance(&launch.data_dir))
        .plugin(login::plugin(&launch.data_dir))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(window::kept_state()).build())
        .invoke_handler(ipc::handler())
        .on_window_event(drop::on_window_event)
        .setup(move |app| Ok(set_up(app, &launch)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| match event {
                RunEvent::Exit => {
                    if let Some(host) = app.try_state::<Host>() {
                        host.reminders().stop();
                    }
                }
                #[cfg(target_os = "macos")]
                RunEvent::Reopen { .. } => window::raise(app),
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("goodturn: {error}");
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &mut App, launch: &Launch) -> tauri::Result<()> {
    let handle = app.handle().clone();
    app.manage(Desktop::new(format!("{}.SingleInstance", bus_name(&launch.data_dir))));
    app.manage(Tray::start(&handle));
    match Host::open(&handle, &launch.data_dir) {
        Ok(host) => {
            app.manage(host);
            if launch.hidden {
                handle.state::<Host>().reminders().watched(false);
            } else {
                window::open(&handle)?;
            }
            residence::settle_in(&handle);
            theme::follow();
            arrivals::read_files(&handle, launch.files.clone());
        }
        Err(error) => window::refuse(&handle, &error.to_string()),
    }
    Ok(())
}

/// Whether there is a screen; only X11 and Wayland systems can be without one.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Blank windows on some graphics drivers: WebKitGTK's DMA-BUF renderer is left out unless the user asked for it. So is
/// its watch on the memory, which wakes every five seconds, also while no window is there.
fn prepare_webkit() {
    #[cfg(target_os = "linux")]
    for name in ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_MEMORY_PRESSURE_MONITOR"] {
        if std::env::var_os(name).is_none() {
            set_variable(name, "1");
        }
    }
}

#[cfg(target_os = "linux")]
#[allow(unsafe_code, reason = "no other thread exists yet that could read the environment")]
fn set_variable(name: &str, value: &str) {
    // SAFETY: called first thing in the main thread, before any thread is started.
    unsafe { std::env::set_var(name, value) }
}

/// A second start for the same folder raises the window that is open and hands its files over.
fn single_instance(data_dir: &Path) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(bus_name(data_dir))
        .callback(|app: &AppHandle, arguments, folder| {
            if !arguments.iter().any(|argument| argument == "--hidden") {
                window::raise(app);
            }
            let files = goodturn_cli::files(arguments).into_iter().map(|file| PathBuf::from(&folder).join(file));
            arrivals::read_files(app, files.collect());
        })
        .build()
}

/// The name under which the window of a data folder is found on the bus.
fn bus_name(data_dir: &Path) -> String {
    format!("app.goodturn.desktop.d{:016x}", folder_key(data_dir))
}

/// A number for a folder (FNV-1a), so that windows on different data stand side by side.
fn folder_key(data_dir: &Path) -> u64 {
    resolved(data_dir)
        .to_string_lossy()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The one name of a folder, whichever way leads to it and also while it is still to be made.
fn resolved(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let from_there = |there: &Path| Some(std::fs::canonicalize(there).ok()?.join(absolute.strip_prefix(there).ok()?));
    absolute.ancestors().find_map(from_there).unwrap_or_else(|| absolute.clone()).components().collect()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_finds_the_first_which_made_the_folder() {
        let home = tempfile::tempdir().expect("a folder");
        let data = home.path().join("data");
        let before = bus_name(&data);
        std::fs::create_dir(&data).expect("the data folder");
        assert_eq!(bus_name(&data), before, "a new folder and the same one a moment later");
        assert_eq!(bus_name(&home.path().join("data/")), before, "however it is written");
        std::os::unix::fs::symlink(&data, home.path().join("link")).expect("a link");
        assert_eq!(bus_name(&home.path().join("link")), before, "and whichever way leads to it");
    }
}
