//! Help, given and received. What it passes on is in `help_chain`.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, HelpId, OfferId, PersonId},
    model::{Direction, Effort, HelpKind},
};

mod followed;
mod picked;

pub use followed::{is_followed_up, move_follow_up, open_follow_up};
pub use picked::{Picked, communities, first_day, list, months, topics};

/// Help that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHelp {
    /// Which way it went.
    pub direction: Direction,
    /// Who helped or was helped.
    pub person: PersonId,
    /// Who else.
    pub others: Vec<PersonId>,
    /// How.
    pub kind: HelpKind,
    /// With what, in your words.
    pub what: String,
    /// All of it, as you would tell it.
    pub story: String,
    /// How much it took.
    pub effort: Option<Effort>,
    /// Minutes it took, where somebody counted.
    pub minutes: Option<u32>,
    /// When.
    pub on: NaiveDate,
    /// The encounter at which it happened.
    pub encounter: Option<EncounterId>,
    /// The community it was in, or a tag.
    pub community: String,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
    /// What advice was about.
    pub topic: String,
    /// Before whom credit was given.
    pub before_whom: String,
}

impl NewHelp {
    /// Help of which no more is known.
    pub fn new(direction: Direction, person: PersonId, what: impl Into<String>, on: NaiveDate) -> Self {
        Self {
            direction,
            person,
            others: Vec::new(),
            kind: HelpKind::Help,
            what: what.into(),
            story: String::new(),
            effort: None,
            minutes: None,
            on,
            encounter: None,
            community: String::new(),
            outcome: String::new(),
            topic: String::new(),
            before_whom: String::new(),
        }
    }

    /// Minutes it took: as counted, or as its effort stands for; what nobody said is small.
    pub fn took(&self) -> u32 {
        self.minutes.unwrap_or_else(|| self.effort.unwrap_or(Effort::Small).minutes())
    }
}

/// Help as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// Its id.
    pub id: HelpId,
    /// What was written down.
    pub new: NewHelp,
    /// The day on which it was looked at again.
    pub looked_on: Option<NaiveDate>,
    /// The help it passes on, or came of.
    pub passes_on: Option<HelpId>,
    /// The offer that it came of.
    pub offer: Option<OfferId>,
}

/// Adds help.
pub fn insert(tx: &Tx<'_>, new: &NewHelp) -> Result<HelpId> {
    tx.prepare_cached(
        "INSERT INTO help (direction, person, kind, what, story, effort, minutes, happened_on, encounter, community,
             outcome, topic, before_whom, created_at)
         VALUES (:direction, :person, :kind, :what, :story, :effort, :minutes, :on, :encounter, :community, :outcome,
             :topic, :before_whom, :created_at)",
    )?
    .execute(named_params! {
        ":direction": new.direction.word(),
        ":person": new.person.0,
        ":kind": new.kind.word(),
        ":what": new.what,
        ":story": new.story,
        ":effort": new.effort.map(Effort::word).unwrap_or_default(),
        ":minutes": new.minutes,
        ":on": new.on.to_string(),
        ":encounter": new.encounter.map(|id| id.0),
        ":community": new.community,
        ":outcome": new.outcome,
        ":topic": new.topic,
        ":before_whom": new.before_whom,
        ":created_at": seconds(tx.now()),
    })?;
    let id = HelpId(tx.last_insert_rowid());
    add_others(tx, id, &new.others)?;
    Ok(id)
}

fn add_others(tx: &Tx<'_>, id: HelpId, others: &[PersonId]) -> Result<()> {
    let mut statement =
        tx.prepare_cached("INSERT INTO help_person (help, person) VALUES (:help, :person) ON CONFLICT DO NOTHING")?;
    for person in others {
        statement.execute(named_params! { ":help": id.0, ":person": person.0 })?;
    }
    Ok(())
}

/// Writes help anew; the encounter it came from stays.
pub fn update(tx: &Tx<'_>, id: HelpId, new: &NewHelp) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE help SET direction = :direction, person = :person, kind = :kind, what = :what, story = :story,
                 effort = :effort, minutes = :minutes, happened_on = :on, community = :community, outcome = :outcome,
                 topic = :topic, before_whom = :before_whom
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id.0,
            ":direction": new.direction.word(),
            ":person": new.person.0,
            ":kind": new.kind.word(),
            ":what": new.what,
            ":story": new.story,
            ":effort": new.effort.map(Effort::word).unwrap_or_default(),
            ":minutes": new.minutes,
            ":on": new.on.to_string(),
            ":community": new.community,
            ":outcome": new.outcome,
            ":topic": new.topic,
            ":before_whom": new.before_whom,
        })?;
    if changed == 0 {
        return Err(gone(id));
    }
    tx.prepare_cached("DELETE FROM help_person WHERE help = :id")?.execute(named_params! { ":id": id.0 })?;
    add_others(tx, id, &new.others)
}

/// Notes what came of help; answers whether that is news.
pub fn set_outcome(tx: &Tx<'_>, id: HelpId, outcome: &str) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE help SET outcome = :outcome WHERE id = :id AND outcome <> :outcome")?
        .execute(named_params! { ":id": id.0, ":outcome": outcome })?;
    Ok(changed > 0)
}

/// Notes that help was looked at again; answers whether that is news.
pub fn set_looked_on(tx: &Tx<'_>, id: HelpId) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE help SET seed_looked_on = :today WHERE id = :id AND seed_looked_on <> :today")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(changed > 0)
}

/// Forgets the thank-you for help while it is open.
pub fn forget_open_thanks(tx: &Tx<'_>, id: HelpId) -> Result<()> {
    tx.prepare_cached("DELETE FROM commitment WHERE help = :id AND kind = 'thank_you' AND state = 'open'")?
        .execute(named_params! { ":id": id.0 })?;
    Ok(())
}

/// Forgets help; its thank-yous stay where they were said, and go where they are open.
pub fn delete(tx: &Tx<'_>, id: HelpId) -> Result<()> {
    tx.prepare_cached("DELETE FROM commitment WHERE (help = :id OR origin = :id) AND state = 'open'")?
        .execute(named_params! { ":id": id.0 })?;
    tx.prepare_cached("DELETE FROM help WHERE id = :id")?.execute(named_params! { ":id": id.0 })?;
    Ok(())
}

const HELP: &str = include_str!("help/list_help.sql");

fn read(row: &Row<'_>) -> rusqlite::Result<Help> {
    let others: Option<String> = row.get("others")?;
    let others = others.unwrap_or_default();
    Ok(Help {
        id: HelpId(row.get("id")?),
        new: NewHelp {
            direction: parsed(&row.get::<_, String>("direction")?, "direction")?,
            person: PersonId(row.get("person")?),
            others: others.split(',').filter_map(|id| id.parse().ok().map(PersonId)).collect(),
            kind: parsed(&row.get::<_, String>("kind")?, "kind")?,
            what: row.get("what")?,
            story: row.get("story")?,
            effort: row.get::<_, String>("effort")?.parse().ok(),
            minutes: row.get("minutes")?,
            on: parsed(&row.get::<_, String>("happened_on")?, "happened_on")?,
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
            community: row.get("community")?,
            outcome: row.get("outcome")?,
            topic: row.get("topic")?,
            before_whom: row.get("before_whom")?,
        },
        looked_on: row.get::<_, String>("seed_looked_on")?.parse().ok(),
        passes_on: row.get::<_, Option<i64>>("passes_on")?.map(HelpId),
        offer: row.get::<_, Option<i64>>("offer")?.map(OfferId),
    })
}

fn gone(id: HelpId) -> Error {
    Error::NotFound { record: "help", id: id.to_string() }
}

/// One help.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: HelpId) -> Result<Help> {
    let mut statement = conn.prepare_cached(&format!("{HELP} WHERE help.id = :id"))?;
    statement.query_row(named_params! { ":id": id.0 }, read).optional()?.ok_or_else(|| gone(id))
}

/// Help by and for a person, newest first.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Help>> {
    let mut statement = conn.prepare_cached(&format!(
        "{HELP} WHERE help.person = :person OR help.id IN (SELECT help FROM help_person WHERE person = :person)
         ORDER BY happened_on DESC, help.id DESC"
    ))?;
    let helps = statement.query_map(named_params! { ":person": person.0 }, read)?;
    Ok(helps.collect::<rusqlite::Result<_>>()?)
}

/// Whether anything was given to a person up to a day.
pub fn was_given(conn: &Connection, person: PersonId, until: NaiveDate) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM help WHERE direction = 'given' AND happened_on <= :until
             AND (person = :person OR id IN (SELECT help FROM help_person WHERE person = :person))) AS given",
    )?;
    let key = named_params! { ":person": person.0, ":until": until.to_string() };
    Ok(statement.query_row(key, |row| row.get("given"))?)
}
