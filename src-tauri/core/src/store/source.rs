//! Import batches, and each card as it came.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, seconds};
use crate::{
    Error, Result,
    id::{PersonId, SourceId},
    model::{PersonFacts, fold},
};

/// An import batch as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// Its id.
    pub id: SourceId,
    /// When, in seconds.
    pub at: i64,
    /// Name of the file, or what else it was.
    pub name: String,
    /// What its files are: `vcard`, or several words with commas; blank where that was not kept.
    pub format: String,
    /// People it added.
    pub added: u32,
    /// People it changed.
    pub merged: u32,
    /// People it knew with all of it.
    pub unchanged: u32,
    /// Cards it could not read.
    pub rejected: u32,
    /// Whether it has been taken back.
    pub undone: bool,
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// People it added.
    pub added: u32,
    /// People it changed.
    pub merged: u32,
    /// People it knew with all of it.
    pub unchanged: u32,
    /// Cards it could not read.
    pub rejected: u32,
}

/// Begins an import batch, to which everything belongs that the transaction writes.
pub fn insert(tx: &Tx<'_>, name: &str, fingerprint: &str) -> Result<SourceId> {
    tx.prepare_cached("INSERT INTO source (at, name, format, fingerprint) VALUES (:at, :name, '', :fingerprint)")?
        .execute(named_params! { ":at": seconds(tx.now()), ":name": name, ":fingerprint": fingerprint })?;
    let id = SourceId(tx.last_insert_rowid());
    tx.belongs_to(id);
    Ok(id)
}

/// Notes what an import read, by the words of its formats, and did.
pub fn set_counts(tx: &Tx<'_>, id: SourceId, format: &str, counts: &Counts) -> Result<()> {
    tx.prepare_cached(
        "UPDATE source SET format = :format, added = :added, merged = :merged, unchanged = :unchanged,
             rejected = :rejected WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":format": format,
        ":added": counts.added,
        ":merged": counts.merged,
        ":unchanged": counts.unchanged,
        ":rejected": counts.rejected,
    })?;
    Ok(())
}

/// Removes a batch that did nothing.
pub fn delete(tx: &Tx<'_>, id: SourceId) -> Result<()> {
    tx.prepare_cached("DELETE FROM source WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// A card that is about to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewCard<'a> {
    /// The import it belongs to.
    pub source: SourceId,
    /// Where the file is in which it stood.
    pub origin: &'a str,
    /// The card's own identifier; blank where there is none.
    pub uid: &'a str,
    /// SHA-256 of its text.
    pub fingerprint: &'a str,
    /// Its text.
    pub raw: &'a str,
    /// What it says of the person, as JSON; blank where it says nothing.
    pub facts: &'a str,
    /// The words of its name, in order.
    pub name_key: &'a str,
}

/// Keeps a card as it came; answers with its row.
pub fn keep_card(tx: &Tx<'_>, person: PersonId, card: &NewCard<'_>) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO source_card (source, person, uid, fingerprint, raw, facts, origin, name_key)
         VALUES (:source, :person, :uid, :fingerprint, :raw, :facts, :origin, :name_key)",
    )?
    .execute(named_params! {
        ":source": card.source.0,
        ":person": person.0,
        ":uid": card.uid,
        ":fingerprint": card.fingerprint,
        ":raw": card.raw,
        ":facts": card.facts,
        ":origin": card.origin,
        ":name_key": card.name_key,
    })?;
    Ok(tx.last_insert_rowid())
}

/// A card of a person, as it was read.
#[derive(Debug, Clone)]
pub struct KeptCard {
    /// Its row.
    pub id: i64,
    /// The import it came with.
    pub source: SourceId,
    /// Where the file is in which it stood; of older books only its name.
    pub origin: String,
    /// The card's own identifier.
    pub uid: String,
    /// SHA-256 of its text.
    pub fingerprint: String,
    /// What it says; `None` for cards of the time before that was kept.
    pub facts: Option<PersonFacts>,
    /// Whether a newer version of it came since.
    pub superseded: bool,
}

fn read_card(row: &Row<'_>) -> rusqlite::Result<KeptCard> {
    Ok(KeptCard {
        id: row.get("id")?,
        source: SourceId(row.get("source")?),
        origin: row.get("origin")?,
        uid: row.get("uid")?,
        fingerprint: row.get("fingerprint")?,
        facts: serde_json::from_str(&row.get::<_, String>("facts")?).ok(),
        superseded: row.get("superseded")?,
    })
}

const CARD: &str = "SELECT id, source, origin, uid, fingerprint, facts, superseded FROM source_card";

/// All cards of a person, oldest first.
pub fn cards(conn: &Connection, person: PersonId) -> Result<Vec<KeptCard>> {
    let mut statement = conn.prepare_cached(&format!("{CARD} WHERE person = :person ORDER BY id"))?;
    let cards = statement.query_map(named_params! { ":person": person.0 }, read_card)?;
    Ok(cards.collect::<rusqlite::Result<_>>()?)
}

/// One card.
pub fn card(conn: &Connection, id: i64) -> Result<Option<KeptCard>> {
    let mut statement = conn.prepare_cached(&format!("{CARD} WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id }, read_card).optional()?)
}

/// The text of a person's vCards of which no newer version came, oldest first.
pub fn vcards_of(conn: &Connection, person: PersonId) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT raw FROM source_card WHERE person = :person AND NOT superseded AND raw LIKE 'BEGIN:VCARD%' ORDER BY id",
    )?;
    let cards = statement.query_map(named_params! { ":person": person.0 }, |row| row.get("raw"))?;
    Ok(cards.collect::<rusqlite::Result<_>>()?)
}

/// Says that a newer version of a card came.
pub fn supersede(tx: &Tx<'_>, id: i64) -> Result<()> {
    tx.prepare_cached("UPDATE source_card SET superseded = 1 WHERE id = :id")?.execute(named_params! { ":id": id })?;
    Ok(())
}

/// People outside the trash who have a card with an identifier, or carry it themselves.
pub fn with_uid(conn: &Connection, uid: &str) -> Result<Vec<PersonId>> {
    people(
        conn,
        "SELECT source_card.person AS id FROM source_card JOIN person ON person.id = source_card.person
         WHERE source_card.uid = :key AND source_card.uid <> '' AND trashed_at IS NULL
         UNION ALL SELECT id FROM person WHERE uid = :key AND uid <> '' AND trashed_at IS NULL",
        uid,
    )
}

/// People outside the trash who are called so, in whatever order, on one of their cards, or go by that name.
pub fn called(conn: &Connection, name_key: &str, name: &str) -> Result<Vec<PersonId>> {
    let mut found = people(
        conn,
        "SELECT source_card.person AS id FROM source_card JOIN person ON person.id = source_card.person
         WHERE name_key = :key AND name_key <> '' AND trashed_at IS NULL",
        name_key,
    )?;
    found.extend(people(conn, "SELECT id FROM person WHERE sort_key = :key AND trashed_at IS NULL", &fold(name))?);
    Ok(found)
}

/// [`called`], each with an organisation they belong or belonged to; those of whom none is known are left out.
pub fn called_at(conn: &Connection, name_key: &str, name: &str) -> Result<Vec<(PersonId, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT source_card.person AS id, organization FROM source_card
         JOIN person ON person.id = source_card.person JOIN affiliation ON affiliation.person = person.id
         WHERE name_key = :key AND name_key <> '' AND trashed_at IS NULL
         UNION ALL SELECT person.id, organization FROM person JOIN affiliation ON affiliation.person = person.id
         WHERE sort_key = :name AND trashed_at IS NULL",
    )?;
    let people = statement.query_map(named_params! { ":key": name_key, ":name": fold(name) }, |row| {
        Ok((PersonId(row.get("id")?), row.get("organization")?))
    })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn people(conn: &Connection, sql: &str, key: &str) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map(named_params! { ":key": key }, |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Who came from exactly this card before, if they are not in the trash.
pub fn owner_of_card(conn: &Connection, fingerprint: &str) -> Result<Option<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT person FROM source_card JOIN person ON person.id = source_card.person
         WHERE fingerprint = :fingerprint AND trashed_at IS NULL LIMIT 1",
    )?;
    let owner =
        statement.query_row(named_params! { ":fingerprint": fingerprint }, |row| row.get("person")).optional()?;
    Ok(owner.map(PersonId))
}

/// The copy of an event that came last with a person, by what its copies share, and when, in seconds.
pub fn last_of_key(conn: &Connection, person: PersonId, key: &str) -> Result<Option<(String, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT raw, at FROM source_card JOIN source ON source.id = source_card.source
         WHERE person = :person AND uid = :key ORDER BY source_card.id DESC LIMIT 1",
    )?;
    let copy = statement
        .query_row(named_params! { ":person": person.0, ":key": key }, |row| Ok((row.get("raw")?, row.get("at")?)));
    Ok(copy.optional()?)
}

/// Where a person's facts came from: name of the source, when, and the card; newest first.
pub fn cards_of_person(conn: &Connection, person: PersonId) -> Result<Vec<(String, i64, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT name, at, raw FROM source_card JOIN source ON source.id = source_card.source
         WHERE person = :person ORDER BY source_card.id DESC LIMIT 50",
    )?;
    let cards = statement.query_map(named_params! { ":person": person.0 }, |row| {
        Ok((row.get("name")?, row.get("at")?, row.get("raw")?))
    })?;
    Ok(cards.collect::<rusqlite::Result<_>>()?)
}

const SOURCE: &str = "SELECT id, at, name, format, added, merged, unchanged, rejected,
        NOT EXISTS (SELECT 1 FROM change WHERE change.source = source.id AND state = 'done') AS undone
     FROM source";

fn read(row: &Row<'_>) -> rusqlite::Result<SourceRow> {
    Ok(SourceRow {
        id: SourceId(row.get("id")?),
        at: row.get("at")?,
        name: row.get("name")?,
        format: row.get("format")?,
        added: row.get("added")?,
        merged: row.get("merged")?,
        unchanged: row.get("unchanged")?,
        rejected: row.get("rejected")?,
        undone: row.get("undone")?,
    })
}

/// One import batch.
pub fn load(conn: &Connection, id: SourceId) -> Result<SourceRow> {
    conn.prepare_cached(&format!("{SOURCE} WHERE id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "import", id: id.to_string() })
}

/// Import batches, newest first.
pub fn latest(conn: &Connection, limit: u32) -> Result<Vec<SourceRow>> {
    let mut statement = conn.prepare_cached(&format!("{SOURCE} ORDER BY id DESC LIMIT :limit"))?;
    let sources = statement.query_map(named_params! { ":limit": limit }, read)?;
    Ok(sources.collect::<rusqlite::Result<_>>()?)
}

/// Who came with an import, and what it did with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// The person as they are now; whoever was merged since stands as into whom.
    pub person: PersonId,
    /// Whether the import added them.
    pub is_new: bool,
    /// Whether they are new or learned something by it.
    pub is_taught: bool,
}

/// Everybody outside the trash of whom an import kept a card or changed anything: first who was known and learned
/// something, then who is new, then who was known with all of it; each by name. Nobody once it is taken back.
pub fn people_of(conn: &Connection, id: SourceId) -> Result<Vec<Came>> {
    let mut statement = conn.prepare_cached(include_str!("source/people_of_source.sql"))?;
    let people = statement.query_map(named_params! { ":source": id.0 }, |row| {
        Ok(Came { person: PersonId(row.get("id")?), is_new: row.get("is_new")?, is_taught: row.get("is_taught")? })
    })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate;

    #[test]
    fn the_people_of_an_import_are_found_by_indexes() {
        let folder = tempfile::tempdir().expect("a folder");
        let conn = Connection::open(folder.path().join("goodturn.db")).expect("a file");
        migrate::migrate(&conn, folder.path()).expect("a fresh file");
        let sql = format!("EXPLAIN QUERY PLAN {}", include_str!("source/people_of_source.sql"));
        let mut statement = conn.prepare(&sql).expect("a query");
        let steps = statement.query_map(named_params! { ":source": 1 }, |row| row.get::<_, String>("detail"));
        let steps: Vec<String> = steps.expect("a plan").map(|step| step.expect("a step")).collect();
        for index in ["change_of_source", "change_row_of_change", "source_card_of_source"] {
            assert!(steps.iter().any(|step| step.contains(index)), "{index} is used: {steps:#?}");
        }
        let own = ["touched", "added", "taught", "came"];
        let whole = |step: &&String| step.starts_with("SCAN ") && !own.iter().any(|name| step[5..].starts_with(name));
        let read_whole: Vec<_> = steps.iter().filter(whole).collect();
        assert!(read_whole.is_empty(), "no table is read whole: {read_whole:?}");
    }
}
