//! Files that are kept as they came, each content once. They are never changed and never recorded in the journal.

use rusqlite::{Connection, OptionalExtension, named_params};
use sha2::{Digest, Sha256};

use super::Tx;
use crate::{
    Result,
    id::{AttachmentId, PersonId},
    wire::AttachmentRef,
};

/// The SHA-256 of some bytes, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |four_bits: u8| char::from(DIGITS[usize::from(four_bits)]);
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Keeps a file; the same content again answers with the id it has.
pub fn keep(tx: &Tx<'_>, name: &str, media_type: &str, content: &[u8]) -> Result<AttachmentId> {
    let sha256 = fingerprint(content);
    let known = tx
        .prepare_cached("SELECT id FROM attachment WHERE sha256 = :sha256")?
        .query_row(named_params! { ":sha256": sha256 }, |row| row.get("id"))
        .optional()?;
    if let Some(id) = known {
        return Ok(AttachmentId(id));
    }
    tx.prepare_cached(
        "INSERT INTO attachment (sha256, name, media_type, content, created_at)
         VALUES (:sha256, :name, :media_type, :content, :created_at)",
    )?
    .execute(named_params! {
        ":sha256": sha256,
        ":name": name,
        ":media_type": media_type,
        ":content": content,
        ":created_at": super::seconds(tx.now()),
    })?;
    Ok(AttachmentId(tx.last_insert_rowid()))
}

/// Media type and content of a kept file.
pub fn load(conn: &Connection, id: AttachmentId) -> Result<Option<(String, Vec<u8>)>> {
    let mut statement = conn.prepare_cached("SELECT media_type, content FROM attachment WHERE id = :id")?;
    let file = statement
        .query_row(named_params! { ":id": id.0 }, |row| Ok((row.get("media_type")?, row.get("content")?)))
        .optional()?;
    Ok(file)
}

/// The fingerprint of a kept file.
pub fn sha256(conn: &Connection, id: AttachmentId) -> Result<String> {
    let mut statement = conn.prepare_cached("SELECT sha256 FROM attachment WHERE id = :id")?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, |row| row.get("sha256"))?)
}

/// Says that a file belongs to a person.
pub fn attach(tx: &Tx<'_>, person: PersonId, attachment: AttachmentId) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO person_attachment (person, attachment) VALUES (:person, :attachment) ON CONFLICT DO NOTHING",
    )?
    .execute(named_params! { ":person": person.0, ":attachment": attachment.0 })?;
    Ok(())
}

/// Files that belong to a person.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<AttachmentRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT attachment.id, name, media_type, length(content) AS bytes
         FROM person_attachment JOIN attachment ON attachment.id = person_attachment.attachment
         WHERE person = :person ORDER BY person_attachment.id",
    )?;
    let files = statement.query_map(named_params! { ":person": person.0 }, |row| {
        Ok(AttachmentRef {
            id: AttachmentId(row.get("id")?),
            name: row.get("name")?,
            media_type: row.get("media_type")?,
            bytes: row.get::<_, i64>("bytes")?.unsigned_abs(),
        })
    })?;
    Ok(files.collect::<rusqlite::Result<_>>()?)
}
