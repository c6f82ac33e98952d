//! The loop as stories, over a book in memory and a screen that is told what happens.

mod book;
mod cast;
mod hours;
mod lives;
mod log;
mod loops;
mod objective;
mod review;
mod story;
mod trouble;
