//! Goodturn's records, rules and store: everything that is true without a window.
//!
//! Invariants, as absences: nothing here names Tauri, a notification daemon or a runtime; nothing but `clock`
//! reads the system's time; nothing but `store` names SQLite; nothing prints.

mod book;
pub mod change;
pub mod clock;
pub mod demo;
mod error;
pub mod exchange;
pub mod id;
pub mod insight;
pub mod model;
pub mod ops;
pub mod print;
pub mod remind;
mod store;
pub mod wire;

pub use book::Book;
pub use error::{Error, Result};
