//! A whole book, as Goodturn wrote it, joined into this one: people with all their history.

use std::collections::HashSet;

use super::{
    document::Document,
    import::{Import, Touched},
    known::recognise,
};
use crate::{
    Error, Result, exchange,
    id::PersonId,
    model::merge,
    store::{
        self, Db,
        rows::{Graft, in_order, open_filled},
    },
    wire::{CardOutcome, ImportedFile},
};

/// What is this computer's alone, or follows from the rest.
const LEFT_OUT: &[&str] = &[
    "book",
    "change",
    "change_row",
    "delivery",
    "difference",
    "double",
    "objective_ring",
    "person_merge",
    "reminder",
    "review_state",
];
/// What a person's facts are made of; of people who are known the facts are merged instead.
const FACTS: &[&str] = &["contact_point", "address", "affiliation"];

impl Import<'_> {
    /// Joins a document: people who are known learn what it says, the others come with everything. The settings come
    /// along where nobody is here yet.
    pub(super) fn import_own(&mut self, document: &Document, touched: &mut Touched) -> Result<()> {
        let bytes = document.content.as_deref().unwrap_or_default();
        match opened(bytes) {
            Ok(theirs) => self.join(document, &theirs, touched),
            Err(Error::Refused(reason)) => {
                self.reject_document(document, reason);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn join(&mut self, document: &Document, theirs: &Db, touched: &mut Touched) -> Result<()> {
        let tx = self.tx;
        let is_blank = store::person::everybody(tx)?.is_empty();
        let mut graft = Graft::new(theirs, tx);
        let mut learned = HashSet::new();
        let everybody = store::person::everybody(theirs)?;
        if everybody.is_empty() {
            self.reject_document(document, exchange::NOBODY.to_owned());
            return Ok(());
        }
        for id in &everybody {
            if let Some(ours) = self.same_person(theirs, *id, is_blank)? {
                graft.know("person", id.0, ours.0);
                if self.learn(theirs, *id, ours)? {
                    learned.insert(ours.0);
                }
            }
        }
        for table in in_order(tx)?.iter().filter(|table| !LEFT_OUT.contains(&table.as_str())) {
            if table == "setting" && !is_blank {
                continue;
            }
            let added = if FACTS.contains(&table.as_str()) { graft.add_to_fresh(table)? } else { graft.add(table)? };
            learned.extend(added.into_iter().filter(|(parent, _)| parent == "person").map(|(_, id)| id));
        }
        store::reminder::remember_rung(tx, theirs, &|commitment| graft.ours("commitment", commitment))?;
        store::objective_ring::remember(tx, theirs, &|objective| graft.ours("objective", objective))?;
        let mut file =
            ImportedFile { path: document.path.clone(), format: "goodturn".into(), ..ImportedFile::default() };
        for id in everybody {
            let Some(ours) = graft.ours("person", id.0) else { continue };
            file.read += 1;
            let outcome = match (graft.is_fresh("person", ours), learned.contains(&ours)) {
                (true, _) => {
                    file.added += 1;
                    self.new.insert(PersonId(ours));
                    CardOutcome::Added
                }
                (false, true) => {
                    file.merged += 1;
                    self.taught.insert(PersonId(ours));
                    CardOutcome::Merged
                }
                (false, false) => {
                    file.unchanged += 1;
                    CardOutcome::Unchanged
                }
            };
            touched.push((PersonId(ours), outcome));
        }
        self.count(file);
        Ok(())
    }

    /// Whom of this book a person of theirs is: the same record, or somebody who is recognised for certain.
    fn same_person(&self, theirs: &Db, id: PersonId, is_blank: bool) -> Result<Option<PersonId>> {
        if is_blank {
            return Ok(None);
        }
        if let Some(ours) = store::person::same_record(self.tx, theirs, id)? {
            return Ok(Some(ours));
        }
        let facts = store::person::load(theirs, id)?;
        let uid = store::person::uid(theirs, id)?;
        let region = &self.tx.settings().phone_region;
        let known = recognise(self.tx, &facts, &uid, region)?;
        Ok(known.filter(|(_, likeness)| likeness.certain).map(|(ours, _)| ours))
    }

    /// Merges what they know of a person; whether that was anything new.
    fn learn(&self, theirs: &Db, id: PersonId, ours: PersonId) -> Result<bool> {
        let known = store::person::load(self.tx, ours)?;
        let said = super::export::with_photo(theirs, id)?;
        let merged = merge(&known, &said, &|_| false);
        let new = merged != known;
        if new {
            store::person::update(self.tx, ours, &merged)?;
        }
        Ok(new)
    }
}

/// The book that a document tells, as a database of its own.
fn opened(bytes: &[u8]) -> Result<Db> {
    let text = exchange::decode(bytes).map_err(|problem| Error::Refused(problem.to_string()))?;
    let book = exchange::open_own(&text).map_err(Error::Refused)?;
    open_filled(None, book.schema_version, &book.tables, &book.sequences)
}
