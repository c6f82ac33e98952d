//! What every reader must answer, whatever it is given.
//!
//! The targets hand bytes to `answers`, which panics where an answer breaks a rule. The same functions are fed with the
//! kept seeds and with random bytes in the ordinary tests (`tests/core/hostile.rs`), so that a finding stays found.

pub mod answers;
