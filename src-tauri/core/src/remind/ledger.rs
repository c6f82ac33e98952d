//! Which commitments have a pop-up out.

use std::collections::BTreeMap;

use crate::id::CommitmentId;

/// The commitments of all pop-ups that were posted and neither answered, closed nor lost.
#[derive(Debug, Default)]
pub(super) struct Ledger(BTreeMap<CommitmentId, Place>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// With the notifier; the system has not said yet that it is shown.
    Posted,
    /// On the screen.
    Shown,
}

impl Ledger {
    pub(super) fn posted(&mut self, ids: &[CommitmentId]) {
        self.0.extend(ids.iter().map(|id| (*id, Place::Posted)));
    }

    /// Notes that a pop-up is on the screen; answers with those of its commitments that it was posted for.
    pub(super) fn shown(&mut self, ids: &[CommitmentId]) -> Vec<CommitmentId> {
        let known = self.known(ids);
        self.0.extend(known.iter().map(|id| (*id, Place::Shown)));
        known
    }

    pub(super) fn forget(&mut self, ids: &[CommitmentId]) {
        for id in ids {
            self.0.remove(id);
        }
    }

    /// Those of `ids` that have a pop-up out.
    pub(super) fn known(&self, ids: &[CommitmentId]) -> Vec<CommitmentId> {
        ids.iter().copied().filter(|id| self.0.contains_key(id)).collect()
    }

    pub(super) fn all(&self) -> Vec<CommitmentId> {
        self.0.keys().copied().collect()
    }

    /// Those the system has not answered for yet.
    pub(super) fn unanswered(&self) -> Vec<CommitmentId> {
        self.0.iter().filter(|(_, place)| **place == Place::Posted).map(|(id, _)| *id).collect()
    }
}
