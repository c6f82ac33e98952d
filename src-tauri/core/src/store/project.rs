//! Projects, who is in them, and their steps, which are commitments.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, commitment::Listed, group, parsed, seconds};
use crate::{
    Error, Result,
    id::{CommitmentId, PersonId, ProjectId},
    model::{ProjectKind, ProjectPart, ProjectState},
    wire::PersonRef,
};

/// What is said of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProject {
    /// Whose it is.
    pub kind: ProjectKind,
    /// What it is called.
    pub title: String,
    /// What it is, or towards what.
    pub about: String,
}

/// A project as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// What is said of it.
    pub new: NewProject,
    /// Where it stands.
    pub state: ProjectState,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
    /// The day it was written down.
    pub begun_on: NaiveDate,
    /// The day on which it was over.
    pub ended_on: Option<NaiveDate>,
}

/// Adds a project.
pub fn insert(tx: &Tx<'_>, new: &NewProject, state: ProjectState) -> Result<ProjectId> {
    tx.prepare_cached(
        "INSERT INTO project (kind, title, about, state, begun_on, created_at)
         VALUES (:kind, :title, :about, :state, :today, :created_at)",
    )?
    .execute(named_params! {
        ":kind": new.kind.word(),
        ":title": new.title,
        ":about": new.about,
        ":state": state.word(),
        ":today": tx.today().to_string(),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(ProjectId(tx.last_insert_rowid()))
}

/// Says of a project something else.
pub fn update(tx: &Tx<'_>, id: ProjectId, new: &NewProject) -> Result<()> {
    tx.prepare_cached("UPDATE project SET kind = :kind, title = :title, about = :about WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":kind": new.kind.word(), ":title": new.title, ":about": new.about })?;
    Ok(())
}

/// Says where a project stands, and what came of it; answers whether that is news.
pub fn set_state(tx: &Tx<'_>, id: ProjectId, state: ProjectState, outcome: &str) -> Result<bool> {
    let ended = if state.is_over() { tx.today().to_string() } else { String::new() };
    let changed = tx
        .prepare_cached(
            "UPDATE project SET state = :state, outcome = :outcome,
                 ended_on = iif(state = :state AND ended_on <> '', ended_on, :ended)
             WHERE id = :id AND (state <> :state OR outcome <> :outcome)",
        )?
        .execute(named_params! { ":id": id.0, ":state": state.word(), ":outcome": outcome, ":ended": ended })?;
    Ok(changed > 0)
}

/// Deletes a project; its steps stay as what they are.
pub fn delete(tx: &Tx<'_>, id: ProjectId) -> Result<()> {
    tx.prepare_cached("UPDATE commitment SET project = NULL WHERE project = :id")?
        .execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM project_person WHERE project = :id")?.execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM project WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Says that somebody is in a project, or not any more; answers whether that is news.
pub fn set_part(tx: &Tx<'_>, id: ProjectId, person: PersonId, part: ProjectPart, is_in: bool) -> Result<bool> {
    let sql = if is_in {
        "INSERT INTO project_person (project, person, part) VALUES (:id, :person, :part) ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM project_person WHERE project = :id AND person = :person AND part = :part"
    };
    let key = named_params! { ":id": id.0, ":person": person.0, ":part": part.word() };
    Ok(tx.prepare_cached(sql)?.execute(key)? > 0)
}

/// Says who is in a project: these, and of those who are not in the trash nobody else.
pub fn set_members(tx: &Tx<'_>, id: ProjectId, wanted: &[PersonId]) -> Result<()> {
    let before = people(tx, id, ProjectPart::Member)?;
    group::settle(&before, wanted, |person, is_in| set_part(tx, id, person, ProjectPart::Member, is_in).map(drop))
}

/// Says that a commitment is a step of a project.
pub fn add_step(tx: &Tx<'_>, id: ProjectId, step: CommitmentId) -> Result<()> {
    tx.prepare_cached("UPDATE commitment SET project = :id WHERE id = :step")?
        .execute(named_params! { ":id": id.0, ":step": step.0 })?;
    Ok(())
}

const PROJECT: &str = "SELECT id, kind, title, about, state, outcome, begun_on, ended_on FROM project";

fn read(row: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        id: ProjectId(row.get("id")?),
        new: NewProject {
            kind: parsed(&row.get::<_, String>("kind")?, "kind")?,
            title: row.get("title")?,
            about: row.get("about")?,
        },
        state: parsed(&row.get::<_, String>("state")?, "state")?,
        outcome: row.get("outcome")?,
        begun_on: parsed(&row.get::<_, String>("begun_on")?, "begun_on")?,
        ended_on: row.get::<_, String>("ended_on")?.parse().ok(),
    })
}

/// One project.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: ProjectId) -> Result<Project> {
    let mut statement = conn.prepare_cached(&format!("{PROJECT} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "project", id: id.to_string() })
}

/// Every project, the newest first.
pub fn all(conn: &Connection) -> Result<Vec<Project>> {
    let mut statement = conn.prepare_cached(&format!("{PROJECT} ORDER BY id DESC"))?;
    let projects = statement.query_map([], read)?;
    Ok(projects.collect::<rusqlite::Result<_>>()?)
}

/// The projects somebody is in, or was named to, the newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Project>> {
    let mut statement = conn.prepare_cached(&format!(
        "{PROJECT} WHERE id IN (SELECT project FROM project_person WHERE person = :person) ORDER BY id DESC"
    ))?;
    let projects = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(projects.collect::<rusqlite::Result<_>>()?)
}

/// Who is in a project, in the order in which they were named.
pub fn people(conn: &Connection, id: ProjectId, part: ProjectPart) -> Result<Vec<PersonRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT person.id, person.name FROM project_person
         JOIN person ON person.id = project_person.person AND person.trashed_at IS NULL AND person.merged_into IS NULL
         WHERE project = :id AND part = :part ORDER BY project_person.id",
    )?;
    let people = statement.query_map(named_params! { ":id": id.0, ":part": part.word() }, |row| {
        Ok(PersonRef { id: PersonId(row.get("id")?), name: row.get("name")? })
    })?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

/// The steps of a project: open ones by their day, then closed ones, the newest first.
pub fn steps(conn: &Connection, id: ProjectId) -> Result<Vec<Listed>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM commitment WHERE project = :id
         ORDER BY state <> 'open', closed_at DESC, due_date, due_time, id",
    )?;
    let ids = statement.query_map(named_params! { ":id": id.0 }, |row| row.get("id").map(CommitmentId))?;
    ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().map(|id| super::commitment::load(conn, id)).collect()
}
