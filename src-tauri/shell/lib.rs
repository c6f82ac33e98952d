//! The window: Tauri around the core. Commands are a few lines each; everything they do is a method of `Book`.
//!
//! Invariants, as absences: no SQL, no rule of the domain, no text of the user's in a log. The page can call the
//! commands in `ipc` and listen to events; it can open, read, write and emit nothing itself.

mod arrivals;
mod demo;
mod drop;
mod feed;
mod host;
mod ipc;
mod launch;
mod login;
mod reminders;
mod residence;
mod theme;
mod tray;
mod window;

pub use launch::open_window;
