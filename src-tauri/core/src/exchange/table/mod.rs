//! Tables: LinkedIn, Google, Outlook, Thunderbird, and any other CSV whose columns say what they hold.
//!
//! The line with the names of the columns is looked for, so that a preamble does no harm; delimiter and quotes are
//! those in which it makes most sense. Where no line names columns that are known, the user says what they hold, and is
//! not asked again for tables of that kind. Each row keeps its original with the names of its columns.

mod date;
mod grid;
mod guess;
mod header;
mod layout;
mod open;
mod program;
mod write;

use chrono::NaiveDate;

use super::{
    RejectedCard,
    columns::{Field, Filler},
    read::too_many,
};
use crate::model::CardReading;
use date::{DateOrder, read_date};
use grid::{MOST_ROWS, Row, rows};
pub(super) use header::{Header, is_endless};
pub(super) use layout::is_table;
pub use open::Table;
pub use write::{write_rows, write_table};

/// What kind of table a text is; `None` where no line names columns that are known.
pub(super) fn find_table(text: &str) -> Option<Header> {
    Header::find(text)
}

/// Reads the people of a table. `today` tells which century a year of two digits is in.
pub(super) fn read_table(text: &str, header: &Header, today: NaiveDate) -> Vec<Result<CardReading, RejectedCard>> {
    let rows = rows(text, header);
    if rows.len() > MOST_ROWS {
        return vec![Err(too_many(MOST_ROWS))];
    }
    let order = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.as_ref().ok()?.cells.get(column).map(String::as_str));
        DateOrder::of(cells).or(program::date_order(header.format))
    };
    let orders: Vec<Option<DateOrder>> = (0..header.columns.len()).map(order).collect();
    let reader = RowReader { header, orders, today };
    rows.into_iter().map(|row| row.and_then(|row| reader.read(&row))).collect()
}

struct RowReader<'a> {
    header: &'a Header,
    orders: Vec<Option<DateOrder>>,
    today: NaiveDate,
}

impl RowReader<'_> {
    fn read(&self, row: &Row) -> Result<CardReading, RejectedCard> {
        let mut filler = Filler::default();
        for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            self.put(&mut filler, place, cell);
        }
        let mut card = filler.finish();
        if card.facts.called().is_empty() {
            let reason = program::nobody(self.header.format).to_owned();
            return Err(RejectedCard { line: row.line, reason, text: row.text.clone() });
        }
        if card.met_on.is_some() && card.met_at.is_empty() {
            program::met_at(self.header.format).clone_into(&mut card.met_at);
        }
        card.raw = self.header.with_names(row);
        card.line = row.line;
        Ok(card)
    }

    fn put(&self, filler: &mut Filler, place: usize, cell: &str) {
        let name = self.header.names.get(place).map_or("", String::as_str);
        let order = self.orders.get(place).copied().flatten();
        match self.header.columns.get(place).and_then(Option::as_ref) {
            Some(column) if column.field == Field::Keep => filler.keep(name, cell),
            Some(column) if column.field == Field::MetOn => match read_date(cell, order, self.today) {
                Some(day) => filler.met_on(day, name, cell),
                None if self.header.keeps => filler.keep(name, cell),
                None => filler.pass_over(),
            },
            Some(column) if column.field == Field::Birthday => {
                let spelled = read_date(cell, order, self.today).filter(|day| *day <= self.today);
                match (filler.put(column, name, cell), spelled) {
                    (true, _) => {}
                    (false, Some(day)) => filler.birthday(day.into()),
                    (false, None) if self.header.keeps => filler.keep_after_all(name, cell),
                    (false, None) => {}
                }
            }
            Some(column) => {
                if !filler.put(column, name, cell) && self.header.keeps {
                    filler.keep_after_all(name, cell);
                }
            }
            None => filler.pass_over(),
        }
    }
}

#[cfg(test)]
mod stories;
