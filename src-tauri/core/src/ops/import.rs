//! Imports: many cards at once, recognised, counted, looked at before, taken back after.

mod card;

use std::{
    cell::OnceCell,
    collections::{BTreeSet, HashSet},
    path::PathBuf,
    sync::Arc,
};

use super::{
    capture::{Progress, seen},
    document::{Document, Incoming},
    double::look_among,
    facts::load,
    occasion::Occasions,
    picture::look_at_all,
};
use crate::{
    Book, Result,
    change::{Changes, Done, Op, Verb},
    exchange::{self, Mappings, Part, Viewpoint},
    id::{CaptureId, PersonId, SourceId},
    store::{self, Tx, capture::CaptureState, source::Counts},
    wire::{CardOutcome, ImportOptions, ImportReport, ImportedFile, ImportedPerson, Rejected},
};

/// People an import reports to the window at most.
const MOST_PEOPLE: usize = 1000;

/// Who hears of the people an import came upon. Of an address book of a whole city nobody wants all of them in memory.
pub enum Audience<'a> {
    /// The report names so many at most; those who learned something come first.
    Report(usize),
    /// Each is handed over, one after the other, and the report names nobody.
    Each(&'a mut dyn FnMut(&ImportedPerson) -> Result<()>),
}

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
        self.import_documents(&Incoming::of_paths(paths), options, Audience::Report(usize::MAX), go_on)
    }

    /// Imports files and what was read already, such as standard input, one after the other.
    ///
    /// # Errors
    /// As [`Book::import_paths`].
    pub fn import_documents(
        &self,
        documents: &[Incoming],
        options: &ImportOptions,
        audience: Audience<'_>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        self.import_said(documents, &Mappings::new(), options, audience, go_on)
    }

    /// Imports documents; tables are read as was said of their kind, here or before.
    pub(super) fn import_said(
        &self,
        documents: &[Incoming],
        said: &Mappings,
        options: &ImportOptions,
        audience: Audience<'_>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Done<ImportReport>> {
        look_at_all(documents, go_on)?;
        let run = |tx: &Tx<'_>, source| {
            Import { said: said.clone(), ..Import::begin(tx, source, options) }.run(documents, audience, go_on)
        };
        self.roomy(|| self.import_into(&Incoming::name_of_all(documents), options.dry_run, run))
    }

    fn import_into(
        &self,
        name: &str,
        dry_run: bool,
        run: impl FnOnce(&Tx<'_>, SourceId) -> Result<(ImportReport, HashSet<PersonId>)>,
    ) -> Result<Done<ImportReport>> {
        if dry_run {
            let value = self.rehearse(|tx| {
                let source = store::source::insert(tx, name, "")?;
                Ok(ImportReport { source: None, ..store::search::in_bulk(tx, || run(tx, source))?.0 })
            })?;
            return Ok(Done { value, changes: Changes::default() });
        }
        let mut done = self.transact(Op::new(Verb::Import, name), |tx| {
            let source = store::source::insert(tx, name, "")?;
            let before = store::encounter::latest(tx)?;
            let (report, news) = store::search::in_bulk(tx, || run(tx, source))?;
            store::tie::link_named(tx, before)?;
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
    /// `NotFound` where it does not exist, `Stopped` after a stop.
    pub fn preview_import(&self, id: CaptureId, go_on: &mut dyn FnMut(Progress) -> bool) -> Result<ImportReport> {
        let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
        Ok(self.import_capture(id, &options, go_on)?.value)
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
        let path = if capture.path.is_empty() { &capture.origin } else { &capture.path };
        let document = Document::new(path, &capture.origin, content.map(|(_, bytes)| bytes).ok_or(capture.problem));
        let documents = [Incoming::from(document)];
        look_at_all(&documents, go_on)?;
        self.import_into(&capture.origin, options.dry_run, |tx, source| {
            store::capture::set_state(tx, id, CaptureState::Saved)?;
            Import::begin(tx, source, options).run(&documents, Audience::Report(MOST_PEOPLE), go_on)
        })
    }
}

/// Who came up, card by card, and what the card did.
pub(super) type Touched = Vec<(PersonId, CardOutcome)>;

/// An import that is under way.
pub(super) struct Import<'a> {
    pub(super) tx: &'a Tx<'a>,
    source: SourceId,
    options: &'a ImportOptions,
    pub(super) report: ImportReport,
    /// People it added; in a dry run they have no id.
    pub(super) new: HashSet<PersonId>,
    /// People who were known and learned something.
    pub(super) taught: HashSet<PersonId>,
    occasions: Occasions,
    /// What was said of tables for this import alone.
    said: Mappings,
}

impl<'a> Import<'a> {
    fn begin(tx: &'a Tx<'a>, source: SourceId, options: &'a ImportOptions) -> Self {
        let occasions = Occasions::of(source);
        let report = ImportReport::default();
        Self {
            tx,
            source,
            options,
            report,
            new: HashSet::new(),
            taught: HashSet::new(),
            occasions,
            said: Mappings::new(),
        }
    }

    /// What it did, and who is new or learned something.
    fn run(
        mut self,
        documents: &[Incoming],
        audience: Audience<'_>,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(ImportReport, HashSet<PersonId>)> {
        let mut touched = Touched::new();
        let mut seen = seen(self.tx, self.tx.now(), self.tx.zone())?;
        Arc::make_mut(&mut seen.mappings).extend(self.said.clone());
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
        store::source::set_counts(self.tx, self.source, &self.formats(), &counts)?;
        self.report.people = self.tell(touched, audience)?;
        self.new.extend(self.taught);
        Ok((self.report, self.new))
    }

    /// The words of what its files are, each once.
    fn formats(&self) -> String {
        let words: BTreeSet<&str> = self.report.files.iter().map(|file| file.format.as_str()).collect();
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Tells who came up; answers with whom the report names.
    fn tell(&self, mut touched: Touched, audience: Audience<'_>) -> Result<Vec<ImportedPerson>> {
        let dry_run = self.options.dry_run;
        if matches!(audience, Audience::Report(most) if touched.len() > most) {
            touched.sort_by_key(|(_, outcome)| *outcome != CardOutcome::Merged);
        }
        // A dry run shows a row for each card, also where two are one person.
        let mut seen = HashSet::new();
        let shown = touched.into_iter().filter(|(id, _)| dry_run || seen.insert(*id));
        let mut people = shown.map(|(id, outcome)| {
            let mut person = load(self.tx, id)?;
            person.id = person.id.filter(|id| !dry_run || !self.new.contains(id));
            Ok(ImportedPerson { person, outcome })
        });
        match audience {
            Audience::Report(most) => people.take(most).collect(),
            Audience::Each(hear) => people.try_for_each(|person| hear(&person?)).map(|()| Vec::new()),
        }
    }

    pub(super) fn import_document(
        &mut self,
        document: &Document,
        seen: &Viewpoint,
        touched: &mut Touched,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<()> {
        if document.content.as_ref().is_ok_and(|bytes| exchange::is_own_document(bytes)) {
            return self.import_own(document, touched);
        }
        let mut file = ImportedFile { path: document.path.clone(), ..ImportedFile::default() };
        let all = OnceCell::new();
        let read = document.content.as_ref().map_err(Clone::clone).and_then(|bytes| {
            // Looking takes seconds, and a transaction is open.
            if exchange::is_picture(bytes) && !exchange::was_looked_at(bytes) {
                return Err("The picture changed while it was being imported; import it again.".to_owned());
            }
            let mut take = |part: Part<'_>| self.import_part(document, &part, &all, &mut file, touched, go_on);
            exchange::read_parts(&document.origin, bytes, seen.clone(), &mut take).map_err(|why| why.to_string())
        });
        match read {
            Ok(imported) => {
                self.count(file);
                imported
            }
            Err(reason) => {
                self.reject_document(document, reason);
                Ok(())
            }
        }
    }

    pub(super) fn count(&mut self, file: ImportedFile) {
        self.report.added += file.added;
        self.report.merged += file.merged;
        self.report.unchanged += file.unchanged;
        self.report.files.push(file);
    }

    pub(super) fn reject_document(&mut self, document: &Document, reason: String) {
        self.report.files.push(ImportedFile { path: document.path.clone(), rejected: 1, ..ImportedFile::default() });
        self.report.rejected.push(Rejected { path: document.path.clone(), line: 0, reason, text: String::new() });
    }
}
