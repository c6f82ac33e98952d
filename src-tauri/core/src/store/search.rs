//! Full-text search over people: names, work, ways to reach them, tags, notes and encounters.
//!
//! All text is folded before it is indexed and before it is looked for. Ranking is by tiers rather than by bm25, which
//! costs hundreds of milliseconds on a common word: names that begin so, then words of a name, then everything else.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{Tx, people::Among, rhythm};
use crate::{Result, id::PersonId, model::fold};

/// Derives anew what search and lists know of the people who were touched. Who is listed is who is in the index.
///
/// The passes are apart on purpose: between two writes to the index, a statement that may change several rows makes
/// SQLite write the whole index out.
pub fn index_stale(conn: &Connection) -> Result<()> {
    let stale = ids(conn, "SELECT person AS id FROM search_stale ORDER BY person")?;
    if stale.is_empty() {
        return Ok(());
    }
    let known = ids(conn, "SELECT person AS id FROM search_stale JOIN person_listed USING (person) ORDER BY person")?;
    conn.prepare_cached("DELETE FROM person_listed WHERE person IN (SELECT person FROM search_stale)")?.execute([])?;
    conn.prepare_cached(include_str!("person/list_people.sql"))?.execute([])?;
    rhythm::derive_stale(conn)?;
    conn.prepare_cached("DELETE FROM search_stale")?.execute([])?;
    let mut forget = conn.prepare_cached("DELETE FROM person_search WHERE rowid = :person")?;
    for person in known {
        forget.execute(named_params! { ":person": person })?;
    }
    stale.into_iter().try_for_each(|person| index_person(conn, person))
}

/// The triggers that mark people as touched by new rows, each with its table and what it does, for all rows after `:last`.
const MARKING: [(&str, &str, &str); 5] = [
    ("search_person_new", "person", "search_stale (person) SELECT id FROM person WHERE id > :last"),
    (
        "topic_person_new",
        "person",
        "topic_stale (kind, record) SELECT 'knows', id FROM person WHERE id > :last AND knows_about <> ''",
    ),
    (
        "search_contact_point_new",
        "contact_point",
        "search_stale (person) SELECT person FROM contact_point WHERE id > :last",
    ),
    ("search_address_new", "address", "search_stale (person) SELECT person FROM address WHERE id > :last"),
    ("search_affiliation_new", "affiliation", "search_stale (person) SELECT person FROM affiliation WHERE id > :last"),
];

/// Runs a write of very many new people, who are marked as touched after it and in one go: a trigger costs each insertion
/// a journal of its own. The triggers are back when it is done, or rolled back with the rest.
///
/// # Errors
/// As `write`.
pub fn in_bulk<T>(tx: &Tx<'_>, write: impl FnOnce() -> Result<T>) -> Result<T> {
    let mut held = Vec::new();
    for (trigger, table, mark) in MARKING {
        let last: i64 = tx
            .prepare_cached(&format!("SELECT coalesce(max(id), 0) AS last FROM {table}"))?
            .query_row([], |row| row.get("last"))?;
        let trigger_again: String = tx
            .prepare_cached("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = :name")?
            .query_row(named_params! { ":name": trigger }, |row| row.get("sql"))?;
        tx.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
        held.push((mark, last, trigger_again));
    }
    let done = write()?;
    for (mark, last, trigger_again) in held {
        tx.execute(&format!("INSERT OR IGNORE INTO {mark}"), named_params! { ":last": last })?;
        tx.execute_batch(&trigger_again)?;
    }
    Ok(done)
}

fn ids(conn: &Connection, sql: &str) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map([], |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn index_person(conn: &Connection, person: i64) -> Result<()> {
    let texts = conn
        .prepare_cached(include_str!("person/searched_person.sql"))?
        .query_row(named_params! { ":person": person }, |row| {
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
pub(super) fn expression(text: &str) -> Option<String> {
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

/// People found for typed words among some who are not in the trash, best first, and how many there are in all.
pub fn find(conn: &Connection, text: &str, among: &Among<'_>, limit: u32) -> Result<(u64, Vec<PersonId>)> {
    let Some(everywhere) = expression(text) else { return Ok((0, Vec::new())) };
    let total = count(conn, &everywhere, among)?;
    let mut found = names_beginning(conn, &fold(text), among, limit)?;
    for words in [format!("name : ({everywhere})"), everywhere] {
        if found.len() < limit as usize {
            add_matches(conn, &words, among, limit, &mut found)?;
        }
    }
    found.truncate(limit as usize);
    Ok((total.max(found.len() as u64), found))
}

/// Where a match is looked for: everybody is in the index, and nobody else.
fn matches(among: &Among<'_>) -> String {
    match among.is_everyone() {
        true => "person_search WHERE person_search MATCH :words".into(),
        false => format!(
            "person_search CROSS JOIN person_listed ON person = person_search.rowid
             WHERE person_search MATCH :words AND {}",
            among.condition()
        ),
    }
}

fn count(conn: &Connection, words: &str, among: &Among<'_>) -> Result<u64> {
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) AS n FROM {}", matches(among)))?;
    let total: i64 = statement.query_row(among.params(&[(":words", &words)]).as_slice(), |row| row.get("n"))?;
    Ok(total.unsigned_abs())
}

fn names_beginning(conn: &Connection, folded: &str, among: &Among<'_>, limit: u32) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT person AS id FROM person_listed WHERE sort_key >= :from AND sort_key < :until AND {}
         ORDER BY sort_key, person LIMIT :limit",
        among.condition()
    ))?;
    let until = format!("{folded}\u{10ffff}");
    let params = among.params(&[(":from", &folded), (":until", &until), (":limit", &limit)]);
    let ids = statement.query_map(params.as_slice(), |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn add_matches(conn: &Connection, words: &str, among: &Among<'_>, limit: u32, found: &mut Vec<PersonId>) -> Result<()> {
    let sql = format!(
        "SELECT person_search.rowid AS id FROM {} ORDER BY person_search.rowid DESC LIMIT :limit",
        matches(among)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let params = among.params(&[(":words", &words), (":limit", &limit)]);
    let ids = statement
        .query_map(params.as_slice(), |row| Ok(PersonId(row.get("id")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let known: std::collections::HashSet<_> = found.iter().copied().collect();
    found.extend(ids.into_iter().filter(|id| !known.contains(id)));
    Ok(())
}
