//! Imports: many cards at once, recognised, counted, looked at before, taken back after.

use std::{collections::HashSet, path::PathBuf};

use super::{
    capture::Progress,
    document::{Document, Incoming, place},
    double::look_among,
    keep::{Keep, Kept, KeptCard, Met, keep},
    known::{certain, whose_birthday},
    merge::merge_unasked,
    occasion::Occasions,
    person::{load, tidy},
    picture::{attach_picture, fingerprint, keep_for_a_look, look_at_all, not_unseen},
};
use crate::{
    Book, Error, Result,
    change::{Changes, Done, Op, Verb},
    exchange::{self, Reading, Viewpoint},
    id::{CaptureId, PersonId, SourceId},
    model::{CardReading, Due},
    store::{self, Tx, capture::CaptureState, source::Counts},
    wire::{ImportOptions, ImportReport, ImportedFile, Rejected},
};

/// People an import reports to the window at most.
const MOST_PEOPLE: usize = 1000;
/// How long ago an encounter may be to be followed up yet.
const FRESH: chrono::Duration = chrono::Duration::days(7);
/// Cards between two looks at whether to go on.
const CARDS_A_STEP: usize = 64;

impl Book {
    /// Imports files and folders. `go_on` is told how far it is and answers whether to go on; a stop keeps nothing.
    ///
    /// # Errors
    /// `Stopped` after a stop, `Store` where nothing could be written. A file that cannot be read is reported, not an error.
    pub fn import_paths(
        &self,
        paths: &[PathBuf],
        options: &ImportOptions,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        self.import_documents(&Incoming::of_paths(paths), options, usize::MAX, go_on)
    }

    /// Imports files and what was read already, such as standard input, one after the other; reports at most `people`
    /// people.
    ///
    /// # Errors
    /// As [`Book::import_paths`].
    pub fn import_documents(
        &self,
        documents: &[Incoming],
        options: &ImportOptions,
        people: usize,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        look_at_all(documents, go_on)?;
        let run = |tx: &Tx<'_>, source| Import::begin(tx, source, options, people).run(documents, go_on);
        self.import_into(&batch_name(documents), options.dry_run, run)
    }

    fn import_into(
        &self,
        name: &str,
        dry_run: bool,
        run: impl FnOnce(&Tx<'_>, SourceId) -> Result<(ImportReport, HashSet<PersonId>)>,
    ) -> Result<Done<ImportReport>> {
        if dry_run {
            let value = self.rehearse(|tx| {
                let source = store::source::insert(tx, name, "", "")?;
                Ok(ImportReport { source: None, ..run(tx, source)?.0 })
            })?;
            return Ok(Done { value, changes: Changes::default() });
        }
        let mut done = self.transact(Op::new(Verb::Import, name), |tx| {
            let source = store::source::insert(tx, name, "", "")?;
            let (report, news) = run(tx, source)?;
            Ok(ImportReport { source: Some(source), likely_doubles: look_among(tx, &news)?, ..report })
        })?;
        if done.changes.change.is_none() {
            done.value.source = None;
        }
        Ok(done)
    }

    /// What importing a capture would do; nothing is written.
    ///
    /// # Errors
    /// `NotFound` where it does not exist.
    pub fn preview_import(&self, id: CaptureId) -> Result<ImportReport> {
        let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
        Ok(self.import_capture(id, &options, &mut |_| true)?.value)
    }

    /// Imports all cards of a capture, which leaves the Inbox with them.
    ///
    /// # Errors
    /// As [`Book::import_paths`], and `NotFound` where the capture does not exist.
    pub fn import_capture(
        &self,
        id: CaptureId,
        options: &ImportOptions,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        let (capture, content) = self.read(|db| {
            let capture = store::capture::load(db, id)?;
            let content = match capture.attachment {
                Some(attachment) => store::attachment::load(db, attachment)?,
                None => None,
            };
            Ok((capture, content))
        })?;
        let document = Document {
            path: if capture.path.is_empty() { capture.origin.clone() } else { capture.path },
            origin: capture.origin.clone(),
            content: content.map(|(_, bytes)| bytes).ok_or(capture.problem),
        };
        let documents = [Incoming::from(document)];
        look_at_all(&documents, go_on)?;
        self.import_into(&capture.origin, options.dry_run, |tx, source| {
            store::capture::set_state(tx, id, CaptureState::Saved)?;
            Import::begin(tx, source, options, MOST_PEOPLE).run(&documents, go_on)
        })
    }
}

fn batch_name(documents: &[Incoming]) -> String {
    match documents {
        [one] => one.path().into_owned(),
        [first, ..] => format!("{} and {} more", first.path(), documents.len() - 1),
        [] => String::new(),
    }
}

/// An import that is under way.
pub(super) struct Import<'a> {
    pub(super) tx: &'a Tx<'a>,
    source: SourceId,
    options: &'a ImportOptions,
    people: usize,
    pub(super) report: ImportReport,
    /// People it added; in a dry run they have no id.
    pub(super) new: HashSet<PersonId>,
    /// People who were known and learned something.
    pub(super) taught: HashSet<PersonId>,
    occasions: Occasions,
}

impl<'a> Import<'a> {
    fn begin(tx: &'a Tx<'a>, source: SourceId, options: &'a ImportOptions, people: usize) -> Self {
        let occasions = Occasions::of(source);
        let report = ImportReport::default();
        Self { tx, source, options, people, report, new: HashSet::new(), taught: HashSet::new(), occasions }
    }

    /// What it did, and who is new or learned something.
    fn run(
        mut self,
        documents: &[Incoming],
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(ImportReport, HashSet<PersonId>)> {
        let mut touched = Vec::new();
        let seen = Viewpoint { now: self.tx.now(), zone: self.tx.zone(), me: self.tx.settings().me.clone() };
        for document in documents {
            let document = &*document.open();
            match &document.content {
                Ok(bytes) if exchange::is_archive(bytes) => {
                    self.import_archive(document, bytes, &seen, &mut touched, go_on)?;
                }
                _ => self.import_document(document, &seen, &mut touched, go_on)?,
            }
        }
        let counts = Counts {
            added: self.report.added,
            merged: self.report.merged,
            unchanged: self.report.unchanged,
            rejected: u32::try_from(self.report.rejected.len()).unwrap_or(u32::MAX),
        };
        store::source::set_counts(self.tx, self.source, &counts)?;
        // A dry run shows a row for each card, also where two are one person.
        let mut seen = HashSet::new();
        let shown = touched.into_iter().filter(|id| self.options.dry_run || seen.insert(*id)).take(self.people);
        self.report.people = shown.map(|id| load(self.tx, id)).collect::<Result<_>>()?;
        if self.options.dry_run {
            self.report.people.iter_mut().for_each(|person| person.id = person.id.filter(|id| !self.new.contains(id)));
        }
        self.new.extend(self.taught);
        Ok((self.report, self.new))
    }

    pub(super) fn import_document(
        &mut self,
        document: &Document,
        seen: &Viewpoint,
        touched: &mut Vec<PersonId>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<()> {
        if document.content.as_ref().is_ok_and(|bytes| exchange::is_own_document(bytes)) {
            return self.import_own(document, touched);
        }
        let reading = document.content.as_ref().map_err(Clone::clone).and_then(|bytes| {
            // Looking takes seconds, and a transaction is open.
            if exchange::is_picture(bytes) && !exchange::was_looked_at(bytes) {
                return Err("The picture changed while it was being imported; import it again.".to_owned());
            }
            exchange::read(&document.origin, bytes, seen.clone()).map_err(|problem| problem.to_string())
        });
        match reading {
            Ok(reading) => self.import_reading(document, &reading, touched, go_on),
            Err(reason) => {
                self.reject_document(document, reason);
                Ok(())
            }
        }
    }

    pub(super) fn reject_document(&mut self, document: &Document, reason: String) {
        self.report.files.push(ImportedFile { path: document.path.clone(), rejected: 1, ..ImportedFile::default() });
        self.report.rejected.push(Rejected { path: document.path.clone(), line: 0, reason, text: String::new() });
    }

    fn import_reading(
        &mut self,
        document: &Document,
        reading: &Reading,
        touched: &mut Vec<PersonId>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<()> {
        let format = reading.format.word().to_owned();
        let mut file = ImportedFile { path: document.path.clone(), format, ..ImportedFile::default() };
        file.passed_over.clone_from(&reading.passed_over);
        for rejected in &reading.rejected {
            file.rejected += 1;
            self.report.rejected.push(Rejected {
                path: document.path.clone(),
                line: rejected.line,
                reason: rejected.reason.clone(),
                text: rejected.text.clone(),
            });
        }
        let fingerprints = reading.cards.iter().map(|card| store::attachment::fingerprint(card.raw.as_bytes()));
        let beside: HashSet<String> = fingerprints.collect();
        let place = place(&document.path, &document.origin);
        for (done, card) in reading.cards.iter().enumerate() {
            let progress =
                || Progress { origin: document.origin.clone(), done: done as u64, total: reading.cards.len() as u64 };
            if done % CARDS_A_STEP == 0 && !go_on(progress()) {
                return Err(Error::Stopped);
            }
            if let Some(reason) = not_unseen(reading, card) {
                file.rejected += 1;
                self.report.rejected.push(rejected(document, card, reason));
                keep_for_a_look(self.tx, document)?;
                continue;
            }
            file.read += 1;
            let bytes = document.content.as_deref().unwrap_or_default();
            let fingerprint = fingerprint(reading, card, bytes);
            match self.import_card(card, &fingerprint, &place, &beside) {
                Ok((person, outcome)) => {
                    attach_picture(self.tx, person, document)?;
                    touched.push(person);
                    match outcome {
                        Outcome::Added => {
                            file.added += 1;
                            self.new.insert(person);
                        }
                        Outcome::Merged => {
                            file.merged += 1;
                            self.taught.insert(person);
                        }
                        Outcome::Unchanged => file.unchanged += 1,
                    }
                }
                Err(Error::Invalid(reason)) => {
                    file.read -= 1;
                    file.rejected += 1;
                    self.report.rejected.push(rejected(document, card, reason));
                }
                Err(error) => return Err(error),
            }
        }
        self.count(file);
        Ok(())
    }

    pub(super) fn count(&mut self, file: ImportedFile) {
        self.report.added += file.added;
        self.report.merged += file.merged;
        self.report.unchanged += file.unchanged;
        self.report.files.push(file);
    }

    fn import_card(
        &mut self,
        card: &CardReading,
        fingerprint: &str,
        place: &str,
        beside: &HashSet<String>,
    ) -> Result<(PersonId, Outcome)> {
        let (person, mut outcome) = self.import_person(card, fingerprint, place, beside)?;
        for occasion in &card.occasions {
            let is_new = self.occasions.keep(self.tx, person, occasion)?;
            if is_new && outcome == Outcome::Unchanged {
                outcome = Outcome::Merged;
            }
        }
        Ok((person, outcome))
    }

    fn import_person(
        &self,
        card: &CardReading,
        fingerprint: &str,
        place: &str,
        beside: &HashSet<String>,
    ) -> Result<(PersonId, Outcome)> {
        if let Some(person) = store::source::owner_of_card(self.tx, fingerprint)? {
            return Ok((person, Outcome::Unchanged));
        }
        let facts = tidy(&card.facts)?;
        let card_facts = facts.clone();
        let kept_card =
            KeptCard { source: self.source, raw: &card.raw, fingerprint, place, facts: &card_facts, beside };
        let known = certain(self.tx, &facts, &card.uid, &kept_card)?;
        if let Some((first, others)) = known.split_first() {
            others.iter().try_for_each(|other| merge_unasked(self.tx, *first, *other))?;
        }
        let into = match known.first() {
            Some(first) => Some(*first),
            None => whose_birthday(self.tx, &facts)?,
        };
        let kept: Kept = keep(
            self.tx,
            &Keep {
                facts,
                uid: &card.uid,
                into,
                card_wins: false,
                unasked: true,
                follow_up: self.met(card).filter(|met| met.on < self.tx.today() - FRESH).map(|_| false),
                met: self.met(card),
                remember: card.remember.clone(),
                needs: card.they_need.clone(),
                promises: card.promises.iter().map(|promise| (promise.what.clone(), self.due(promise.due))).collect(),
                card: Some(kept_card),
                ..Keep::default()
            },
        )?;
        let outcome = match (kept.is_new, kept.learned || kept.encounter.is_some()) {
            (true, _) => Outcome::Added,
            (false, true) => Outcome::Merged,
            (false, false) => Outcome::Unchanged,
        };
        Ok((kept.person, outcome))
    }

    fn due(&self, due: Option<chrono::NaiveDate>) -> Due {
        Due::on(due.unwrap_or(self.tx.today() + chrono::Duration::days(7)))
    }

    fn met(&self, card: &CardReading) -> Option<Met> {
        let place = if self.options.met_at.trim().is_empty() { &card.met_at } else { &self.options.met_at };
        let on = self.options.met_on.or(card.met_on);
        (on.is_some() || !place.trim().is_empty()).then(|| Met {
            on: on.unwrap_or(self.tx.today()).min(self.tx.today()),
            place: place.clone(),
            through: card.through.clone(),
            note: card.note.trim().to_owned(),
        })
    }
}

fn rejected(document: &Document, card: &CardReading, reason: String) -> Rejected {
    Rejected { path: document.path.clone(), line: card.line, reason, text: exchange::excerpt(&card.raw) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Added,
    Merged,
    Unchanged,
}
