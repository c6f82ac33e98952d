//! Which commitments have a pop-up out, and which looks.

use std::collections::BTreeMap;

use super::{Look, PopupKey};
use crate::id::CommitmentId;

/// The commitments of all pop-ups that were posted and neither answered, closed nor lost, and the pop-up that stands for
/// each look: its own, or a digest.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    items: BTreeMap<CommitmentId, Place>,
    looks: BTreeMap<Look, (PopupKey, Place)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// With the notifier; the system has not said yet that it is shown.
    Posted,
    /// On the screen.
    Shown,
}

impl Ledger {
    pub(super) fn posted(&mut self, ids: &[CommitmentId]) {
        self.items.extend(ids.iter().map(|id| (*id, Place::Posted)));
    }

    /// Notes that a pop-up is on the screen; answers with those of its commitments that it was posted for.
    pub(super) fn shown(&mut self, ids: &[CommitmentId]) -> Vec<CommitmentId> {
        let known = self.known(ids);
        self.items.extend(known.iter().map(|id| (*id, Place::Shown)));
        known
    }

    pub(super) fn forget(&mut self, ids: &[CommitmentId]) {
        for id in ids {
            self.items.remove(id);
        }
    }

    /// Those of `ids` that have a pop-up out.
    pub(super) fn known(&self, ids: &[CommitmentId]) -> Vec<CommitmentId> {
        ids.iter().copied().filter(|id| self.items.contains_key(id)).collect()
    }

    pub(super) fn all(&self) -> Vec<CommitmentId> {
        self.items.keys().copied().collect()
    }

    pub(super) fn look_posted(&mut self, look: Look, key: &PopupKey) {
        self.looks.insert(look, (key.clone(), Place::Posted));
    }

    /// The looks that a pop-up stands for.
    pub(super) fn looks_of(&self, key: &PopupKey) -> Vec<Look> {
        self.looks.iter().filter(|(_, (known, _))| known == key).map(|(look, _)| *look).collect()
    }

    /// All looks that have a pop-up out, each with the one that stands for it.
    pub(super) fn looks(&self) -> Vec<(Look, PopupKey)> {
        self.looks.iter().map(|(look, (key, _))| (*look, key.clone())).collect()
    }

    pub(super) fn look_shown(&mut self, look: Look) {
        if let Some((_, place)) = self.looks.get_mut(&look) {
            *place = Place::Shown;
        }
    }

    pub(super) fn forget_look(&mut self, look: Look) {
        self.looks.remove(&look);
    }

    /// The looks that the system has not answered for yet.
    pub(super) fn unanswered_looks(&self) -> Vec<Look> {
        self.looks.iter().filter(|(_, (_, place))| *place == Place::Posted).map(|(look, _)| *look).collect()
    }

    /// Those the system has not answered for yet.
    pub(super) fn unanswered(&self) -> Vec<CommitmentId> {
        self.items.iter().filter(|(_, place)| **place == Place::Posted).map(|(id, _)| *id).collect()
    }
}
