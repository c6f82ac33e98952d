//! The pop-ups on the screen, the oldest first, and no more than there is room for.

use std::{collections::VecDeque, num::NonZeroU32};

use goodturn_core::{id::CommitmentId, remind::PopupKey};

use super::note::Withdrawn;
use crate::ON_SCREEN;

/// A pop-up on the screen.
#[derive(Debug)]
pub(super) struct Shown {
    /// The number the service knows it by.
    pub(super) number: NonZeroU32,
    pub(super) key: PopupKey,
    /// Whether it has buttons, which need us to be heard.
    pub(super) buttons: bool,
    pub(super) withdrawn: Withdrawn,
}

/// All pop-ups on the screen.
#[derive(Debug, Default)]
pub(super) struct Shelf(VecDeque<Shown>);

impl Shelf {
    /// Puts a pop-up up, in the place of one with its number or its key; answers with the one there is no room for.
    pub(super) fn put(&mut self, shown: Shown) -> Option<Shown> {
        self.0.retain(|other| other.number != shown.number && other.key != shown.key);
        self.0.push_back(shown);
        if self.0.len() > ON_SCREEN { self.0.pop_front() } else { None }
    }

    /// Takes the pop-up with a number down.
    pub(super) fn take(&mut self, number: u32) -> Option<Shown> {
        let at = self.0.iter().position(|shown| shown.number.get() == number)?;
        self.0.remove(at)
    }

    /// Takes the pop-up of a look down.
    pub(super) fn take_look(&mut self, key: &PopupKey) -> Option<Shown> {
        let number = self.number_of(key)?;
        self.take(number.get())
    }

    /// The number of the pop-up that stands for the same.
    pub(super) fn number_of(&self, key: &PopupKey) -> Option<NonZeroU32> {
        self.0.iter().find(|shown| shown.key == *key).map(|shown| shown.number)
    }

    /// Takes down the pop-ups of which no commitment is left.
    pub(super) fn withdraw(&mut self, ids: &[CommitmentId]) -> Vec<Shown> {
        let (gone, kept): (VecDeque<_>, VecDeque<_>) =
            std::mem::take(&mut self.0).into_iter().map(|shown| strike(shown, ids)).partition(|(_, void)| *void);
        self.0 = kept.into_iter().map(|(shown, _)| shown).collect();
        gone.into_iter().map(|(shown, _)| shown).collect()
    }

    /// Takes everything down.
    pub(super) fn clear(&mut self) -> Vec<Shown> {
        std::mem::take(&mut self.0).into()
    }
}

fn strike(mut shown: Shown, ids: &[CommitmentId]) -> (Shown, bool) {
    let void = shown.withdrawn.strike(&shown.key, ids);
    (shown, void)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: u32, key: PopupKey) -> Shown {
        let number = NonZeroU32::new(number).expect("a number");
        Shown { number, key, buttons: true, withdrawn: Withdrawn::default() }
    }

    #[test]
    fn the_oldest_makes_room() {
        let mut shelf = Shelf::default();
        let room = u32::try_from(ON_SCREEN).expect("a small number");
        for number in 1..=room {
            assert!(shelf.put(shown(number, PopupKey::Item(CommitmentId(number.into())))).is_none());
        }
        let evicted = shelf.put(shown(room + 1, PopupKey::Test)).expect("no room");
        assert_eq!(evicted.number.get(), 1);
        assert!(shelf.take(1).is_none() && shelf.take(2).is_some(), "and only the oldest");
    }

    #[test]
    fn a_digest_stays_until_its_last_commitment_is_answered() {
        let [jane, li] = [CommitmentId(1), CommitmentId(2)];
        let mut shelf = Shelf::default();
        shelf.put(shown(7, PopupKey::Digest(vec![jane, li])));
        shelf.put(shown(8, PopupKey::Test));
        assert!(shelf.withdraw(&[jane]).is_empty(), "Li still waits");
        assert_eq!(shelf.withdraw(&[li]).len(), 1);
        assert_eq!(shelf.clear().len(), 1, "the test stands for nothing and stays");
    }

    #[test]
    fn the_review_is_taken_down_by_itself_and_only_once() {
        let mut shelf = Shelf::default();
        shelf.put(shown(7, PopupKey::Review));
        shelf.put(shown(8, PopupKey::Item(CommitmentId(1))));
        assert!(shelf.withdraw(&[CommitmentId(2)]).is_empty(), "no commitment speaks for it");
        assert_eq!(shelf.take_look(&PopupKey::Review).map(|review| review.number.get()), Some(7));
        assert!(shelf.take_look(&PopupKey::Review).is_none() && shelf.take(8).is_some(), "and the other stays");
    }
}
