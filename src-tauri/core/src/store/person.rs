//! People and everything that hangs on them.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, address, affiliation, attachment, contact_point};
use crate::{
    Error, Result,
    id::PersonId,
    model::{PersonFacts, Photo, Standing, fold, point_keys},
    wire::PersonRef,
};

/// Adds a person with a card identifier, which may be blank.
pub fn insert(tx: &Tx<'_>, facts: &PersonFacts, uid: &str) -> Result<PersonId> {
    insert_keyed(tx, facts, uid, &point_keys(facts, &tx.settings().phone_region))
}

/// [`insert`] where the keys of the contact points are known already.
pub fn insert_keyed(tx: &Tx<'_>, facts: &PersonFacts, uid: &str, keys: &[String]) -> Result<PersonId> {
    let photo = stored_photo(tx, facts.photo.as_ref())?;
    tx.prepare_cached(include_str!("person/insert_person.sql"))?.execute(named_params! {
        ":uid": uid,
        ":name": facts.name,
        ":sort_key": fold(&facts.name),
        ":given_name": facts.given_name,
        ":family_name": facts.family_name,
        ":additional_name": facts.additional_name,
        ":prefix": facts.prefix,
        ":suffix": facts.suffix,
        ":birthday": birthday(facts),
        ":note": facts.note,
        ":standing": standing_word(facts.standing),
        ":cares_about": facts.cares_about,
        ":how_we_connect": facts.how_we_connect,
        ":memory_hook": facts.memory_hook,
        ":said_as": facts.said_as,
        ":photo": photo,
        ":photo_url": photo_url(facts.photo.as_ref()),
        ":created_at": super::seconds(tx.now()),
        ":today": tx.today().to_string(),
    })?;
    let id = PersonId(tx.last_insert_rowid());
    contact_point::insert_all(tx, id, facts, keys)?;
    address::insert_all(tx, id, &facts.addresses)?;
    affiliation::insert_all(tx, id, &facts.affiliations)?;
    Ok(id)
}

/// Gives a person new facts; what is equal is not touched. A stored photo stays where the facts bring no picture of their own.
pub fn update(tx: &Tx<'_>, id: PersonId, facts: &PersonFacts) -> Result<()> {
    let known = load(tx, id)?;
    if known == *facts {
        return Ok(());
    }
    let photo = match &facts.photo {
        Some(Photo::Stored { data, .. }) if data.is_empty() => photo_id(tx, id)?,
        photo => stored_photo(tx, photo.as_ref())?,
    };
    tx.prepare_cached(include_str!("person/update_person.sql"))?.execute(named_params! {
        ":id": id.0,
        ":name": facts.name,
        ":sort_key": fold(&facts.name),
        ":given_name": facts.given_name,
        ":family_name": facts.family_name,
        ":additional_name": facts.additional_name,
        ":prefix": facts.prefix,
        ":suffix": facts.suffix,
        ":birthday": birthday(facts),
        ":note": facts.note,
        ":standing": standing_word(facts.standing),
        ":cares_about": facts.cares_about,
        ":how_we_connect": facts.how_we_connect,
        ":memory_hook": facts.memory_hook,
        ":said_as": facts.said_as,
        ":photo": photo,
        ":photo_url": photo_url(facts.photo.as_ref()),
        ":today": tx.today().to_string(),
    })?;
    contact_point::replace_changed(tx, id, &known, facts)?;
    if known.addresses != facts.addresses {
        address::replace_all(tx, id, &facts.addresses)?;
    }
    if known.affiliations != facts.affiliations {
        affiliation::replace_all(tx, id, &facts.affiliations)?;
    }
    Ok(())
}

/// What is known of a person, in the trash or not.
///
/// # Errors
/// `NotFound` where there is nobody under that id.
pub fn load(conn: &Connection, id: PersonId) -> Result<PersonFacts> {
    let mut statement = conn.prepare_cached(include_str!("person/load_person.sql"))?;
    let mut facts = statement
        .query_row(named_params! { ":id": id.0 }, read_facts)
        .optional()?
        .ok_or(Error::NotFound { record: "person", id: id.to_string() })?;
    contact_point::load_into(conn, id, &mut facts)?;
    facts.addresses = address::load(conn, id)?;
    facts.affiliations = affiliation::load(conn, id)?;
    Ok(facts)
}

fn read_facts(row: &Row<'_>) -> rusqlite::Result<PersonFacts> {
    let birthday: String = row.get("birthday")?;
    Ok(PersonFacts {
        name: row.get("name")?,
        given_name: row.get("given_name")?,
        family_name: row.get("family_name")?,
        additional_name: row.get("additional_name")?,
        prefix: row.get("prefix")?,
        suffix: row.get("suffix")?,
        birthday: birthday.parse().ok(),
        note: row.get("note")?,
        standing: if row.get::<_, String>("standing")? == "want" { Standing::Want } else { Standing::Have },
        cares_about: row.get("cares_about")?,
        how_we_connect: row.get("how_we_connect")?,
        memory_hook: row.get("memory_hook")?,
        said_as: row.get("said_as")?,
        photo: read_photo(row)?,
        ..PersonFacts::default()
    })
}

fn read_photo(row: &Row<'_>) -> rusqlite::Result<Option<Photo>> {
    if let Some(media_type) = row.get::<_, Option<String>>("photo_media_type")? {
        let bytes: i64 = row.get("photo_bytes")?;
        return Ok(Some(Photo::Stored { media_type, bytes: usize::try_from(bytes).unwrap_or(0), data: Vec::new() }));
    }
    let url: String = row.get("photo_url")?;
    Ok((!url.is_empty()).then_some(Photo::Url { url }))
}

/// The attachment that holds a person's portrait.
pub fn photo_id(conn: &Connection, id: PersonId) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached("SELECT photo FROM person WHERE id = :id")?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, |row| row.get("photo")).optional()?.flatten())
}

fn stored_photo(tx: &Tx<'_>, photo: Option<&Photo>) -> Result<Option<i64>> {
    match photo {
        Some(Photo::Stored { media_type, data, .. }) if !data.is_empty() => {
            Ok(Some(attachment::keep(tx, "photo", media_type, data)?.0))
        }
        _ => Ok(None),
    }
}

fn photo_url(photo: Option<&Photo>) -> &str {
    if let Some(Photo::Url { url }) = photo { url } else { "" }
}

fn birthday(facts: &PersonFacts) -> String {
    facts.birthday.map(|date| date.to_string()).unwrap_or_default()
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Have => "have",
        Standing::Want => "want",
    }
}

/// Moves a person to the trash or out of it; answers whether that changed anything.
pub fn set_trashed(tx: &Tx<'_>, id: PersonId, trashed: bool) -> Result<bool> {
    let at = trashed.then(|| super::seconds(tx.now()));
    let changed = tx
        .prepare_cached(
            "UPDATE person SET trashed_at = :at
             WHERE id = :id AND (trashed_at IS NULL) = :trashed AND merged_into IS NULL",
        )?
        .execute(named_params! { ":id": id.0, ":at": at, ":trashed": trashed })?;
    Ok(changed > 0)
}

/// Whether a person is in the trash.
pub fn is_trashed(conn: &Connection, id: PersonId) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT trashed_at IS NOT NULL AS trashed FROM person WHERE id = :id")?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, |row| row.get("trashed")).optional()?.unwrap_or(false))
}

/// Adds a hook for the memory; answers whether that was news.
pub fn remember(tx: &Tx<'_>, id: PersonId, hook: &str) -> Result<bool> {
    let changed = tx
        .prepare_cached(include_str!("person/remember_person.sql"))?
        .execute(named_params! { ":id": id.0, ":hook": hook.trim() })?;
    Ok(changed > 0)
}

/// Who an id leads to: the person themselves, or into whom they were merged.
pub fn stands_for(conn: &Connection, id: PersonId) -> Result<PersonId> {
    let mut statement = conn.prepare_cached("SELECT merged_into FROM person WHERE id = :id")?;
    let mut at = id;
    while let Some(next) = statement
        .query_row(named_params! { ":id": at.0 }, |row| row.get::<_, Option<i64>>("merged_into"))
        .optional()?
        .flatten()
    {
        at = PersonId(next);
    }
    Ok(at)
}

/// Keeps a person as they are, in the trash, and lets their id lead to another; `None` brings them back.
pub fn set_merged(tx: &Tx<'_>, id: PersonId, into: Option<PersonId>) -> Result<()> {
    tx.prepare_cached("UPDATE person SET merged_into = :into, trashed_at = :at WHERE id = :id")?.execute(
        named_params! { ":id": id.0, ":into": into.map(|into| into.0), ":at": into.map(|_| super::seconds(tx.now())) },
    )?;
    Ok(())
}

/// Gives a person the portrait of another, by its attachment or its address on the web.
pub fn set_photo(tx: &Tx<'_>, id: PersonId, photo: Option<i64>, url: &str) -> Result<()> {
    tx.prepare_cached("UPDATE person SET photo = :photo, photo_url = :url WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":photo": photo, ":url": url })?;
    Ok(())
}

/// Everybody outside the trash with the parts of their name: whole, given, additional, family.
pub fn name_parts(conn: &Connection) -> Result<Vec<(PersonId, [String; 4])>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, given_name, additional_name, family_name FROM person WHERE trashed_at IS NULL ORDER BY id",
    )?;
    let names = statement.query_map([], |row| {
        let parts = [row.get("name")?, row.get("given_name")?, row.get("additional_name")?, row.get("family_name")?];
        Ok((PersonId(row.get("id")?), parts))
    })?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// A person's name.
pub fn reference(conn: &Connection, id: PersonId) -> Result<PersonRef> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM person WHERE id = :id")?;
    statement
        .query_row(named_params! { ":id": id.0 }, read_ref)
        .optional()?
        .ok_or(Error::NotFound { record: "person", id: id.to_string() })
}

pub(super) fn read_ref(row: &Row<'_>) -> rusqlite::Result<PersonRef> {
    Ok(PersonRef { id: PersonId(row.get("id")?), name: row.get("name")? })
}

/// People with exactly this name, however it is written; at most ten.
pub fn named(conn: &Connection, name: &str) -> Result<Vec<PersonRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name FROM person WHERE sort_key = :key AND trashed_at IS NULL ORDER BY id LIMIT 10",
    )?;
    let people = statement.query_map(named_params! { ":key": fold(name) }, read_ref)?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// The card identifier of a person; blank where there is none.
pub fn uid(conn: &Connection, id: PersonId) -> Result<String> {
    let mut statement = conn.prepare_cached("SELECT uid FROM person WHERE id = :id")?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, |row| row.get("uid")).optional()?.unwrap_or_default())
}

/// All people, also those in the trash, by id.
pub fn everybody(conn: &Connection) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached("SELECT id FROM person ORDER BY id")?;
    let ids = statement.query_map([], |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The person who is the same record as one of another book: of the same name, made in the same second.
pub fn same_record(conn: &Connection, theirs: &Connection, id: PersonId) -> Result<Option<PersonId>> {
    let mut statement = theirs.prepare_cached("SELECT sort_key, name, created_at FROM person WHERE id = :id")?;
    let (sort_key, name, created_at): (String, String, i64) = statement
        .query_row(named_params! { ":id": id.0 }, |row| {
            Ok((row.get("sort_key")?, row.get("name")?, row.get("created_at")?))
        })?;
    let mut statement = conn.prepare_cached(
        "SELECT id FROM person
         WHERE sort_key = :sort_key AND name = :name AND created_at = :created_at AND trashed_at IS NULL
         UNION ALL SELECT id FROM person
         WHERE sort_key = :sort_key AND name = :name AND created_at = :created_at AND trashed_at IS NOT NULL LIMIT 1",
    )?;
    let same = named_params! { ":sort_key": sort_key, ":name": name, ":created_at": created_at };
    Ok(statement.query_row(same, |row| row.get("id")).optional()?.map(PersonId))
}

/// All people that are not in the trash, by id; for exports.
pub fn all(conn: &Connection) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached("SELECT id FROM person WHERE trashed_at IS NULL ORDER BY id")?;
    let ids = statement.query_map([], |row| Ok(PersonId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
