//! A real notification daemon, dunst. What it shows is noted by a script of its own; its pop-ups are really clicked.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use super::{
    bus,
    process::{Process, signal},
    screen::{self, xdotool},
    surroundings::Surroundings,
    waiting::{COLD_START, PATIENCE, wait_for},
};

pub const SERVICE: &str = "org.freedesktop.Notifications";

/// A pop-up as the daemon showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Popup {
    /// Title.
    pub summary: String,
    /// The line below it.
    pub body: String,
}

/// A running dunst.
pub struct Dunst {
    process: Process,
}

impl Dunst {
    pub fn start(surroundings: &Surroundings) -> Self {
        let config = surroundings.path("dunstrc");
        let (note, pick) = (surroundings.path("note.sh"), surroundings.path("pick.sh"));
        script(&note, "printf '%s\\037%s\\036' \"$2\" \"$3\" >>\"$(dirname \"$0\")/shown\"");
        script(&pick, "grep -m 1 -F \"#$(cat \"$(dirname \"$0\")/picked\") \"");
        fs::write(&config, configuration(&note, &pick)).expect("dunst's configuration");
        let process =
            Process::start(surroundings.command("dunst").arg("-conf").arg(&config), &surroundings.log("dunst"));
        wait_for("notification daemon", COLD_START, || bus::is_owned(surroundings, SERVICE).then_some(()));
        Self { process }
    }

    /// Holds it as a hung daemon would hang: it owns its name and answers nothing.
    pub fn stop(&self) {
        signal("STOP", self.process.id());
    }

    /// Lets it go on.
    pub fn resume(&self) {
        signal("CONT", self.process.id());
    }
}

impl Drop for Dunst {
    fn drop(&mut self) {
        self.resume();
    }
}

/// All pop-ups that a dunst of these surroundings ever showed, oldest first.
pub fn shown(surroundings: &Surroundings) -> Vec<Popup> {
    let noted = fs::read_to_string(surroundings.path("shown")).unwrap_or_default();
    noted
        .split_terminator('\u{1e}')
        .filter_map(|entry| entry.split_once('\u{1f}'))
        .map(|(summary, body)| Popup { summary: summary.into(), body: body.into() })
        .collect()
}

/// Whether a pop-up is on the screen now.
pub fn is_on_screen(surroundings: &Surroundings) -> bool {
    !popup_windows(surroundings).is_empty()
}

/// Clicks the pop-up with the mouse and chooses a button by its label.
pub fn click(surroundings: &Surroundings, label: &str) {
    fs::write(surroundings.path("picked"), label).expect("the label to choose");
    let window = wait_for("pop-up on the screen", PATIENCE, || popup_windows(surroundings).pop());
    xdotool(surroundings, &["mousemove", "--window", &window, "40", "20", "click", "1"]);
}

fn popup_windows(surroundings: &Surroundings) -> Vec<String> {
    let found = screen::run(surroundings, &["xdotool", "search", "--onlyvisible", "--class", "^Dunst$"]);
    found.unwrap_or_default().lines().map(str::to_owned).collect()
}

fn script(path: &Path, line: &str) {
    fs::write(path, format!("#!/bin/sh\n{line}\n")).expect("a script of the daemon");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("the script may be run");
}

fn configuration(note: &Path, pick: &Path) -> String {
    format!(
        r#"[global]
    origin = top-right
    offset = 20x20
    width = 320
    notification_limit = 5
    markup = full
    format = "<b>%s</b>\n%b"
    dmenu = {pick}
    mouse_left_click = context
    idle_threshold = 0
    monitor = 0
    follow = none

[noted]
    summary = *
    script = {note}
    timeout = 0
"#,
        note = note.display(),
        pick = pick.display()
    )
}
