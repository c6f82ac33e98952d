//! Stories of the core: what a user does and what comes of it, one file a noun.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "../support/cast.rs"]
mod cast;

#[path = "../support/drawn.rs"]
mod drawn;

#[path = "../support/found_files.rs"]
mod found_files;

mod amends;
mod breadth;
mod brief;
mod calendar;
mod capture;
mod change;
mod check;
mod commitment;
mod community;
mod corpus;
mod crash;
mod crew;
mod debrief;
mod delivery;
mod disk;
mod dormant;
mod doubles;
mod encounter;
mod export;
mod found;
mod given;
mod goodwill;
mod habit;
mod handover;
mod help;
mod hostile;
mod import;
mod introduction;
mod knowledge;
mod known;
mod letter;
mod line;
mod lives;
mod mail;
mod mapping;
mod merge;
mod note;
mod objective;
mod offer;
mod offer_use;
mod other_programs;
mod own_card;
mod pause;
mod people;
mod person;
mod picture;
mod practice;
mod project;
mod radar;
mod read_back;
mod reminder;
mod reminder_lives;
mod respect;
mod review;
mod rhythm;
mod search;
mod settings;
mod snippet;
mod source;
mod tie;
mod today;
mod two_programs;
mod versions;
mod who;
mod yearly_date;
mod zone;
