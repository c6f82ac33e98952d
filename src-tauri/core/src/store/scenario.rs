//! What could happen, and the roles that would be needed then (C1).

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, seconds};
use crate::{
    Error, Result,
    id::{PersonId, ScenarioId, ScenarioRoleId},
};

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// What happens.
    pub name: String,
}

/// A role of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioRole {
    /// Its id.
    pub id: ScenarioRoleId,
    /// Of which scenario.
    pub scenario: ScenarioId,
    /// What is needed.
    pub what: String,
    /// Who fills it.
    pub person: Option<PersonId>,
}

/// Adds a scenario.
pub fn insert(tx: &Tx<'_>, name: &str) -> Result<ScenarioId> {
    tx.prepare_cached("INSERT INTO scenario (name, created_at) VALUES (:name, :created_at)")?
        .execute(named_params! { ":name": name, ":created_at": seconds(tx.now()) })?;
    Ok(ScenarioId(tx.last_insert_rowid()))
}

/// Deletes a scenario with its roles.
pub fn delete(tx: &Tx<'_>, id: ScenarioId) -> Result<()> {
    tx.prepare_cached("DELETE FROM scenario_role WHERE scenario = :id")?.execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM scenario WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Adds an empty role.
pub fn insert_role(tx: &Tx<'_>, scenario: ScenarioId, what: &str) -> Result<ScenarioRoleId> {
    tx.prepare_cached("INSERT INTO scenario_role (scenario, what) VALUES (:scenario, :what)")?
        .execute(named_params! { ":scenario": scenario.0, ":what": what })?;
    Ok(ScenarioRoleId(tx.last_insert_rowid()))
}

/// Says who fills a role, or that nobody does; answers whether that is news.
pub fn fill_role(tx: &Tx<'_>, role: ScenarioRoleId, person: Option<PersonId>) -> Result<bool> {
    let person = person.map(|id| id.0);
    let changed = tx
        .prepare_cached("UPDATE scenario_role SET person = :person WHERE id = :id AND person IS NOT :person")?
        .execute(named_params! { ":id": role.0, ":person": person })?;
    Ok(changed > 0)
}

/// Deletes a role.
pub fn delete_role(tx: &Tx<'_>, role: ScenarioRoleId) -> Result<()> {
    tx.prepare_cached("DELETE FROM scenario_role WHERE id = :id")?.execute(named_params! { ":id": role.0 })?;
    Ok(())
}

fn read_role(row: &Row<'_>) -> rusqlite::Result<ScenarioRole> {
    Ok(ScenarioRole {
        id: ScenarioRoleId(row.get("id")?),
        scenario: ScenarioId(row.get("scenario")?),
        what: row.get("what")?,
        person: row.get::<_, Option<i64>>("person")?.map(PersonId),
    })
}

/// One role.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn role(conn: &Connection, id: ScenarioRoleId) -> Result<ScenarioRole> {
    let mut statement = conn.prepare_cached("SELECT id, scenario, what, person FROM scenario_role WHERE id = :id")?;
    let role = statement.query_row(named_params! { ":id": id.0 }, read_role).optional()?;
    role.ok_or(Error::NotFound { record: "role", id: id.to_string() })
}

/// The roles of a scenario in the order they were written down. Who is in the trash fills none.
pub fn roles(conn: &Connection, scenario: ScenarioId) -> Result<Vec<ScenarioRole>> {
    let mut statement = conn.prepare_cached(
        "SELECT scenario_role.id, scenario, what, person_listed.person
         FROM scenario_role LEFT JOIN person_listed ON person_listed.person = scenario_role.person
         WHERE scenario = :scenario ORDER BY scenario_role.id",
    )?;
    let roles = statement.query_map(named_params! { ":scenario": scenario.0 }, read_role)?;
    Ok(roles.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Scenario> {
    Ok(Scenario { id: ScenarioId(row.get("id")?), name: row.get("name")? })
}

/// One scenario.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: ScenarioId) -> Result<Scenario> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM scenario WHERE id = :id")?;
    let scenario = statement.query_row(named_params! { ":id": id.0 }, read).optional()?;
    scenario.ok_or(Error::NotFound { record: "scenario", id: id.to_string() })
}

/// All scenarios, the oldest first.
pub fn all(conn: &Connection) -> Result<Vec<Scenario>> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM scenario ORDER BY id")?;
    let scenarios = statement.query_map([], read)?;
    Ok(scenarios.collect::<rusqlite::Result<_>>()?)
}
