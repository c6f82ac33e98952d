//! What is needed: by you, by people, by communities.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, NeedId, PersonId},
    model::{Holder, ResourceKind},
};

/// A need that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNeed {
    /// Whose.
    pub holder: Holder,
    /// What, in their words or yours.
    pub what: String,
    /// Of what kind.
    pub kind: Option<ResourceKind>,
    /// The day it was said.
    pub said_on: NaiveDate,
    /// The last day of it, where there is one.
    pub until: Option<NaiveDate>,
    /// The encounter at which it was said.
    pub encounter: Option<EncounterId>,
}

/// A need as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What was written down.
    pub new: NewNeed,
}

/// Adds a need. One that is said again in the same words is as old as the day it was said last.
pub fn insert(tx: &Tx<'_>, new: &NewNeed) -> Result<NeedId> {
    let same = of_holder(tx, &new.holder)?.into_iter().find(|need| need.new.what.eq_ignore_ascii_case(&new.what));
    if let Some(need) = same {
        let said_again = NewNeed {
            what: need.new.what,
            kind: new.kind.or(need.new.kind),
            said_on: new.said_on.max(need.new.said_on),
            until: new.until.or(need.new.until),
            ..new.clone()
        };
        update(tx, need.id, &said_again)?;
        return Ok(need.id);
    }
    tx.prepare_cached(
        "INSERT INTO need (person, community, what, kind, said_on, until_date, encounter, created_at)
         VALUES (:person, :community, :what, :kind, :said_on, :until, :encounter, :created_at)",
    )?
    .execute(named_params! {
        ":person": new.holder.person().map(|id| id.0),
        ":community": new.holder.community(),
        ":what": new.what,
        ":kind": new.kind.map(ResourceKind::word).unwrap_or_default(),
        ":said_on": new.said_on.to_string(),
        ":until": new.until.map(|day| day.to_string()).unwrap_or_default(),
        ":encounter": new.encounter.map(|id| id.0),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(NeedId(tx.last_insert_rowid()))
}

/// Gives a need other words.
pub fn update(tx: &Tx<'_>, id: NeedId, new: &NewNeed) -> Result<()> {
    tx.prepare_cached(
        "UPDATE need SET person = :person, community = :community, what = :what, kind = :kind, said_on = :said_on,
             until_date = :until, encounter = :encounter
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":person": new.holder.person().map(|id| id.0),
        ":community": new.holder.community(),
        ":what": new.what,
        ":kind": new.kind.map(ResourceKind::word).unwrap_or_default(),
        ":said_on": new.said_on.to_string(),
        ":until": new.until.map(|day| day.to_string()).unwrap_or_default(),
        ":encounter": new.encounter.map(|id| id.0),
    })?;
    Ok(())
}

/// Notes that a need is over; answers whether that is news.
pub fn end(tx: &Tx<'_>, id: NeedId) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE need SET over_on = :today WHERE id = :id AND over_on = ''")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(changed > 0)
}

/// What is read of a need.
pub(super) const COLUMNS: &str = "need.id, person, community, what, need.kind, said_on, until_date, encounter";
/// Needs that last on a day, and whose holder is not in the trash.
pub(super) const LASTS: &str = "over_on = '' AND (until_date = '' OR until_date >= :today)
    AND (person IS NULL OR EXISTS (SELECT 1 FROM person_listed WHERE person_listed.person = need.person))";

/// Whose a row is that has the columns `person` and `community`.
pub(super) fn read_holder(row: &Row<'_>) -> rusqlite::Result<Holder> {
    let community: String = row.get("community")?;
    Ok(match row.get::<_, Option<i64>>("person")? {
        Some(id) => Holder::Person { id: PersonId(id) },
        None if community.is_empty() => Holder::Me,
        None => Holder::Community { name: community },
    })
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Need> {
    Ok(Need {
        id: NeedId(row.get("id")?),
        new: NewNeed {
            holder: read_holder(row)?,
            what: row.get("what")?,
            kind: row.get::<_, String>("kind")?.parse().ok(),
            said_on: parsed(&row.get::<_, String>("said_on")?, "said_on")?,
            until: row.get::<_, String>("until_date")?.parse().ok(),
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
        },
    })
}

/// One need.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: NeedId) -> Result<Need> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM need WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "need", id: id.to_string() })
}

/// What a person needs, said last first; what is over left out.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Need>> {
    of_holder(conn, &Holder::Person { id: person })
}

/// What somebody, a community, or you need, said last first; what is over left out.
pub fn of_holder(conn: &Connection, holder: &Holder) -> Result<Vec<Need>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM need WHERE person IS :person AND community = :community AND over_on = '' ORDER BY said_on DESC, id DESC"
    ))?;
    let whose = named_params! { ":person": holder.person().map(|id| id.0), ":community": holder.community() };
    let needs = statement.query_map(whose, read)?;
    Ok(needs.collect::<rusqlite::Result<_>>()?)
}

/// What communities need that lasts on a day, said last first.
pub fn of_communities(conn: &Connection, today: NaiveDate) -> Result<Vec<Need>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM need WHERE person IS NULL AND community <> '' AND {LASTS} ORDER BY said_on DESC, id DESC"
    ))?;
    let needs = statement.query_map(named_params! { ":today": today.to_string() }, read)?;
    Ok(needs.collect::<rusqlite::Result<_>>()?)
}

/// Whether a need lasts on a day, and its holder is not in the trash.
pub fn lasts(conn: &Connection, id: NeedId, today: NaiveDate) -> Result<bool> {
    let mut statement = conn.prepare_cached(&format!("SELECT 1 FROM need WHERE id = :id AND {LASTS}"))?;
    Ok(statement.exists(named_params! { ":id": id.0, ":today": today.to_string() })?)
}

/// The needs of all that last on a day, said last first.
pub fn newest(conn: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<Need>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM need WHERE {LASTS} ORDER BY said_on DESC, id DESC LIMIT :limit"
    ))?;
    let needs = statement.query_map(named_params! { ":today": today.to_string(), ":limit": limit }, read)?;
    Ok(needs.collect::<rusqlite::Result<_>>()?)
}
