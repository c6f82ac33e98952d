//! The queue of pop-ups, as the reminder loop sees it.

use chrono::{DateTime, Utc};

use super::item::item;
use crate::{
    Book, Result,
    change::Topic,
    clock::Clock,
    id::CommitmentId,
    insight,
    model::{Delivered, Settings},
    remind::{DueLook, DuePopup, Look, Queue},
    store::{self, Tx, commitment::Listed},
};

/// Pop-ups claimed in one step; more come with the next.
const MOST_CLAIMED: u32 = 1000;

impl Book {
    fn deliver(&self, body: impl FnOnce(&Tx<'_>) -> Result<()>) -> Result<()> {
        self.transact_silently(&[Topic::Reminders], body).map(|done| done.value)
    }

    /// Lets meetings ring again that are over since they popped up, where the settings ask for it.
    fn ask_after_meetings(&self, now: DateTime<Utc>) -> Result<()> {
        let (settings, zone) = (Book::settings(self)?, self.clock().zone());
        if !settings.ask_after_meetings {
            return Ok(());
        }
        let today = now.with_timezone(&zone).date_naive();
        let over = self.read(|db| {
            let shown = store::reminder::shown_meetings(
                db,
                today.pred_opt().unwrap_or(today),
                today.succ_opt().unwrap_or(today),
            )?;
            let shown = shown.into_iter().map(|id| store::commitment::load(db, id)).collect::<Result<Vec<_>>>()?;
            Ok(shown.into_iter().filter(|listed| rang_before_it_was_over(listed, zone, now)).collect::<Vec<_>>())
        })?;
        if over.is_empty() {
            return Ok(());
        }
        self.deliver(|tx| {
            over.iter().try_for_each(|listed| {
                let id = listed.commitment.id;
                store::reminder::ring_after(tx, id, listed.commitment.ends(zone).timestamp())
            })
        })
    }
}

fn rang_before_it_was_over(listed: &Listed, zone: chrono_tz::Tz, now: DateTime<Utc>) -> bool {
    let ends = listed.commitment.ends(zone).timestamp();
    listed.commitment.asks_how_it_was(zone, now) && listed.shown_at.is_some_and(|shown| shown < ends)
}

impl Queue for Book {
    fn claim_due(&self, now: DateTime<Utc>) -> Result<Vec<DuePopup>> {
        self.plan_day(now)?;
        self.ask_after_meetings(now)?;
        let moment = now.timestamp();
        if self.read(store::reminder::next_ring)?.is_none_or(|ring| ring > moment) {
            return Ok(Vec::new());
        }
        let (morning, zone) = (Book::settings(self)?.morning, self.clock().zone());
        let today = now.with_timezone(&zone).date_naive();
        let claimed = self.transact_silently(&[], |tx| {
            let ids = store::reminder::claim(tx, moment, MOST_CLAIMED)?;
            ids.iter().map(|id| store::commitment::load(tx, *id)).collect::<Result<Vec<_>>>()
        })?;
        let mut due: Vec<DuePopup> = claimed
            .value
            .iter()
            .map(|listed| {
                let item = item(listed, zone, now);
                DuePopup {
                    id: item.id,
                    kind: item.kind,
                    person: item.person.map(|person| person.name),
                    what: item.what,
                    clocks: insight::both_clocks(&listed.commitment.due, zone, |day| insight::day_label(day, today)),
                    why: item.why,
                    is_over: listed.commitment.asks_how_it_was(zone, now),
                    ring: listed.commitment.rings().instant(morning, zone),
                }
            })
            .collect();
        due.sort_by_key(|popup| (popup.ring, popup.id));
        Ok(due)
    }

    fn mark_shown(&self, ids: &[CommitmentId], at: DateTime<Utc>) -> Result<()> {
        self.deliver(|tx| ids.iter().try_for_each(|id| store::reminder::mark_shown(tx, *id, at.timestamp())))
    }

    fn release_claims(&self, ids: &[CommitmentId]) -> Result<()> {
        self.deliver(|tx| ids.iter().try_for_each(|id| store::reminder::release(tx, *id)))
    }

    fn reset_claims(&self) -> Result<()> {
        self.transact_silently(&[], |tx| {
            store::reminder::release_all(tx)?;
            store::weekly_review::release_claim(tx)?;
            store::objective_ring::release_claims(tx)
        })
        .map(|done| done.value)
    }

    fn next_ring(&self) -> Result<Option<DateTime<Utc>>> {
        self.read(|db| self.next_ring_of(db, self.clock().now()))
    }

    fn rederive_rings(&self) -> Result<()> {
        let zone = self.clock().zone();
        if self.read(|db| store::reminder::is_derived_for(db, zone))? {
            return Ok(());
        }
        self.deliver(store::reminder::mark_all_stale)
    }

    fn unanswered(&self, ids: &[CommitmentId]) -> Result<Vec<CommitmentId>> {
        self.read(|db| {
            let mut waiting = Vec::new();
            for id in ids {
                if store::reminder::is_unanswered(db, *id)? {
                    waiting.push(*id);
                }
            }
            Ok(waiting)
        })
    }

    fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<()> {
        Book::complete_commitments(self, ids).map(drop)
    }

    fn snooze_commitments(&self, ids: &[CommitmentId], when: &str) -> Result<()> {
        Book::snooze_commitments(self, ids, when).map(drop)
    }

    fn claim_look(&self, look: Look, now: DateTime<Utc>) -> Result<Option<DueLook>> {
        match look {
            Look::Review => Ok(self.claim_review_popup(now)?.map(DueLook::Review)),
            Look::Objectives => {
                let due = self.claim_objectives_popup(now)?;
                Ok((!due.is_empty()).then_some(DueLook::Objectives(due)))
            }
        }
    }

    fn mark_look_shown(&self, look: Look) -> Result<()> {
        match look {
            Look::Review => self.note_review_popup(store::weekly_review::mark_shown),
            Look::Objectives => self.note_objectives_popup(store::objective_ring::mark_shown),
        }
    }

    fn release_look(&self, look: Look) -> Result<()> {
        match look {
            Look::Review => self.note_review_popup(store::weekly_review::release),
            Look::Objectives => self.note_objectives_popup(store::objective_ring::release),
        }
    }

    fn snooze_look(&self, look: Look, when: &str) -> Result<()> {
        match look {
            Look::Review => self.snooze_review_popup(when),
            Look::Objectives => self.snooze_objectives_popup(when),
        }
    }

    fn is_look_unanswered(&self, look: Look) -> Result<bool> {
        match look {
            Look::Review => self.is_review_asked(),
            Look::Objectives => self.are_objectives_asked(),
        }
    }

    fn note_delivery(&self, delivered: &Delivered, at: DateTime<Utc>) -> Result<()> {
        self.deliver(|tx| store::delivery::note(tx, at.timestamp(), delivered))
    }

    fn settings(&self) -> Result<Settings> {
        Book::settings(self)
    }

    fn poll_other_writers(&self) -> Result<bool> {
        Book::poll_other_writers(self)
    }

    fn clock(&self) -> &dyn Clock {
        Book::clock(self)
    }
}
