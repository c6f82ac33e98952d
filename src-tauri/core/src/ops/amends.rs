//! A bad mood that was passed on, noted for yourself alone, and one follow-up to put it right (C14).

use chrono::NaiveDate;

use super::{item::shown, when};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{AmendsId, PersonId},
    insight,
    model::{CommitmentKind, CommitmentState, as_sentence},
    store::{self, Db, commitment::NewCommitment},
    wire::{Item, StoryLine},
};

/// Notes of bad moods as the story of somebody tells them.
pub(super) fn story(db: &Db, person: PersonId, today: NaiveDate) -> Result<Vec<StoryLine>> {
    let line = |note: store::amends::Amends| {
        let righted = note.commitment.map(|id| store::commitment::load(db, id)).transpose()?;
        Ok(StoryLine::Amends {
            id: note.id,
            on: note.on,
            on_label: insight::story_day_label(note.on, today),
            what: note.what,
            righted: righted.is_some_and(|listed| listed.commitment.state == CommitmentState::Done),
        })
    };
    store::amends::of_person(db, person)?.into_iter().map(line).collect()
}

impl Book {
    /// Notes that you passed a bad mood on to somebody, and what to do about it: a follow-up at a typed time.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the time is not understood; `NotFound` where they are gone.
    pub fn note_bad_mood(&self, person: PersonId, what: &str, when: &str) -> Result<Done<Item>> {
        let what = as_sentence(what);
        if what.is_empty() {
            return Err(Error::Invalid("Say what happened, such as “snapped at her about the rota”.".into()));
        }
        let name = self.read(|db| store::person::reference(db, person))?.name;
        self.transact(Op::new(Verb::NoteBadMood, name), |tx| {
            let due = when::read(when, tx.local(), false)?;
            let new = NewCommitment::new(person, CommitmentKind::FollowUp, insight::put_right(&what), due);
            let id = store::commitment::insert(tx, &new)?;
            store::amends::insert(tx, person, &what, id)?;
            shown(tx, id)
        })
    }

    /// Forgets a note of a bad mood, with its follow-up while that is open.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_amends(&self, id: AmendsId) -> Result<Done<()>> {
        let name = self.read(|db| store::person::reference(db, store::amends::load(db, id)?.person))?.name;
        self.transact(Op::new(Verb::DeleteAmends, name), |tx| store::amends::delete(tx, id))
    }
}
