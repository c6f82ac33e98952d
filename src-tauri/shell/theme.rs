//! Light and dark, as the desktop says through its portal; GTK 3 does not ask there by itself.

#[cfg(all(unix, not(target_os = "macos")))]
mod portal {
    use gtk::{
        gio::{BusType, Cancellable, DBusConnection, DBusSignalFlags, bus_get},
        glib::{Variant, prelude::ToVariant},
        prelude::GtkSettingsExt,
    };

    const PORTAL: &str = "org.freedesktop.portal.Desktop";
    const PATH: &str = "/org/freedesktop/portal/desktop";
    const SETTINGS: &str = "org.freedesktop.portal.Settings";
    const APPEARANCE: &str = "org.freedesktop.appearance";
    const SCHEME: &str = "color-scheme";
    const PATIENCE_MS: i32 = 2000;

    /// Takes over what the desktop says, now and whenever it changes; nothing wakes for it meanwhile.
    pub fn follow() {
        bus_get(BusType::Session, Cancellable::NONE, |bus| {
            if let Ok(bus) = bus {
                ask(&bus);
                listen(&bus);
            }
        });
    }

    fn ask(bus: &DBusConnection) {
        bus.call(
            Some(PORTAL),
            PATH,
            SETTINGS,
            "Read",
            Some(&(APPEARANCE, SCHEME).to_variant()),
            None,
            gtk::gio::DBusCallFlags::NONE,
            PATIENCE_MS,
            Cancellable::NONE,
            |answer| {
                if let Some(scheme) = answer.ok().and_then(|answer| number(&answer.child_value(0))) {
                    apply(scheme);
                }
            },
        );
    }

    fn listen(bus: &DBusConnection) {
        bus.signal_subscribe(
            Some(PORTAL),
            Some(SETTINGS),
            Some("SettingChanged"),
            Some(PATH),
            Some(APPEARANCE),
            DBusSignalFlags::NONE,
            |_, _, _, _, _, change| {
                if change.child_value(1).str() == Some(SCHEME)
                    && let Some(scheme) = number(&change.child_value(2))
                {
                    apply(scheme);
                }
            },
        );
    }

    /// The number in a value, however often it is wrapped.
    fn number(value: &Variant) -> Option<u32> {
        value.as_variant().map_or_else(|| value.get(), |inner| number(&inner))
    }

    /// 1 prefers dark; 0 has no preference, 2 prefers light.
    fn apply(scheme: u32) {
        if let Some(settings) = gtk::Settings::default() {
            settings.set_gtk_application_prefer_dark_theme(scheme == 1);
        }
    }
}

/// Follows the desktop where the system does not do so by itself.
pub fn follow() {
    #[cfg(all(unix, not(target_os = "macos")))]
    portal::follow();
}
