//! The program: a window without arguments, a command line with them.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use goodturn_cli::Invocation;

fn main() -> ExitCode {
    match goodturn_cli::parse(std::env::args_os()) {
        Invocation::Window(launch) => goodturn_shell::open_window(launch),
        Invocation::Command(command) => match command.run() {
            goodturn_cli::Outcome::Exit(code) => code,
            goodturn_cli::Outcome::OpenWindow(launch) => goodturn_shell::open_window(launch),
        },
    }
}
