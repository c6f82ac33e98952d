//! The words of what is needed, offered and known, kept as an inverted index, and who shares them.
//!
//! Triggers mark what changed; before each commit its words are derived anew. See `model::topic` for what a word is and
//! when two texts meet.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, ToSql, named_params};

use super::{
    need::{self, Need},
    offer::Offer,
    offer_use,
};
use crate::{
    Result,
    id::{OfferId, PersonId},
    model::{Topic, terms},
};

/// Derives the words anew of what was touched.
pub fn index_stale(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare_cached("SELECT kind, record FROM topic_stale ORDER BY kind, record")?;
    let stale = statement
        .query_map([], |row| Ok((row.get::<_, String>("kind")?, row.get::<_, i64>("record")?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    for (kind, record) in &stale {
        index(conn, kind, *record)?;
    }
    if !stale.is_empty() {
        conn.prepare_cached("DELETE FROM topic_stale")?.execute([])?;
    }
    Ok(())
}

fn index(conn: &Connection, kind: &str, record: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM topic_word WHERE kind = :kind AND record = :record")?
        .execute(named_params! { ":kind": kind, ":record": record })?;
    let text = match kind {
        "need" => "SELECT what FROM need WHERE id = :record AND over_on = ''",
        "offer" => "SELECT what FROM offer WHERE id = :record AND over_on = ''",
        _ => "SELECT knows_about AS what FROM person WHERE id = :record",
    };
    let text: Option<String> =
        conn.prepare_cached(text)?.query_row(named_params! { ":record": record }, |row| row.get("what")).optional()?;
    let text = text.unwrap_or_default();
    let topic = Topic::of(&text);
    let mut insert = conn.prepare_cached(
        "INSERT INTO topic_word (word, kind, record, is_main) VALUES (:word, :kind, :record, :is_main)",
    )?;
    let words = if kind == "need" { topic.terms } else { terms(&text).into_iter().collect() };
    for word in words {
        let is_main = word == topic.main;
        insert.execute(named_params! { ":word": word, ":kind": kind, ":record": record, ":is_main": is_main })?;
    }
    Ok(())
}

/// Somebody whose offer, or whose knowledge, meets a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Who; `None` is you, or a community.
    pub person: Option<PersonId>,
    /// The offer; `None` is what they know about.
    pub offer: Option<OfferId>,
    /// How many words they share.
    pub shared: usize,
    /// Whether they are wanted, and not known yet.
    pub wanted: bool,
    /// The day of the last encounter with them; blank sorts first.
    pub last_met: String,
}

/// The rows that have one of some words, a JSON array: each word is looked up, whatever the rows are grouped by.
const HAVING: &str = "json_each(:words) AS wanted_word CROSS JOIN topic_word ON word = wanted_word.value";

fn json<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    serde_json::Value::from_iter(words.into_iter().map(String::as_str)).to_string()
}

/// Offers that stand on a day, have room for one more and meet a topic, but those of people in the trash.
pub fn offers_meeting(conn: &Connection, topic: &Topic, today: NaiveDate) -> Result<Vec<Meeting>> {
    let sql = format!(
        "SELECT offer.id, offer.person, count(*) AS shared, max(word = :main) AS has_main,
             coalesce(wanted, 0) AS wanted, coalesce(last_met, '') AS last_met
         FROM {HAVING} JOIN offer ON offer.id = record LEFT JOIN person_listed ON person_listed.person = offer.person
         WHERE topic_word.kind = 'offer' AND (until_date = '' OR until_date >= :today)
             AND (offer.person IS NULL OR wanted IS NOT NULL) AND {has_room}
         GROUP BY offer.id",
        has_room = offer_use::has_room_sql()
    );
    let today = today.to_string();
    meetings(conn, &sql, &[(":today", &today)], topic, |row| {
        Ok((row.get::<_, Option<i64>>("person")?.map(PersonId), Some(OfferId(row.get("id")?))))
    })
}

/// People outside the trash who know about a topic.
pub fn people_knowing(conn: &Connection, topic: &Topic) -> Result<Vec<Meeting>> {
    let sql = format!(
        "SELECT record, count(*) AS shared, max(word = :main) AS has_main, wanted, last_met
         FROM {HAVING} JOIN person_listed ON person_listed.person = record
         WHERE topic_word.kind = 'knows' GROUP BY record"
    );
    meetings(conn, &sql, &[], topic, |row| Ok((Some(PersonId(row.get("record")?)), None)))
}

fn meetings(
    conn: &Connection,
    sql: &str,
    also: &[(&str, &dyn ToSql)],
    topic: &Topic,
    who: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<(Option<PersonId>, Option<OfferId>)>,
) -> Result<Vec<Meeting>> {
    let words = json(&topic.terms);
    let mut params: Vec<(&str, &dyn ToSql)> = vec![(":words", &words), (":main", &topic.main)];
    params.extend(also);
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params.as_slice(), |row| {
        let (person, offer) = who(row)?;
        let shared: i64 = row.get("shared")?;
        let shared = usize::try_from(shared).unwrap_or(0);
        let meeting = Meeting { person, offer, shared, wanted: row.get("wanted")?, last_met: row.get("last_met")? };
        Ok(topic.is_enough(shared, row.get("has_main")?).then_some(meeting))
    })?;
    Ok(rows.filter_map(rusqlite::Result::transpose).collect::<rusqlite::Result<_>>()?)
}

/// Needs of others that last on a day, that an offer meets, and that were not answered with it; each with how many words
/// they share.
pub fn needs_met(conn: &Connection, offer: &Offer, today: NaiveDate) -> Result<Vec<(usize, Need)>> {
    let holder = &offer.new.holder;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {columns}, shared FROM (
             SELECT record, count(*) AS shared FROM {HAVING} WHERE topic_word.kind = 'need'
             GROUP BY record HAVING count(*) >= 2 OR max(is_main) = 1
         ) JOIN need ON need.id = record
         WHERE {lasts} AND NOT (person IS :person AND community = :community)
             AND NOT EXISTS (SELECT 1 FROM ({answered}) AS known WHERE known.need = need.id AND known.offer = :offer)",
        columns = need::COLUMNS,
        lasts = need::LASTS,
        answered = super::radar::ANSWERED,
    ))?;
    let met = statement.query_map(
        named_params! {
            ":words": json(&terms(&offer.new.what)),
            ":today": today.to_string(),
            ":person": holder.person().map(|id| id.0),
            ":community": holder.community(),
            ":offer": offer.id.0,
        },
        |row| Ok((usize::try_from(row.get::<_, i64>("shared")?).unwrap_or(0), need::read(row)?)),
    )?;
    Ok(met.collect::<rusqlite::Result<_>>()?)
}
