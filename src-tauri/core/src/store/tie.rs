//! Who knows whom, and who introduced whom to you.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, PersonId, TieId},
    model::{EncounterDraft, Link, LinkKind, TieKind, Warmth, fold},
    wire::PersonRef,
};

/// A tie as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Its id.
    pub id: TieId,
    /// Of whom it was said.
    pub person: PersonId,
    /// Whom they know, or who introduced them to you.
    pub other: PersonId,
    /// What was said.
    pub kind: TieKind,
    /// In words; may be blank.
    pub how: String,
}

/// Writes a tie down that is said by hand, or at an encounter; answers the one that is there where it was said before.
pub fn insert(
    tx: &Tx<'_>,
    [person, other]: [PersonId; 2],
    kind: TieKind,
    how: &str,
    at: Option<EncounterId>,
) -> Result<TieId> {
    let said = tx
        .prepare_cached(
            "SELECT id FROM tie WHERE kind = :kind AND encounter IS :encounter AND
                 (person = :person AND other = :other OR :kind = 'knows' AND person = :other AND other = :person)",
        )?
        .query_row(
            named_params! { ":person": person.0, ":other": other.0, ":kind": kind.word(), ":encounter": at.map(|id| id.0) },
            |row| Ok(TieId(row.get("id")?)),
        )
        .optional()?;
    if let Some(id) = said {
        tx.prepare_cached("UPDATE tie SET how = :how WHERE id = :id AND how <> :how AND :how <> ''")?
            .execute(named_params! { ":id": id.0, ":how": how })?;
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO tie (person, other, kind, how, encounter, created_at)
         VALUES (:person, :other, :kind, :how, :encounter, :created_at)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":other": other.0,
        ":kind": kind.word(),
        ":how": how,
        ":encounter": at.map(|id| id.0),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(TieId(tx.last_insert_rowid()))
}

/// Forgets a tie; answers whether it was there.
pub fn delete(tx: &Tx<'_>, id: TieId) -> Result<bool> {
    Ok(tx.prepare_cached("DELETE FROM tie WHERE id = :id")?.execute(named_params! { ":id": id.0 })? > 0)
}

/// Says by hand who introduced a person, or that nobody did.
pub fn set_introducer(tx: &Tx<'_>, person: PersonId, by: Option<PersonId>) -> Result<()> {
    let known = introducer(tx, person)?.map(|one| one.id);
    if known == by {
        return Ok(());
    }
    tx.prepare_cached("DELETE FROM tie WHERE person = :person AND kind = 'introduced_by'")?
        .execute(named_params! { ":person": person.0 })?;
    if let Some(by) = by {
        insert(tx, [person, by], TieKind::IntroducedBy, "", None)?;
    }
    Ok(())
}

/// Who introduced a person to you: as it was said by hand, or else at the earliest encounter.
pub fn introducer(conn: &Connection, person: PersonId) -> Result<Option<PersonRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT person.id, person.name FROM tie JOIN person ON person.id = tie.other
         LEFT JOIN encounter ON encounter.id = tie.encounter
         WHERE tie.person = :person AND tie.kind = 'introduced_by' AND person.trashed_at IS NULL
         ORDER BY tie.encounter IS NOT NULL, encounter.met_on, tie.id LIMIT 1",
    )?;
    Ok(statement.query_row(named_params! { ":person": person.0 }, super::person::read_ref).optional()?)
}

/// Links the people of an encounter with whom they were met through, where the words name one person and no other. What
/// was linked at it before and is said no more is forgotten; what was said by hand stands.
pub fn link_through(tx: &Tx<'_>, encounter: EncounterId, draft: &EncounterDraft) -> Result<()> {
    let named = match fold(&draft.through).is_empty() {
        true => Vec::new(),
        false => super::person::named(tx, &draft.through)?,
    };
    let by = match named.as_slice() {
        [one] => Some(one.id),
        _ => None,
    };
    let people: Vec<PersonId> = draft.people.iter().copied().filter(|person| Some(*person) != by).collect();
    let ids = serde_json::to_string(&people.iter().map(|person| person.0).collect::<Vec<_>>()).unwrap_or_default();
    tx.prepare_cached(
        "DELETE FROM tie WHERE encounter = :encounter
             AND (other IS NOT :by OR person NOT IN (SELECT value FROM json_each(:people)))",
    )?
    .execute(named_params! { ":encounter": encounter.0, ":by": by.map(|by| by.0), ":people": ids })?;
    if let Some(by) = by {
        for person in people {
            insert(tx, [person, by], TieKind::IntroducedBy, "", Some(encounter))?;
        }
    }
    Ok(())
}

/// Links encounters that were written down before whom they name, those after one alone.
pub fn link_named(tx: &Tx<'_>, after: EncounterId) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT id, through FROM encounter
         WHERE through <> '' AND id > :after AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.encounter = encounter.id)",
    )?;
    let unlinked: Vec<(EncounterId, String)> = statement
        .query_map(named_params! { ":after": after.0 }, |row| Ok((EncounterId(row.get("id")?), row.get("through")?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, through) in unlinked {
        let people = super::encounter::people(tx, id)?;
        link_through(tx, id, &EncounterDraft { people, through, ..EncounterDraft::default() })?;
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Tie> {
    Ok(Tie {
        id: TieId(row.get("id")?),
        person: PersonId(row.get("person")?),
        other: PersonId(row.get("other")?),
        kind: parsed(&row.get::<_, String>("kind")?, "kind")?,
        how: row.get("how")?,
    })
}

/// One tie.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: TieId) -> Result<Tie> {
    let mut statement = conn.prepare_cached("SELECT id, person, other, kind, how FROM tie WHERE id = :id")?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "tie", id: id.to_string() })
}

/// Whom a person was said to know, whichever of both was named first; people in the trash left out.
pub fn known_to(conn: &Connection, person: PersonId) -> Result<Vec<(Tie, PersonRef)>> {
    let mut statement = conn.prepare_cached(include_str!("tie/people_known_to.sql"))?;
    let ties = statement.query_map(named_params! { ":person": person.0 }, |row| {
        let who = PersonRef { id: PersonId(row.get("who")?), name: row.get("name")? };
        Ok((read(row)?, who))
    })?;
    Ok(ties.collect::<rusqlite::Result<_>>()?)
}

/// Whether anything is known by which two people know each other.
pub fn know_each_other(conn: &Connection, one: PersonId, other: PersonId) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("tie/two_know_each_other.sql"))?;
    Ok(statement.query_row(named_params! { ":one": one.0, ":other": other.0 }, |row| row.get("found"))?)
}

fn as_json(people: &[PersonId]) -> String {
    serde_json::to_string(&people.iter().map(|person| person.0).collect::<Vec<_>>()).unwrap_or_default()
}

/// Everybody whom some people likely know, with the reasons. Who was at one place with more than thirty others, or works
/// at one of more than thirty, knows nobody by that.
pub fn links_of(conn: &Connection, people: &[PersonId]) -> Result<Vec<Link>> {
    let mut statement = conn.prepare_cached(include_str!("tie/links_of_people.sql"))?;
    let links = statement.query_map(named_params! { ":people": as_json(people) }, |row| {
        Ok(Link {
            from: PersonId(row.get("node")?),
            to: PersonId(row.get("neighbour")?),
            kind: parsed::<LinkKind>(&row.get::<_, String>("kind")?, "kind")?,
            how: row.get("how")?,
            on: row.get::<_, String>("met_on")?.parse().ok(),
        })
    })?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

/// How warm you are with those of some people whom you know.
pub fn warmth_of(conn: &Connection, people: &[PersonId], today: NaiveDate) -> Result<Vec<(PersonId, Warmth)>> {
    let mut statement = conn.prepare_cached(
        "SELECT person.id, (SELECT max(met_on) FROM encounter_person WHERE encounter_person.person = person.id) AS last,
                (SELECT count(*) FROM encounter_person WHERE encounter_person.person = person.id) AS often
         FROM json_each(:people) AS node JOIN person ON person.id = node.value
         WHERE standing = 'have' AND trashed_at IS NULL",
    )?;
    let known = statement.query_map(named_params! { ":people": as_json(people) }, |row| {
        let last = row.get::<_, Option<String>>("last")?.and_then(|on| on.parse().ok());
        Ok((PersonId(row.get("id")?), Warmth::of(last, row.get("often")?, today)))
    })?;
    Ok(known.collect::<rusqlite::Result<_>>()?)
}
