//! Full-text search over people: names, work, ways to reach them, tags, notes and encounters.
//!
//! All text is folded before it is indexed and before it is looked for. Ranking is by tiers rather than by bm25, which
//! costs hundreds of milliseconds on a common word: names that begin so, then words of a name, then everything else.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{Result, id::PersonId, model::fold};

/// Indexes anew the people whose text was touched.
pub fn index_stale(conn: &Connection) -> Result<()> {
    let mut stale = conn.prepare_cached("SELECT person FROM search_stale ORDER BY person")?;
    let mut rows = stale.query([])?;
    let mut any = false;
    while let Some(row) = rows.next()? {
        any = true;
        index_person(conn, row.get("person")?)?;
    }
    if any {
        conn.prepare_cached("DELETE FROM search_stale")?.execute([])?;
    }
    Ok(())
}

fn index_person(conn: &Connection, person: i64) -> Result<()> {
    let key = named_params! { ":person": person };
    conn.prepare_cached("DELETE FROM person_search WHERE rowid = :person")?.execute(key)?;
    let texts = conn
        .prepare_cached(include_str!("person/searched_person.sql"))?
        .query_row(key, |row| {
            Ok([
                row.get::<_, String>("name")?,
                row.get("work")?,
                row.get("reach")?,
                row.get("tags")?,
                row.get("notes")?,
            ])
        })
        .optional()?;
    if let Some([name, work, reach, tags, notes]) = texts.map(|texts| texts.map(|text| fold(&text))) {
        conn.prepare_cached(
            "INSERT INTO person_search (rowid, name, work, reach, tags, notes)
             VALUES (:person, :name, :work, :reach, :tags, :notes)",
        )?
        .execute(named_params! {
            ":person": person, ":name": name, ":work": work, ":reach": reach, ":tags": tags, ":notes": notes,
        })?;
    }
    Ok(())
}

/// The full-text expression for typed words: each must begin a word that occurs; runs of single CJK characters as a
/// phrase. `None` where nothing can be looked for.
fn expression(text: &str) -> Option<String> {
    let folded = fold(text).replace(|letter: char| !letter.is_alphanumeric(), " ");
    let mut terms: Vec<String> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if is_single_cjk(word) {
            run.push(word);
            continue;
        }
        flush(&mut run, &mut terms);
        terms.push(format!("\"{word}\"*"));
    }
    flush(&mut run, &mut terms);
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn flush(run: &mut Vec<&str>, terms: &mut Vec<String>) {
    if !run.is_empty() {
        terms.push(format!("\"{}\"", run.join(" ")));
        run.clear();
    }
}

fn is_single_cjk(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next()), (Some(letter), None) if !letter.is_ascii() && u32::from(letter) >= 0x1100)
}

/// People found for typed words, best first, and how many there are in all.
pub fn find(conn: &Connection, text: &str, limit: u32) -> Result<(u64, Vec<PersonId>)> {
    let Some(everywhere) = expression(text) else { return Ok((0, Vec::new())) };
    let total: i64 = conn
        .prepare_cached("SELECT count(*) AS n FROM person_search WHERE person_search MATCH :words")?
        .query_row(named_params! { ":words": everywhere }, |row| row.get("n"))?;
    let mut found = names_beginning(conn, &fold(text), limit)?;
    for words in [format!("name : ({everywhere})"), everywhere] {
        if found.len() < limit as usize {
            add_matches(conn, &words, limit, &mut found)?;
        }
    }
    found.truncate(limit as usize);
    Ok((total.unsigned_abs().max(found.len() as u64), found))
}

fn names_beginning(conn: &Connection, folded: &str, limit: u32) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM person WHERE sort_key >= :from AND sort_key < :until AND trashed_at IS NULL
         ORDER BY sort_key, id LIMIT :limit",
    )?;
    let ids = statement
        .query_map(
            named_params! { ":from": folded, ":until": format!("{folded}\u{10ffff}"), ":limit": limit },
            |row| Ok(PersonId(row.get("id")?)),
        )?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

fn add_matches(conn: &Connection, words: &str, limit: u32, found: &mut Vec<PersonId>) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "SELECT rowid AS id FROM person_search WHERE person_search MATCH :words ORDER BY rowid DESC LIMIT :limit",
    )?;
    let ids = statement
        .query_map(named_params! { ":words": words, ":limit": limit }, |row| Ok(PersonId(row.get("id")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let known: std::collections::HashSet<_> = found.iter().copied().collect();
    found.extend(ids.into_iter().filter(|id| !known.contains(id)));
    Ok(())
}
