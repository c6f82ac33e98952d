//! The ladder of ties: each step with its day and what speaks for it (C96).

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::{Tx, parsed};
use crate::{
    Result,
    id::PersonId,
    model::{Evidence, Stage},
};

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageStep {
    /// By whom.
    pub person: PersonId,
    /// To which rung.
    pub stage: Stage,
    /// On which day.
    pub reached_on: NaiveDate,
    /// What speaks for it.
    pub evidence: String,
}

/// Adds a step, reached today.
pub fn insert(tx: &Tx<'_>, person: PersonId, stage: Stage, evidence: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO stage_step (person, stage, reached_on, evidence) VALUES (:person, :stage, :today, :evidence)",
    )?
    .execute(named_params! {
        ":person": person.0, ":stage": stage.word(), ":today": tx.today().to_string(), ":evidence": evidence,
    })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<StageStep> {
    let stage: String = row.get("stage")?;
    Ok(StageStep {
        person: PersonId(row.get("person")?),
        stage: stage.parse().map_err(|()| rusqlite::Error::InvalidColumnName("stage".into()))?,
        reached_on: parsed(&row.get::<_, String>("reached_on")?, "reached_on")?,
        evidence: row.get("evidence")?,
    })
}

/// The steps of a tie, the last first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<StageStep>> {
    let mut statement = conn.prepare_cached(
        "SELECT person, stage, reached_on, evidence FROM stage_step WHERE person = :person ORDER BY id DESC",
    )?;
    let steps = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(steps.collect::<rusqlite::Result<_>>()?)
}

/// The last step of everybody who took one and is not in the trash.
pub fn all(conn: &Connection) -> Result<Vec<StageStep>> {
    let mut statement = conn.prepare_cached(
        "SELECT stage_step.person, stage, reached_on, evidence FROM stage_step
         JOIN person_listed ON person_listed.person = stage_step.person
         WHERE stage_step.id IN (SELECT max(id) FROM stage_step GROUP BY person) ORDER BY reached_on, stage_step.id",
    )?;
    let steps = statement.query_map([], read)?;
    Ok(steps.collect::<rusqlite::Result<_>>()?)
}

/// What the records of a tie speak for.
pub fn evidence(conn: &Connection, person: PersonId) -> Result<Evidence> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM encounter_person WHERE person = :person) AS encounters,
                (SELECT count(*) FROM commitment WHERE person = :person AND kind = 'promise' AND state = 'done') AS kept,
                (SELECT count(*) FROM help WHERE person = :person AND direction = 'received') AS helped",
    )?;
    Ok(statement.query_row(named_params! { ":person": person.0 }, |row| {
        Ok(Evidence { encounters: row.get("encounters")?, kept: row.get("kept")?, helped: row.get("helped")? })
    })?)
}
