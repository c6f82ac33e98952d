//! The reminder loop: what is due is claimed in the store, shown by a [`Notifier`], and answered by a click.
//!
//! ```text
//! pending → claimed (committed) → shown (committed) → done · snoozed · let go
//! ```
//!
//! The table is the queue and the wall clock is read anew at least every 30 seconds, every 15 while a window is open, so
//! suspend, a moved clock and a restart need no special case. Exactly once is impossible across a notification service; promised is at least
//! once, and at most one duplicate per crash. No database lock is held while the service is waited for: a notifier
//! takes a pop-up without blocking, and what became of it comes back as a message.

mod backoff;
mod due;
mod ledger;
mod lock;
mod notifier;
mod queue;
mod round;
mod titles;
mod wording;
mod worker;

pub use due::{first_allowed, next_allowed};
pub use lock::RemindLock;
pub use notifier::{Look, Notifier, Popup, PopupAction, PopupEvent, PopupKey};
pub use queue::{DueLook, DuePopup, DueReview, Queue};
pub use wording::{
    Button, MenuEntry, Trouble, button, digest, heading, look_popup, menu, single, stays_popup, test_popup, trouble,
};
pub use worker::{Delivery, Report, Step, Wake, Worker};

#[cfg(test)]
mod tests;
