//! Undo, redo and the journal.

use crate::{
    Book, Error, Result,
    change::{Done, Op},
    id::{ChangeId, SourceId},
    store::{self, journal},
    wire::{Change, Source},
};

impl Book {
    /// Takes back the last change, with everything of its batch; `None` where there is nothing to take back.
    ///
    /// # Errors
    /// `Store` where later changes stand in the way.
    pub fn undo(&self) -> Result<Done<Option<Change>>> {
        match self.read(journal::last_done)? {
            Some(change) => self.toggle_batch(change, true),
            None => Ok(Done { value: None, changes: Default::default() }),
        }
    }

    /// Makes the change again that was taken back last; `None` where there is none.
    ///
    /// # Errors
    /// `Store` where later changes stand in the way.
    pub fn redo(&self) -> Result<Done<Option<Change>>> {
        match self.read(journal::first_undone)? {
            Some(change) => self.toggle_batch(change, false),
            None => Ok(Done { value: None, changes: Default::default() }),
        }
    }

    fn toggle_batch(&self, change: Change, back: bool) -> Result<Done<Option<Change>>> {
        let mut ids = self.read(|db| journal::batch_of(db, change.id))?;
        if !back {
            ids.reverse();
        }
        let done = self.toggle(&Op::new(change.verb, change.subject.clone()), &ids)?;
        Ok(Done { value: Some(change), changes: done.changes })
    }

    /// Takes back one change, whatever came after it; columns changed since keep their later value.
    ///
    /// # Errors
    /// `NotFound` where it does not exist, `Invalid` where it is taken back already.
    pub fn undo_change(&self, id: ChangeId) -> Result<Done<Option<Change>>> {
        let change =
            self.read(|db| journal::load(db, id))?.ok_or(Error::NotFound { record: "change", id: id.to_string() })?;
        if change.undone {
            return Err(Error::Invalid(format!("The change {id} is taken back already.")));
        }
        self.toggle_batch(change, true)
    }

    /// Takes back an import whole: who it added goes, who it changed gets their former values.
    ///
    /// # Errors
    /// `NotFound` where it does not exist, `Invalid` where it is taken back already.
    pub fn undo_source(&self, id: SourceId) -> Result<Done<Source>> {
        let source = self.read(|db| store::source::load(db, id))?;
        let changes = self.read(|db| journal::of_source(db, id))?;
        if changes.is_empty() {
            return Err(Error::Invalid(format!("The import of {} is taken back already.", source.name)));
        }
        let done = self.toggle(&Op::new(crate::change::Verb::Import, source.name), &changes)?;
        Ok(Done { value: self.source(id)?, changes: done.changes })
    }

    /// The latest changes, newest first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn history(&self, limit: u32) -> Result<Vec<Change>> {
        self.read(|db| journal::latest(db, limit))
    }
}
