//! Goodturn in a terminal.
//!
//! [`parse`] tells a call that opens the window from one that runs here; [`Command::run`] runs it over the same core and
//! the same file that the window uses, also while the window is open. The program `goodturn` calls both, and so does the
//! small program `goodturn-cli`, which has no window.
//!
//! Invariants: with `--json` standard output holds exactly one JSON document, whatever happens; messages go to standard
//! error. The exit status is 0 where the work was done, 1 where it failed, 2 where the call was wrong. Text that came
//! from outside reaches a terminal without control characters. A reader that goes away is no failure.

mod arguments;
mod command;
mod console;
mod interrupt;
mod invocation;
mod item;
mod launch;
mod moment;
mod spool;
mod table;

pub use command::Outcome;
pub use invocation::{Command, Invocation, files, parse};
pub use launch::{Launch, data_dir, demo_dir, home_of_demo, is_demo, usual_data_dir};
