//! Groups of tags by which the breadth of a network is seen (C135).

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, rhythm};
use crate::{Error, Result, id::TagGroupId, model::fold};

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagGroup {
    /// Its id.
    pub id: TagGroupId,
    /// What the tags tell, such as "Field".
    pub name: String,
}

/// Who carries a tag of a group; nobody in the trash counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The tag, as it was written in the group.
    pub tag: String,
    /// How many people carry it.
    pub people: u64,
    /// How many of them are close.
    pub close: u64,
}

fn read(row: &Row<'_>) -> rusqlite::Result<TagGroup> {
    Ok(TagGroup { id: TagGroupId(row.get("id")?), name: row.get("name")? })
}

/// Adds a group without tags.
pub fn insert(tx: &Tx<'_>, name: &str) -> Result<TagGroupId> {
    tx.prepare_cached("INSERT INTO tag_group (name, match_key) VALUES (:name, :key)")?
        .execute(named_params! { ":name": name, ":key": fold(name) })?;
    Ok(TagGroupId(tx.last_insert_rowid()))
}

/// Gives a group another name.
pub fn rename(tx: &Tx<'_>, id: TagGroupId, name: &str) -> Result<()> {
    tx.prepare_cached("UPDATE tag_group SET name = :name, match_key = :key WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":name": name, ":key": fold(name) })?;
    Ok(())
}

/// Says which tags belong to a group; what is not among them leaves it.
pub fn set_tags(tx: &Tx<'_>, id: TagGroupId, tags: &[String]) -> Result<()> {
    let keys: Vec<String> = tags.iter().map(|tag| fold(tag)).collect();
    tx.prepare_cached(
        "DELETE FROM tag_group_tag WHERE tag_group = :id AND match_key NOT IN (SELECT value FROM json_each(:keys))",
    )?
    .execute(named_params! { ":id": id.0, ":keys": serde_json::to_string(&keys).unwrap_or_default() })?;
    let mut add = tx.prepare_cached(
        "INSERT INTO tag_group_tag (tag_group, tag, match_key) VALUES (:id, :tag, :key)
         ON CONFLICT (tag_group, match_key) DO UPDATE SET tag = :tag WHERE tag <> :tag",
    )?;
    for (tag, key) in tags.iter().zip(&keys) {
        add.execute(named_params! { ":id": id.0, ":tag": tag, ":key": key })?;
    }
    Ok(())
}

/// Deletes a group; people keep their tags.
pub fn delete(tx: &Tx<'_>, id: TagGroupId) -> Result<()> {
    tx.prepare_cached("DELETE FROM tag_group_tag WHERE tag_group = :id")?.execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM tag_group WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// One group.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: TagGroupId) -> Result<TagGroup> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM tag_group WHERE id = :id")?;
    let group = statement.query_row(named_params! { ":id": id.0 }, read).optional()?;
    group.ok_or(Error::NotFound { record: "group of tags", id: id.to_string() })
}

/// The group of a name, in whatever letters it is written.
pub fn named(conn: &Connection, name: &str) -> Result<Option<TagGroup>> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM tag_group WHERE match_key = :key")?;
    Ok(statement.query_row(named_params! { ":key": fold(name) }, read).optional()?)
}

/// All groups, the oldest first.
pub fn all(conn: &Connection) -> Result<Vec<TagGroup>> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM tag_group ORDER BY id")?;
    let groups = statement.query_map([], read)?;
    Ok(groups.collect::<rusqlite::Result<_>>()?)
}

/// Who carries the tags of a group, the most common first, then as they were written down.
pub fn carried(conn: &Connection, id: TagGroupId) -> Result<Vec<Carried>> {
    let in_use = in_use(conn)?;
    let said: Vec<[String; 2]> = in_use.iter().map(|tag| [fold(tag), tag.clone()]).collect();
    let circles: Vec<String> = rhythm::circles(conn)?.into_iter().map(|circle| circle.name).collect();
    let mut statement = conn.prepare_cached(include_str!("tag_group/carried_tags.sql"))?;
    let key = named_params! {
        ":id": id.0,
        ":said": serde_json::to_string(&said).unwrap_or_default(),
        ":circles": among(&in_use, &circles),
    };
    let tags = statement.query_map(key, |row| {
        let count = |name: &str| row.get::<_, i64>(name).map(i64::unsigned_abs);
        Ok(Carried { tag: row.get("tag")?, people: count("people")?, close: count("close")? })
    })?;
    Ok(tags.collect::<rusqlite::Result<_>>()?)
}

/// Every spelling of every tag that somebody carries.
fn in_use(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(include_str!("tag_group/tags_in_use.sql"))?;
    let tags = statement.query_map([], |row| row.get("tag"))?;
    Ok(tags.collect::<rusqlite::Result<_>>()?)
}

/// The spellings among some that mean one of the wanted tags, as a list of JSON.
fn among(in_use: &[String], wanted: &[String]) -> String {
    let keys: HashSet<String> = wanted.iter().map(|tag| fold(tag)).collect();
    let found: Vec<&String> = in_use.iter().filter(|tag| keys.contains(&fold(tag))).collect();
    serde_json::to_string(&found).unwrap_or_default()
}

/// How people spell a tag, as a list of JSON.
pub fn spellings(conn: &Connection, tag: &str) -> Result<String> {
    Ok(among(&in_use(conn)?, &[tag.to_owned()]))
}

/// How people spell the tags of a group, as a list of JSON.
pub fn spellings_of_group(conn: &Connection, id: TagGroupId) -> Result<String> {
    let mut statement = conn.prepare_cached("SELECT tag FROM tag_group_tag WHERE tag_group = :id")?;
    let tags = statement.query_map(named_params! { ":id": id.0 }, |row| row.get("tag"))?;
    Ok(among(&in_use(conn)?, &tags.collect::<rusqlite::Result<Vec<String>>>()?))
}

/// Tags that people carry, the most common first, each in its most common spelling.
pub fn most_common(conn: &Connection, limit: usize) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT value AS tag, count(*) AS carriers FROM contact_point WHERE kind = 'category'
         GROUP BY value ORDER BY carriers DESC, value",
    )?;
    let tags = statement.query_map([], |row| row.get::<_, String>("tag"))?;
    let mut seen = HashSet::new();
    let tags = tags.filter(|tag| tag.as_ref().map_or(true, |tag| seen.insert(fold(tag))));
    Ok(tags.take(limit).collect::<rusqlite::Result<_>>()?)
}
