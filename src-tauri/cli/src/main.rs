//! Goodturn without a window: for servers, scripts and tests.

use std::process::ExitCode;

use goodturn_cli::{Invocation, Outcome, parse};

fn main() -> ExitCode {
    match parse(std::env::args_os()) {
        Invocation::Command(command) => match command.run() {
            Outcome::Exit(code) => code,
            Outcome::OpenWindow(_) => ExitCode::SUCCESS,
        },
        Invocation::Window(_) => {
            eprintln!("This program has no window; `goodturn` has one. `goodturn-cli --help` lists what works here.");
            ExitCode::from(2)
        }
    }
}
