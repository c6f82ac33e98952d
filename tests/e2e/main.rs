//! Stories of the real window: on a virtual screen, a private session bus, a real notification daemon, with real
//! drops, keys and clicks. Linux only; the tools come with `make setup`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[allow(dead_code, reason = "the measurements of the window share it")]
#[path = "../support/mod.rs"]
mod support;

#[allow(dead_code, reason = "the stories of the core share it")]
#[path = "../support/drawn.rs"]
mod drawn;

mod accessibility;
mod bad_input;
mod card;
mod cast;
mod community;
mod daemon;
mod debrief;
mod desktops;
mod dormant;
mod doubles;
mod five;
mod help;
mod import;
mod introduction;
mod letter;
mod linkedin;
mod mapping;
mod note;
mod objective;
mod own_card;
mod pause;
mod picture;
mod promise;
mod quiet;
mod radar;
mod residence;
mod review;
mod rhythm;
mod second_start;
mod zone;
