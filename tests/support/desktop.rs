//! The notification daemons of desktops, each as its desktop starts it.

use std::path::Path;

use super::{
    bus,
    dunst::SERVICE,
    process::Process,
    screen,
    surroundings::Surroundings,
    waiting::{COLD_START, PATIENCE, comes_true, wait_for},
};

/// Whose daemon it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desktop {
    /// xfce4-notifyd, which reads its settings from xfconfd.
    Xfce,
    /// notification-daemon, of GNOME Flashback and others.
    Flashback,
}

const XFCONF: &str = "/usr/lib/x86_64-linux-gnu/xfce4/xfconf/xfconfd";

impl Desktop {
    fn program(self) -> &'static str {
        match self {
            Self::Xfce => "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd",
            Self::Flashback => "/usr/lib/notification-daemon/notification-daemon",
        }
    }

    fn class_of_its_windows(self) -> &'static str {
        match self {
            Self::Xfce => "^Xfce4-notifyd$",
            Self::Flashback => "^Notification-daemon$",
        }
    }

    /// Whether it is installed.
    pub fn is_here(self) -> bool {
        Path::new(self.program()).exists()
    }
}

/// A running daemon.
pub struct DesktopDaemon {
    desktop: Desktop,
    _daemon: Process,
    _settings: Option<Process>,
}

impl DesktopDaemon {
    pub fn start(surroundings: &Surroundings, desktop: Desktop) -> Self {
        let log = surroundings.log("desktop");
        let settings = (desktop == Desktop::Xfce).then(|| {
            let settings = Process::start(&mut surroundings.command(XFCONF), &log);
            let there = || bus::is_owned(surroundings, "org.xfce.Xfconf").then_some(());
            wait_for("keeper of settings", COLD_START, there);
            settings
        });
        let daemon = Process::start(&mut surroundings.command(desktop.program()), &log);
        wait_for("notification daemon", COLD_START, || bus::is_owned(surroundings, SERVICE).then_some(()));
        Self { desktop, _daemon: daemon, _settings: settings }
    }

    /// Waits until a pop-up of this daemon is on the screen, or none any more.
    pub fn waits_for_popup(&self, surroundings: &Surroundings, visible: bool) {
        let class = self.desktop.class_of_its_windows();
        let search = ["xdotool", "search", "--onlyvisible", "--class", class];
        let came = comes_true(PATIENCE, || screen::run(surroundings, &search).is_some() == visible);
        assert!(came, "a pop-up of {:?} is {}on the screen", self.desktop, if visible { "not " } else { "still " });
    }
}
