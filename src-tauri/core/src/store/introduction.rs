//! Introductions, and what their steps left to be done.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{CommitmentId, IntroductionId, PersonId},
    model::{Introduction, IntroductionTask, Reply, Which},
};

/// An introduction as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: IntroductionId,
    /// The first person and the other.
    pub people: [PersonId; 2],
    /// What they could have of each other, in your words.
    pub why: String,
    /// The day it was begun.
    pub begun_on: NaiveDate,
    /// How far it has come.
    pub state: Introduction,
}

impl Kept {
    /// Which of both a person is; `None` for anybody else.
    pub fn side(&self, person: PersonId) -> Option<Which> {
        Which::BOTH.into_iter().find(|which| which.of(&self.people) == person)
    }
}

fn day(on: Option<NaiveDate>) -> String {
    on.map(|on| on.to_string()).unwrap_or_default()
}

fn reply(said: Option<Reply>) -> &'static str {
    said.map_or("", Reply::word)
}

/// Begins an introduction.
pub fn insert(tx: &Tx<'_>, [person, other]: [PersonId; 2], why: &str) -> Result<IntroductionId> {
    tx.prepare_cached(
        "INSERT INTO introduction (person, other, why, begun_on, created_at)
         VALUES (:person, :other, :why, :begun_on, :created_at)",
    )?
    .execute(named_params! {
        ":person": person.0,
        ":other": other.0,
        ":why": why,
        ":begun_on": tx.today().to_string(),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(IntroductionId(tx.last_insert_rowid()))
}

/// Writes down how far an introduction has come.
pub fn update(tx: &Tx<'_>, id: IntroductionId, state: &Introduction) -> Result<()> {
    tx.prepare_cached(include_str!("introduction/update_introduction.sql"))?.execute(named_params! {
        ":id": id.0,
        ":asked_person": day(state.asked[0]),
        ":asked_other": day(state.asked[1]),
        ":said_person": reply(state.said[0]),
        ":said_other": reply(state.said[1]),
        ":made_on": day(state.made_on),
        ":met_on": day(state.met_on),
        ":outcome": state.outcome,
        ":thanked_on": day(state.thanked_on),
        ":let_go_on": day(state.let_go_on),
    })?;
    Ok(())
}

const INTRODUCTION: &str = "SELECT introduction.id, introduction.person, introduction.other, why, asked_person,
    asked_other, said_person, said_other, made_on, met_on, outcome, thanked_on, let_go_on, begun_on
    FROM introduction
    JOIN person AS first ON first.id = introduction.person AND first.trashed_at IS NULL
    JOIN person AS second ON second.id = introduction.other AND second.trashed_at IS NULL";

/// What is not over.
const OPEN: &str = "said_person <> 'no' AND said_other <> 'no' AND thanked_on = '' AND let_go_on = ''";

fn read(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let day = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, String>(column)?.parse().ok());
    let said = |column: &str| Ok::<_, rusqlite::Error>(row.get::<_, String>(column)?.parse().ok());
    Ok(Kept {
        id: IntroductionId(row.get("id")?),
        people: [PersonId(row.get("person")?), PersonId(row.get("other")?)],
        why: row.get("why")?,
        begun_on: parsed(&row.get::<_, String>("begun_on")?, "begun_on")?,
        state: Introduction {
            asked: [day("asked_person")?, day("asked_other")?],
            said: [said("said_person")?, said("said_other")?],
            made_on: day("made_on")?,
            met_on: day("met_on")?,
            outcome: row.get("outcome")?,
            thanked_on: day("thanked_on")?,
            let_go_on: day("let_go_on")?,
        },
    })
}

fn list(conn: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<Kept>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map(params, read)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One introduction.
///
/// # Errors
/// `NotFound` where it is gone, or one of both people is.
pub fn load(conn: &Connection, id: IntroductionId) -> Result<Kept> {
    let mut statement = conn.prepare_cached(&format!("{INTRODUCTION} WHERE introduction.id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "introduction", id: id.to_string() })
}

/// Introductions that are not over, oldest first.
pub fn open(conn: &Connection) -> Result<Vec<Kept>> {
    list(conn, &format!("{INTRODUCTION} WHERE {OPEN} ORDER BY introduction.id"), &[])
}

/// Introductions that are over, newest first.
pub fn over(conn: &Connection, limit: u32) -> Result<Vec<Kept>> {
    let sql = format!("{INTRODUCTION} WHERE NOT ({OPEN}) ORDER BY introduction.id DESC LIMIT :limit");
    list(conn, &sql, named_params! { ":limit": limit })
}

/// Introductions of a person, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Kept>> {
    let sql = format!(
        "{INTRODUCTION} WHERE introduction.person = :person OR introduction.other = :person ORDER BY introduction.id DESC"
    );
    list(conn, &sql, named_params! { ":person": person.0 })
}

/// The introduction of two people that is not over, whichever of both is named first.
pub fn open_between(conn: &Connection, one: PersonId, other: PersonId) -> Result<Option<IntroductionId>> {
    let between = of_person(conn, one)?.into_iter().find(|kept| kept.side(other).is_some() && !kept.state.is_over());
    Ok(between.map(|kept| kept.id))
}

/// Notes that a commitment is what a step left to be done.
pub fn insert_task(tx: &Tx<'_>, id: IntroductionId, commitment: CommitmentId, task: IntroductionTask) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO introduction_task (introduction, commitment, task) VALUES (:introduction, :commitment, :task)",
    )?
    .execute(named_params! { ":introduction": id.0, ":commitment": commitment.0, ":task": task.word() })?;
    Ok(())
}

/// What is still to be done for an introduction, in the order in which it was left.
pub fn open_tasks(conn: &Connection, id: IntroductionId) -> Result<Vec<(IntroductionTask, CommitmentId)>> {
    let mut statement = conn.prepare_cached(
        "SELECT task, commitment FROM introduction_task JOIN commitment ON commitment.id = commitment
         WHERE introduction = :id AND commitment.state = 'open' ORDER BY introduction_task.id",
    )?;
    let tasks = statement.query_map(named_params! { ":id": id.0 }, |row| {
        Ok((parsed(&row.get::<_, String>("task")?, "task")?, CommitmentId(row.get("commitment")?)))
    })?;
    Ok(tasks.collect::<rusqlite::Result<_>>()?)
}

/// For which introduction a commitment is done, and as what.
pub fn task_of(conn: &Connection, commitment: CommitmentId) -> Result<Option<(IntroductionId, IntroductionTask)>> {
    let mut statement =
        conn.prepare_cached("SELECT introduction, task FROM introduction_task WHERE commitment = :commitment")?;
    let task = statement.query_row(named_params! { ":commitment": commitment.0 }, |row| {
        Ok((IntroductionId(row.get("introduction")?), parsed(&row.get::<_, String>("task")?, "task")?))
    });
    Ok(task.optional()?)
}
