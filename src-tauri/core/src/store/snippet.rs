//! Snippets, and with whom they were shared.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{HelpId, PersonId, SnippetId},
    model::ShareWay,
    wire::PersonRef,
};

/// A snippet that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSnippet {
    /// What it is called.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Words by which it is found.
    pub tags: Vec<String>,
}

/// A snippet as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Its id.
    pub id: SnippetId,
    /// What was written down.
    pub new: NewSnippet,
}

/// That a snippet was shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// With whom.
    pub person: PersonRef,
    /// The civil day.
    pub on: NaiveDate,
    /// By which way.
    pub way: ShareWay,
}

/// Adds a snippet.
pub fn insert(tx: &Tx<'_>, new: &NewSnippet) -> Result<SnippetId> {
    tx.prepare_cached(
        "INSERT INTO snippet (title, text, tags, created_at) VALUES (:title, :text, :tags, :created_at)",
    )?
    .execute(named_params! {
        ":title": new.title,
        ":text": new.text,
        ":tags": new.tags.join("\n"),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(SnippetId(tx.last_insert_rowid()))
}

/// Writes a snippet anew.
pub fn update(tx: &Tx<'_>, id: SnippetId, new: &NewSnippet) -> Result<()> {
    tx.prepare_cached("UPDATE snippet SET title = :title, text = :text, tags = :tags WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":title": new.title, ":text": new.text, ":tags": new.tags.join("\n") })?;
    Ok(())
}

/// Deletes a snippet, and forgets with whom it was shared.
pub fn delete(tx: &Tx<'_>, id: SnippetId) -> Result<()> {
    tx.prepare_cached("DELETE FROM snippet_share WHERE snippet = :id")?.execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM snippet WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Notes that a snippet was shared today; `help` is the help given as which it was kept.
pub fn insert_share(tx: &Tx<'_>, id: SnippetId, person: PersonId, way: ShareWay, help: Option<HelpId>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO snippet_share (snippet, person, shared_on, way, help) VALUES (:id, :person, :on, :way, :help)",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":person": person.0,
        ":on": tx.today().to_string(),
        ":way": way.word(),
        ":help": help.map(|help| help.0),
    })?;
    Ok(())
}

const SNIPPET: &str = "SELECT id, title, text, tags FROM snippet";

fn read(row: &Row<'_>) -> rusqlite::Result<Snippet> {
    let tags: String = row.get("tags")?;
    Ok(Snippet {
        id: SnippetId(row.get("id")?),
        new: NewSnippet {
            title: row.get("title")?,
            text: row.get("text")?,
            tags: tags.lines().map(str::to_owned).collect(),
        },
    })
}

/// One snippet.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: SnippetId) -> Result<Snippet> {
    let mut statement = conn.prepare_cached(&format!("{SNIPPET} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "snippet", id: id.to_string() })
}

/// Every snippet, by title.
pub fn all(conn: &Connection) -> Result<Vec<Snippet>> {
    let mut statement = conn.prepare_cached(&format!("{SNIPPET} ORDER BY title COLLATE NOCASE, id"))?;
    let snippets = statement.query_map([], read)?;
    Ok(snippets.collect::<rusqlite::Result<_>>()?)
}

/// With whom a snippet was shared, people in the trash left out, newest first.
pub fn shares(conn: &Connection, id: SnippetId) -> Result<Vec<Share>> {
    let mut statement = conn.prepare_cached(
        "SELECT person.id AS person, person.name AS name, shared_on, way FROM snippet_share
         JOIN person ON person.id = snippet_share.person AND person.trashed_at IS NULL
         WHERE snippet = :id ORDER BY shared_on DESC, snippet_share.id DESC",
    )?;
    let shares = statement.query_map(named_params! { ":id": id.0 }, |row| {
        Ok(Share {
            person: PersonRef { id: PersonId(row.get("person")?), name: row.get("name")? },
            on: parsed(&row.get::<_, String>("shared_on")?, "shared_on")?,
            way: parsed(&row.get::<_, String>("way")?, "way")?,
        })
    })?;
    Ok(shares.collect::<rusqlite::Result<_>>()?)
}
