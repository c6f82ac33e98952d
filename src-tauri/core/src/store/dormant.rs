//! Ties that sleep: who they are with, who was written to, and who was set aside (C133, C134).

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::json;

use super::{Tx, parsed};
use crate::{
    Result,
    id::{CommitmentId, EncounterId, PersonId},
    model::{DormantReason, PastPlace, fold},
};

const SHARED_PAST: &str = include_str!("dormant/shared_past.sql");
const IS_SILENT: &str = include_str!("dormant/is_silent.sql");

/// Your past as the queries take it: the roles that tell of it, folded, and the places.
pub fn past_as_json(roles: impl Fn(DormantReason) -> Vec<String>, places: &[PastPlace]) -> String {
    let year = |year: Option<i32>, open: &str| year.map_or_else(|| open.to_owned(), |year| format!("{year:04}"));
    let place = |place: &PastPlace| {
        json!({
            "reason": place.reason.word(),
            "key": fold(&place.name),
            "from": year(place.from, "0000"),
            "until": year(place.until, "9999"),
            "is_now": place.is_now && place.reason == DormantReason::Colleague,
        })
    };
    json!({
        "classmate": roles(DormantReason::Classmate),
        "colleague": roles(DormantReason::Colleague),
        "places": places.iter().map(place).collect::<Vec<_>>(),
    })
    .to_string()
}

/// With whom a tie sleeps whom you know from a past that you share, each with the first reason, those met last first.
pub fn sleeping_from_past(conn: &Connection, past: &str, today: NaiveDate) -> Result<Vec<(PersonId, DormantReason)>> {
    let mut statement = conn.prepare_cached(&format!(
        "{SHARED_PAST} SELECT person_listed.person, min(past.reason) AS reason
         FROM past CROSS JOIN person_listed ON person_listed.person = past.person
             CROSS JOIN person ON person.id = past.person
         WHERE {IS_SILENT} GROUP BY past.person ORDER BY last_met DESC, past.person DESC"
    ))?;
    let before = DormantReason::Colleague.before(today).to_string();
    let people = statement
        .query_map(named_params! { ":past": past, ":before": before, ":today": today.to_string() }, |row| {
            Ok((PersonId(row.get("person")?), parsed_reason(&row.get::<_, String>("reason")?)?))
        })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn parsed_reason(word: &str) -> rusqlite::Result<DormantReason> {
    word.parse().map_err(|()| rusqlite::Error::InvalidColumnName("reason".into()))
}

/// With whom a tie sleeps whom you met often, or else once or twice; who is `known` already is left out. Those met last
/// come first, so many at most.
pub fn sleeping_by_history(
    conn: &Connection,
    reason: DormantReason,
    known: &HashSet<PersonId>,
    today: NaiveDate,
    limit: usize,
) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT person_listed.person FROM person_listed CROSS JOIN person ON person.id = person_listed.person
         WHERE met_often = :often AND last_met <> '' AND {IS_SILENT} ORDER BY last_met DESC, person_listed.person DESC"
    ))?;
    let mut rows = statement.query(named_params! {
        ":often": reason == DormantReason::Often,
        ":before": reason.before(today).to_string(),
        ":today": today.to_string(),
    })?;
    let mut people = Vec::new();
    while people.len() < limit
        && let Some(row) = rows.next()?
    {
        let person = PersonId(row.get("person")?);
        if !known.contains(&person) {
            people.push(person);
        }
    }
    Ok(people)
}

/// Remembers that a tie may sleep on, until you meet again.
pub fn set_aside(tx: &Tx<'_>, person: PersonId) -> Result<()> {
    insert(tx, person, "set_aside", None, None)
}

/// Remembers that somebody was written to, with the one follow-up of it.
pub fn written(tx: &Tx<'_>, person: PersonId, follow_up: CommitmentId) -> Result<()> {
    insert(tx, person, "written", Some(follow_up), None)
}

/// Remembers that somebody answered, in an encounter.
pub fn answered(tx: &Tx<'_>, person: PersonId, encounter: EncounterId) -> Result<()> {
    insert(tx, person, "answered", None, Some(encounter))
}

fn insert(
    tx: &Tx<'_>,
    person: PersonId,
    answer: &str,
    commitment: Option<CommitmentId>,
    encounter: Option<EncounterId>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO dormant_answer (person, answer, on_day, commitment, encounter)
         VALUES (:person, :answer, :today, :commitment, :encounter)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":answer": answer,
        ":today": tx.today().to_string(),
        ":commitment": commitment.map(|id| id.0),
        ":encounter": encounter.map(|id| id.0),
    })?;
    Ok(())
}

/// Somebody who was written to, and has not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Who.
    pub person: PersonId,
    /// On which day.
    pub on: NaiveDate,
    /// What is left to do.
    pub follow_up: CommitmentId,
}

const WRITTEN: &str = "SELECT dormant_answer.person, on_day, commitment FROM commitment
    JOIN dormant_answer ON dormant_answer.commitment = commitment.id
    JOIN person_listed ON person_listed.person = dormant_answer.person
    WHERE answer = 'written' AND state = 'open'";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written {
        person: PersonId(row.get("person")?),
        on: parsed(&row.get::<_, String>("on_day")?, "on_day")?,
        follow_up: CommitmentId(row.get("commitment")?),
    })
}

/// Everybody whose answer is waited for, who was written to first at the top.
pub fn waiting(conn: &Connection) -> Result<Vec<Written>> {
    let mut statement = conn.prepare_cached(&format!("{WRITTEN} ORDER BY dormant_answer.id"))?;
    let written = statement.query_map([], read)?;
    Ok(written.collect::<rusqlite::Result<_>>()?)
}

/// What waits for the answer of one person.
pub fn waiting_for(conn: &Connection, person: PersonId) -> Result<Option<Written>> {
    let mut statement = conn
        .prepare_cached(&format!("{WRITTEN} AND dormant_answer.person = :person ORDER BY dormant_answer.id LIMIT 1"))?;
    Ok(statement.query_row(named_params! { ":person": person.0 }, read).optional()?)
}
