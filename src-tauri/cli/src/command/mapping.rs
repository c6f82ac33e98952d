//! What the columns of tables hold, as it was told.

use goodturn_core::{Book, id::MappingId, wire::MappingRow};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{
    console::{Console, plain},
    table,
};

#[derive(Serialize)]
struct Mappings {
    mappings: Vec<MappingRow>,
}

pub(super) fn list(book: &Book, console: &mut Console) -> Ending {
    let mappings = Mappings { mappings: book.list_mappings()? };
    console.document(&mappings)?;
    if mappings.mappings.is_empty() {
        console.line("Nothing was told of any table yet: goodturn import people.csv --map \"Column 1=name\"")?;
    }
    let rows: Vec<_> = mappings.mappings.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    Ok(Ended::Done)
}

pub(super) fn forget(book: &Book, id: MappingId, console: &mut Console) -> Ending {
    let mappings = Mappings { mappings: book.list_mappings()?.into_iter().filter(|row| row.id == id).collect() };
    book.forget_mapping(id)?;
    console.document(&mappings)?;
    console.line("Forgotten: the next table of that kind asks again. People who were imported stay.")?;
    Ok(Ended::Done)
}

fn row(mapping: &MappingRow) -> [String; 4] {
    let columns: Vec<String> =
        mapping.columns.iter().map(|column| format!("{}={}", column.name, column.holds)).collect();
    [mapping.id.to_string(), mapping.at_label.clone(), plain(&mapping.origin), plain(&columns.join(","))]
}
