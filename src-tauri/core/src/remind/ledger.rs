//! Which commitments have a pop-up out, and whether the weekly review has one.

use std::collections::BTreeMap;

use super::PopupKey;
use crate::id::CommitmentId;

/// The commitments of all pop-ups that were posted and neither answered, closed nor lost, and the pop-up that stands for
/// the weekly review: its own, or a digest.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    items: BTreeMap<CommitmentId, Place>,
    review: Option<(PopupKey, Place)>,
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

    pub(super) fn review_posted(&mut self, key: &PopupKey) {
        self.review = Some((key.clone(), Place::Posted));
    }

    /// Whether a pop-up stands for the review.
    pub(super) fn has_review(&self, key: &PopupKey) -> bool {
        self.review_key() == Some(key)
    }

    /// The pop-up that stands for the review.
    pub(super) fn review_key(&self) -> Option<&PopupKey> {
        self.review.as_ref().map(|(key, _)| key)
    }

    pub(super) fn review_shown(&mut self) {
        if let Some((_, place)) = &mut self.review {
            *place = Place::Shown;
        }
    }

    pub(super) fn forget_review(&mut self) {
        self.review = None;
    }

    /// Whether the system has not answered yet for the review.
    pub(super) fn is_review_unanswered(&self) -> bool {
        matches!(self.review, Some((_, Place::Posted)))
    }

    /// Those the system has not answered for yet.
    pub(super) fn unanswered(&self) -> Vec<CommitmentId> {
        self.items.iter().filter(|(_, place)| **place == Place::Posted).map(|(id, _)| *id).collect()
    }
}
