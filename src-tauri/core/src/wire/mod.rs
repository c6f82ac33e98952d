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
mod dormant;
mod double;
mod glance;
mod goodwill;
mod handover;
mod health;
mod help;
mod introduction;
mod knowledge;
mod letter;
mod mapping;
mod offer;
mod person;
mod practice;
mod rhythm;
mod source;
mod stage;
mod team;
mod tie;
#[cfg(test)]
mod typescript;
mod weekly_review;
mod who;
mod yearly_date;

pub use brief::*;
pub use capture::*;
pub use change::*;
pub use commitment::*;
pub use crew::*;
pub use debrief::*;
pub use delivery::*;
pub use dormant::*;
pub use double::*;
pub use glance::*;
pub use goodwill::*;
pub use handover::*;
pub use health::*;
pub use help::*;
pub use introduction::*;
pub use knowledge::*;
pub use letter::*;
pub use mapping::*;
pub use offer::*;
pub use person::*;
pub use practice::*;
pub use rhythm::*;
pub use source::*;
pub use stage::*;
pub use team::*;
pub use tie::*;
pub use weekly_review::*;
pub use who::*;
pub use yearly_date::*;
