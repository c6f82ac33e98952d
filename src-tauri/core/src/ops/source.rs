//! Import batches.

use crate::{
    Book, Result,
    id::SourceId,
    insight,
    store::{
        self, Db,
        source::{Came, SourceRow},
    },
    wire::{CardOutcome, PersonRef, Source, SourcePage, SourcePerson},
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

    /// One import batch with the first people it brought, at most `people`.
    ///
    /// # Errors
    /// `NotFound` where it does not exist.
    pub fn source_page(&self, id: SourceId, people: usize) -> Result<SourcePage> {
        let (row, total, people) = self.read(|db| {
            let row = store::source::load(db, id)?;
            let came = store::source::people_of(db, id)?;
            let shown = came.iter().take(people).map(|one| show_person(db, *one)).collect::<Result<_>>()?;
            Ok((row, came.len(), shown))
        })?;
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        Ok(SourcePage { source: self.show_source(row), total, people })
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
            unchanged: row.unchanged,
            rejected: row.rejected,
            undone: row.undone,
        }
    }
}

fn show_person(db: &Db, Came { person, is_new, is_taught }: Came) -> Result<SourcePerson> {
    let seen = store::people::glance(db, person)?;
    let outcome = match (is_new, is_taught) {
        (true, _) => CardOutcome::Added,
        (false, true) => CardOutcome::Merged,
        (false, false) => CardOutcome::Unchanged,
    };
    Ok(SourcePerson { person: PersonRef { id: person, name: seen.name }, headline: seen.headline, outcome })
}
