//! The command line as it is typed: the real program on a folder of its own, its words, its documents, its exit status.
#![allow(missing_docs, reason = "the names of the tests are their meaning")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod bad_input;
#[cfg(target_os = "linux")]
mod bombs;
mod breadth;
mod community;
mod corpus;
mod day;
mod demo;
mod desk;
mod dormant;
mod doubles;
mod facts;
#[path = "../support/found_files.rs"]
mod found_files;
mod given;
mod goodwill;
mod import;
mod introduction;
mod keeping;
mod mapping;
mod objective;
mod offer;
mod own_card;
mod people;
mod post;
mod side_by_side;
mod undo;
mod usage;

#[cfg(all(unix, not(target_os = "macos")))]
#[path = "../support/daemon.rs"]
mod daemon;
#[cfg(all(unix, not(target_os = "macos")))]
mod killed;
#[cfg(all(unix, not(target_os = "macos")))]
mod remind;
#[cfg(all(unix, not(target_os = "macos")))]
mod two_loops;
