//! Everything with words of its own that is no person, as it is looked for.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::search::expression;
use crate::{
    Result,
    id::{HabitId, HelpId, NeedId, ObjectiveId, OfferId, PersonId, ProjectId, SnippetId, TagGroupId},
    wire::FoundKind,
};

/// Help of so many people who have the words is looked at, written down last first.
const MOST_HELP: u32 = 1000;

/// Something that may be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Of which kind.
    pub kind: FoundKind,
    /// Its row.
    pub row: i64,
    /// What it says.
    pub what: String,
    /// Whose it is, by name.
    pub whose: String,
    /// Further words of its own.
    pub more: String,
    /// Whether it is over.
    pub is_over: bool,
    /// With whom there was help, and when.
    pub help: Option<(PersonId, NaiveDate)>,
}

impl Candidate {
    /// Its id, as its kind writes it.
    pub fn id(&self) -> String {
        match self.kind {
            FoundKind::Objective => ObjectiveId(self.row).to_string(),
            FoundKind::Project => ProjectId(self.row).to_string(),
            FoundKind::Offer => OfferId(self.row).to_string(),
            FoundKind::Need => NeedId(self.row).to_string(),
            FoundKind::Snippet => SnippetId(self.row).to_string(),
            FoundKind::Habit => HabitId(self.row).to_string(),
            FoundKind::TagGroup => TagGroupId(self.row).to_string(),
            FoundKind::HelpGiven | FoundKind::HelpReceived => HelpId(self.row).to_string(),
        }
    }
}

/// What is yours or of a community and lasts on a day, and projects of people who are not in the trash.
pub fn own(conn: &Connection, today: NaiveDate) -> Result<Vec<Candidate>> {
    let mut statement = conn.prepare_cached(include_str!("found/own_found.sql"))?;
    let rows = statement.query_map(named_params! { ":today": today.to_string() }, |row| read(row, None))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Help of people who have some words, whichever of their words these are; nobody in the trash.
pub fn help(conn: &Connection, words: &str) -> Result<Vec<Candidate>> {
    let Some(words) = expression(words) else { return Ok(Vec::new()) };
    let mut statement = conn.prepare_cached(include_str!("found/help_found.sql"))?;
    let rows = statement.query_map(named_params! { ":words": words, ":limit": MOST_HELP }, |row| {
        let on = super::parsed(&row.get::<_, String>("happened_on")?, "happened_on")?;
        read(row, Some((PersonId(row.get("person")?), on)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read(row: &Row<'_>, help: Option<(PersonId, NaiveDate)>) -> rusqlite::Result<Candidate> {
    let kind: String = row.get("kind")?;
    Ok(Candidate {
        kind: match kind.as_str() {
            "objective" => FoundKind::Objective,
            "project" => FoundKind::Project,
            "offer" => FoundKind::Offer,
            "need" => FoundKind::Need,
            "snippet" => FoundKind::Snippet,
            "habit" => FoundKind::Habit,
            "tag_group" => FoundKind::TagGroup,
            "given" => FoundKind::HelpGiven,
            _ => FoundKind::HelpReceived,
        },
        row: row.get("id")?,
        what: row.get("what")?,
        whose: row.get("whose")?,
        more: row.get("more")?,
        is_over: row.get("is_over")?,
        help,
    })
}
