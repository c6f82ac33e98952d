//! Captures: what was dropped or pasted and waits for a look.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, seconds};
use crate::{
    Error, Result,
    id::{AttachmentId, CaptureId},
};

/// What became of a capture; until then it waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptureState {
    /// It became a person.
    Saved,
    /// It was put away.
    Discarded,
}

impl CaptureState {
    fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Discarded => "discarded",
        }
    }
}

/// A capture as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// Its id; 0 while it is new.
    pub id: CaptureId,
    /// When it came, in seconds.
    pub at: i64,
    /// Name of the file, or what else it is.
    pub origin: String,
    /// Where the file was.
    pub path: String,
    /// Its content, where it could be read.
    pub attachment: Option<AttachmentId>,
    /// What it seems to be.
    pub title: String,
    /// How many cards it holds.
    pub cards: u32,
    /// Why it could not be read whole.
    pub problem: String,
    /// Whether it is a table, of which can be said what its columns hold.
    pub is_table: bool,
}

/// Puts a capture into the Inbox.
pub fn insert(tx: &Tx<'_>, capture: &Capture) -> Result<CaptureId> {
    tx.prepare_cached(
        "INSERT INTO capture (at, origin, path, attachment, title, cards, problem, is_table)
         VALUES (:at, :origin, :path, :attachment, :title, :cards, :problem, :is_table)",
    )?
    .execute(named_params! {
        ":at": seconds(tx.now()),
        ":origin": capture.origin,
        ":path": capture.path,
        ":attachment": capture.attachment.map(|id| id.0),
        ":title": capture.title,
        ":cards": capture.cards,
        ":problem": capture.problem,
        ":is_table": capture.is_table,
    })?;
    Ok(CaptureId(tx.last_insert_rowid()))
}

/// Writes what a capture holds as it is read now; equal ones are not written.
pub fn describe_anew(tx: &Tx<'_>, capture: &Capture) -> Result<()> {
    tx.prepare_cached(
        "UPDATE capture SET title = :title, cards = :cards, problem = :problem
         WHERE id = :id AND (title, cards, problem) IS NOT (:title, :cards, :problem)",
    )?
    .execute(named_params! {
        ":id": capture.id.0,
        ":title": capture.title,
        ":cards": capture.cards,
        ":problem": capture.problem,
    })?;
    Ok(())
}

/// Moves a capture on; answers whether that changed anything.
pub fn set_state(tx: &Tx<'_>, id: CaptureId, state: CaptureState) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE capture SET state = :state WHERE id = :id AND state <> :state")?
        .execute(named_params! { ":id": id.0, ":state": state.word() })?;
    Ok(changed > 0)
}

const CAPTURE: &str = "SELECT id, at, origin, path, attachment, title, cards, problem, is_table FROM capture";

fn read(row: &Row<'_>) -> rusqlite::Result<Capture> {
    Ok(Capture {
        id: CaptureId(row.get("id")?),
        at: row.get("at")?,
        origin: row.get("origin")?,
        path: row.get("path")?,
        attachment: row.get::<_, Option<i64>>("attachment")?.map(AttachmentId),
        title: row.get("title")?,
        cards: row.get("cards")?,
        problem: row.get("problem")?,
        is_table: row.get("is_table")?,
    })
}

/// One capture, whatever became of it.
pub fn load(conn: &Connection, id: CaptureId) -> Result<Capture> {
    conn.prepare_cached(&format!("{CAPTURE} WHERE id = :id"))?
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "capture", id: id.to_string() })
}

/// What waits, newest first.
pub fn waiting(conn: &Connection, limit: u32) -> Result<Vec<Capture>> {
    let mut statement =
        conn.prepare_cached(&format!("{CAPTURE} WHERE state = 'waiting' ORDER BY id DESC LIMIT :limit"))?;
    let captures = statement.query_map(named_params! { ":limit": limit }, read)?;
    Ok(captures.collect::<rusqlite::Result<_>>()?)
}

/// How many captures wait.
pub fn waiting_count(conn: &Connection) -> Result<u32> {
    let mut statement = conn.prepare_cached("SELECT count(*) AS n FROM capture WHERE state = 'waiting'")?;
    Ok(statement.query_row([], |row| row.get("n"))?)
}

/// The oldest readable single card that waits, other than one.
pub fn next_waiting(conn: &Connection, other_than: CaptureId) -> Result<Option<CaptureId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM capture WHERE state = 'waiting' AND cards = 1 AND id <> :id ORDER BY id LIMIT 1",
    )?;
    Ok(statement.query_row(named_params! { ":id": other_than.0 }, |row| row.get("id")).optional()?.map(CaptureId))
}
