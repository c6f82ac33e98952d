//! Encounters, and who was there.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed};
use crate::{
    Error, Result,
    id::{EncounterId, PersonId},
    model::{Balance, Channel, Encounter, EncounterDraft, Felt, FeltNote, WhoStarted},
};

fn channel_word(channel: Option<Channel>) -> &'static str {
    channel.map_or("", Channel::word)
}

fn starter_word(who: Option<WhoStarted>) -> &'static str {
    match who {
        Some(WhoStarted::Me) => "me",
        Some(WhoStarted::Them) => "them",
        None => "",
    }
}

/// Adds an encounter on a civil day.
pub fn insert(tx: &Tx<'_>, draft: &EncounterDraft, on: NaiveDate) -> Result<EncounterId> {
    tx.prepare_cached(
        "INSERT INTO encounter (met_on, place, channel, who_started, through, note, learned, shared, balance, asked,
             selling, gave_card, got_card, felt, created_at)
         VALUES (:met_on, :place, :channel, :who_started, :through, :note, :learned, :shared, :balance, :asked,
             :selling, :gave_card, :got_card, :felt, :created_at)",
    )?
    .execute(named_params! {
        ":met_on": on.to_string(),
        ":place": draft.place,
        ":channel": channel_word(draft.channel),
        ":who_started": starter_word(draft.who_started),
        ":through": draft.through,
        ":note": draft.note,
        ":learned": draft.learned,
        ":shared": draft.shared,
        ":balance": draft.balance.map(Balance::word).unwrap_or_default(),
        ":asked": draft.asked,
        ":selling": draft.selling,
        ":gave_card": draft.gave_card,
        ":got_card": draft.got_card,
        ":felt": draft.felt.map(Felt::word).unwrap_or_default(),
        ":created_at": super::seconds(tx.now()),
    })?;
    let id = EncounterId(tx.last_insert_rowid());
    add_people(tx, id, &draft.people, on)?;
    if !draft.through.is_empty() {
        super::tie::link_through(tx, id, draft)?;
    }
    Ok(id)
}

fn add_people(tx: &Tx<'_>, id: EncounterId, people: &[PersonId], on: NaiveDate) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO encounter_person (encounter, person, met_on) VALUES (:encounter, :person, :met_on)
         ON CONFLICT DO NOTHING",
    )?;
    for person in people {
        statement.execute(named_params! { ":encounter": id.0, ":person": person.0, ":met_on": on.to_string() })?;
    }
    Ok(())
}

/// Writes an encounter anew.
pub fn update(tx: &Tx<'_>, id: EncounterId, draft: &EncounterDraft, on: NaiveDate) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE encounter SET met_on = :met_on, place = :place, channel = :channel, who_started = :who_started,
                 through = :through, note = :note, learned = :learned, shared = :shared, balance = :balance,
                 asked = :asked, selling = :selling, gave_card = :gave_card, got_card = :got_card, felt = :felt
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id.0,
            ":met_on": on.to_string(),
            ":place": draft.place,
            ":channel": channel_word(draft.channel),
            ":who_started": starter_word(draft.who_started),
            ":through": draft.through,
            ":note": draft.note,
            ":learned": draft.learned,
            ":shared": draft.shared,
            ":balance": draft.balance.map(Balance::word).unwrap_or_default(),
            ":asked": draft.asked,
            ":selling": draft.selling,
            ":gave_card": draft.gave_card,
            ":got_card": draft.got_card,
            ":felt": draft.felt.map(Felt::word).unwrap_or_default(),
        })?;
    if changed == 0 {
        return Err(Error::NotFound { record: "encounter", id: id.to_string() });
    }
    tx.prepare_cached("DELETE FROM encounter_person WHERE encounter = :id")?.execute(named_params! { ":id": id.0 })?;
    add_people(tx, id, &draft.people, on)?;
    super::tie::link_through(tx, id, draft)
}

/// Deletes an encounter; the journal keeps it.
pub fn delete(tx: &Tx<'_>, id: EncounterId) -> Result<()> {
    let gone = tx.prepare_cached("DELETE FROM encounter WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    if gone == 0 {
        return Err(Error::NotFound { record: "encounter", id: id.to_string() });
    }
    Ok(())
}

/// The encounter that was written down last; 0 where there is none.
pub fn latest(conn: &Connection) -> Result<EncounterId> {
    let mut statement = conn.prepare_cached("SELECT coalesce(max(id), 0) AS id FROM encounter")?;
    Ok(statement.query_row([], |row| Ok(EncounterId(row.get("id")?)))?)
}

/// Somebody else was there as well.
pub fn join(tx: &Tx<'_>, id: EncounterId, person: PersonId, on: NaiveDate) -> Result<()> {
    add_people(tx, id, &[person], on)
}

/// The encounter with a person on a day at an event or place.
pub fn titled(conn: &Connection, person: PersonId, on: NaiveDate, place: &str) -> Result<Option<EncounterId>> {
    let mut statement = conn.prepare_cached(
        "SELECT encounter.id FROM encounter_person JOIN encounter ON encounter.id = encounter_person.encounter
         WHERE person = :person AND encounter_person.met_on = :on AND place = :place ORDER BY encounter.id LIMIT 1",
    )?;
    let key = named_params! { ":person": person.0, ":on": on.to_string(), ":place": place };
    Ok(statement.query_row(key, |row| Ok(EncounterId(row.get("id")?))).optional()?)
}

/// Who was there.
pub fn people(conn: &Connection, id: EncounterId) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT person FROM encounter_person JOIN person ON person.id = encounter_person.person
         WHERE encounter = :id AND merged_into IS NULL ORDER BY encounter_person.id",
    )?;
    let people = statement.query_map(named_params! { ":id": id.0 }, |row| Ok(PersonId(row.get("person")?)))?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

const ENCOUNTER: &str =
    "SELECT encounter.id, encounter.met_on, place, channel, who_started, through, note, learned, shared, balance,
         asked, selling, gave_card, got_card, felt
     FROM encounter";

fn read(row: &Row<'_>) -> rusqlite::Result<Encounter> {
    let who: String = row.get("who_started")?;
    Ok(Encounter {
        id: EncounterId(row.get("id")?),
        draft: EncounterDraft {
            people: Vec::new(),
            on: Some(parsed(&row.get::<_, String>("met_on")?, "met_on")?),
            place: row.get("place")?,
            channel: row.get::<_, String>("channel")?.parse().ok(),
            who_started: match who.as_str() {
                "me" => Some(WhoStarted::Me),
                "them" => Some(WhoStarted::Them),
                _ => None,
            },
            through: row.get("through")?,
            note: row.get("note")?,
            learned: row.get("learned")?,
            shared: row.get("shared")?,
            balance: row.get::<_, String>("balance")?.parse().ok(),
            asked: row.get("asked")?,
            selling: row.get("selling")?,
            gave_card: row.get("gave_card")?,
            got_card: row.get("got_card")?,
            felt: row.get::<_, String>("felt")?.parse().ok(),
        },
    })
}

/// Encounters with a person, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Encounter>> {
    let mut statement = conn.prepare_cached(&format!(
        "{ENCOUNTER} JOIN encounter_person ON encounter_person.encounter = encounter.id
         WHERE encounter_person.person = :person ORDER BY encounter.met_on DESC, encounter.id DESC"
    ))?;
    let encounters = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(encounters.collect::<rusqlite::Result<_>>()?)
}

/// How often you were in touch since a day and asked for something, and how often without.
pub fn with_and_without_ask(conn: &Connection, since: NaiveDate) -> Result<(u32, u32)> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) FILTER (WHERE asked <> '') AS asking, count(*) FILTER (WHERE asked = '') AS without
         FROM encounter WHERE met_on >= :since",
    )?;
    let key = named_params! { ":since": since.to_string() };
    Ok(statement.query_row(key, |row| Ok((row.get("asking")?, row.get("without")?)))?)
}

/// How encounters between two days left you, oldest first.
pub fn felt_between(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<FeltNote>> {
    let mut statement = conn.prepare_cached(
        "SELECT met_on, place, felt, (SELECT json_group_array(person) FROM encounter_person
             JOIN person ON person.id = encounter_person.person
             WHERE encounter = encounter.id AND merged_into IS NULL) AS people
         FROM encounter WHERE felt <> '' AND met_on BETWEEN :from AND :until ORDER BY met_on, id",
    )?;
    let notes =
        statement.query_map(named_params! { ":from": from.to_string(), ":until": until.to_string() }, |row| {
            let people: Vec<i64> = serde_json::from_str(&row.get::<_, String>("people")?).unwrap_or_default();
            Ok(FeltNote {
                on: parsed(&row.get::<_, String>("met_on")?, "met_on")?,
                place: row.get("place")?,
                felt: parsed(&row.get::<_, String>("felt")?, "felt")?,
                people: people.into_iter().map(PersonId).collect(),
            })
        })?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

/// Place and day of the first encounter, and day of the last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// Where it began.
    pub first_place: String,
    /// When it began.
    pub first_on: Option<NaiveDate>,
    /// The last time.
    pub last_on: Option<NaiveDate>,
}

/// When and where a person was met first, and when last.
pub fn span(conn: &Connection, person: PersonId) -> Result<Span> {
    let mut first = conn.prepare_cached(
        "SELECT encounter_person.met_on, place
         FROM encounter_person JOIN encounter ON encounter.id = encounter_person.encounter
         WHERE person = :person ORDER BY encounter_person.met_on, encounter LIMIT 1",
    )?;
    let key = named_params! { ":person": person.0 };
    let begun =
        first.query_row(key, |row| Ok((row.get::<_, String>("met_on")?, row.get::<_, String>("place")?))).optional()?;
    let Some((first_on, first_place)) = begun else { return Ok(Span::default()) };
    let last: String = conn
        .prepare_cached("SELECT max(met_on) AS last_on FROM encounter_person WHERE person = :person")?
        .query_row(key, |row| row.get("last_on"))?;
    Ok(Span { first_place, first_on: first_on.parse().ok(), last_on: last.parse().ok() })
}

/// The event or place of the encounter that was written down last.
pub fn last_place(conn: &Connection) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT place FROM (SELECT id, place FROM encounter ORDER BY id DESC LIMIT 50) WHERE place <> '' ORDER BY id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([], |row| row.get("place")).optional()?)
}
