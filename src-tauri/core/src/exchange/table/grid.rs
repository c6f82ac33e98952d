//! The rows below the names of the columns.

use super::{
    header::{Header, physical_lines},
    write::FORMULA,
};
use crate::exchange::RejectedCard;

/// Most rows of a table, which are in memory at once with the people they tell of.
pub(super) const MOST_ROWS: usize = 100_000;
/// Most lines a cell may have; a quote that is never closed would otherwise swallow the rest of the table.
const TALLEST: usize = 400;

/// A row of a table.
pub(in crate::exchange) struct Row {
    /// Its first line in the file, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
    /// It, as it came.
    pub text: String,
}

/// The rows of a table, blank ones left out, and at most one more than can be read. A row that is broken harms no other.
pub(super) fn rows(text: &str, header: &Header) -> Vec<Result<Row, RejectedCard>> {
    let mut rows = Vec::new();
    let (mut start, mut line) = (header.body, header.line + 1);
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty() && rows.len() <= MOST_ROWS) {
        match take_rows(rest, line, header, &mut rows) {
            Some((read, lines)) => {
                let broken = physical_lines(rest.get(read..).unwrap_or_default()).next().unwrap_or_default();
                rows.push(Err(RejectedCard {
                    line: line + lines,
                    reason: "A quotation mark in this row is never closed; the row was left out.".to_owned(),
                    text: broken.trim_end().to_owned(),
                }));
                start += read + broken.len().max(1);
                line += lines + 1;
            }
            None => break,
        }
    }
    rows
}

/// Reads rows up to the end, or up to one whose quotation mark is never closed: how many bytes and lines stand before it.
fn take_rows(
    text: &str,
    first_line: usize,
    header: &Header,
    rows: &mut Vec<Result<Row, RejectedCard>>,
) -> Option<(usize, usize)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(header.delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut lines = Lines { text, at: 0, passed: 0 };
    loop {
        let before = byte(reader.position());
        if rows.len() > MOST_ROWS || !reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let start = before + blank(text.get(before..).unwrap_or_default());
        let line = lines.up_to(start);
        let end = byte(reader.position());
        let own = text.get(start..end).unwrap_or_default();
        if physical_lines(own).take(TALLEST + 1).count() > TALLEST {
            return Some((start, line));
        }
        let row = Row {
            line: first_line + line,
            cells: record.iter().map(|cell| plain(cell).to_owned()).collect(),
            text: own.trim_end().to_owned(),
        };
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(fitting(row, header));
        }
    }
}

/// A row with more cells than there are columns has a delimiter too many, and nobody knows where.
fn fitting(row: Row, header: &Header) -> Result<Row, RejectedCard> {
    let over = row.cells.iter().skip(header.names.len()).any(|cell| !cell.trim().is_empty());
    if !over {
        return Ok(row);
    }
    let reason = format!(
        "The row has {} cells, but the table has {} columns; one of them needs quotation marks.",
        row.cells.len(),
        header.names.len()
    );
    Err(RejectedCard { line: row.line, reason, text: row.text })
}

/// A cell without the apostrophe that keeps a spreadsheet from running it.
fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

fn byte(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// How many bytes of line ends a text begins with.
fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches(['\r', '\n']).len()
}

/// Counts the lines of a text on the way through it.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    passed: usize,
}

impl Lines<'_> {
    fn up_to(&mut self, place: usize) -> usize {
        let passed = self.text.get(self.at..place).unwrap_or_default();
        self.passed += physical_lines(passed).filter(|line| line.ends_with(['\n', '\r'])).count();
        self.at = place;
        self.passed
    }
}
