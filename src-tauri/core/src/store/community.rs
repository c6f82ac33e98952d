//! Communities, as names that help, needs and offers are in, and that people carry as a tag. How a name is written does
//! not matter (see [`key`]).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{need::LASTS, person::read_ref};
use crate::{Result, id::PersonId, model::fold, wire::PersonRef};

/// What two spellings of a community have in common: "#Choir" is "choir".
pub fn key(name: &str) -> String {
    fold(name.trim().trim_start_matches('#'))
}

/// Every name of a community, as it is written, by name.
pub fn named(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT name FROM (",
        include_str!("community/named_communities.sql"),
        ") UNION SELECT tag FROM (",
        include_str!("tag_group/tags_in_use.sql"),
        ") ORDER BY name"
    ))?;
    let names = statement.query_map([], |row| row.get("name"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// How a community is written, wherever it is; empty where there is none of that name.
pub fn spellings(conn: &Connection, community: &str) -> Result<Vec<String>> {
    let wanted = key(community);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    Ok(named(conn)?.into_iter().filter(|name| key(name) == wanted).collect())
}

/// Who is of which community: whoever carries it as a tag, and whoever gave or was given help there. Nobody in the
/// trash.
pub fn members(conn: &Connection) -> Result<Vec<(String, PersonId)>> {
    read_members(conn, None)
}

/// Who is of one community, under any of its spellings; each once.
pub fn members_of(conn: &Connection, spellings: &[String]) -> Result<BTreeSet<PersonId>> {
    Ok(read_members(conn, Some(spellings))?.into_iter().map(|(_, person)| person).collect())
}

fn read_members(conn: &Connection, spellings: Option<&[String]>) -> Result<Vec<(String, PersonId)>> {
    let mut statement = conn.prepare_cached(concat!(
        "SELECT community, person FROM (",
        include_str!("community/members.sql"),
        ") JOIN person_listed USING (person)"
    ))?;
    let names = spellings.map(|names| serde_json::to_string(names).unwrap_or_default());
    let members = statement.query_map(named_params! { ":names": names }, |row| {
        Ok((row.get("community")?, PersonId(row.get("person")?)))
    })?;
    Ok(members.collect::<rusqlite::Result<_>>()?)
}

/// People by name, at most so many.
pub fn by_name(conn: &Connection, people: &BTreeSet<PersonId>, limit: u32) -> Result<Vec<PersonRef>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(:people)) ORDER BY sort_key, id LIMIT :limit",
    )?;
    let people = statement.query_map(named_params! { ":people": ids(people), ":limit": limit }, read_ref)?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn ids(people: &BTreeSet<PersonId>) -> String {
    serde_json::to_string(&people.iter().map(|person| person.0).collect::<Vec<_>>()).unwrap_or_default()
}

/// How many good turns there were in each community, from a day up to another.
pub fn good_turns(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<(String, u32)>> {
    let mut statement = conn.prepare_cached(include_str!("community/good_turns.sql"))?;
    let days = named_params! { ":from": from.to_string(), ":until": until.to_string() };
    let turns = statement.query_map(days, |row| Ok((row.get("community")?, row.get("turns")?)))?;
    Ok(turns.collect::<rusqlite::Result<_>>()?)
}

/// Whose the open needs are, one entry a need: a community's, or a person's; yours are left out.
pub fn holders_of_needs(conn: &Connection, today: NaiveDate) -> Result<Vec<(String, Option<PersonId>)>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT community, person FROM need WHERE {LASTS} AND (person IS NOT NULL OR community <> '')"
    ))?;
    let holders = statement.query_map(named_params! { ":today": today.to_string() }, |row| {
        Ok((row.get("community")?, row.get::<_, Option<i64>>("person")?.map(PersonId)))
    })?;
    Ok(holders.collect::<rusqlite::Result<_>>()?)
}

/// How often you were in touch with any of some people since a day, and how often to sell.
pub fn touches(conn: &Connection, people: &BTreeSet<PersonId>, since: NaiveDate) -> Result<(u32, u32)> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) AS touches, count(*) FILTER (WHERE selling = 1) AS selling FROM encounter
         WHERE id IN (SELECT encounter FROM encounter_person
             WHERE met_on > :since AND person IN (SELECT value FROM json_each(:people)))",
    )?;
    let key = named_params! { ":since": since.to_string(), ":people": ids(people) };
    Ok(statement.query_row(key, |row| Ok((row.get("touches")?, row.get("selling")?)))?)
}
