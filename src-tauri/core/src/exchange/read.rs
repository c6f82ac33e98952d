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
    monica::read_monica,
    nametag::read_nametag,
    own::read_own,
    picture::{is_picture, read_picture},
    read_note, read_vcards,
    sniff::{beginning, sniff},
    table::Table,
};
use crate::model::{CardReading, Mapping, TableColumn};

/// Columns that are named where it is not known what they hold.
const MOST_NAMED: usize = 8;

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
        return Ok(Reading { cards, ..Reading::nothing(Format::Picture) });
    }
    if is_archive(bytes) {
        return read_archive(name, bytes, &view);
    }
    let is_mail = is_mail(name, &beginning(bytes));
    let text = if is_mail { String::new() } else { decode(bytes)? };
    let format = if is_mail { Format::Mail } else { sniff(name, &text) };
    let mut reading = Reading::nothing(format);
    match format {
        Format::Note | Format::Picture => reading.cards.push(read_note(&text, today)),
        Format::VCard => reading.take(read_vcards(&text)),
        Format::Monica => reading.found(read_monica(&text, &view)),
        Format::Nametag => reading.found(read_nametag(&text, &view)),
        Format::Goodturn => reading.take(read_own(&text)),
        Format::Calendar => reading.found(read_events(&text, &view)),
        Format::Mail => reading.found(read_mail(bytes, &view)),
        Format::Messages => reading.found(read_messages(&text, &view)),
        Format::Archive => {}
        Format::Ldif => reading.take(read_ldif(&text)),
        Format::LinkedIn | Format::Google | Format::Outlook | Format::Thunderbird | Format::Csv => {
            match Table::open(&text, &view.mappings, None, today) {
                Some(table) => reading.table(&table, today),
                None => return Err(Unreadable::Empty),
            }
        }
    }
    Ok(reading)
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
    let mut reading = Reading::nothing(Format::Archive);
    reading.found(found);
    Ok(reading)
}

/// A table of which nobody said so far what its columns hold.
fn to_be_asked(columns: &[TableColumn]) -> RejectedCard {
    let names: Vec<&str> = columns.iter().take(MOST_NAMED).map(|column| column.name.as_str()).collect();
    let more = if columns.len() > MOST_NAMED { " …" } else { "" };
    let reason =
        "It is not known yet what the columns of this table hold. Say it once, and tables of this kind are read \
                  at once."
            .to_owned();
    RejectedCard { line: 1, reason, text: format!("{}{more}", names.join(", ")) }
}

impl Reading {
    /// A reading in which there is nothing so far.
    pub fn nothing(format: Format) -> Self {
        let (columns, said) = (Vec::new(), String::new());
        Self { format, cards: Vec::new(), rejected: Vec::new(), passed_over: Vec::new(), columns, said }
    }

    fn table(&mut self, table: &Table<'_>, today: chrono::NaiveDate) {
        self.format = table.format();
        self.columns = table.columns_as_read();
        self.said = table.mapping().map(Mapping::print).unwrap_or_default();
        match table.is_settled() {
            true => self.take(table.people(today)),
            false => self.rejected.push(to_be_asked(&self.columns)),
        }
    }

    fn found(&mut self, found: Found) {
        self.cards.extend(found.cards);
        self.rejected.extend(found.rejected);
        self.passed_over.extend(found.passed_over);
    }

    fn take(&mut self, cards: impl IntoIterator<Item = Result<CardReading, RejectedCard>>) {
        for card in cards {
            match card {
                Ok(card) => self.cards.push(card),
                Err(rejected) => self.rejected.push(rejected),
            }
        }
    }
}
