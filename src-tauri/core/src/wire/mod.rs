//! Requests and responses: the one vocabulary that the window, the command line's `--json` and the tests share.
//!
//! `ui/src/ipc/wire.ts` is generated from these types; `xtask tidy` fails where it is stale.

mod capture;
mod change;
mod commitment;
mod delivery;
mod glance;
mod health;
mod person;
mod source;
#[cfg(test)]
mod typescript;

pub use capture::*;
pub use change::*;
pub use commitment::*;
pub use delivery::*;
pub use glance::*;
pub use health::*;
pub use person::*;
pub use source::*;
