//! Candidates of *Who can help?*: people whose work or notes have the words, warmest first, and whom they are tied to.
//!
//! The full-text index knows beginnings of words and whole columns, so what it finds is a candidate: whoever asks looks at
//! the texts themselves.

use rusqlite::{Connection, named_params};

use crate::{Result, id::PersonId, model::spellings};

/// Combinations of words that are asked for at most.
const MOST_COMBINATIONS: usize = 70;

/// Where a word is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Titles, roles, departments and organisations.
    Work,
    /// Notes and encounters.
    Notes,
}

fn spelled(term: &str) -> String {
    let quoted = |spelling: String| match spelling.contains(' ') {
        true => format!("\"{spelling}\""),
        false => format!("\"{spelling}\"*"),
    };
    let any: Vec<String> = spellings(term).into_iter().map(quoted).collect();
    format!("({})", any.join(" OR "))
}

/// The expression that finds whoever has so many of some words, all of which have `must` where it is said.
fn having(column: Column, terms: &[String], count: usize, must: Option<&str>) -> String {
    let column = match column {
        Column::Work => "work",
        Column::Notes => "notes",
    };
    let mut all: Vec<Vec<&String>> = vec![Vec::new()];
    for term in terms {
        let longer: Vec<Vec<&String>> = all
            .iter()
            .filter(|chosen| chosen.len() < count)
            .map(|chosen| chosen.iter().copied().chain([term]).collect())
            .collect();
        all.extend(longer);
    }
    let chosen = all.into_iter().filter(|chosen| {
        chosen.len() == count && must.is_none_or(|must| chosen.iter().any(|term| term.as_str() == must))
    });
    let each = |chosen: Vec<&String>| {
        let all: Vec<String> = chosen.into_iter().map(|term| spelled(term)).collect();
        format!("({})", all.join(" AND "))
    };
    let any: Vec<String> = chosen.take(MOST_COMBINATIONS).map(each).collect();
    format!("{column} : ({})", any.join(" OR "))
}

/// People outside the trash who may have so many of some words in a column, met last first; `see` hears of each, with
/// whether they are wanted and the day they were last met, and answers whether it wants to hear more.
pub fn candidates(
    conn: &Connection,
    column: Column,
    terms: &[String],
    count: usize,
    must: Option<&str>,
    mut see: impl FnMut(PersonId, bool, String) -> Result<bool>,
) -> Result<()> {
    if count == 0 || count > terms.len() {
        return Ok(());
    }
    let mut statement = conn.prepare_cached(
        "SELECT person, wanted, last_met FROM person_search CROSS JOIN person_listed ON person = person_search.rowid
         WHERE person_search MATCH :words ORDER BY last_met DESC, person",
    )?;
    let mut rows = statement.query(named_params! { ":words": having(column, terms, count, must) })?;
    while let Some(row) = rows.next()? {
        if !see(PersonId(row.get("person")?), row.get("wanted")?, row.get("last_met")?)? {
            break;
        }
    }
    Ok(())
}

/// People whose work may have so many of some words, written down last first: for a quick look.
pub fn quick_candidates(
    conn: &Connection,
    terms: &[String],
    count: usize,
    must: Option<&str>,
    limit: u32,
) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT person_search.rowid AS id FROM person_search
         WHERE person_search MATCH :words ORDER BY person_search.rowid DESC LIMIT :limit",
    )?;
    let words = having(Column::Work, terms, count, must);
    let ids =
        statement.query_map(named_params! { ":words": words, ":limit": limit }, |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// What lists know of a person: whether they are wanted, and the day they were last met; `None` is in the trash.
pub fn listed(conn: &Connection, person: PersonId) -> Result<Option<(bool, String)>> {
    let mut statement = conn.prepare_cached("SELECT wanted, last_met FROM person_listed WHERE person = :person")?;
    let mut rows = statement.query(named_params! { ":person": person.0 })?;
    rows.next()?.map(|row| Ok((row.get("wanted")?, row.get("last_met")?))).transpose()
}

/// How many encounters there were with a person, and how often they helped you.
pub fn counts(conn: &Connection, person: PersonId) -> Result<(u32, u32)> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM encounter_person WHERE person = :person) AS met,
                (SELECT count(*) FROM help WHERE person = :person AND direction = 'received') AS helped",
    )?;
    Ok(statement.query_row(named_params! { ":person": person.0 }, |row| Ok((row.get("met")?, row.get("helped")?)))?)
}
