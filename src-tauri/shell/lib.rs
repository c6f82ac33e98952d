//! Shell
/// Runs.
pub fn run() {}
