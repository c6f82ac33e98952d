//! Stories of the core: what a user does and what comes of it, one file a noun.

#[path = "../support/cast.rs"]
mod cast;

mod capture;
mod change;
mod check;
mod commitment;
mod encounter;
mod export;
mod import;
mod known;
mod people;
mod person;
mod reminder;
mod search;
mod settings;
mod today;
mod two_programs;
