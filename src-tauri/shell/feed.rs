//! The calendar file in the data folder, kept current while the program runs.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use goodturn_core::Book;

/// Changes that come one after the other are written once.
const QUIET: Duration = Duration::from_secs(2);

/// Writes the calendar file again after changes, on a thread of its own.
pub struct Feed(Sender<Told>);

enum Told {
    Changed,
    Stop,
}

impl Feed {
    /// Begins to keep the file of a book.
    pub fn start(book: &Book) -> Self {
        let (sender, told) = channel();
        let book = book.clone();
        thread::spawn(move || keep(&book, &told));
        let feed = Self(sender);
        feed.look_again();
        feed
    }

    /// Says that something changed.
    pub fn look_again(&self) {
        let _ = self.0.send(Told::Changed);
    }

    /// Ends it, so that the book can be closed.
    pub fn stop(&self) {
        let _ = self.0.send(Told::Stop);
    }
}

fn keep(book: &Book, told: &Receiver<Told>) {
    while let Ok(Told::Changed) = told.recv() {
        loop {
            match told.recv_timeout(QUIET) {
                Ok(Told::Changed) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Ok(Told::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if let Err(error) = book.keep_feed() {
            eprintln!("The calendar file is not up to date: {error}");
        }
    }
}
