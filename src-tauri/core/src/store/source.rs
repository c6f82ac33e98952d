//! Import batches, and each card as it came.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, seconds};
use crate::{
    Error, Result,
    id::{PersonId, SourceId},
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
    /// `vcard` or `note`.
    pub format: String,
    /// People it added.
    pub added: u32,
    /// People it changed.
    pub merged: u32,
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
pub fn insert(tx: &Tx<'_>, name: &str, format: &str, fingerprint: &str) -> Result<SourceId> {
    tx.prepare_cached("INSERT INTO source (at, name, format, fingerprint) VALUES (:at, :name, :format, :fingerprint)")?
        .execute(named_params! {
            ":at": seconds(tx.now()), ":name": name, ":format": format, ":fingerprint": fingerprint,
        })?;
    let id = SourceId(tx.last_insert_rowid());
    tx.belongs_to(id);
    Ok(id)
}

/// Notes what an import did.
pub fn set_counts(tx: &Tx<'_>, id: SourceId, counts: &Counts) -> Result<()> {
    tx.prepare_cached(
        "UPDATE source SET added = :added, merged = :merged, unchanged = :unchanged, rejected = :rejected WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
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

/// Keeps a card as it came.
pub fn keep_card(
    tx: &Tx<'_>,
    source: SourceId,
    person: PersonId,
    uid: &str,
    fingerprint: &str,
    raw: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO source_card (source, person, uid, fingerprint, raw)
         VALUES (:source, :person, :uid, :fingerprint, :raw)",
    )?
    .execute(named_params! {
        ":source": source.0, ":person": person.0, ":uid": uid, ":fingerprint": fingerprint, ":raw": raw,
    })?;
    Ok(())
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

const SOURCE: &str = "SELECT id, at, name, format, added, merged, rejected,
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
