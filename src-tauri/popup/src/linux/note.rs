//! A pop-up on its way to the screen.

use goodturn_core::{
    id::CommitmentId,
    remind::{Popup, PopupKey},
};
use tokio::time::Instant;

/// A pop-up that the system has not answered for yet.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) popup: Popup,
    pub(super) since: Instant,
    pub(super) told_late: bool,
    withdrawn: Withdrawn,
    look_withdrawn: bool,
}

impl Note {
    pub(super) fn new(popup: Popup) -> Self {
        Self { popup, since: Instant::now(), told_late: false, withdrawn: Withdrawn::default(), look_withdrawn: false }
    }

    /// Takes commitments out; whether none is left.
    pub(super) fn strike(&mut self, ids: &[CommitmentId]) -> bool {
        self.withdrawn.strike(&self.popup.key, ids)
    }

    /// Takes a look out, where it is all that this stands for.
    pub(super) fn strike_look(&mut self, key: &PopupKey) {
        self.look_withdrawn |= self.popup.key == *key;
    }

    /// Whether none of its commitments needs it any more.
    pub(super) fn is_void(&self) -> bool {
        self.look_withdrawn || self.withdrawn.is_all_of(&self.popup.key)
    }

    pub(super) fn into_parts(self) -> (Popup, Withdrawn) {
        (self.popup, self.withdrawn)
    }
}

/// The commitments of a pop-up that were answered elsewhere.
#[derive(Debug, Default)]
pub(super) struct Withdrawn(Vec<CommitmentId>);

impl Withdrawn {
    /// Takes commitments out; whether none of the pop-up's own is left.
    pub(super) fn strike(&mut self, key: &PopupKey, ids: &[CommitmentId]) -> bool {
        self.0.extend(key.ids().iter().filter(|id| ids.contains(id)));
        self.is_all_of(key)
    }

    fn is_all_of(&self, key: &PopupKey) -> bool {
        !key.ids().is_empty() && key.ids().iter().all(|id| self.0.contains(id))
    }
}
