//! Ctrl-C, and the request to end.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Calls back when the process is asked to end (SIGINT, SIGTERM, SIGHUP); the first call of a process counts.
pub(crate) fn when_asked_to_end(act: impl FnMut() + Send + 'static) {
    // Where no handler can be set, the system ends the process at once, as it would without us.
    let _ = ctrlc::set_handler(act);
}

/// A flag that is raised when the process is asked to end; work that can stop cleanly looks at it.
pub(crate) fn flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let raised = Arc::clone(&flag);
    when_asked_to_end(move || raised.store(true, Ordering::Relaxed));
    flag
}
