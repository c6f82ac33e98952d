//! Undo, redo and the journal.

use super::merge::take_apart;
use crate::{
    Book, Error, Result,
    book::Toggle,
    change::{Done, Op, Verb},
    id::{ChangeId, SourceId},
    store::{self, Tx, journal},
    wire::{Change, Source},
};

impl Book {
    /// Takes back the last change, with everything of its batch; `None` where there is nothing to take back.
    ///
    /// # Errors
    /// `Store` where later changes stand in the way.
    pub fn undo(&self) -> Result<Done<Option<Change>>> {
        self.toggle(|tx| {
            journal::last_done(tx)?.map_or_else(|| Ok(Toggle::default()), |change| batch(tx, change, true))
        })
    }

    /// Makes the change again that was taken back last; `None` where there is none.
    ///
    /// # Errors
    /// `Store` where later changes stand in the way.
    pub fn redo(&self) -> Result<Done<Option<Change>>> {
        self.toggle(|tx| {
            journal::first_undone(tx)?.map_or_else(|| Ok(Toggle::default()), |change| batch(tx, change, false))
        })
    }

    /// Takes back one change, whatever came after it; columns changed since keep their later value.
    ///
    /// # Errors
    /// `NotFound` where it does not exist, `Invalid` where it is taken back already.
    pub fn undo_change(&self, id: ChangeId) -> Result<Done<Option<Change>>> {
        self.toggle(|tx| {
            let change = journal::load(tx, id)?.ok_or(Error::NotFound { record: "change", id: id.to_string() })?;
            if change.undone {
                return Err(Error::Invalid(format!("The change {id} is taken back already.")));
            }
            batch(tx, change, true)
        })
    }

    /// Takes back an import whole: who it added goes, who it changed gets their former values.
    ///
    /// # Errors
    /// `NotFound` where it does not exist, `Invalid` where it is taken back already.
    pub fn undo_source(&self, id: SourceId) -> Result<Done<Source>> {
        let undone = self.toggle(|tx| {
            let source = store::source::load(tx, id)?;
            let changes = journal::of_source(tx, id)?;
            if changes.is_empty() {
                return Err(Error::Invalid(format!("The import of {} is taken back already.", source.name)));
            }
            // Who was merged with somebody whom it added is a person of their own again.
            for change in &changes {
                for merge in store::merge::since_added(tx, *change)? {
                    take_apart(tx, merge)?;
                }
            }
            Ok(Toggle { op: Some(Op::new(Verb::Import, source.name)), changes, value: () })
        })?;
        Ok(Done { value: self.source(id)?, changes: undone.changes })
    }

    /// The latest changes, newest first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn history(&self, limit: u32) -> Result<Vec<Change>> {
        self.read(|db| journal::latest(db, limit))
    }
}

/// A change with everything of its batch, newest first where it goes back.
fn batch(tx: &Tx<'_>, change: Change, back: bool) -> Result<Toggle<Option<Change>>> {
    let mut changes = journal::batch_of(tx, change.id)?;
    if !back {
        changes.reverse();
    }
    Ok(Toggle { op: Some(Op::new(change.verb, change.subject.clone())), changes, value: Some(change) })
}
