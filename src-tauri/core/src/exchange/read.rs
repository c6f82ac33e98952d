//! A whole document: decoded, told apart, read.

use super::{
    Format, RejectedCard, Unreadable, Viewpoint,
    archive::{is_archive, open_archive},
    decode,
    event::read_events,
    found::Found,
    ldif::read_ldif,
    mail::{is_mail, read_mail},
    message::read_messages,
    own::read_own,
    picture::{is_picture, read_picture},
    plain::excerpt,
    read_note, read_vcards,
    sniff::{beginning, sniff},
    table::{find_table, read_table},
};
use crate::model::CardReading;

/// Most people of a document, which are in memory at once.
pub(super) const MOST_RECORDS: usize = 200_000;

/// What a document held.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What it is.
    pub format: Format,
    /// The cards that could be read, in their order.
    pub cards: Vec<CardReading>,
    /// The cards that could not, each with its line.
    pub rejected: Vec<RejectedCard>,
    /// What was passed over on purpose, in words: "12 events without other people".
    pub passed_over: Vec<String>,
}

/// Reads a document. Where it is seen from anchors words such as "yesterday" and "by Friday", and tells what lies behind.
///
/// # Errors
/// When it is empty or no text at all; a broken card is no error but stands in `rejected`.
pub fn read(name: &str, bytes: &[u8], seen: impl Into<Viewpoint>) -> Result<Reading, Unreadable> {
    let view = seen.into();
    let today = view.today();
    if is_picture(bytes) {
        let cards = read_picture(bytes, today)?;
        return Ok(Reading { format: Format::Picture, cards, rejected: Vec::new(), passed_over: Vec::new() });
    }
    if is_archive(bytes) {
        return read_archive(name, bytes, &view);
    }
    let is_mail = is_mail(name, &beginning(bytes));
    let text = if is_mail { String::new() } else { decode(bytes)? };
    let format = if is_mail { Format::Mail } else { sniff(name, &text) };
    let mut reading = Reading { format, cards: Vec::new(), rejected: Vec::new(), passed_over: Vec::new() };
    match format {
        Format::Note | Format::Picture => reading.cards.push(read_note(&text, today)),
        Format::VCard => reading.take(read_vcards(&text)),
        Format::Goodturn => reading.take(read_own(&text)),
        Format::Calendar => reading.found(read_events(&text, &view)),
        Format::Mail => reading.found(read_mail(bytes, &view)),
        Format::Messages => reading.found(read_messages(&text, &view)),
        Format::Archive => {}
        Format::Ldif => reading.take(read_ldif(&text)),
        Format::LinkedIn | Format::Google | Format::Outlook | Format::Thunderbird | Format::Csv => {
            match find_table(&text) {
                Some(header) => reading.take(read_table(&text, &header, today)),
                None => reading.rejected.push(no_columns(&text)),
            }
        }
    }
    if reading.cards.is_empty() && reading.rejected.is_empty() {
        reading.rejected.push(nobody(format, &text));
    }
    Ok(reading)
}

fn too_many() -> RejectedCard {
    let reason = format!("There are more than {MOST_RECORDS} people in this file. Nothing was read; split it.");
    RejectedCard { line: 0, reason, text: String::new() }
}

/// A document that is whole, and in which nobody is.
fn nobody(format: Format, text: &str) -> RejectedCard {
    let reason = match format {
        Format::LinkedIn | Format::Google | Format::Outlook | Format::Thunderbird | Format::Csv => {
            "There is nobody in this table: below the names of its columns stands nothing."
        }
        Format::Ldif => "There is nobody in this address book: its entries are not of people.",
        _ => "There is nobody in this file.",
    };
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    RejectedCard { line: 1, reason: reason.to_owned(), text: first.chars().take(200).collect() }
}

/// Everybody in an archive. What cannot be read is named with the member it stands in.
fn read_archive(name: &str, bytes: &[u8], view: &Viewpoint) -> Result<Reading, Unreadable> {
    let archive = open_archive(name, bytes)?;
    let view = archive.seen_by_its_owner(view);
    let mut all = Found { passed_over: archive.passed_over, ..Found::default() };
    for member in archive.members {
        let read = member.content.and_then(|bytes| match is_archive(&bytes) {
            true => Err(Unreadable::NotText("an archive within an archive").to_string()),
            false => read(&member.name, &bytes, view.clone()).map_err(|problem| problem.to_string()),
        });
        let named = |reason: &str| format!("{}: {reason}", member.name);
        match read {
            Ok(reading) => {
                all.cards.extend(reading.cards);
                all.passed_over.extend(reading.passed_over);
                all.rejected
                    .extend(reading.rejected.into_iter().map(|one| RejectedCard { reason: named(&one.reason), ..one }));
            }
            Err(reason) => all.rejected.push(RejectedCard { line: 0, reason: named(&reason), text: String::new() }),
        }
    }
    let found = all.explain("this archive", name);
    let mut reading =
        Reading { format: Format::Archive, cards: Vec::new(), rejected: Vec::new(), passed_over: Vec::new() };
    reading.found(found);
    Ok(reading)
}

/// A table none of whose lines names columns that are known.
fn no_columns(text: &str) -> RejectedCard {
    let first = text.lines().next().unwrap_or_default();
    RejectedCard {
        line: 1,
        reason: "No line names columns that are known, such as Name, E-mail or Company.".to_owned(),
        text: excerpt(first),
    }
}

impl Reading {
    fn found(&mut self, found: Found) {
        self.cards.extend(found.cards);
        self.rejected.extend(found.rejected);
        self.passed_over.extend(found.passed_over);
    }

    fn take(&mut self, cards: impl IntoIterator<Item = Result<CardReading, RejectedCard>>) {
        for card in cards {
            if self.cards.len() + self.rejected.len() == MOST_RECORDS {
                (self.cards, self.rejected) = (Vec::new(), vec![too_many()]);
                return;
            }
            match card {
                Ok(card) => self.cards.push(card),
                Err(rejected) => self.rejected.push(rejected),
            }
        }
    }
}
