//! Import batches.

use crate::{
    Book, Result,
    id::SourceId,
    insight,
    store::{self, source::SourceRow},
    wire::Source,
};

impl Book {
    /// Import batches, newest first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn list_sources(&self) -> Result<Vec<Source>> {
        let rows = self.read(|db| store::source::latest(db, 200))?;
        Ok(rows.into_iter().map(|row| self.show_source(row)).collect())
    }

    /// One import batch.
    ///
    /// # Errors
    /// `NotFound` where it does not exist.
    pub fn source(&self, id: SourceId) -> Result<Source> {
        Ok(self.show_source(self.read(|db| store::source::load(db, id))?))
    }

    fn show_source(&self, row: SourceRow) -> Source {
        let at = store::instant(row.at);
        let local = at.with_timezone(&self.clock().zone()).naive_local();
        Source {
            id: row.id,
            at: at.to_rfc3339(),
            at_label: insight::moment_label(local, self.clock().today()),
            name: row.name,
            format: row.format,
            added: row.added,
            merged: row.merged,
            rejected: row.rejected,
            undone: row.undone,
        }
    }
}
