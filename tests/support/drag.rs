//! Drags files onto a point of the screen as a hand would: press, move, hold, let go (XDND).

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use super::{process::Process, screen::xdotool, surroundings::Surroundings};

/// The one that Debian installs GTK for.
const SYSTEM_PYTHON: &str = "/usr/bin/python3";
/// Between two movements of the hand.
const BREATH: Duration = Duration::from_millis(40);

/// Files held by the mouse.
pub struct Drag<'a> {
    surroundings: &'a Surroundings,
    _source: Process,
    output: BufReader<std::process::ChildStdout>,
}

impl<'a> Drag<'a> {
    /// Picks files up in the corner of the screen and holds them over a point.
    pub fn hold(surroundings: &'a Surroundings, files: &[PathBuf], over: (u32, u32)) -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/drag_source.py");
        let mut source = Process::start_piped(
            surroundings.command(SYSTEM_PYTHON).arg(source).args(files),
            &surroundings.log("drag_source"),
        );
        let output = BufReader::new(source.child().stdout.take().expect("the source speaks on standard output"));
        let mut drag = Self { surroundings, _source: source, output };
        assert_eq!(drag.hears(), "ready", "the source of the drag is on the screen");
        xdotool(surroundings, &["mousemove", "30", "30"]);
        thread::sleep(BREATH * 5);
        xdotool(surroundings, &["mousedown", "1"]);
        drag.travel(over);
        drag
    }

    /// Eight small moves: a drag begins with a movement and targets answer to each.
    fn travel(&self, to: (u32, u32)) {
        for step in 1..=8 {
            thread::sleep(BREATH);
            let along = |end: u32| (30 + (end - 30) * step / 8).to_string();
            xdotool(self.surroundings, &["mousemove", &along(to.0), &along(to.1)]);
        }
        thread::sleep(BREATH * 5);
    }

    /// Lets go; returns when the window has taken the files.
    pub fn let_go(mut self) {
        xdotool(self.surroundings, &["mouseup", "1"]);
        assert_eq!(self.hears(), "dropped", "the window under the mouse answered the drop");
    }

    fn hears(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("the source of the drag speaks");
        line.trim().to_owned()
    }
}
