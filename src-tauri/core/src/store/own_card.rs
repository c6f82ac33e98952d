//! Your own card: what stands on it beside how you sign, which is among the settings.

use rusqlite::Connection;

use super::{Tx, setting};
use crate::{
    Result,
    model::{Labelled, Me, OwnCard, Settings},
};

const NAME: &str = "own_card";

/// Your card.
pub fn load(conn: &Connection) -> Result<OwnCard> {
    let card: OwnCard = setting::read(conn, NAME)?.unwrap_or_default();
    let Me { name, email, .. } = setting::load(conn)?.me;
    Ok(OwnCard { name, emails: with_first(card.emails, &email), ..card })
}

/// The addresses with the one by which you sign as the first, which keeps its label.
fn with_first(mut emails: Vec<Labelled>, first: &str) -> Vec<Labelled> {
    match emails.first_mut() {
        Some(email) => first.clone_into(&mut email.value),
        None => emails.push(Labelled { value: first.to_owned(), label: String::new() }),
    }
    emails.retain(|email| !email.value.is_empty());
    emails
}

/// Saves your card; an equal one is not written.
pub fn save(tx: &Tx<'_>, card: &OwnCard) -> Result<()> {
    if load(tx)? == *card {
        return Ok(());
    }
    let settings = setting::load(tx)?;
    let email = card.emails.first().map(|email| email.value.clone()).unwrap_or_default();
    let me = Me { name: card.name.clone(), email, ..settings.me.clone() };
    setting::save(tx, &Settings { me, ..settings })?;
    let mut rest = OwnCard { name: String::new(), ..card.clone() };
    if let Some(first) = rest.emails.first_mut() {
        first.value.clear();
    }
    setting::write(tx, NAME, &rest)
}
