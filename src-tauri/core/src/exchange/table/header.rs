//! The line that names the columns.

use super::{grid::Row, program};
use crate::exchange::{
    columns::{Column, Field, column_named},
    sniff::Format,
};

/// What stands between cells, the most usual first.
pub(super) const DELIMITERS: &[u8] = b",;\t|";
/// How far down the names of the columns are looked for, below a preamble, in lines.
const PREAMBLE: usize = 40;
/// Longest line that names columns, in bytes.
const LONGEST: usize = 32 * 1024;
/// Longest line of a table, in bytes: ten times what a field takes.
const LONGEST_ROW: usize = 1024 * 1024;

/// The names of the columns and what they hold.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::exchange) struct Header {
    /// Whose table it is.
    pub format: Format,
    /// What stands between cells.
    pub delimiter: u8,
    /// The names, as they are written.
    pub names: Vec<String>,
    /// What each column holds, where that is known.
    pub columns: Vec<Option<Column>>,
    /// The line of the names, from 1.
    pub line: usize,
    /// Where the line after it begins, in bytes.
    pub body: usize,
    /// Whether what fits into no field is kept in the note: the user said what the columns hold, and sees what comes of it.
    pub keeps: bool,
}

impl Header {
    /// The line that names most columns that are known: two at least, or one that can reach somebody beside a name.
    pub fn find(text: &str) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        let mut body = 0;
        for (number, line) in (1..).zip(physical_lines(text)).take(PREAMBLE) {
            body += line.len();
            let content = line.trim_matches(['\r', '\n', '\u{feff}']);
            for delimiter in DELIMITERS.iter().filter(|delimiter| content.as_bytes().contains(delimiter)) {
                let Some((known, header)) = Self::read(content, *delimiter, number, body) else { continue };
                if best.as_ref().is_none_or(|(most, _)| known > *most) {
                    best = Some((known, header));
                }
            }
        }
        best.map(|(_, header)| header)
    }

    fn read(line: &str, delimiter: u8, number: usize, body: usize) -> Option<(usize, Self)> {
        if line.len() > LONGEST {
            return None;
        }
        let names = cells_of(line, delimiter)?;
        let mut columns: Vec<Option<Column>> = names.iter().map(|name| column_named(name)).collect();
        let filled = names.iter().filter(|name| !name.trim().is_empty()).count();
        let known = columns.iter().flatten().count();
        if known < 2 || (known < 3 && known * 2 < filled) {
            return None;
        }
        settle_title(&names, &mut columns);
        let format = program::of(&names);
        Some((known, Self { format, delimiter, names, columns, line: number, body, keeps: false }))
    }

    /// A row as it came, each cell behind the name of its column.
    pub fn with_names(&self, row: &Row) -> String {
        let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let lines = filled.map(|(place, cell)| format!("{}: {cell}", self.names.get(place).map_or("", String::as_str)));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Where a table has a column for the job, "Title" is what stands before a name.
fn settle_title(names: &[String], columns: &mut [Option<Column>]) {
    let titles = columns.iter().flatten().filter(|column| column.field == Field::Title).count();
    for (name, column) in names.iter().zip(columns) {
        if let Some(column) = column.as_mut().filter(|column| column.field == Field::Title)
            && titles > 1
            && name.trim().eq_ignore_ascii_case("title")
        {
            column.field = Field::Prefix;
        }
    }
}

fn cells_of(line: &str, delimiter: u8) -> Option<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(line.as_bytes());
    let record = reader.records().next()?.ok()?;
    Some(record.iter().map(|cell| cell.trim().to_owned()).collect())
}

/// Whether a line is longer than any row of a table.
pub(in crate::exchange) fn is_endless(text: &str) -> bool {
    physical_lines(text).any(|line| line.len() > LONGEST_ROW)
}

/// Lines with their ends: CRLF, LF or CR.
pub(super) fn physical_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = match rest.find(['\n', '\r']) {
            _ if rest.is_empty() => return None,
            Some(at) if rest.get(at..).is_some_and(|end| end.starts_with("\r\n")) => at + 2,
            Some(at) => at + 1,
            None => rest.len(),
        };
        let (line, more) = rest.split_at(end);
        rest = more;
        Some(line)
    })
}
