//! Objectives with their people, steps and reviews (C16).

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, commitment::Listed, group, parsed};
use crate::{
    Error, Result,
    id::{CommitmentId, ObjectiveId, PersonId},
    model::{LookEvery, ObjectiveState},
    wire::{ObjectiveRef, PersonRef},
};

/// What is said of an objective.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aim {
    /// What you want to come of it.
    pub what: String,
    /// Why.
    pub why: String,
    /// What you would like to have of it.
    pub gain: String,
    /// What you give.
    pub give: String,
    /// How you see that it is reached.
    pub measure: String,
    /// Communities it is about.
    pub communities: String,
    /// By when.
    pub until: Option<NaiveDate>,
    /// How often you look at it.
    pub every: Option<LookEvery>,
}

/// An objective as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// What is said of it.
    pub aim: Aim,
    /// The day of the next look.
    pub review_on: Option<NaiveDate>,
    /// The day before which nothing is said of it.
    pub put_off_until: Option<NaiveDate>,
    /// Where it stands.
    pub state: ObjectiveState,
    /// The day on which it ended.
    pub ended_on: Option<NaiveDate>,
    /// What was said then.
    pub end_note: String,
    /// The day on which it was begun.
    pub begun_on: NaiveDate,
}

/// A look at an objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The day.
    pub on: NaiveDate,
    /// How it goes.
    pub note: String,
    /// What is next.
    pub next: String,
}

fn text(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Writes an objective down; its first look comes a while after today.
pub fn insert(tx: &Tx<'_>, aim: &Aim) -> Result<ObjectiveId> {
    tx.prepare_cached(
        "INSERT INTO objective (what, why, gain, give, measure, communities, until_date, every, review_on, begun_on)
         VALUES (:what, :why, :gain, :give, :measure, :communities, :until, :every, :review_on, :today)",
    )?
    .execute(named_params! {
        ":what": aim.what,
        ":why": aim.why,
        ":gain": aim.gain,
        ":give": aim.give,
        ":measure": aim.measure,
        ":communities": aim.communities,
        ":until": text(aim.until),
        ":every": aim.every.map(LookEvery::word).unwrap_or_default(),
        ":review_on": text(aim.every.map(|every| every.after(tx.today()))),
        ":today": tx.today().to_string(),
    })?;
    Ok(ObjectiveId(tx.last_insert_rowid()))
}

/// Changes what is said of an objective.
pub fn update(tx: &Tx<'_>, id: ObjectiveId, aim: &Aim) -> Result<()> {
    tx.prepare_cached(
        "UPDATE objective SET what = :what, why = :why, gain = :gain, give = :give, measure = :measure,
             communities = :communities, until_date = :until, every = :every
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":what": aim.what,
        ":why": aim.why,
        ":gain": aim.gain,
        ":give": aim.give,
        ":measure": aim.measure,
        ":communities": aim.communities,
        ":until": text(aim.until),
        ":every": aim.every.map(LookEvery::word).unwrap_or_default(),
    })?;
    Ok(())
}

/// Says on which day it is looked at next.
pub fn set_review(tx: &Tx<'_>, id: ObjectiveId, on: Option<NaiveDate>) -> Result<()> {
    tx.prepare_cached("UPDATE objective SET review_on = :on, put_off_until = '' WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":on": text(on) })?;
    Ok(())
}

/// Lets it rest until a day.
pub fn put_off(tx: &Tx<'_>, id: ObjectiveId, until: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE objective SET put_off_until = :until WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":until": until.to_string() })?;
    Ok(())
}

/// Ends an objective or opens it again; answers whether that is news.
pub fn set_state(tx: &Tx<'_>, id: ObjectiveId, state: ObjectiveState, note: &str) -> Result<bool> {
    let ended_on = (state != ObjectiveState::Open).then(|| tx.today());
    let changed = tx
        .prepare_cached(
            "UPDATE objective SET state = :state, ended_on = :on, end_note = :note WHERE id = :id AND state <> :state",
        )?
        .execute(named_params! { ":id": id.0, ":state": state.word(), ":on": text(ended_on), ":note": note })?;
    Ok(changed > 0)
}

/// Says whom it is about: these, and of those who are not in the trash nobody else.
pub fn set_people(tx: &Tx<'_>, id: ObjectiveId, wanted: &[PersonId]) -> Result<()> {
    group::settle(&people(tx, id)?, wanted, |person, is_in| match is_in {
        true => add_person(tx, id, person),
        false => leave(tx, id, person),
    })
}

/// Adds somebody whom it is about; once is enough.
pub fn add_person(tx: &Tx<'_>, id: ObjectiveId, person: PersonId) -> Result<()> {
    tx.prepare_cached("INSERT INTO objective_person (objective, person) VALUES (:id, :person) ON CONFLICT DO NOTHING")?
        .execute(named_params! { ":id": id.0, ":person": person.0 })?;
    Ok(())
}

fn leave(tx: &Tx<'_>, id: ObjectiveId, person: PersonId) -> Result<()> {
    tx.prepare_cached("DELETE FROM objective_person WHERE objective = :id AND person = :person")?
        .execute(named_params! { ":id": id.0, ":person": person.0 })?;
    Ok(())
}

/// Whom it is about, people in the trash left out, in the order they were named.
pub fn people(conn: &Connection, id: ObjectiveId) -> Result<Vec<PersonRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT person.id, person.name FROM objective_person JOIN person ON person.id = objective_person.person
         WHERE objective = :id AND person.trashed_at IS NULL ORDER BY objective_person.id",
    )?;
    let people = statement.query_map(named_params! { ":id": id.0 }, |row| {
        Ok(PersonRef { id: PersonId(row.get("id")?), name: row.get("name")? })
    })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// The open objectives that somebody belongs to.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<ObjectiveRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT objective.id, what FROM objective_person JOIN objective ON objective.id = objective_person.objective
         WHERE person = :person AND state = 'open' ORDER BY objective.id",
    )?;
    let objectives = statement.query_map(named_params! { ":person": person.0 }, |row| {
        Ok(ObjectiveRef { id: ObjectiveId(row.get("id")?), what: row.get("what")? })
    })?;
    Ok(objectives.collect::<rusqlite::Result<_>>()?)
}

/// Notes that a commitment is a step.
pub fn add_step(tx: &Tx<'_>, id: ObjectiveId, commitment: CommitmentId) -> Result<()> {
    tx.prepare_cached("INSERT INTO objective_step (objective, commitment) VALUES (:id, :commitment)")?
        .execute(named_params! { ":id": id.0, ":commitment": commitment.0 })?;
    Ok(())
}

/// Its steps, people in the trash left out: open ones by when they ring, then the others, newest first.
pub fn steps(conn: &Connection, id: ObjectiveId) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(
        "SELECT objective_step.commitment AS step FROM objective_step JOIN commitment ON commitment.id = objective_step.commitment
         LEFT JOIN person ON person.id = commitment.person LEFT JOIN reminder ON reminder.commitment = commitment.id
         WHERE objective = :id AND person.trashed_at IS NULL
         ORDER BY commitment.state <> 'open', closed_at DESC, reminder.ring_at, commitment.id",
    )?;
    let ids = statement.query_map(named_params! { ":id": id.0 }, |row| Ok(CommitmentId(row.get("step")?)))?;
    ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().map(|id| super::commitment::load(conn, id)).collect()
}

/// Notes a look.
pub fn insert_look(tx: &Tx<'_>, id: ObjectiveId, note: &str, next: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO objective_review (objective, reviewed_on, note, next) VALUES (:id, :today, :note, :next)",
    )?
    .execute(named_params! { ":id": id.0, ":today": tx.today().to_string(), ":note": note, ":next": next })?;
    Ok(())
}

/// Its looks, newest first.
pub fn looks(conn: &Connection, id: ObjectiveId) -> Result<Vec<Look>> {
    let mut statement = conn.prepare_cached(
        "SELECT reviewed_on, note, next FROM objective_review WHERE objective = :id ORDER BY reviewed_on DESC, id DESC",
    )?;
    let looks = statement.query_map(named_params! { ":id": id.0 }, |row| {
        let on: String = row.get("reviewed_on")?;
        Ok(Look { on: parsed(&on, "reviewed_on")?, note: row.get("note")?, next: row.get("next")? })
    })?;
    Ok(looks.collect::<rusqlite::Result<_>>()?)
}

const OBJECTIVE: &str = "SELECT id, what, why, gain, give, measure, communities, until_date, every, review_on,
     put_off_until, state, ended_on, end_note, begun_on FROM objective";

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<NaiveDate>> {
    let text: String = row.get(column)?;
    if text.is_empty() { Ok(None) } else { parsed(&text, column).map(Some) }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Objective> {
    Ok(Objective {
        id: ObjectiveId(row.get("id")?),
        aim: Aim {
            what: row.get("what")?,
            why: row.get("why")?,
            gain: row.get("gain")?,
            give: row.get("give")?,
            measure: row.get("measure")?,
            communities: row.get("communities")?,
            until: day(row, "until_date")?,
            every: row.get::<_, String>("every")?.parse().ok(),
        },
        review_on: day(row, "review_on")?,
        put_off_until: day(row, "put_off_until")?,
        state: parsed(&row.get::<_, String>("state")?, "state")?,
        ended_on: day(row, "ended_on")?,
        end_note: row.get("end_note")?,
        begun_on: parsed(&row.get::<_, String>("begun_on")?, "begun_on")?,
    })
}

/// One objective.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: ObjectiveId) -> Result<Objective> {
    let mut statement = conn.prepare_cached(&format!("{OBJECTIVE} WHERE id = :id"))?;
    let objective = statement.query_row(named_params! { ":id": id.0 }, read).optional()?;
    objective.ok_or(Error::NotFound { record: "objective", id: id.to_string() })
}

/// All objectives: those that are open in the order they were begun, then those that ended, newest first.
pub fn all(conn: &Connection) -> Result<Vec<Objective>> {
    let mut statement = conn.prepare_cached(&format!("{OBJECTIVE} ORDER BY state <> 'open', ended_on DESC, id"))?;
    let objectives = statement.query_map([], read)?;
    Ok(objectives.collect::<rusqlite::Result<_>>()?)
}
