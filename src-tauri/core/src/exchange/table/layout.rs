//! Where a table begins and what stands between its cells, where no line names columns that are known.

use super::header::{DELIMITERS, physical_lines};

/// How much of a text is looked at, in lines.
const HEAD: usize = 200;
/// Longest beginning that is looked at, in bytes.
const LONGEST: usize = 256 * 1024;

/// The first row of a table, wherever it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// What stands between cells.
    pub delimiter: u8,
    /// The cells of the first row.
    pub first: Vec<String>,
    /// The line on which it begins, from 1, and that on which it ends.
    pub lines: (usize, usize),
    /// Where it begins and where the next one does, in bytes.
    pub bytes: (usize, usize),
}

/// A row of the beginning: its cells, its lines and its bytes.
struct Record {
    cells: Vec<String>,
    lines: (usize, usize),
    bytes: (usize, usize),
}

/// The layout in which most rows are of one width, the widest of them; a table of one column where nothing stands between
/// cells. `None` for a blank text.
pub(super) fn layout(text: &str) -> Option<Layout> {
    let head = beginning(text);
    let fits = DELIMITERS.iter().filter_map(|delimiter| {
        let records = records(head, *delimiter);
        let width = usual_width(&records).filter(|width| *width > 1)?;
        let fitting = records.iter().filter(|record| record.cells.len() == width).count();
        (fitting * 2 >= records.len()).then_some((fitting * width, *delimiter, width, records))
    });
    let best = fits.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (delimiter, width, records) = match best {
        Some((_, delimiter, width, records)) => (delimiter, width, records),
        None => (b',', 1, records(head, b',').into_iter().filter(|record| record.cells.len() == 1).collect()),
    };
    let first = records.into_iter().find(|record| record.cells.len() == width)?;
    Some(Layout { delimiter, first: first.cells, lines: first.lines, bytes: first.bytes })
}

/// Whether a text of whatever name is a table beyond doubt: three cells or more in every row, between tabs or semicolons,
/// which no note has.
pub(in crate::exchange) fn is_table(text: &str) -> bool {
    let head = beginning(text);
    // The last row of a beginning may be cut.
    let cut = usize::from(head.len() < text.len());
    [(b'\t', 2), (b';', 3)].into_iter().any(|(delimiter, fewest)| {
        let records = records(head, delimiter);
        let width = usual_width(&records).unwrap_or_default();
        let odd = records.iter().rev().skip(cut).filter(|record| record.cells.len() != width).count();
        width >= 3 && records.len() >= fewest && odd == 0
    })
}

fn beginning(text: &str) -> &str {
    let length: usize = physical_lines(text).take(HEAD).map(str::len).sum();
    let end = (0..=length.min(LONGEST)).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or(text)
}

fn records(text: &str, delimiter: u8) -> Vec<Record> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut found = Vec::new();
    let place = |position: &csv::Position| usize::try_from(position.byte()).unwrap_or(usize::MAX);
    loop {
        let before = place(reader.position());
        if !reader.read_record(&mut record).unwrap_or(false) {
            return found;
        }
        let blank = text.get(before..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let bytes = (before + blank, place(reader.position()));
        let line = |byte: usize| physical_lines(text.get(..byte).unwrap_or_default()).count();
        let lines = (line(bytes.0) + 1, line(bytes.1));
        let cells: Vec<String> =
            record.iter().map(|cell| cell.trim().trim_start_matches('\u{feff}').to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            found.push(Record { cells, lines, bytes });
        }
    }
}

/// The number of cells that most rows have; of equals the larger.
fn usual_width(records: &[Record]) -> Option<usize> {
    let count = |width: usize| records.iter().filter(|record| record.cells.len() == width).count();
    records.iter().map(|record| record.cells.len()).max_by_key(|width| (count(*width), *width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> (char, Vec<String>, usize) {
        let layout = layout(text).expect("a table");
        (char::from(layout.delimiter), layout.first, layout.lines.0)
    }

    #[test]
    fn what_stands_between_cells_is_told_by_the_rows() {
        assert_eq!(first("Wer;Wo\nDoe, Jane;Berlin, DE\nLi;Oslo\n").0, ';', "commas within cells mislead nobody");
        assert_eq!(first("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n").0, ',');
        assert_eq!(first("a\tb\tc\n1\t2\t3\n").0, '\t');
        assert_eq!(first("Jane\nLi\n"), (',', vec!["Jane".to_owned()], 1), "one column needs nothing between");
    }

    #[test]
    fn a_preamble_is_passed_over() {
        let (_, cells, line) = first("Members of the club\n\nWer,Wo,Was\nJane,Berlin,CTO\nLi,Oslo,Editor\n");
        assert_eq!((cells.join("|").as_str(), line), ("Wer|Wo|Was", 3));
    }

    #[test]
    fn a_note_is_no_table_whatever_stands_in_it() {
        for text in ["Jane Doe; CTO; Acme\nmet at RustConf", "Name:\tJane\nMail:\tj@x.example", "a;b;c\nd;e;f", ""] {
            assert!(!is_table(text), "{text:?}");
        }
        assert!(is_table("Wer\tWo\tWas\nJane\tBerlin\tCTO\nLi\tOslo\tEditor"), "cells copied from a spreadsheet");
    }
}
