//! How old what is known of somebody is (C138).

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::Tx;
use crate::{
    Result,
    id::{NeedId, PersonId},
};

/// When it was said last what somebody cares about.
pub fn cares_about_on(conn: &Connection, person: PersonId) -> Result<Option<NaiveDate>> {
    let mut statement = conn.prepare_cached("SELECT cares_about_on FROM person WHERE id = :id")?;
    let day = statement
        .query_row(named_params! { ":id": person.0 }, |row| row.get::<_, String>("cares_about_on"))
        .optional()?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// Says when it was said last what somebody cares about.
pub fn set_cares_about_on(tx: &Tx<'_>, person: PersonId, on: Option<NaiveDate>) -> Result<()> {
    tx.prepare_cached("UPDATE person SET cares_about_on = :on WHERE id = :id AND cares_about_on <> :on")?
        .execute(named_params! { ":id": person.0, ":on": on.map(|on| on.to_string()).unwrap_or_default() })?;
    Ok(())
}

/// Notes that something is needed still, as of today.
pub fn confirm_need(tx: &Tx<'_>, need: NeedId) -> Result<()> {
    tx.prepare_cached("UPDATE need SET said_on = :today WHERE id = :id AND said_on <> :today")?
        .execute(named_params! { ":id": need.0, ":today": tx.today().to_string() })?;
    Ok(())
}
