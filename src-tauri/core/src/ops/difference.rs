//! Differences between the newer version of a card and what the user wrote.

use super::{
    document::name_at,
    facts::{birthday_label, tidy},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::DifferenceId,
    model::{PersonFacts, field_text, take_fields},
    store::{self, Db, difference::Waiting},
    wire::DifferenceRow,
};

const MOST_ROWS: u32 = 500;

impl Book {
    /// Settles a difference: takes the card's value, or keeps what stands.
    ///
    /// # Errors
    /// `NotFound` where it does not wait for a look.
    pub fn settle_difference(&self, id: DifferenceId, take: bool) -> Result<Done<()>> {
        let waiting = self.read(|db| store::difference::load(db, id))?;
        let name = self.read(|db| store::person::reference(db, waiting.person))?.name;
        self.transact(Op::new(Verb::SettleDifference, name), |tx| {
            if take {
                let mut facts = store::person::load(tx, waiting.person)?;
                take_fields(&mut facts, &card(tx, &waiting)?.0, &[waiting.field.as_str()]);
                store::person::update(tx, waiting.person, &tidy(&facts)?)?;
            }
            store::difference::settle(tx, id, take)
        })
    }
}

fn card(db: &Db, waiting: &Waiting) -> Result<(PersonFacts, String)> {
    let card = store::source::card(db, waiting.card)?;
    let gone = || Error::NotFound { record: "card", id: waiting.card.to_string() };
    let card = card.ok_or_else(gone)?;
    Ok((card.facts.ok_or_else(gone)?, name_at(&card.origin)))
}

/// A value as the sheet says it.
pub(super) fn said(text: String, field: &str) -> String {
    if field != "birthday" {
        return text;
    }
    text.parse().map(|date| birthday_label(&date)).unwrap_or(text)
}

/// Differences that wait for a look.
pub(super) fn waiting(db: &Db) -> Result<Vec<DifferenceRow>> {
    let show = |waiting: Waiting| {
        let (facts, origin) = card(db, &waiting)?;
        Ok(DifferenceRow {
            id: waiting.id,
            person: store::person::reference(db, waiting.person)?,
            known: said(field_text(&store::person::load(db, waiting.person)?, &waiting.field), &waiting.field),
            card: said(field_text(&facts, &waiting.field), &waiting.field),
            field: waiting.field,
            origin,
        })
    };
    store::difference::open(db, MOST_ROWS)?.into_iter().map(show).collect()
}
