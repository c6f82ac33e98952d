//! A virtual screen with a window manager, and the hands and eyes on it.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::Command,
    time::Duration,
};

use super::{
    process::Process,
    surroundings::Surroundings,
    waiting::{COLD_START, comes_true},
};

pub const WIDTH: u32 = 1280;
pub const HEIGHT: u32 = 900;
/// What the frame that the window manager draws takes of the height.
pub const FRAME: u32 = 30;

/// A screen of its own; `DISPLAY` of the surroundings points at it.
pub struct Screen {
    _manager: Process,
    _server: Process,
}

impl Screen {
    /// Starts a screen; once in a hundred times a window manager does not come up, and another screen is taken.
    pub fn start(surroundings: &mut Surroundings) -> Self {
        (0..3).find_map(|_| Self::try_start(surroundings)).unwrap_or_else(|| {
            let said = std::fs::read_to_string(surroundings.log("openbox")).unwrap_or_default();
            panic!("no window manager comes up: {said}")
        })
    }

    fn try_start(surroundings: &mut Surroundings) -> Option<Self> {
        let mut server = Process::start_piped(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0"])
                .arg(format!("{WIDTH}x{HEIGHT}x24")),
            &surroundings.log("xvfb"),
        );
        let output = server.child().stdout.take().expect("the number of the display comes on standard output");
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).expect("Xvfb says its number");
        assert!(!number.trim().is_empty(), "Xvfb found a free display");
        surroundings.set("DISPLAY", format!(":{}", number.trim()));
        let manager = Process::start(&mut surroundings.command("openbox"), &surroundings.log("openbox"));
        let screen = Self { _manager: manager, _server: server };
        comes_true(COLD_START / 2, || run(surroundings, &["xdotool", "get_desktop"]).is_some()).then_some(screen)
    }
}

/// Moves, clicks and types on the screen of the surroundings. Returns what it said, or `None` where it failed.
pub fn run(surroundings: &Surroundings, words: &[&str]) -> Option<String> {
    let output = surroundings.command(words[0]).args(&words[1..]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `xdotool` with these words; it must succeed.
pub fn xdotool(surroundings: &Surroundings, words: &[&str]) -> String {
    let all: Vec<&str> = ["xdotool"].into_iter().chain(words.iter().copied()).collect();
    run(surroundings, &all).unwrap_or_else(|| panic!("xdotool {} did not succeed", words.join(" ")))
}

/// The visible windows whose title contains a text.
pub fn windows(surroundings: &Surroundings, title: &str) -> Vec<String> {
    let found = run(surroundings, &["xdotool", "search", "--onlyvisible", "--name", title]);
    found.unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Takes a picture of the whole screen; says whether there is one.
pub fn photograph(surroundings: &Surroundings, picture: &Path) -> bool {
    let path = picture.to_string_lossy().into_owned();
    comes_true(Duration::from_secs(3), || run(surroundings, &["import", "-silent", "-window", "root", &path]).is_some())
}
