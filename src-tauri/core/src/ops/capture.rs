//! Captures: files, folders and text come in, are read, and wait in the Inbox until somebody looks.

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{item::item, mapping::remembered, picture::look_at};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Topic, Verb},
    exchange::{self, Format, Reading, Viewpoint},
    id::CaptureId,
    insight,
    store::{
        self, Db, Tx,
        capture::{Capture, CaptureState},
    },
    wire::{CaptureRow, Inbox},
};

/// Captures and reminders the Inbox shows at most.
const MOST_ROWS: u32 = 500;
/// Longest text that is taken from the clipboard, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;

/// How far the reading of files has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The file that is being read.
    pub origin: String,
    /// Files or cards done.
    pub done: u64,
    /// Files or cards in all.
    pub total: u64,
}

/// What came of reading files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The captures, in the order of the files.
    pub captures: Vec<CaptureId>,
    /// What could not be read, or only in part, in plain words, file by file.
    pub problems: Vec<String>,
}

impl Book {
    /// Reads files and folders into the Inbox. `go_on` is told of each file and answers whether to go on; what was read
    /// before a stop stays.
    ///
    /// # Errors
    /// `Store` where the Inbox cannot be written. A file that cannot be read is no error: it waits with its reason.
    pub fn capture_paths(&self, paths: &[PathBuf], go_on: &mut dyn FnMut(Progress) -> bool) -> Result<Arrival> {
        let files = exchange::find_files(paths);
        let mut arrival = Arrival::default();
        for (done, file) in files.iter().enumerate() {
            if !go_on(Progress { origin: file.origin.clone(), done: done as u64, total: files.len() as u64 }) {
                break;
            }
            let path = file.path.to_string_lossy().into_owned();
            let content = match &file.problem {
                Some(problem) => Err(problem.to_string()),
                None => exchange::load_file(&file.path).map_err(|problem| problem.to_string()),
            };
            if let Ok(bytes) = &content {
                let progress =
                    || Progress { origin: file.origin.clone(), done: done as u64, total: files.len() as u64 };
                match look_at(bytes, &mut || go_on(progress())) {
                    Err(Error::Stopped) => break,
                    looked => looked?,
                }
            }
            let (capture, problem) = self.capture_content(&file.origin, &path, content)?;
            arrival.captures.push(capture);
            arrival.problems.extend(problem.map(|problem| format!("{}: {problem}", file.origin)));
        }
        Ok(arrival)
    }

    /// Takes text that was dropped or pasted into the Inbox.
    ///
    /// # Errors
    /// `Invalid` where there is none, or more than a note holds.
    pub fn capture_text(&self, text: &str) -> Result<CaptureId> {
        if text.trim().is_empty() {
            return Err(Error::Invalid("There is no text to read.".into()));
        }
        if text.len() > LONGEST_TEXT {
            return Err(Error::Invalid(
                "That is more text than a note holds (1 MB). Save it as a file, or paste a part of it.".into(),
            ));
        }
        Ok(self.capture_content("pasted text", "", Ok(text.as_bytes().to_vec()))?.0)
    }

    /// Keeps content, or the reason why there is none; answers with what is wrong with it as well.
    pub(super) fn capture_content(
        &self,
        origin: &str,
        path: &str,
        content: Content,
    ) -> Result<(CaptureId, Option<String>)> {
        let capture = capture_of(origin, path, &content, self.viewpoint()?);
        // What is to be said about a picture stands on its sheet, which opens.
        let on_sheet = capture.cards == 1 && content.as_ref().is_ok_and(|bytes| exchange::is_picture(bytes));
        let asks = capture.is_table && capture.cards == 0;
        let problem = (!capture.problem.is_empty() && !on_sheet && !asks).then(|| capture.problem.clone());
        let done =
            self.transact_silently(&[Topic::Captures, Topic::Reminders], |tx| keep_capture(tx, capture, &content))?;
        Ok((done.value, problem))
    }

    /// From where documents are read now.
    fn viewpoint(&self) -> Result<Viewpoint> {
        self.read(|db| seen(db, self.clock().now(), self.clock().zone()))
    }

    /// What waits in the Inbox.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn inbox(&self) -> Result<Inbox> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let captures = store::capture::waiting(db, MOST_ROWS)?;
            let rung = store::commitment::rung(db, now.timestamp(), MOST_ROWS)?;
            Ok(Inbox {
                captures: captures.into_iter().map(|capture| show(capture, zone, today)).collect(),
                reminders: rung.iter().map(|listed| item(listed, zone, now)).collect(),
                unshown: rung.iter().filter(|listed| !listed.popped_up).map(|listed| listed.commitment.id).collect(),
                doubles: store::double::open_count(db)? + store::difference::open_count(db)?,
            })
        })
    }

    /// Puts captures away; undo brings them back. Answers how many waited.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named does not exist.
    pub fn discard_captures(&self, ids: &[CaptureId]) -> Result<Done<usize>> {
        let subject = self.read(|db| match ids {
            [id] => Ok(store::capture::load(db, *id)?.title),
            _ => Ok(ids.len().to_string()),
        })?;
        self.transact(Op::new(Verb::DiscardCapture, subject), |tx| {
            ids.iter().try_fold(0, |count, id| {
                Ok(count + usize::from(store::capture::set_state(tx, *id, CaptureState::Discarded)?))
            })
        })
    }
}

/// What a capture holds, or in plain words why it could not be read.
pub(super) type Content = std::result::Result<Vec<u8>, String>;

/// Content as it will wait in the Inbox.
pub(super) fn capture_of(origin: &str, path: &str, content: &Content, seen: impl Into<Viewpoint>) -> Capture {
    let mut capture = Capture {
        id: CaptureId(0),
        at: 0,
        origin: origin.to_owned(),
        path: path.to_owned(),
        attachment: None,
        title: origin.to_owned(),
        cards: 0,
        problem: String::new(),
        is_table: false,
    };
    match content.as_ref().map(|bytes| exchange::read(origin, bytes, seen)) {
        Err(problem) => capture.problem.clone_from(problem),
        Ok(Err(problem)) => capture.problem = problem.to_string(),
        Ok(Ok(reading)) => describe(&mut capture, &reading),
    }
    capture
}

/// Puts a capture into the Inbox with its content, unless the same waits there already.
pub(super) fn keep_capture(tx: &Tx<'_>, mut capture: Capture, content: &Content) -> Result<CaptureId> {
    if let Ok(bytes) = content
        && !bytes.is_empty()
    {
        let media_type = exchange::media_type(bytes).unwrap_or_else(|| media_type(&capture));
        capture.attachment = Some(store::attachment::keep(tx, &capture.origin, media_type, bytes)?);
    }
    waiting_twin(tx, &capture)?.map_or_else(|| store::capture::insert(tx, &capture), Ok)
}

/// Says of a capture what it holds.
pub(super) fn describe(capture: &mut Capture, reading: &Reading) {
    capture.is_table = !reading.columns.is_empty();
    capture.problem.clear();
    capture.cards = u32::try_from(reading.cards.len()).unwrap_or(u32::MAX);
    capture.title = match reading.cards.as_slice() {
        [] => capture.origin.clone(),
        [card] if !card.facts.name.is_empty() => card.facts.name.clone(),
        [_] if reading.format == Format::Picture => capture.origin.clone(),
        [card] => card.raw.trim().chars().take(60).collect(),
        cards => format!("{} cards", cards.len()),
    };
    if let [card] = reading.cards.as_slice() {
        capture.problem.clone_from(&card.remark);
    }
    if reading.rejected.is_empty() {
        return;
    }
    if capture.is_table && capture.cards == 0 {
        capture.problem = reading.rejected.first().map(|card| card.reason.clone()).unwrap_or_default();
        return;
    }
    let rejected: Vec<String> = reading
        .rejected
        .iter()
        .take(3)
        .map(|card| format!("line {}: {}", card.line, card.reason.trim_end_matches('.')))
        .collect();
    capture.problem = match (reading.rejected.len(), reading.cards.len()) {
        (_, 0) => format!("Nothing in it could be read ({}). The file is kept here.", rejected.join("; ")),
        (1, _) => format!("One card could not be read ({}).", rejected.join("; ")),
        (n, _) => format!("{n} cards could not be read ({}).", rejected.join("; ")),
    };
}

fn media_type(capture: &Capture) -> &'static str {
    let ending = capture.origin.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        _ if capture.is_table => "text/csv",
        _ if capture.cards == 0 => "application/octet-stream",
        "vcf" => "text/vcard",
        "ics" | "vcs" => "text/calendar",
        "eml" => "message/rfc822",
        "mbox" => "application/mbox",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        _ => "text/plain",
    }
}

/// The same content that waits already: dropping a file twice makes one capture.
fn waiting_twin(tx: &Tx<'_>, capture: &Capture) -> Result<Option<CaptureId>> {
    let waiting = store::capture::waiting(tx, MOST_ROWS)?;
    let same = |other: &&Capture| match capture.attachment {
        Some(attachment) => other.attachment == Some(attachment),
        None => other.attachment.is_none() && other.path == capture.path && !capture.path.is_empty(),
    };
    Ok(waiting.iter().find(same).map(|twin| twin.id))
}

/// How a list shows a capture.
pub(super) fn show(capture: Capture, zone: Tz, today: chrono::NaiveDate) -> CaptureRow {
    let at = store::instant(capture.at).with_timezone(&zone).naive_local();
    CaptureRow {
        id: capture.id,
        origin: capture.origin,
        title: capture.title,
        at_label: insight::moment_label(at, today),
        cards: capture.cards,
        is_table: capture.is_table,
        problem: (!capture.problem.is_empty()).then_some(capture.problem),
        kept: capture.attachment.is_some(),
    }
}

/// From where documents are read at a moment, with what this book knows of tables.
pub(super) fn seen(db: &Db, now: DateTime<Utc>, zone: Tz) -> Result<Viewpoint> {
    Ok(Viewpoint { now, zone, me: store::setting::load(db)?.me, mappings: Arc::new(remembered(db)?) })
}

/// Reads a kept capture again, as of the moment it came.
pub(super) fn read_again(db: &Db, capture: &Capture, zone: Tz) -> Result<Reading> {
    let content = match capture.attachment {
        Some(attachment) => store::attachment::load(db, attachment)?,
        None => None,
    };
    let seen = seen(db, store::instant(capture.at), zone)?;
    let Some((_, bytes)) = content else {
        return Ok(Reading::nothing(Format::Note));
    };
    exchange::read(&capture.origin, &bytes, seen).map_err(|problem| Error::Invalid(problem.to_string()))
}
