//! The journal behind undo and redo.
//!
//! Temporary triggers write each update and delete of a recorded table into `temp.recorded`, as JSON of the row before
//! and after. Inserts cost nothing while they happen: ids only grow, so at the end of a transaction the new rows of a
//! table are one range. Undoing a change applies its rows backwards and puts the inverse in their place; redoing it is
//! the same act again.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{
    Result,
    change::{Op, Topic, Verb},
    id::{ChangeId, SourceId},
};

/// Tables whose rows can be taken back, each with the topic that goes stale with it.
const RECORDED: &[(&str, Topic)] = &[
    ("person", Topic::People),
    ("contact_point", Topic::People),
    ("address", Topic::People),
    ("affiliation", Topic::People),
    ("person_attachment", Topic::People),
    ("source_card", Topic::People),
    ("person_merge", Topic::People),
    ("double", Topic::Doubles),
    ("difference", Topic::Doubles),
    ("encounter", Topic::Encounters),
    ("encounter_person", Topic::Encounters),
    ("commitment", Topic::Commitments),
    ("commitment_term", Topic::Commitments),
    ("help", Topic::Commitments),
    ("help_person", Topic::Commitments),
    ("help_chain", Topic::Commitments),
    ("help_seen", Topic::Commitments),
    ("snippet", Topic::Plan),
    ("snippet_share", Topic::Plan),
    ("project", Topic::Commitments),
    ("project_person", Topic::Commitments),
    ("amends", Topic::Commitments),
    ("need", Topic::People),
    ("tie", Topic::People),
    ("person_role", Topic::People),
    ("introduction", Topic::Commitments),
    ("introduction_task", Topic::Commitments),
    ("pair_set_aside", Topic::Commitments),
    ("scenario", Topic::Plan),
    ("scenario_role", Topic::Plan),
    ("nominee", Topic::Plan),
    ("objective", Topic::Plan),
    ("objective_person", Topic::Plan),
    ("objective_step", Topic::Plan),
    ("objective_review", Topic::Plan),
    ("habit", Topic::Plan),
    ("habit_mark", Topic::Plan),
    ("habit_pause", Topic::Plan),
    ("stage_step", Topic::Plan),
    ("dormant_answer", Topic::Plan),
    ("offer", Topic::People),
    ("radar_answer", Topic::People),
    ("function", Topic::People),
    ("function_person", Topic::People),
    ("teammate", Topic::People),
    ("debrief", Topic::Encounters),
    ("letter", Topic::Commitments),
    ("circle", Topic::People),
    ("yearly_date", Topic::People),
    ("capture", Topic::Captures),
    ("mapping", Topic::Settings),
    ("setting", Topic::Settings),
    ("weekly_review", Topic::Commitments),
];

/// Where each table's ids stood when a transaction began.
pub struct Marks(Vec<i64>);

/// Prepares a connection for recording.
pub fn start(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE recorded (
             id INTEGER PRIMARY KEY, tbl TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, before TEXT, after TEXT
         ) STRICT;",
    )?;
    for (table, _) in RECORDED {
        let (old, new) = (row_as_json(conn, table, "OLD")?, row_as_json(conn, table, "NEW")?);
        conn.execute_batch(&format!(
            "CREATE TEMP TRIGGER record_{table}_update AFTER UPDATE ON main.{table} BEGIN
                 INSERT INTO recorded (tbl, first, last, before, after) VALUES ('{table}', OLD.id, OLD.id, {old}, {new});
             END;
             CREATE TEMP TRIGGER record_{table}_delete AFTER DELETE ON main.{table} BEGIN
                 INSERT INTO recorded (tbl, first, last, before) VALUES ('{table}', OLD.id, OLD.id, {old});
             END;"
        ))?;
    }
    Ok(())
}

fn row_as_json(conn: &Connection, table: &str, row: &str) -> Result<String> {
    let columns = columns(conn, table)?;
    let pairs = columns.iter().map(|column| format!("'{column}', {row}.{column}")).collect::<Vec<_>>();
    Ok(format!("json_object({})", pairs.join(", ")))
}

fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(:table)")?;
    let names = statement.query_map(named_params! { ":table": table }, |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Notes where the ids stand; called when a transaction begins.
pub fn mark(conn: &Connection) -> Result<Marks> {
    conn.prepare_cached("DELETE FROM temp.recorded")?.execute([])?;
    RECORDED.iter().map(|(table, _)| highest_id(conn, table)).collect::<Result<_>>().map(Marks)
}

fn highest_id(conn: &Connection, table: &str) -> Result<i64> {
    let mut statement = conn.prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = :table")?;
    Ok(statement.query_row(named_params! { ":table": table }, |row| row.get("seq")).optional()?.unwrap_or(0))
}

/// New rows of each table since the marks, as ranges of ids.
fn inserted<'a>(conn: &'a Connection, marks: &'a Marks) -> impl Iterator<Item = Result<(&'static str, i64, i64)>> + 'a {
    RECORDED.iter().zip(&marks.0).filter_map(move |((table, _), mark)| match highest_id(conn, table) {
        Ok(highest) if highest > *mark => Some(Ok((*table, mark + 1, highest))),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    })
}

/// Topics of everything that was recorded or inserted since the marks.
pub fn topics(conn: &Connection, marks: &Marks) -> Result<BTreeSet<Topic>> {
    let mut tables: BTreeSet<String> =
        inserted(conn, marks).map(|range| range.map(|(table, ..)| table.to_owned())).collect::<Result<_>>()?;
    let mut statement = conn.prepare_cached("SELECT DISTINCT tbl FROM temp.recorded")?;
    for table in statement.query_map([], |row| row.get("tbl"))? {
        tables.insert(table?);
    }
    Ok(RECORDED.iter().filter(|(table, _)| tables.contains(*table)).map(|(_, topic)| *topic).collect())
}

/// What a change is written under.
pub struct Entry<'a> {
    /// What was done, to whom.
    pub op: &'a Op,
    /// When, in seconds.
    pub at: i64,
    /// The first change of the batch it continues.
    pub batch: Option<ChangeId>,
    /// The import it belongs to.
    pub source: Option<SourceId>,
}

/// Writes what was recorded as a change; `None` where nothing changed. What had been undone can no longer be redone.
pub fn record(conn: &Connection, entry: &Entry<'_>, marks: &Marks) -> Result<Option<ChangeId>> {
    let ranges = inserted(conn, marks).collect::<Result<Vec<_>>>()?;
    let recorded: i64 =
        conn.prepare_cached("SELECT count(*) AS n FROM temp.recorded")?.query_row([], |row| row.get("n"))?;
    if ranges.is_empty() && recorded == 0 {
        return Ok(None);
    }
    conn.prepare_cached("UPDATE change SET state = 'dropped' WHERE state = 'undone'")?.execute([])?;
    let id = insert_change(conn, entry)?;
    for (table, first, last) in ranges {
        insert_range(conn, id, table, first, last)?;
    }
    keep_recorded(conn, id)?;
    Ok(Some(id))
}

fn insert_change(conn: &Connection, entry: &Entry<'_>) -> Result<ChangeId> {
    conn.prepare_cached(
        "INSERT INTO change (batch, at, verb, subject, source) VALUES (coalesce(:batch, 0), :at, :verb, :subject, :source)",
    )?
    .execute(named_params! {
        ":batch": entry.batch.map(|batch| batch.0),
        ":at": entry.at,
        ":verb": verb_word(entry.op.verb),
        ":subject": entry.op.subject,
        ":source": entry.source.map(|source| source.0),
    })?;
    let id = conn.last_insert_rowid();
    conn.prepare_cached("UPDATE change SET batch = id WHERE id = :id AND batch = 0")?
        .execute(named_params! { ":id": id })?;
    Ok(ChangeId(id))
}

fn insert_range(conn: &Connection, change: ChangeId, table: &str, first: i64, last: i64) -> Result<()> {
    conn.prepare_cached("INSERT INTO change_row (change, tbl, first, last) VALUES (:change, :tbl, :first, :last)")?
        .execute(named_params! { ":change": change.0, ":tbl": table, ":first": first, ":last": last })?;
    Ok(())
}

fn keep_recorded(conn: &Connection, change: ChangeId) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO change_row (change, tbl, first, last, before, after)
         SELECT :change, tbl, first, last, before, after FROM temp.recorded ORDER BY id",
    )?
    .execute(named_params! { ":change": change.0 })?;
    Ok(())
}

struct ChangeRow {
    table: String,
    first: i64,
    last: i64,
    before: Option<String>,
    after: Option<String>,
}

/// Takes a change back, or makes it again: applies its rows backwards and keeps their inverse in their place.
/// Columns that were changed since then keep their later value.
pub fn toggle(conn: &Connection, change: ChangeId) -> Result<()> {
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    conn.prepare_cached("DELETE FROM temp.recorded")?.execute([])?;
    let mut in_the_way = Vec::new();
    for row in rows_backwards(conn, change)? {
        if !apply(conn, &row)? {
            in_the_way.push(row);
        }
    }
    for row in in_the_way {
        apply(conn, &row)?;
    }
    conn.prepare_cached("DELETE FROM change_row WHERE change = :change")?
        .execute(named_params! { ":change": change.0 })?;
    keep_recorded(conn, change)?;
    conn.prepare_cached(
        "UPDATE change SET state = CASE state WHEN 'done' THEN 'undone' ELSE 'done' END WHERE id = :change",
    )?
    .execute(named_params! { ":change": change.0 })?;
    Ok(())
}

fn rows_backwards(conn: &Connection, change: ChangeId) -> Result<Vec<ChangeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT tbl, first, last, before, after FROM change_row WHERE change = :change ORDER BY id DESC",
    )?;
    let rows = statement.query_map(named_params! { ":change": change.0 }, |row| {
        Ok(ChangeRow {
            table: row.get("tbl")?,
            first: row.get("first")?,
            last: row.get("last")?,
            before: row.get("before")?,
            after: row.get("after")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes one row back; answers whether it could be. A deleted row cannot while one that was inserted later in the same
/// change has its place: ranges do not tell the order of inserts, so they are applied last.
fn apply(conn: &Connection, row: &ChangeRow) -> Result<bool> {
    let Some((table, _)) = RECORDED.iter().find(|(table, _)| *table == row.table) else { return Ok(true) };
    match (&row.before, &row.after) {
        (None, _) => {
            conn.prepare_cached(&format!("DELETE FROM {table} WHERE id BETWEEN :first AND :last"))?
                .execute(named_params! { ":first": row.first, ":last": row.last })?;
            Ok(true)
        }
        (Some(before), None) => put_back(conn, table, row.first, before),
        (Some(before), Some(after)) => change_back(conn, table, row.first, before, after),
    }
}

fn put_back(conn: &Connection, table: &str, id: i64, before: &str) -> Result<bool> {
    let known: Vec<String> = conn
        .prepare_cached("SELECT key FROM json_each(:before)")?
        .query_map(named_params! { ":before": before }, |row| row.get("key"))?
        .collect::<rusqlite::Result<_>>()?;
    let columns: Vec<String> = columns(conn, table)?.into_iter().filter(|column| known.contains(column)).collect();
    let values = columns.iter().map(|column| format!("json_extract(:before, '$.{column}')")).collect::<Vec<_>>();
    let sql = format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({})", columns.join(", "), values.join(", "));
    let is_back = conn.prepare_cached(&sql)?.execute(named_params! { ":before": before })? > 0;
    if is_back {
        conn.prepare_cached("INSERT INTO temp.recorded (tbl, first, last) VALUES (:tbl, :id, :id)")?
            .execute(named_params! { ":tbl": table, ":id": id })?;
    }
    Ok(is_back)
}

fn change_back(conn: &Connection, table: &str, id: i64, before: &str, after: &str) -> Result<bool> {
    let assignments = columns(conn, table)?
        .iter()
        .filter(|column| *column != "id")
        .map(|column| {
            format!(
                "{column} = CASE WHEN json_extract(:before, '$.{column}') IS NOT json_extract(:after, '$.{column}')
                     AND {column} IS json_extract(:after, '$.{column}')
                 THEN json_extract(:before, '$.{column}') ELSE {column} END"
            )
        })
        .collect::<Vec<_>>();
    let sql = format!("UPDATE {table} SET {} WHERE id = :id", assignments.join(", "));
    conn.prepare_cached(&sql)?.execute(named_params! { ":before": before, ":after": after, ":id": id })?;
    Ok(true)
}

fn verb_word(verb: Verb) -> String {
    serde_json::to_value(verb).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn read_change(row: &rusqlite::Row<'_>) -> rusqlite::Result<crate::wire::Change> {
    let verb: String = row.get("verb")?;
    Ok(crate::wire::Change {
        id: ChangeId(row.get("id")?),
        at: super::instant(row.get("at")?).to_rfc3339(),
        verb: serde_json::from_value(verb.into())
            .map_err(|_| rusqlite::Error::InvalidColumnType(0, "verb".into(), rusqlite::types::Type::Text))?,
        subject: row.get("subject")?,
        undone: row.get::<_, String>("state")? != "done",
        source: row.get::<_, Option<i64>>("source")?.map(SourceId),
    })
}

const CHANGE: &str = "SELECT id, at, verb, subject, state, source FROM change";

/// The change that undo would take back.
pub fn last_done(conn: &Connection) -> Result<Option<crate::wire::Change>> {
    let mut statement = conn.prepare_cached(&format!("{CHANGE} WHERE state = 'done' ORDER BY id DESC LIMIT 1"))?;
    Ok(statement.query_row([], read_change).optional()?)
}

/// The change that redo would make again.
pub fn first_undone(conn: &Connection) -> Result<Option<crate::wire::Change>> {
    let mut statement = conn.prepare_cached(&format!("{CHANGE} WHERE state = 'undone' ORDER BY id LIMIT 1"))?;
    Ok(statement.query_row([], read_change).optional()?)
}

/// One change.
pub fn load(conn: &Connection, id: ChangeId) -> Result<Option<crate::wire::Change>> {
    let mut statement = conn.prepare_cached(&format!("{CHANGE} WHERE id = :id"))?;
    Ok(statement.query_row(named_params! { ":id": id.0 }, read_change).optional()?)
}

/// The latest changes, newest first.
pub fn latest(conn: &Connection, limit: u32) -> Result<Vec<crate::wire::Change>> {
    let mut statement = conn.prepare_cached(&format!("{CHANGE} ORDER BY id DESC LIMIT :limit"))?;
    let changes = statement.query_map(named_params! { ":limit": limit }, read_change)?;
    Ok(changes.collect::<rusqlite::Result<_>>()?)
}

fn ids(conn: &Connection, sql: &str, key: i64) -> Result<Vec<ChangeId>> {
    let mut statement = conn.prepare_cached(sql)?;
    let ids = statement.query_map(named_params! { ":key": key }, |row| Ok(ChangeId(row.get("id")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The import that a change belongs to.
pub fn source_of(conn: &Connection, change: ChangeId) -> Result<Option<SourceId>> {
    let mut statement = conn.prepare_cached("SELECT source FROM change WHERE id = :id")?;
    let source = statement.query_row(named_params! { ":id": change.0 }, |row| row.get("source")).optional()?;
    Ok(source.flatten().map(SourceId))
}

/// Changes of the same batch as a change, newest first.
pub fn batch_of(conn: &Connection, change: ChangeId) -> Result<Vec<ChangeId>> {
    ids(
        conn,
        "SELECT id FROM change WHERE batch = (SELECT batch FROM change WHERE id = :key) ORDER BY id DESC",
        change.0,
    )
}

/// Changes of an import that are not undone, newest first.
pub fn of_source(conn: &Connection, source: SourceId) -> Result<Vec<ChangeId>> {
    ids(conn, "SELECT id FROM change WHERE source = :key AND state = 'done' ORDER BY id DESC", source.0)
}
