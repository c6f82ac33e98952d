//! Tables for other programs: CSV as RFC 4180 says, with columns that Google Contacts and most others know.

use crate::{
    Result,
    model::{Labelled, PersonFacts},
};

/// What a table needs of a person.
type Cell = fn(&PersonFacts) -> String;
/// Of which it may need several.
type Points = fn(&PersonFacts) -> &[Labelled];

/// Columns that each person has once.
const SINGLES: &[(&str, Cell)] = &[
    ("Name", |facts| facts.name.clone()),
    ("First Name", |facts| facts.given_name.clone()),
    ("Middle Name", |facts| facts.additional_name.clone()),
    ("Last Name", |facts| facts.family_name.clone()),
    ("Name Prefix", |facts| facts.prefix.clone()),
    ("Name Suffix", |facts| facts.suffix.clone()),
    ("Nickname", |facts| facts.nicknames.join(", ")),
    ("Company", |facts| work(facts, |job| &job.organization)),
    ("Department", |facts| work(facts, |job| &job.department)),
    ("Job Title", |facts| work(facts, |job| if job.title.is_empty() { &job.role } else { &job.title })),
    ("Birthday", |facts| facts.birthday.map(|day| day.to_string()).unwrap_or_default()),
    ("Labels", |facts| facts.categories.join(" ::: ")),
    ("Notes", |facts| facts.note.clone()),
];

/// Columns of which a person may have several.
const SEVERAL: &[(&str, Points)] =
    &[("E-mail", |facts| &facts.emails), ("Phone", |facts| &facts.phones), ("Website", |facts| &facts.urls)];

/// Columns of an address, as the reader knows them.
const ADDRESS: &[&str] = &["Street", "Extended Address", "PO Box", "City", "Region", "Postal Code", "Country"];

/// Writes people as a table; as many columns of a kind as the person with the most of it needs. Cells that a spreadsheet
/// would run as a formula are made inert by an apostrophe.
///
/// # Errors
/// `File` where memory or the writer fails.
pub fn write_table(people: &[PersonFacts]) -> Result<Vec<u8>> {
    let most = |count: fn(&PersonFacts) -> usize| people.iter().map(count).max().unwrap_or(0);
    let counts = [most(|facts| facts.emails.len()), most(|facts| facts.phones.len()), most(|facts| facts.urls.len())];
    let addresses = most(|facts| facts.addresses.len());
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(names(counts, addresses)).map_err(failed)?;
    for facts in people {
        table.write_record(cells(facts, counts, addresses).iter().map(|cell| inert(cell))).map_err(failed)?;
    }
    table.into_inner().map_err(|error| crate::Error::file("table", error.into_error()))
}

/// Writes rows of a few columns under their names, inert as those of [`write_table`].
///
/// # Errors
/// As [`write_table`].
pub fn write_rows(names: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(names).map_err(failed)?;
    for row in rows {
        table.write_record(row.iter().map(|cell| inert(cell))).map_err(failed)?;
    }
    table.into_inner().map_err(|error| crate::Error::file("table", error.into_error()))
}

fn failed(error: csv::Error) -> crate::Error {
    crate::Error::file("table", std::io::Error::other(error))
}

fn names(counts: [usize; 3], addresses: usize) -> Vec<String> {
    let mut names: Vec<String> = SINGLES.iter().map(|(name, _)| (*name).to_owned()).collect();
    for ((name, _), count) in SEVERAL.iter().zip(counts) {
        names.extend((1..=count).flat_map(|n| [format!("{name} {n} - Label"), format!("{name} {n} - Value")]));
    }
    for n in 1..=addresses {
        names.push(format!("Address {n} - Label"));
        names.extend(ADDRESS.iter().map(|part| format!("Address {n} - {part}")));
    }
    names
}

fn cells(facts: &PersonFacts, counts: [usize; 3], addresses: usize) -> Vec<String> {
    let mut cells: Vec<String> = SINGLES.iter().map(|(_, cell)| cell(facts)).collect();
    for ((_, list), count) in SEVERAL.iter().zip(counts) {
        let known = list(facts).iter().flat_map(|point| [point.label.clone(), point.value.clone()]);
        cells.extend(known.chain(std::iter::repeat(String::new())).take(count * 2));
    }
    for place in 0..addresses {
        let address = facts.addresses.get(place).cloned().unwrap_or_default();
        cells.extend([
            address.label,
            address.street,
            address.extended,
            address.pobox,
            address.city,
            address.region,
            address.postcode,
            address.country,
        ]);
    }
    cells
}

fn work(facts: &PersonFacts, part: fn(&crate::model::Affiliation) -> &String) -> String {
    facts.current_affiliation().map(part).cloned().unwrap_or_default()
}

/// A spreadsheet takes a cell that begins so for a formula; a phone number with its plus is none.
fn inert(cell: &str) -> String {
    let number = |rest: &str| rest.chars().all(|letter| letter.is_ascii_digit() || " ()./-".contains(letter));
    let harmless = cell
        .strip_prefix('+')
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()) && number(rest));
    if cell.starts_with(FORMULA) && !harmless { format!("'{cell}") } else { cell.to_owned() }
}

/// First letters of what a spreadsheet would run.
pub(super) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
