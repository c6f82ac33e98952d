//! Pictures of cards on the way in. They are looked at before a transaction is opened, for that takes seconds; they are
//! kept as they came, and shown without anything that a camera noted.

use super::{
    capture::{Arrival, Content, Progress, capture_of, keep_capture},
    document::{Document, Incoming},
};
use crate::{
    Book, Error, Result,
    exchange::{self, Format, Reading},
    id::{CaptureId, PersonId},
    model::CardReading,
    store::{self, Tx},
};

/// What a picture from the clipboard is called.
const PASTED: &str = "pasted picture";
/// Largest picture that is taken from the clipboard, in bytes.
const LARGEST_PASTED: usize = 64 * 1024 * 1024;

impl Book {
    /// The picture of a capture, upright, as a JPEG of at most 2000 pixels; `None` where it is no picture.
    ///
    /// # Errors
    /// `NotFound` where the capture does not exist, `Invalid` where it cannot be decoded.
    pub fn capture_picture(&self, id: CaptureId) -> Result<Option<Vec<u8>>> {
        let content = self.capture_bytes(id)?.filter(|bytes| exchange::is_picture(bytes));
        let shown = content.map(|bytes| exchange::show_picture(&bytes)).transpose();
        shown.map_err(|problem| Error::Invalid(problem.to_string()))
    }

    /// Takes a picture that was pasted into the Inbox; a stop keeps nothing.
    ///
    /// # Errors
    /// `Stopped` after a stop, `Invalid` where it is no picture or too large, `Store` where it cannot be written.
    pub fn capture_pasted(&self, bytes: Vec<u8>, go_on: &mut dyn FnMut(Progress) -> bool) -> Result<Arrival> {
        if !exchange::is_picture(&bytes) || bytes.len() > LARGEST_PASTED {
            return Err(Error::Invalid(
                "What was pasted is no picture, or a very large one. Save it as a file and drop that.".into(),
            ));
        }
        look_at(&bytes, &mut || go_on(Progress { origin: PASTED.into(), done: 0, total: 1 }))?;
        let (capture, problem) = self.capture_content(PASTED, "", Ok(bytes))?;
        Ok(Arrival { captures: vec![capture], problems: problem.into_iter().collect() })
    }

    /// Looks at the picture of a capture, where it is one and was not looked at since the program started.
    pub(super) fn look_at_capture(&self, id: CaptureId) -> Result<()> {
        match self.capture_bytes(id)? {
            Some(bytes) => look_at(&bytes, &mut || true),
            None => Ok(()),
        }
    }

    fn capture_bytes(&self, id: CaptureId) -> Result<Option<Vec<u8>>> {
        self.read(|db| match store::capture::load(db, id)?.attachment {
            Some(attachment) => Ok(store::attachment::load(db, attachment)?.map(|(_, bytes)| bytes)),
            None => Ok(None),
        })
    }
}

/// Looks at a document, where it is a picture, or at the pictures in an archive; what cannot be read is said when it is
/// read.
pub(super) fn look_at(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<()> {
    if exchange::is_picture(bytes) {
        return exchange::look(bytes, go_on).map(|_| ()).map_err(|_| Error::Stopped);
    }
    if !exchange::is_archive(bytes) {
        return Ok(());
    }
    let Ok(archive) = exchange::open_archive("", bytes) else { return Ok(()) };
    let pictures = archive.members.iter().filter_map(|member| member.content.as_ref().ok());
    pictures.filter(|bytes| exchange::is_picture(bytes)).try_for_each(|bytes| look_at(bytes, go_on))
}

/// Looks at all documents that are pictures or hold some, telling how far it is.
pub(super) fn look_at_all(documents: &[Incoming], go_on: &mut dyn FnMut(Progress) -> bool) -> Result<()> {
    for (done, document) in documents.iter().enumerate().filter(|(_, document)| document.may_be_looked_at()) {
        let Ok(bytes) = &document.open().content else { continue };
        let (origin, total) = (document.origin(), documents.len() as u64);
        look_at(bytes, &mut || go_on(Progress { origin: origin.to_owned(), done: done as u64, total }))?;
    }
    Ok(())
}

/// The fingerprint by which a card is known again: that of the picture it stands on, for letters are not read the same
/// each time; else that of its text, and of what was said of the columns it stands in.
pub(super) fn fingerprint(reading: &Reading, card: &CardReading, bytes: &[u8]) -> String {
    let alone = reading.format == Format::Picture && reading.cards.len() == 1;
    if alone { store::attachment::fingerprint(bytes) } else { text_fingerprint(&card.raw, &reading.said) }
}

/// The fingerprint of a card's text, and of what was said of the columns it stands in; blank where nothing was.
pub(super) fn text_fingerprint(text: &str, said: &str) -> String {
    match said {
        "" => store::attachment::fingerprint(text.as_bytes()),
        said => store::attachment::fingerprint(format!("{text}\n{said}").as_bytes()),
    }
}

/// Why a card that was read on a picture is not added unseen: letters may be misread, so it takes a name and something
/// beside it; `None` where it may be added.
pub(super) fn not_unseen(reading: &Reading, card: &CardReading) -> Option<String> {
    if reading.format != Format::Picture {
        return None;
    }
    let facts = &card.facts;
    let beside = facts.emails.len() + facts.phones.len() + facts.urls.len() + facts.affiliations.len();
    if !facts.called().is_empty() && beside > 0 && card.remark.is_empty() {
        return None;
    }
    let said = if card.remark.is_empty() { "Too little could be read on it to add anybody." } else { &card.remark };
    Some(said.to_owned())
}

/// Puts a picture that needs a look into the Inbox.
pub(super) fn keep_for_a_look(tx: &Tx<'_>, document: &Document) -> Result<()> {
    let content: &Content = &document.content;
    let capture = capture_of(&document.origin, &document.path, content, tx.today());
    keep_capture(tx, capture, content).map(|_| ())
}

/// Keeps the picture a person was read from.
pub(super) fn attach_picture(tx: &Tx<'_>, person: PersonId, document: &Document) -> Result<()> {
    let Ok(bytes) = &document.content else { return Ok(()) };
    let Some(media_type) = exchange::media_type(bytes) else { return Ok(()) };
    let attachment = store::attachment::keep(tx, &document.origin, media_type, bytes)?;
    store::attachment::attach(tx, person, attachment)
}
