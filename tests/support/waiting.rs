//! Waiting for something that happens in another process.

use std::{
    thread,
    time::{Duration, Instant},
};

const STEP: Duration = Duration::from_millis(50);

/// How long something may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How long the first start of a program may take on a machine that has just been set up.
pub const COLD_START: Duration = Duration::from_secs(60);

/// Looks again and again until there is something to see; panics with `what` after `patience`.
pub fn wait_for<T>(what: &str, patience: Duration, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < patience, "after {} s there is still no {what}", patience.as_secs());
        thread::sleep(STEP);
    }
}

/// Whether something holds before `patience` is over.
pub fn comes_true(patience: Duration, mut holds: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    loop {
        if holds() {
            return true;
        }
        if begun.elapsed() >= patience {
            return false;
        }
        thread::sleep(STEP);
    }
}
