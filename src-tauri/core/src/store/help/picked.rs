//! Help in order of its days, picked by who, how, where and when. Never by how much of it there was.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{HELP, Help, read};
use crate::{
    Result,
    id::PersonId,
    model::{Direction, HelpKind},
    store::parsed,
};

const FILTER: &str = include_str!("filter_help.sql");

/// Which help is meant; nobody in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Of or for whom; `None` is everybody.
    pub person: Option<PersonId>,
    /// Which way it went; `None` is both.
    pub direction: Option<Direction>,
    /// How; `None` is any.
    pub kind: Option<HelpKind>,
    /// In which community; blank is any.
    pub community: String,
    /// Advice about what; blank is any.
    pub topic: String,
    /// With whoever is this to you, folded; blank is anybody.
    pub role: String,
}

impl Picked {
    /// Everything from a day up to another.
    pub fn between(from: NaiveDate, until: NaiveDate) -> Self {
        Self {
            from,
            until,
            person: None,
            direction: None,
            kind: None,
            community: String::new(),
            topic: String::new(),
            role: String::new(),
        }
    }

    /// The same, of one direction.
    pub fn only(self, direction: Direction) -> Self {
        Self { direction: Some(direction), ..self }
    }
}

/// Runs `body` with the values by which help is picked, and a limit.
macro_rules! picked {
    ($picked:expr, $limit:expr) => {
        named_params! {
            ":from": $picked.from.to_string(),
            ":until": $picked.until.to_string(),
            ":direction": $picked.direction.map(Direction::word).unwrap_or_default(),
            ":kind": $picked.kind.map(HelpKind::word).unwrap_or_default(),
            ":community": $picked.community,
            ":topic": $picked.topic,
            ":role": $picked.role,
            ":person": $picked.person.map_or(0, |id| id.0),
            ":limit": $limit,
        }
    };
}

/// Help that was picked, newest first.
pub fn list(conn: &Connection, picked: &Picked, limit: u32) -> Result<Vec<Help>> {
    let mut statement =
        conn.prepare_cached(&format!("{HELP} {FILTER} ORDER BY happened_on DESC, help.id DESC LIMIT :limit"))?;
    let helps = statement.query_map(picked!(picked, limit), read)?;
    Ok(helps.collect::<rusqlite::Result<_>>()?)
}

/// How often there was help of a direction in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Which way the help went.
    pub direction: Direction,
    /// How often.
    pub times: u32,
}

/// Help that was picked, month by month.
pub fn months(conn: &Connection, picked: &Picked) -> Result<Vec<Month>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT substr(happened_on, 1, 7) || '-01' AS month, direction, count(*) AS times
         FROM help JOIN person ON person.id = help.person {FILTER} AND :limit > 0
         GROUP BY month, direction ORDER BY month"
    ))?;
    let months = statement.query_map(picked!(picked, 1), |row| {
        Ok(Month {
            first: parsed(&row.get::<_, String>("month")?, "month")?,
            direction: parsed(&row.get::<_, String>("direction")?, "direction")?,
            times: row.get("times")?,
        })
    })?;
    Ok(months.collect::<rusqlite::Result<_>>()?)
}

/// The day of the first help of all.
pub fn first_day(conn: &Connection) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached("SELECT min(happened_on) AS first FROM help")?;
    let day: Option<String> = statement.query_row([], |row| row.get("first"))?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// The communities that help was in, by name.
pub fn communities(conn: &Connection) -> Result<Vec<String>> {
    let mut statement =
        conn.prepare_cached("SELECT DISTINCT community FROM help WHERE community <> '' ORDER BY community")?;
    let names = statement.query_map([], |row| row.get("community"))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// What advice was about, by name.
pub fn topics(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT DISTINCT topic FROM help WHERE topic <> '' ORDER BY topic")?;
    let topics = statement.query_map([], |row| row.get("topic"))?;
    Ok(topics.collect::<rusqlite::Result<_>>()?)
}
