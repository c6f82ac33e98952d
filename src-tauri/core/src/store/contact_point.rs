//! E-mail addresses, phone numbers, web addresses, nicknames and categories.

use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{
    Result,
    id::PersonId,
    model::{Labelled, PersonFacts, Point, PointKind, points},
};

/// Adds all contact points of a new person, with the keys of [`point_keys`](crate::model::point_keys).
pub fn insert_all(tx: &Tx<'_>, person: PersonId, facts: &PersonFacts, keys: &[String]) -> Result<()> {
    points(facts).zip(keys).try_for_each(|(point, key)| insert(tx, person, point, key))
}

fn insert(tx: &Tx<'_>, person: PersonId, point: Point<'_>, key: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO contact_point (person, kind, position, value, label, match_key)
         VALUES (:person, :kind, :position, :value, :label, :match_key)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":kind": point.kind.word(),
        ":position": i64::try_from(point.position).unwrap_or(i64::MAX),
        ":value": point.value,
        ":label": point.label,
        ":match_key": key,
    })?;
    Ok(())
}

/// Derives anew which phone numbers are the same, for numbers without a prefix being of `region`.
pub fn rekey_phones(tx: &Tx<'_>, region: &str) -> Result<()> {
    let mut phones = tx.prepare_cached("SELECT id, value, match_key FROM contact_point WHERE kind = 'phone'")?;
    let mut update = tx.prepare_cached("UPDATE contact_point SET match_key = :match_key WHERE id = :id")?;
    let mut rows = phones.query([])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let key = PointKind::Phone.key(&row.get::<_, String>("value")?, region);
        if key != row.get::<_, String>("match_key")? {
            changed.push((row.get::<_, i64>("id")?, key));
        }
    }
    for (id, key) in changed {
        update.execute(named_params! { ":id": id, ":match_key": key })?;
    }
    Ok(())
}

/// Replaces the kinds that differ between two sets of facts.
pub fn replace_changed(tx: &Tx<'_>, person: PersonId, known: &PersonFacts, facts: &PersonFacts) -> Result<()> {
    for kind in PointKind::ALL {
        let fresh = kind.of(facts);
        if kind.of(known) != fresh {
            tx.prepare_cached("DELETE FROM contact_point WHERE person = :person AND kind = :kind")?
                .execute(named_params! { ":person": person.0, ":kind": kind.word() })?;
            let region = &tx.settings().phone_region;
            fresh.into_iter().try_for_each(|point| insert(tx, person, point, &kind.key(point.value, region)))?;
        }
    }
    Ok(())
}

/// Reads all contact points of a person into their facts.
pub fn load_into(conn: &Connection, person: PersonId, facts: &mut PersonFacts) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, value, label FROM contact_point WHERE person = :person ORDER BY kind, position",
    )?;
    let mut rows = statement.query(named_params! { ":person": person.0 })?;
    while let Some(row) = rows.next()? {
        let point = Labelled { value: row.get("value")?, label: row.get("label")? };
        match row.get::<_, String>("kind")?.as_str() {
            "email" => facts.emails.push(point),
            "phone" => facts.phones.push(point),
            "url" => facts.urls.push(point),
            "nickname" => facts.nicknames.push(point.value),
            _ => facts.categories.push(point.value),
        }
    }
    Ok(())
}

/// People outside the trash who share a match key, oldest first.
///
/// The kind stands in the statement: as a parameter, beside a partial index on one kind, it would have `SQLite` prepare
/// the statement anew at each question.
pub fn owners(conn: &Connection, kind: PointKind, key: &str) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT contact_point.person AS id FROM contact_point JOIN person ON person.id = contact_point.person
         WHERE match_key = :key AND match_key <> '' AND kind = '{}' AND trashed_at IS NULL LIMIT 50",
        kind.word()
    ))?;
    let people = statement.query_map(named_params! { ":key": key }, |row| Ok(PersonId(row.get("id")?)))?;
    let mut people: Vec<PersonId> = people.collect::<rusqlite::Result<_>>()?;
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Pairs of people outside the trash who share an e-mail address, phone number or web address, or a card identifier;
/// what more than `most` people share is no proof and left out.
pub fn sharing(conn: &Connection, most: u32) -> Result<Vec<(PersonId, PersonId)>> {
    let mut statement = conn.prepare_cached(include_str!("contact_point/sharing_people.sql"))?;
    let pairs = statement.query_map(named_params! { ":most": most }, |row| {
        Ok((PersonId(row.get("one")?), PersonId(row.get("other")?)))
    })?;
    Ok(pairs.collect::<rusqlite::Result<_>>()?)
}
