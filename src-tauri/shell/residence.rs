//! Being there without a window: whether the program may stay when the window is closed, and how it is called back.
//!
//! It stays only where it can be raised again: by its icon in a tray, or by a second start, which finds it over the
//! session bus. Without either, closing the window ends it as it always did, and no program is lost.

use std::sync::atomic::{AtomicBool, Ordering};

use goodturn_core::wire::Residence;
use tauri::{AppHandle, Manager};

use crate::{host::Host, login, tray};

/// What is known of the desktop.
pub struct Desktop {
    /// The name under which a second start finds this program.
    name: String,
    tray_host: AtomicBool,
}

impl Desktop {
    /// A desktop of which nothing is known yet.
    pub fn new(name: String) -> Self {
        Self { name, tray_host: AtomicBool::new(cfg!(not(all(unix, not(target_os = "macos"))))) }
    }

    /// Whether there is somebody to show an icon.
    fn has_tray_host(&self) -> bool {
        self.tray_host.load(Ordering::Relaxed)
    }
}

/// Follows the desktop: its icon is there as soon as somebody shows it.
pub fn settle_in(app: &AppHandle) {
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        use gtk::gio::{BusNameWatcherFlags, BusType, bus_watch_name};
        const WATCHER: &str = "org.kde.StatusNotifierWatcher";
        let (here, gone) = (app.clone(), app.clone());
        bus_watch_name(
            BusType::Session,
            WATCHER,
            BusNameWatcherFlags::NONE,
            move |_, _, _| tray_host_changed(&here, true),
            move |_, _| tray_host_changed(&gone, false),
        );
    }
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    tray::show(app);
}

#[cfg(all(unix, not(target_os = "macos")))]
fn tray_host_changed(app: &AppHandle, present: bool) {
    app.state::<Desktop>().tray_host.store(present, Ordering::Relaxed);
    if present {
        tray::show(app);
    }
}

/// Whether the program goes on when its window is closed.
pub fn stays(app: &AppHandle) -> bool {
    let Some(host) = app.try_state::<Host>() else { return false };
    host.book().settings().is_ok_and(|settings| settings.keep_reminding) && can_stay(app)
}

/// What Settings tells of it.
pub fn describe(app: &AppHandle) -> Residence {
    let tray = app.state::<Desktop>().has_tray_host() && tray::is_shown(app);
    Residence { can_stay: can_stay(app), tray, at_login: login::is_on(app) }
}

fn can_stay(app: &AppHandle) -> bool {
    let desktop = app.state::<Desktop>();
    (desktop.has_tray_host() && tray::is_shown(app)) || can_be_raised(&desktop.name)
}

/// Whether a second start finds this program: it owns its name on the session bus.
#[cfg(all(unix, not(target_os = "macos")))]
fn can_be_raised(name: &str) -> bool {
    use gtk::{
        gio::{BusType, Cancellable, DBusCallFlags, bus_get_sync},
        glib::prelude::ToVariant,
    };
    const PATIENCE_MS: i32 = 1000;
    let Ok(bus) = bus_get_sync(BusType::Session, Cancellable::NONE) else { return false };
    let answer = bus.call_sync(
        Some("org.freedesktop.DBus"),
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
        "NameHasOwner",
        Some(&(name,).to_variant()),
        None,
        DBusCallFlags::NONE,
        PATIENCE_MS,
        Cancellable::NONE,
    );
    answer.ok().and_then(|answer| answer.get::<(bool,)>()).is_some_and(|(owned,)| owned)
}

/// Elsewhere a second start finds it without a bus.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn can_be_raised(_name: &str) -> bool {
    true
}
