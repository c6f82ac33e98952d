//! Requests and responses: the one vocabulary that the window, the command line's `--json` and the tests share.
//!
//! `ui/src/ipc/wire.ts` is generated from these types; `xtask tidy` fails where it is stale.

mod brief;
mod capture;
mod change;
mod commitment;
mod crew;
mod debrief;
mod delivery;
mod double;
mod glance;
mod goodwill;
mod handover;
mod health;
mod help;
mod letter;
mod mapping;
mod person;
mod practice;
mod rhythm;
mod source;
mod stage;
#[cfg(test)]
mod typescript;
mod weekly_review;
mod yearly_date;

pub use brief::*;
pub use capture::*;
pub use change::*;
pub use commitment::*;
pub use crew::*;
pub use debrief::*;
pub use delivery::*;
pub use double::*;
pub use glance::*;
pub use goodwill::*;
pub use handover::*;
pub use health::*;
pub use help::*;
pub use letter::*;
pub use mapping::*;
pub use person::*;
pub use practice::*;
pub use rhythm::*;
pub use source::*;
pub use stage::*;
pub use weekly_review::*;
pub use yearly_date::*;
