//! Lists of people: by name, by filter, and what a row says.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};

use crate::{
    Error, Result,
    id::PersonId,
    model::{Affiliation, Due, PersonFacts},
    wire::PeopleFilter,
};

/// A place in the list by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Folded name.
    pub sort_key: String,
    /// Person.
    pub id: PersonId,
}

/// Among whom a list or a search looks.
#[derive(Debug, Clone, Copy)]
pub struct Among<'a> {
    /// Who is wanted.
    pub filter: PeopleFilter,
    /// The day before which a last encounter is a while ago, `YYYY-MM-DD`; only that filter asks.
    pub long_ago: &'a str,
    /// What they are to you, folded; blank is everybody.
    pub role: &'a str,
    /// The spellings of a tag one of which they carry, as a list of JSON; blank is any or none.
    pub carrying: &'a str,
    /// The spellings of tags none of which they carry, as a list of JSON; blank asks for none.
    pub lacking: &'a str,
}

impl Among<'static> {
    /// All who are not in the trash.
    pub const EVERYONE: Self =
        Self { filter: PeopleFilter::Everyone, long_ago: "", role: "", carrying: "", lacking: "" };
}

impl<'a> Among<'a> {
    fn table(&self) -> &'static str {
        match self.filter {
            PeopleFilter::Trash => "(SELECT id AS person, sort_key, trashed_at FROM person WHERE merged_into IS NULL)",
            _ => "person_listed",
        }
    }

    /// Whether nobody is left out.
    pub(super) fn is_everyone(&self) -> bool {
        let is_narrowed = [self.role, self.carrying, self.lacking].iter().any(|asked| !asked.is_empty());
        self.filter == PeopleFilter::Everyone && !is_narrowed
    }

    /// A condition on that table.
    pub(super) fn condition(&self) -> String {
        let filter = match self.filter {
            PeopleFilter::Everyone => "TRUE",
            PeopleFilter::Wanted => "wanted = 1",
            PeopleFilter::SomethingOpen => "something_open = 1",
            PeopleFilter::BeenAWhile => "wanted = 0 AND last_met < :long_ago",
            PeopleFilter::Trash => "trashed_at IS NOT NULL",
        };
        let role = "person IN (SELECT person FROM person_role WHERE match_key = :role)";
        let carrying = "person IN (SELECT person FROM contact_point
             WHERE kind = 'category' AND value IN (SELECT value FROM json_each(:carrying)))";
        let lacking = "person NOT IN (SELECT person FROM contact_point
             WHERE kind = 'category' AND value IN (SELECT value FROM json_each(:lacking)))";
        let narrowed = [(self.role, role), (self.carrying, carrying), (self.lacking, lacking)];
        let narrowed = narrowed.into_iter().filter(|(asked, _)| !asked.is_empty()).map(|(_, condition)| condition);
        std::iter::once(filter).chain(narrowed).collect::<Vec<_>>().join(" AND ")
    }

    /// The parameters of the condition, after others.
    pub(super) fn params<'p>(&'p self, others: &[(&'p str, &'p dyn ToSql)]) -> Vec<(&'p str, &'p dyn ToSql)> {
        let mut params = others.to_vec();
        if self.filter == PeopleFilter::BeenAWhile {
            params.push((":long_ago", &self.long_ago));
        }
        if !self.role.is_empty() {
            params.push((":role", &self.role));
        }
        if !self.carrying.is_empty() {
            params.push((":carrying", &self.carrying));
        }
        if !self.lacking.is_empty() {
            params.push((":lacking", &self.lacking));
        }
        params
    }
}

/// One page of ids by name, after a place in the list.
pub fn page(conn: &Connection, among: &Among<'_>, after: Option<&Cursor>, limit: u32) -> Result<Vec<Cursor>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT person, sort_key FROM {} WHERE {} AND (sort_key, person) > (:sort_key, :id)
         ORDER BY sort_key, person LIMIT :limit",
        among.table(),
        among.condition()
    ))?;
    let (sort_key, id) = after.map_or(("", 0), |cursor| (cursor.sort_key.as_str(), cursor.id.0));
    let params = among.params(&[(":sort_key", &sort_key), (":id", &id), (":limit", &limit)]);
    let rows = statement.query_map(params.as_slice(), |row| {
        Ok(Cursor { sort_key: row.get("sort_key")?, id: PersonId(row.get("person")?) })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many people there are among them.
pub fn count(conn: &Connection, among: &Among<'_>) -> Result<u64> {
    let sql = format!("SELECT count(*) AS n FROM {} WHERE {}", among.table(), among.condition());
    let mut statement = conn.prepare_cached(&sql)?;
    let total: i64 = statement.query_row(among.params(&[]).as_slice(), |row| row.get("n"))?;
    Ok(total.unsigned_abs())
}

/// People in the trash whose folded name contains a folded text, and how many there are in all.
pub fn trashed_named(conn: &Connection, folded: &str, limit: u32) -> Result<(u64, Vec<PersonId>)> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM person WHERE trashed_at IS NOT NULL AND merged_into IS NULL AND instr(sort_key, :text) > 0 ORDER BY sort_key, id",
    )?;
    let ids = statement.query_map(named_params! { ":text": folded }, |row| Ok(PersonId(row.get("id")?)))?;
    let mut ids = ids.collect::<rusqlite::Result<Vec<_>>>()?;
    let total = ids.len() as u64;
    ids.truncate(limit as usize);
    Ok((total, ids))
}

/// Whether there is anybody at all, in the trash or not.
pub fn any(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM person) AS found", [], |row| row.get("found"))?)
}

/// What a row of a list says about a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// Their name.
    pub name: String,
    /// "CTO at Acme".
    pub headline: String,
    /// Whether there is a portrait.
    pub has_photo: bool,
    /// Event or place of the first encounter.
    pub first_place: String,
    /// Day of the last encounter.
    pub last_met: Option<NaiveDate>,
    /// What is open and asks first, and when.
    pub next: Option<(String, Due)>,
}

/// One look at a person.
///
/// # Errors
/// `NotFound` where there is nobody under that id.
pub fn glance(conn: &Connection, id: PersonId) -> Result<Glance> {
    let mut statement = conn.prepare_cached(include_str!("person/glance_person.sql"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read_glance)
        .optional()?
        .ok_or(Error::NotFound { record: "person", id: id.to_string() })
}

fn read_glance(row: &Row<'_>) -> rusqlite::Result<Glance> {
    let job = Affiliation {
        title: row.get("title")?,
        role: row.get("role")?,
        organization: row.get("organization")?,
        ..Affiliation::default()
    };
    Ok(Glance {
        name: row.get("name")?,
        headline: PersonFacts { affiliations: vec![job], ..PersonFacts::default() }.headline(),
        has_photo: row.get("has_photo")?,
        first_place: row.get("first_place")?,
        last_met: row.get::<_, Option<String>>("last_met")?.and_then(|on| on.parse().ok()),
        next: read_next(row)?,
    })
}

fn read_next(row: &Row<'_>) -> rusqlite::Result<Option<(String, Due)>> {
    let Some(what) = row.get::<_, Option<String>>("next_what")? else { return Ok(None) };
    let date = super::parsed(&row.get::<_, String>("next_date")?, "next_date")?;
    let time = NaiveTime::parse_from_str(&row.get::<_, String>("next_time")?, "%H:%M:%S").ok();
    let zone = row.get::<_, String>("next_zone")?.parse().ok();
    Ok(Some((what, Due { date, time, zone })))
}
