//! The command line, as a library that the window's program calls and a small binary without a window shares.

mod launch;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

pub use launch::{Launch, data_dir, demo_dir, home_of_demo, is_demo};

/// What the arguments ask for.
pub enum Invocation {
    /// Open the window.
    Window(Launch),
    /// Run in the terminal.
    Command(Command),
}

/// What a command leaves to be done.
pub enum Outcome {
    /// End with this status.
    Exit(ExitCode),
    /// Open the window (after `demo`).
    OpenWindow(Launch),
}

/// A command of the terminal.
pub struct Command;

impl Command {
    /// Runs it.
    pub fn run(self) -> Outcome {
        Outcome::Exit(ExitCode::SUCCESS)
    }
}

/// Reads the arguments, the program's name first.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Invocation {
    let files = arguments.into_iter().skip(1).map(PathBuf::from).collect();
    Invocation::Window(Launch { data_dir: data_dir(), files })
}

/// The files among the arguments of a second start, the program's name first.
pub fn files(arguments: Vec<String>) -> Vec<PathBuf> {
    match parse(arguments.into_iter().map(OsString::from)) {
        Invocation::Window(launch) => launch.files,
        Invocation::Command(_) => Vec::new(),
    }
}
