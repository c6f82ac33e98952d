//! What a card asks to be reminded of, beside the facts of a person: promises, days of the year, how often to be in touch.

use super::yearly_date::plan;
use crate::{
    Result,
    id::PersonId,
    model::{CardReading, Due, Rhythm, YearlyDay, as_sentence},
    store::{self, Tx},
};

/// Keeps days of the year and how often to be in touch, as far as nothing of the kind stands there; answers whether
/// anything of it was new.
pub(super) fn keep_reminders(tx: &Tx<'_>, person: PersonId, card: &CardReading) -> Result<bool> {
    if card.yearly.is_empty() && card.every_days.is_none() {
        return Ok(false);
    }
    let known = store::yearly_date::of_person(tx, person)?;
    let is_new = |day: &&YearlyDay| {
        day.date.month_day().is_some() && !known.iter().any(|one| one.label == day.label && one.date == day.date)
    };
    let mut learned = false;
    for day in card.yearly.iter().filter(is_new) {
        let notice = tx.settings().birthday_notice_days;
        store::yearly_date::insert(tx, person, &day.label, &day.date, notice)?;
        learned = true;
    }
    if learned {
        plan(tx, tx.today(), tx.today())?;
    }
    let rhythm = store::rhythm::load(tx, person)?;
    if let Some(days) = card.every_days.filter(|_| rhythm.every_days.is_none()) {
        store::rhythm::set(tx, person, &Rhythm { every_days: Some(days), ..rhythm })?;
        learned = true;
    }
    Ok(learned)
}

/// The promises of a card that do not stand with a person already, open or not: a newer version of a card says them
/// again. One without a day is due in a week.
pub(super) fn new_promises(tx: &Tx<'_>, into: Option<PersonId>, card: &CardReading) -> Result<Vec<(String, Due)>> {
    let known = match into {
        Some(person) if !card.promises.is_empty() => store::commitment::of_person(tx, person)?,
        _ => Vec::new(),
    };
    let stands = |what: &str| known.iter().any(|one| one.commitment.what == what);
    let promises = card.promises.iter().map(|promise| {
        (as_sentence(&promise.what), Due::on(promise.due.unwrap_or(tx.today() + chrono::Duration::days(7))))
    });
    Ok(promises.filter(|(what, _)| !stands(what)).collect())
}
