//! A whole document: decoded, told apart, read.

use std::borrow::Cow;

use super::{
    Format, RejectedCard, Unreadable, Viewpoint,
    archive::{is_archive, open_archive},
    decode,
    event::read_events,
    found::Found,
    ldif::read_ldif,
    mail::{is_mail, read_mail},
    message::read_messages,
    monica::read_monica,
    nametag::read_nametag,
    own::read_own,
    picture::{is_picture, read_picture},
    read_note,
    sniff::{beginning, sniff},
    table::{Table, is_endless},
    vcard::{Block, blocks, read_blocks},
};
use crate::model::{CardReading, Mapping, TableColumn};

/// Columns that are named where it is not known what they hold.
const MOST_NAMED: usize = 8;

/// Cards of a large file that are read at a time.
const A_PART: usize = 2048;

/// Most people of a document, which are in memory at once.
pub(super) const MOST_RECORDS: usize = 200_000;

/// Why a table is not read that has a line longer than any row.
const ENDLESS: &str = "A line of this table has more than 1 MB, which no row has; nothing was read.";

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
    /// The columns of a table, and what they hold or seem to hold; empty where it is none.
    pub columns: Vec<TableColumn>,
    /// How its columns were read, where the user said it: the same row read otherwise is another card.
    pub said: String,
    /// Whether it is a table of which nobody said so far what its columns hold.
    pub asks_columns: bool,
}

/// Some of the cards of a document.
pub struct Part<'a> {
    /// What they say.
    pub reading: Reading,
    /// How many cards came before them.
    pub before: usize,
    /// The text of every card of the document; `None` where these are all.
    pub all: Option<&'a [&'a str]>,
}

impl Part<'_> {
    /// The text of every card of the document.
    pub fn texts(&self) -> Cow<'_, [&str]> {
        let own = || self.reading.cards.iter().map(|card| card.raw.as_str()).collect();
        self.all.map_or_else(|| Cow::Owned(own()), Cow::Borrowed)
    }
}

/// Reads a document. Where it is seen from anchors words such as "yesterday" and "by Friday", and tells what lies behind.
///
/// # Errors
/// When it is empty or no text at all; a broken card is no error but stands in `rejected`.
pub fn read(name: &str, bytes: &[u8], seen: impl Into<Viewpoint>) -> Result<Reading, Unreadable> {
    let view = seen.into();
    if is_picture(bytes) {
        let cards = read_picture(bytes, view.today())?;
        return Ok(Reading { cards, ..Reading::nothing(Format::Picture) });
    }
    if is_archive(bytes) {
        return read_archive(name, bytes, &view);
    }
    let (format, text) = tell_apart(name, bytes)?;
    read_text(format, &text, bytes, &view)
}

/// Reads a document and hands it to `take`, a large file of cards in parts, so that it never stands in memory read; ends
/// where `take` fails.
///
/// # Errors
/// As [`read`].
pub fn read_parts<E>(
    name: &str,
    bytes: &[u8],
    seen: impl Into<Viewpoint>,
    take: &mut dyn FnMut(Part<'_>) -> Result<(), E>,
) -> Result<Result<(), E>, Unreadable> {
    let view = seen.into();
    let told = if is_picture(bytes) || is_archive(bytes) { None } else { Some(tell_apart(name, bytes)?) };
    let reading = match told {
        Some((Format::VCard, text)) if blocks(&text).nth(A_PART).is_some() => return Ok(take_vcards(&text, take)),
        Some((format, text)) => read_text(format, &text, bytes, &view)?,
        None => read(name, bytes, view)?,
    };
    Ok(take(Part { reading, before: 0, all: None }))
}

fn take_vcards<E>(text: &str, take: &mut dyn FnMut(Part<'_>) -> Result<(), E>) -> Result<(), E> {
    let blocks: Vec<Block<'_>> = blocks(text).take(MOST_RECORDS + 1).collect();
    if blocks.len() > MOST_RECORDS {
        let reading = Reading { rejected: vec![too_many(MOST_RECORDS)], ..Reading::nothing(Format::VCard) };
        return take(Part { reading, before: 0, all: None });
    }
    let all: Vec<&str> = blocks.iter().map(|block| block.text).collect();
    for (nth, some) in blocks.chunks(A_PART).enumerate() {
        let mut reading = Reading::nothing(Format::VCard);
        reading.take(read_blocks(some));
        take(Part { reading, before: nth * A_PART, all: Some(&all) })?;
    }
    Ok(())
}

/// What a document is, and its text; mail is read from its bytes.
fn tell_apart(name: &str, bytes: &[u8]) -> Result<(Format, String), Unreadable> {
    if is_mail(name, &beginning(bytes)) {
        return Ok((Format::Mail, String::new()));
    }
    let text = decode(bytes)?;
    Ok((sniff(name, &text), text))
}

fn read_text(format: Format, text: &str, bytes: &[u8], view: &Viewpoint) -> Result<Reading, Unreadable> {
    let today = view.today();
    let mut reading = Reading::nothing(format);
    match format {
        Format::Note | Format::Picture => reading.cards.push(read_note(text, today)),
        Format::VCard => reading.take(read_blocks(&blocks(text).collect::<Vec<_>>())),
        Format::Monica => reading.found(read_monica(text, view)),
        Format::Nametag => reading.found(read_nametag(text, view)),
        Format::Goodturn => reading.take(read_own(text)),
        Format::Calendar => reading.found(read_events(text, view)),
        Format::Mail => reading.found(read_mail(bytes, view)),
        Format::Messages => reading.found(read_messages(text, view)),
        Format::Archive => {}
        Format::Ldif => reading.take(read_ldif(text)),
        Format::LinkedIn | Format::Google | Format::Outlook | Format::Thunderbird | Format::Csv => {
            match Table::open(text, &view.mappings, None, today) {
                Some(table) => reading.table(&table, today),
                None if is_endless(text) => return Err(Unreadable::Refused(ENDLESS.to_owned())),
                None => return Err(Unreadable::Empty),
            }
        }
    }
    if reading.cards.is_empty() && reading.rejected.is_empty() {
        reading.rejected.push(nobody(format, text));
    }
    Ok(reading)
}

/// That nothing was read of a document of more people than `most`.
pub(super) fn too_many(most: usize) -> RejectedCard {
    let reason = format!("There are more than {most} people in this file. Nothing was read; split it.");
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
    let mut columns = Vec::new();
    for member in archive.members {
        let read = member.content.and_then(|bytes| match is_archive(&bytes) {
            true => Err(Unreadable::NotText("an archive within an archive").to_string()),
            false => read(&member.name, &bytes, view.clone()).map_err(|problem| problem.to_string()),
        });
        let named = |reason: &str| format!("{}: {reason}", member.name);
        match read {
            Ok(reading) => {
                if reading.asks_columns || !reading.said.is_empty() {
                    columns = reading.columns;
                }
                all.cards.extend(reading.cards);
                all.passed_over.extend(reading.passed_over);
                all.rejected
                    .extend(reading.rejected.into_iter().map(|one| RejectedCard { reason: named(&one.reason), ..one }));
            }
            Err(reason) => all.rejected.push(RejectedCard { line: 0, reason: named(&reason), text: String::new() }),
        }
    }
    let found = all.explain("this archive", name);
    let mut reading = Reading { columns, ..Reading::nothing(Format::Archive) };
    reading.found(found);
    Ok(reading)
}

/// Why nothing is read of a table of which nobody said so far what its columns hold.
const ASKS_COLUMNS: &str =
    "It is not known yet what the columns of this table hold. Say it once, and tables of this kind are read at once.";

/// A table of which nobody said so far what its columns hold.
fn to_be_asked(columns: &[TableColumn]) -> RejectedCard {
    let names: Vec<&str> = columns.iter().take(MOST_NAMED).map(|column| column.name.as_str()).collect();
    let more = if columns.len() > MOST_NAMED { " …" } else { "" };
    RejectedCard { line: 1, reason: ASKS_COLUMNS.to_owned(), text: format!("{}{more}", names.join(", ")) }
}

impl Reading {
    /// A reading in which there is nothing so far.
    pub fn nothing(format: Format) -> Self {
        let (cards, rejected, passed_over, columns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { format, cards, rejected, passed_over, columns, said: String::new(), asks_columns: false }
    }

    fn table(&mut self, table: &Table<'_>, today: chrono::NaiveDate) {
        self.format = table.format();
        self.columns = table.columns_as_read();
        self.said = table.mapping().map(Mapping::print).unwrap_or_default();
        match table.is_settled() {
            true => self.take(table.people(today)),
            false => {
                self.asks_columns = true;
                self.rejected.push(to_be_asked(&self.columns));
            }
        }
    }

    fn found(&mut self, found: Found) {
        self.cards.extend(found.cards);
        self.rejected.extend(found.rejected);
        self.passed_over.extend(found.passed_over);
    }

    fn take(&mut self, cards: impl IntoIterator<Item = Result<CardReading, RejectedCard>>) {
        for card in cards {
            if self.cards.len() + self.rejected.len() == MOST_RECORDS {
                (self.cards, self.rejected) = (Vec::new(), vec![too_many(MOST_RECORDS)]);
                return;
            }
            match card {
                Ok(card) => self.cards.push(card),
                Err(rejected) => self.rejected.push(rejected),
            }
        }
    }
}
