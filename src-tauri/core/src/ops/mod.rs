//! Everything a user can do, as methods of `Book`: one file a noun; validate, store, say what changed.

mod backup;
mod capture;
mod change;
mod check;
mod commitment;
mod delivery;
mod demo;
mod encounter;
mod export;
mod glance;
mod handover;
mod help;
mod import;
mod keep;
mod known;
mod letter;
mod line;
mod out;
mod pause;
mod people;
mod person;
mod picture;
mod reminder;
mod review;
mod rhythm;
mod settings;
mod source;
mod today;
mod when;
mod yearly_date;

pub use capture::{Arrival, Progress};
pub use demo::Demo;
pub use export::ExportFormat;
pub use import::Document;
