//! The pop-up of the weekly review, as the reminder loop sees it: pending → claimed → shown, one a week.

use chrono::{DateTime, Utc};

use super::{weekly_review::review_horizon, when};
use crate::{
    Book, Result,
    change::Topic,
    insight,
    model::{CommitmentKind, ReviewRing, Settings},
    remind::DueReview,
    store::{self, Db, Tx},
};

impl Book {
    /// Claims the pop-up of the review, where it is due by `now` and nobody else has.
    ///
    /// # Errors
    /// `Store` where the file cannot be read or written.
    pub(super) fn claim_review_popup(&self, now: DateTime<Utc>) -> Result<Option<DueReview>> {
        let Some(ring) = self.read(|db| self.review_ring(db, now))?.filter(|ring| ring.at <= now) else {
            return Ok(None);
        };
        let claimed = self.transact_silently(&[], |tx| store::weekly_review::claim(tx, ring.day))?;
        if claimed.value { self.read(|db| self.due_review(db, now)).map(Some) } else { Ok(None) }
    }

    /// Writes to what is known of the pop-up; not a change that undo takes back.
    pub(super) fn note_review_popup(&self, body: impl FnOnce(&Tx<'_>) -> Result<()>) -> Result<()> {
        self.transact_silently(&[Topic::Reminders, Topic::Commitments], body).map(|done| done.value)
    }

    /// Puts the pop-up off until the morning of a day in words.
    ///
    /// # Errors
    /// `Invalid` where the words are not understood.
    pub(super) fn snooze_review_popup(&self, when: &str) -> Result<()> {
        let until = when::read(when, self.clock().local(), false)?.date;
        self.note_review_popup(|tx| store::weekly_review::snooze(tx, until))
    }

    /// Whether the pop-up that came last still asks for an answer.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub(super) fn is_review_asked(&self) -> Result<bool> {
        let today = self.clock().today();
        self.read(|db| {
            let past = store::weekly_review::past(db)?;
            let reminds = store::setting::load(db)?.review.reminds == Some(true);
            Ok(reminds && past.rung_for.is_some_and(|rung| past.asks_for(rung, today)))
        })
    }

    /// The instant at which the next pop-up comes, of a commitment, of the review or of an objective.
    pub(super) fn next_ring_of(&self, db: &Db, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let commitment = store::reminder::next_ring(db)?.map(store::instant);
        let review = self.review_ring(db, now)?.map(|ring| ring.at);
        Ok(commitment.into_iter().chain(review).chain(self.objectives_ring(db)?).min())
    }

    fn review_ring(&self, db: &Db, now: DateTime<Utc>) -> Result<Option<ReviewRing>> {
        let settings = store::setting::load(db)?;
        let past = store::weekly_review::past(db)?;
        Ok(settings.review.next_ring(&past, now, settings.morning, self.clock().zone()))
    }

    fn due_review(&self, db: &Db, now: DateTime<Utc>) -> Result<DueReview> {
        let today = now.with_timezone(&self.clock().zone()).date_naive();
        let by = review_horizon(today, self.clock().zone());
        let count = |kind| store::commitment::count_open_by(db, kind, by);
        Ok(DueReview {
            last_label: store::weekly_review::finished_on(db)?.map(|on| insight::last_day_label(on, today)),
            promises: count(CommitmentKind::Promise)?,
            thanks: count(CommitmentKind::ThankYou)?,
            cards: count(CommitmentKind::Card)?,
        })
    }
}

/// Turning the reminder on, or to another time, makes up for no day that has passed already.
pub(super) fn follow_plan(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    let before = tx.settings().review;
    if settings.review == before || settings.review.reminds != Some(true) {
        return Ok(());
    }
    match settings.review.passed(tx.now(), tx.zone()) {
        Some(day) => store::weekly_review::pass(tx, day),
        None => Ok(()),
    }
}
