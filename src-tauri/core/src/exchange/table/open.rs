//! A table whose columns are known, were said, or are to be asked for.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{
    Header,
    guess::{Look, guess},
    is_endless,
    layout::{Layout, layout},
    read_table, rows,
};
use crate::{
    exchange::{
        RejectedCard,
        columns::{Column, Field, column_key, column_named},
        sniff::Format,
        viewpoint::Mappings,
    },
    model::{CardReading, MappedColumn, Mapping, TableColumn},
};

/// Rows by which columns are judged.
const JUDGED: usize = 200;
/// Lines in which these rows are looked for.
const JUDGED_LINES: usize = 4 * JUDGED;
/// Values that are shown of a column.
const SAMPLES: usize = 3;
/// Longest value that is shown, in letters.
const SAMPLE_LETTERS: usize = 80;
/// The place from which further jobs of one person are counted, behind those that are numbered by the table itself.
const FURTHER: u32 = 100;

/// A table, and what its columns hold as far as that is known.
#[derive(Debug)]
pub struct Table<'a> {
    text: &'a str,
    header: Header,
    has_header: bool,
    signature: String,
    columns: Vec<TableColumn>,
    settled: bool,
    mapping: Option<Mapping>,
}

impl<'a> Table<'a> {
    /// Opens a text as a table. `has_header` says whether its first row names the columns, where somebody said so.
    /// `None` where there is nothing in it, or a line longer than any row.
    pub fn open(text: &'a str, mappings: &Mappings, has_header: Option<bool>, today: NaiveDate) -> Option<Self> {
        if is_endless(text) {
            return None;
        }
        let known = Header::find(text);
        let unnamed = |layout: &Layout| Self::new(text, unnamed(layout), false, mappings, today);
        if let Some(header) = known.filter(|_| has_header != Some(false)) {
            let is_known = tells_who(&header);
            let named = Self::new(text, header, true, mappings, today);
            let named = Self { settled: named.settled || is_known, ..named };
            // Who once said that this very text has no names for its columns is believed.
            let said = || {
                let layout = layout(text)?;
                Some(unnamed(&layout)).filter(|table| table.mapping.is_some() && table.first_row_fits(&layout))
            };
            let asked = has_header.is_none() && named.mapping.is_none() && !mappings.is_empty();
            return Some(asked.then(said).flatten().unwrap_or(named));
        }
        let layout = layout(text)?;
        let names_columns = has_header.unwrap_or_else(|| names_columns(&layout));
        let named = || Self::new(text, named(&layout), true, mappings, today);
        if has_header.is_some() {
            return Some(if names_columns { named() } else { unnamed(&layout) });
        }
        let first = if names_columns { named() } else { unnamed(&layout) };
        if first.mapping.is_some() || mappings.is_empty() {
            return Some(first);
        }
        let other = if names_columns { unnamed(&layout) } else { named() };
        // A table is taken for one without names only where its first row is like the others.
        let fits = other.mapping.is_some() && (other.has_header || other.first_row_fits(&layout));
        Some(if fits { other } else { first })
    }

    fn new(text: &'a str, header: Header, has_header: bool, mappings: &Mappings, today: NaiveDate) -> Self {
        let rows = judged_rows(text, &header);
        let cells =
            |place: usize| -> Vec<&str> { rows.iter().filter_map(|row| row.get(place).map(String::as_str)).collect() };
        let columns: Vec<Vec<&str>> = (0..header.names.len()).map(cells).collect();
        let signature = match has_header {
            true => signature_of(&header.names),
            false => signature_of_values(&columns, text),
        };
        let said = mappings.get(&signature).filter(|mapping| mapping.has_header == has_header);
        let mapping = said.map(|said| in_order(said, &header.names));
        let holds = match &mapping {
            Some(mapping) => mapping.columns.iter().map(|column| column.holds.clone()).collect(),
            None => prefilled(&header, has_header, &columns, mappings, today),
        };
        let shown = header.names.iter().zip(&columns).zip(holds);
        let columns = shown
            .map(|((name, cells), holds)| TableColumn { name: name.clone(), samples: samples(cells), holds })
            .collect();
        let header = match &mapping {
            Some(mapping) => mapped(header, mapping),
            None => header,
        };
        Self { text, header, has_header, signature, columns, settled: mapping.is_some(), mapping }
    }

    /// Whether it is known what the columns hold, so that it can be read unasked.
    pub fn is_settled(&self) -> bool {
        self.settled
    }

    /// Whose table it is.
    pub(in crate::exchange) fn format(&self) -> Format {
        self.header.format
    }

    /// Whether its first row names the columns.
    pub fn has_header(&self) -> bool {
        self.has_header
    }

    /// What tells its kind, by which a mapping is found again.
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// What the user said of it.
    pub fn mapping(&self) -> Option<&Mapping> {
        self.mapping.as_ref()
    }

    /// Its columns, and what they hold or seem to hold.
    pub fn columns(&self) -> &[TableColumn] {
        &self.columns
    }

    /// Its columns, and what they are read as; what nobody knows of a table that is known otherwise stays in the original.
    pub(in crate::exchange) fn columns_as_read(&self) -> Vec<TableColumn> {
        let unasked = self.settled && self.mapping.is_none();
        let read = self.columns.iter().zip(&self.header.columns).map(|(column, known)| match known {
            None if unasked => TableColumn { holds: Field::Skip.word().to_owned(), ..column.clone() },
            _ => column.clone(),
        });
        read.collect()
    }

    /// The same table, its columns holding what is said; columns of which nothing is said hold what they seem to.
    ///
    /// # Errors
    /// In plain words, where something is no field, or there is no such column.
    pub fn with(mut self, said: &[MappedColumn]) -> Result<Self, String> {
        let mut taken = vec![false; self.columns.len()];
        for MappedColumn { name, holds } in said {
            if holds.parse::<Column>().is_err() {
                return Err(format!("“{holds}” is nothing that a column can hold. It can hold: {}.", fields()));
            }
            let place = self.place_of(name, &taken).ok_or_else(|| self.no_such(name))?;
            if let (Some(column), Some(taken)) = (self.columns.get_mut(place), taken.get_mut(place)) {
                holds.clone_into(&mut column.holds);
                *taken = true;
            }
        }
        let all = self.columns.iter();
        let columns = all.map(|one| MappedColumn { name: one.name.clone(), holds: one.holds.clone() }).collect();
        let mapping = Mapping { has_header: self.has_header, columns };
        self.header = mapped(self.header, &mapping);
        (self.mapping, self.settled) = (Some(mapping), true);
        Ok(self)
    }

    /// The people in it.
    pub fn people(&self, today: NaiveDate) -> Vec<Result<CardReading, RejectedCard>> {
        read_table(self.text, &self.header, today)
    }

    /// The column of a name, or of a number counted from 1, that was not spoken of yet.
    fn place_of(&self, name: &str, taken: &[bool]) -> Option<usize> {
        let is_free = |place: &usize| taken.get(*place) == Some(&false);
        let named = (0..self.columns.len())
            .filter(is_free)
            .find(|place| self.columns.get(*place).is_some_and(|column| column_key(&column.name) == column_key(name)));
        let numbered = || name.trim().parse::<usize>().ok()?.checked_sub(1).filter(is_free);
        named.or_else(numbered)
    }

    fn no_such(&self, name: &str) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        format!(
            "There is no column “{name}” in the table, or it is named twice. Its columns are: {}.",
            names.join(", ")
        )
    }

    fn first_row_fits(&self, layout: &Layout) -> bool {
        let rows = judged_rows(self.text, &self.header);
        layout.first.iter().enumerate().all(|(place, cell)| {
            let cells: Vec<&str> = rows.iter().filter_map(|row| row.get(place).map(String::as_str)).collect();
            let look = Look::of(&cells);
            look == Look::Text || cell.trim().is_empty() || Look::of_one(cell) == look
        })
    }
}

/// The fields that a column can hold, in words.
fn fields() -> String {
    Field::ALL.iter().map(|field| field.word()).collect::<Vec<_>>().join(", ")
}

/// Whether the columns that are known tell who somebody is, or there are no others that could.
fn tells_who(header: &Header) -> bool {
    let who = [Field::Name, Field::GivenName, Field::FamilyName, Field::Nickname, Field::Email];
    let mut known = header.columns.iter().flatten();
    known.any(|column| who.contains(&column.field)) || header.columns.iter().all(Option::is_some)
}

/// Whether the first row seems to name the columns: no address, number or day stands in it.
fn names_columns(layout: &Layout) -> bool {
    layout.first.iter().all(|cell| Look::of_one(cell) == Look::Text)
}

fn named(layout: &Layout) -> Header {
    let name = |(place, cell): (usize, &String)| if cell.is_empty() { number(place) } else { cell.clone() };
    let names: Vec<String> = layout.first.iter().enumerate().map(name).collect();
    let columns = names.iter().map(|name| column_named(name)).collect();
    let (line, body) = (layout.lines.1, layout.bytes.1);
    Header { format: Format::Csv, delimiter: layout.delimiter, names, columns, line, body, keeps: false }
}

fn unnamed(layout: &Layout) -> Header {
    let names: Vec<String> = (0..layout.first.len()).map(number).collect();
    let columns = vec![None; names.len()];
    let (line, body) = (layout.lines.0 - 1, layout.bytes.0);
    Header { format: Format::Csv, delimiter: layout.delimiter, names, columns, line, body, keeps: false }
}

fn number(place: usize) -> String {
    format!("Column {}", place + 1)
}

fn judged_rows(text: &str, header: &Header) -> Vec<Vec<String>> {
    let body = text.get(header.body..).unwrap_or_default();
    let length: usize = super::header::physical_lines(body).take(JUDGED_LINES).map(str::len).sum();
    let beginning = text.get(..header.body + length).unwrap_or(text);
    rows(beginning, header).into_iter().filter_map(|row| Some(row.ok()?.cells)).take(JUDGED).collect()
}

fn samples(cells: &[&str]) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
        let sample: String = cell.chars().take(SAMPLE_LETTERS).collect();
        if samples.len() < SAMPLES && !samples.contains(&sample) {
            samples.push(sample);
        }
    }
    samples
}

/// The names of the columns, in whatever order, as programs write them differently.
fn signature_of(names: &[String]) -> String {
    let mut keys: Vec<String> = names.iter().map(|name| column_key(name)).collect();
    keys.sort();
    format!("names\n{}", keys.join("\n"))
}

/// What the columns look like one after another; where all are plain text, that tells nothing, and only the very same text
/// is of the same kind.
fn signature_of_values(columns: &[Vec<&str>], text: &str) -> String {
    let looks: Vec<Look> = columns.iter().map(|cells| Look::of(cells)).collect();
    if looks.iter().any(|look| *look != Look::Text) {
        let words: Vec<&str> = looks.iter().map(|look| look.word()).collect();
        return format!("values\n{}", words.join("\n"));
    }
    let digest = Sha256::digest(text.as_bytes());
    format!("text\n{}", digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// What was said of columns of these names elsewhere, else what the columns seem to hold.
fn prefilled(
    header: &Header,
    has_header: bool,
    columns: &[Vec<&str>],
    mappings: &Mappings,
    today: NaiveDate,
) -> Vec<String> {
    let names = header.names.iter().map(|name| has_header.then_some(name.as_str()));
    let described: Vec<_> = names.zip(columns).map(|(name, cells)| (name, cells.clone())).collect();
    let guesses = guess(&described, today);
    let said_before = |name: &str| {
        let all = mappings.values().filter(|mapping| mapping.has_header).flat_map(|mapping| &mapping.columns);
        all.filter(|column| column_key(&column.name) == column_key(name)).map(|column| column.holds.clone()).next()
    };
    let settled = header.columns.iter().zip(&header.names).zip(guesses);
    settled
        .map(|((column, name), guess)| match column {
            // The header as a whole tells what "Title" is.
            Some(column) if column_named(name).is_some_and(|alone| alone.field != column.field) => column.to_string(),
            _ => has_header.then(|| said_before(name)).flatten().unwrap_or(guess),
        })
        .collect()
}

/// A mapping with its columns in the order of a table that names them otherwise.
fn in_order(said: &Mapping, names: &[String]) -> Mapping {
    let mut left: Vec<&MappedColumn> = said.columns.iter().collect();
    let columns = names.iter().map(|name| {
        let same = |one: &&MappedColumn| column_key(&one.name) == column_key(name);
        let found = if said.has_header { left.iter().position(same) } else { (!left.is_empty()).then_some(0) };
        let holds = found.map_or_else(|| Field::Keep.word().to_owned(), |at| left.remove(at).holds.clone());
        MappedColumn { name: name.clone(), holds }
    });
    Mapping { has_header: said.has_header, columns: columns.collect() }
}

/// The header with what its columns are said to hold. A second column for the same part of a job is of a job of its own.
fn mapped(header: Header, mapping: &Mapping) -> Header {
    let mut jobs: Vec<(Field, u32)> = Vec::new();
    let mut column = |said: &MappedColumn| -> Option<Column> {
        let column: Column = said.holds.parse().ok().filter(|column: &Column| column.field != Field::Skip)?;
        let known = column_named(&said.name).filter(|known| known.to_string() == said.holds);
        let mut column = known.unwrap_or(column);
        if matches!(column.field, Field::Organization | Field::Department | Field::Title | Field::Role) {
            if jobs.contains(&(column.field, column.slot)) {
                let before = jobs.iter().filter(|(field, _)| *field == column.field).count();
                column.slot = u32::try_from(before).map_or(FURTHER, |before| FURTHER + before);
            }
            jobs.push((column.field, column.slot));
        }
        Some(column)
    };
    let columns = mapping.columns.iter().map(&mut column).collect();
    Header { columns, keeps: true, ..header }
}
