//! The pop-up of the day on which objectives are looked at, as the reminder loop sees it: pending → claimed → shown.

use chrono::{DateTime, Utc};

use super::when;
use crate::{
    Book, Result,
    change::Topic,
    model::Due,
    store::{self, Db, Tx},
};

impl Book {
    /// Claims the objectives whose day to be looked at has come by `now`; answers what they are.
    ///
    /// # Errors
    /// `Store` where the file cannot be read or written.
    pub(super) fn claim_objectives_popup(&self, now: DateTime<Utc>) -> Result<Vec<String>> {
        if self.read(|db| self.objectives_ring(db))?.is_none_or(|ring| ring > now) {
            return Ok(Vec::new());
        }
        let local = now.with_timezone(&self.clock().zone()).naive_local();
        let morning = self.settings()?.morning;
        let claimed = self.transact_silently(&[], |tx| {
            let (today, yesterday) = (local.date(), local.date().pred_opt().unwrap_or(local.date()));
            let ids = store::objective_ring::claim(tx, if local.time() < morning { yesterday } else { today })?;
            ids.into_iter().map(|id| Ok(store::objective::load(tx, id)?.aim.what)).collect::<Result<Vec<_>>>()
        })?;
        Ok(claimed.value)
    }

    /// Writes to what is known of the pop-up; not a change that undo takes back.
    pub(super) fn note_objectives_popup(&self, body: impl FnOnce(&Tx<'_>) -> Result<()>) -> Result<()> {
        self.transact_silently(&[Topic::Reminders], body).map(|done| done.value)
    }

    /// Puts the pop-up off until the morning of a day in words.
    ///
    /// # Errors
    /// `Invalid` where the words are not understood.
    pub(super) fn snooze_objectives_popup(&self, when: &str) -> Result<()> {
        let until = when::read(when, self.clock().local(), false)?.date;
        self.note_objectives_popup(|tx| store::objective_ring::snooze(tx, until))
    }

    /// Whether the pop-up still asks for an answer.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub(super) fn are_objectives_asked(&self) -> Result<bool> {
        let today = self.clock().today();
        self.read(|db| store::objective_ring::is_unanswered(db, today))
    }

    /// The instant at which the next objective asks to be looked at: in the morning of its day.
    pub(super) fn objectives_ring(&self, db: &Db) -> Result<Option<DateTime<Utc>>> {
        let morning = store::setting::load(db)?.morning;
        let day = store::objective_ring::next_day(db)?;
        Ok(day.map(|day| Due::on(day).instant(morning, self.clock().zone())))
    }
}
