//! How often an offer was taken up (C80).
//!
//! **The rule.** An offer was used by help given that came of it, on the day of that help, and by a match of the radar that
//! was taken up, for the day its promise is due; what was let go does not count, and a promise that became help to the same
//! person counts once, as that help.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{Tx, offer::Offer, parsed};
use crate::{
    Result,
    id::{HelpId, OfferId},
};

/// Each use of each offer, with its day.
const USES: &str = "SELECT offer, happened_on AS day FROM help WHERE direction = 'given' AND offer IS NOT NULL
    UNION ALL
    SELECT radar_answer.offer, due_date FROM radar_answer JOIN commitment ON commitment.id = radar_answer.commitment
    WHERE radar_answer.offer IS NOT NULL AND answer = 'taken_up' AND state <> 'let_go' AND NOT EXISTS (
        SELECT 1 FROM help WHERE help.offer = radar_answer.offer AND direction = 'given' AND help.created_at >= radar_answer.at
            AND (help.person = commitment.person
                OR help.id IN (SELECT help FROM help_person WHERE help_person.person = commitment.person)))";

/// Whether a row of `offer` can be taken up once more on `:today`: its limits are not reached.
pub(super) fn has_room_sql() -> String {
    let times = |when: &str| format!("(SELECT count(*) FROM ({USES}) AS used WHERE used.offer = offer.id{when})");
    let this_month = times(" AND substr(day, 1, 7) = substr(:today, 1, 7)");
    format!(
        "(most_a_month IS NULL OR {this_month} < most_a_month) AND (most_in_all IS NULL OR {in_all} < most_in_all)",
        in_all = times("")
    )
}

/// Whether an offer can be taken up once more.
pub fn has_room(conn: &Connection, offer: &Offer, today: NaiveDate) -> Result<bool> {
    if offer.new.most_a_month.is_none() && offer.new.most_in_all.is_none() {
        return Ok(true);
    }
    let mut statement = conn.prepare_cached(&format!("SELECT 1 FROM offer WHERE id = :id AND {}", has_room_sql()))?;
    Ok(statement.exists(named_params! { ":id": offer.id.0, ":today": today.to_string() })?)
}

/// The days on which an offer was taken up, or will be.
pub fn days(conn: &Connection, offer: OfferId) -> Result<Vec<NaiveDate>> {
    let mut statement =
        conn.prepare_cached(&format!("SELECT day FROM ({USES}) AS used WHERE used.offer = :offer ORDER BY day"))?;
    let days =
        statement.query_map(named_params! { ":offer": offer.0 }, |row| parsed(&row.get::<_, String>("day")?, "day"))?;
    Ok(days.collect::<rusqlite::Result<_>>()?)
}

/// Says of which offer help came.
pub fn set_offer_of_help(tx: &Tx<'_>, help: HelpId, offer: Option<OfferId>) -> Result<()> {
    tx.prepare_cached("UPDATE help SET offer = :offer WHERE id = :help AND offer IS NOT :offer")?
        .execute(named_params! { ":help": help.0, ":offer": offer.map(|id| id.0) })?;
    Ok(())
}
