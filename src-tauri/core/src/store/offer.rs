//! What can be offered: by you, by people, by communities.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Tx, need::read_holder, parsed, seconds};
use crate::{
    Error, Result,
    id::{EncounterId, OfferId, PersonId},
    model::{Holder, ResourceKind},
};

/// An offer that is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOffer {
    /// Whose.
    pub holder: Holder,
    /// What.
    pub what: String,
    /// Of what kind.
    pub kind: Option<ResourceKind>,
    /// Its limits, in words.
    pub limits: String,
    /// How often it can be taken up in a month of the calendar.
    pub most_a_month: Option<u32>,
    /// How often it can be taken up in all.
    pub most_in_all: Option<u32>,
    /// Whether you are known for it; only of yours.
    pub known_for: bool,
    /// The day it was said.
    pub said_on: NaiveDate,
    /// The last day of it, where there is one.
    pub until: Option<NaiveDate>,
    /// The encounter at which it was said.
    pub encounter: Option<EncounterId>,
}

impl NewOffer {
    /// Whether it still stands on a day.
    pub fn stands(&self, on: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= on)
    }
}

/// An offer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// What was written down.
    pub new: NewOffer,
}

/// Adds an offer. One that is made again in the same words is as old as the day it was made last.
pub fn insert(tx: &Tx<'_>, new: &NewOffer) -> Result<OfferId> {
    let same = of_holder(tx, &new.holder)?.into_iter().find(|offer| offer.new.what.eq_ignore_ascii_case(&new.what));
    if let Some(offer) = same {
        let made_again = NewOffer {
            what: offer.new.what,
            kind: new.kind.or(offer.new.kind),
            limits: if new.limits.is_empty() { offer.new.limits } else { new.limits.clone() },
            most_a_month: new.most_a_month.or(offer.new.most_a_month),
            most_in_all: new.most_in_all.or(offer.new.most_in_all),
            known_for: new.known_for || offer.new.known_for,
            said_on: new.said_on.max(offer.new.said_on),
            until: new.until.or(offer.new.until),
            ..new.clone()
        };
        update(tx, offer.id, &made_again)?;
        return Ok(offer.id);
    }
    tx.prepare_cached(
        "INSERT INTO offer (person, community, what, kind, limits, most_a_month, most_in_all, known_for, said_on, until_date,
             encounter, created_at)
         VALUES (:person, :community, :what, :kind, :limits, :most_a_month, :most_in_all, :known_for, :said_on, :until,
             :encounter, :created_at)",
    )?
    .execute(named_params! {
        ":person": new.holder.person().map(|id| id.0),
        ":community": new.holder.community(),
        ":what": new.what,
        ":kind": new.kind.map(ResourceKind::word).unwrap_or_default(),
        ":limits": new.limits,
        ":most_a_month": new.most_a_month,
        ":most_in_all": new.most_in_all,
        ":known_for": new.known_for,
        ":said_on": new.said_on.to_string(),
        ":until": new.until.map(|day| day.to_string()).unwrap_or_default(),
        ":encounter": new.encounter.map(|id| id.0),
        ":created_at": seconds(tx.now()),
    })?;
    Ok(OfferId(tx.last_insert_rowid()))
}

/// Gives an offer other words.
pub fn update(tx: &Tx<'_>, id: OfferId, new: &NewOffer) -> Result<()> {
    tx.prepare_cached(
        "UPDATE offer SET person = :person, community = :community, what = :what, kind = :kind, limits = :limits,
             most_a_month = :most_a_month, most_in_all = :most_in_all, known_for = :known_for, said_on = :said_on, until_date = :until, encounter = :encounter
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":person": new.holder.person().map(|id| id.0),
        ":community": new.holder.community(),
        ":what": new.what,
        ":kind": new.kind.map(ResourceKind::word).unwrap_or_default(),
        ":limits": new.limits,
        ":most_a_month": new.most_a_month,
        ":most_in_all": new.most_in_all,
        ":known_for": new.known_for,
        ":said_on": new.said_on.to_string(),
        ":until": new.until.map(|day| day.to_string()).unwrap_or_default(),
        ":encounter": new.encounter.map(|id| id.0),
    })?;
    Ok(())
}

/// Notes that an offer stands no more; answers whether that is news.
pub fn end(tx: &Tx<'_>, id: OfferId) -> Result<bool> {
    let changed = tx
        .prepare_cached("UPDATE offer SET over_on = :today WHERE id = :id AND over_on = ''")?
        .execute(named_params! { ":id": id.0, ":today": tx.today().to_string() })?;
    Ok(changed > 0)
}

const OFFER: &str =
    "SELECT id, person, community, what, kind, limits, most_a_month, most_in_all, known_for, said_on, until_date, encounter
     FROM offer";

fn read(row: &Row<'_>) -> rusqlite::Result<Offer> {
    Ok(Offer {
        id: OfferId(row.get("id")?),
        new: NewOffer {
            holder: read_holder(row)?,
            what: row.get("what")?,
            kind: row.get::<_, String>("kind")?.parse().ok(),
            limits: row.get("limits")?,
            most_a_month: row.get("most_a_month")?,
            most_in_all: row.get("most_in_all")?,
            known_for: row.get("known_for")?,
            said_on: parsed(&row.get::<_, String>("said_on")?, "said_on")?,
            until: row.get::<_, String>("until_date")?.parse().ok(),
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
        },
    })
}

/// One offer.
///
/// # Errors
/// `NotFound` where it is gone.
pub fn load(conn: &Connection, id: OfferId) -> Result<Offer> {
    let mut statement = conn.prepare_cached(&format!("{OFFER} WHERE id = :id"))?;
    statement
        .query_row(named_params! { ":id": id.0 }, read)
        .optional()?
        .ok_or(Error::NotFound { record: "offer", id: id.to_string() })
}

/// What a person offers, said last first; what stands no more left out.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Offer>> {
    of_holder(conn, &Holder::Person { id: person })
}

/// What somebody, a community, or you offer, said last first; what stands no more left out.
pub fn of_holder(conn: &Connection, holder: &Holder) -> Result<Vec<Offer>> {
    let mut statement = conn.prepare_cached(&format!(
        "{OFFER} WHERE person IS :person AND community = :community AND over_on = '' ORDER BY said_on DESC, id DESC"
    ))?;
    let whose = named_params! { ":person": holder.person().map(|id| id.0), ":community": holder.community() };
    let offers = statement.query_map(whose, read)?;
    Ok(offers.collect::<rusqlite::Result<_>>()?)
}

/// What communities offer that stands on a day, said last first.
pub fn of_communities(conn: &Connection, today: NaiveDate) -> Result<Vec<Offer>> {
    let mut statement = conn.prepare_cached(&format!(
        "{OFFER} WHERE person IS NULL AND community <> '' AND over_on = '' AND (until_date = '' OR until_date >= :today)
         ORDER BY said_on DESC, id DESC"
    ))?;
    let offers = statement.query_map(named_params! { ":today": today.to_string() }, read)?;
    Ok(offers.collect::<rusqlite::Result<_>>()?)
}

/// The offers of all that stand on a day, said last first; those of people in the trash left out.
pub fn newest(conn: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<Offer>> {
    let mut statement = conn.prepare_cached(&format!(
        "{OFFER} WHERE over_on = '' AND (until_date = '' OR until_date >= :today)
             AND (person IS NULL OR EXISTS (SELECT 1 FROM person_listed WHERE person_listed.person = offer.person))
         ORDER BY said_on DESC, id DESC LIMIT :limit"
    ))?;
    let offers = statement.query_map(named_params! { ":today": today.to_string(), ":limit": limit }, read)?;
    Ok(offers.collect::<rusqlite::Result<_>>()?)
}
