//! Commitments: written down, done, put off, let go.

use chrono::NaiveDate;

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::CommitmentId,
    insight,
    model::CommitmentState,
    store::{
        self, Tx,
        commitment::{Listed, NewCommitment},
    },
    wire::{CommitmentDraft, DueList, Item},
};

/// How a list shows a commitment on a day, in a zone.
pub(super) fn item(listed: &Listed, zone: chrono_tz::Tz, now: chrono::DateTime<chrono::Utc>) -> Item {
    let today = now.with_timezone(&zone).date_naive();
    let commitment = &listed.commitment;
    let rings = commitment.rings();
    let encounter = listed.encounter.as_ref().map(|(on, place)| (*on, place.as_str()));
    let written_on = commitment.created_at.with_timezone(&zone).date_naive();
    let waits = commitment.snoozed_until.is_some_and(|until| is_ahead(&until, zone, now));
    Item {
        id: commitment.id,
        kind: commitment.kind,
        person: listed.person.clone(),
        what: commitment.what.clone(),
        why: insight::why_now(commitment.kind, encounter, written_on, listed.has_address, today),
        due: when::due_text(&commitment.due, zone),
        due_label: insight::due_label(rings, today),
        overdue: rings.date < today,
        snoozed_until: commitment.snoozed_until.map(|until| when::due_text(&until, zone)),
        state: if commitment.state == CommitmentState::Open && waits {
            CommitmentState::Snoozed
        } else {
            commitment.state
        },
        delivered_at: listed.shown_at.map(|at| store::instant(at).to_rfc3339()),
        encounter: commitment.encounter,
    }
}

fn is_ahead(until: &crate::model::Due, zone: chrono_tz::Tz, now: chrono::DateTime<chrono::Utc>) -> bool {
    match until.time {
        Some(time) => until.instant(time, zone) > now,
        None => until.date > now.with_timezone(&zone).date_naive(),
    }
}

fn said(what: &str) -> Result<String> {
    match what.trim() {
        "" => Err(Error::Invalid("Say what is to be done, such as “send the deck”.".into())),
        what => Ok(as_sentence(what)),
    }
}

/// Words as they begin a line: with a capital, unless they begin with a name of their own making (iPhone, eBay).
pub(super) fn as_sentence(words: &str) -> String {
    let words = words.trim();
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if second.is_none_or(|second| !second.is_uppercase()) => {
            first.to_uppercase().chain(words.chars().skip(1)).collect()
        }
        _ => words.to_owned(),
    }
}

impl Book {
    /// Writes a commitment down.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the time is not understood; `NotFound` where the person is gone.
    pub fn add_commitment(&self, draft: &CommitmentDraft) -> Result<Done<Item>> {
        let what = said(&draft.what)?;
        let person = self.read(|db| store::person::reference(db, draft.person))?;
        self.transact(Op::new(Verb::AddCommitment, person.name), |tx| {
            let due = when::read(&draft.when, tx.local(), false)?;
            let new = NewCommitment { person: draft.person, kind: draft.kind, what, due, encounter: None };
            let id = store::commitment::insert(tx, &new)?;
            tx.settle()?;
            Ok(item(&store::commitment::load(tx, id)?, tx.zone(), tx.now()))
        })
    }

    /// Changes what a commitment says, or when it is due.
    ///
    /// # Errors
    /// As [`Book::add_commitment`].
    pub fn edit_commitment(&self, id: CommitmentId, draft: &CommitmentDraft) -> Result<Done<Item>> {
        let what = said(&draft.what)?;
        let person = self.read(|db| Ok(store::commitment::load(db, id)?.person))?;
        self.transact(Op::new(Verb::EditCommitment, person.name), |tx| {
            let due = when::read(&draft.when, tx.local(), false)?;
            store::commitment::update(tx, id, draft.kind, &what, &due)?;
            tx.settle()?;
            Ok(item(&store::commitment::load(tx, id)?, tx.zone(), tx.now()))
        })
    }

    /// Marks commitments as done; answers how many were open.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<Done<usize>> {
        self.close(Verb::Complete, CommitmentState::Done, ids, "")
    }

    /// Lets commitments go, with a reason in the user's words.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn let_go_commitments(&self, ids: &[CommitmentId], reason: &str) -> Result<Done<usize>> {
        self.close(Verb::LetGo, CommitmentState::LetGo, ids, reason.trim())
    }

    /// Opens commitments again.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn reopen_commitments(&self, ids: &[CommitmentId]) -> Result<Done<usize>> {
        self.close(Verb::Reopen, CommitmentState::Open, ids, "")
    }

    fn close(&self, verb: Verb, state: CommitmentState, ids: &[CommitmentId], reason: &str) -> Result<Done<usize>> {
        self.each(verb, ids, |tx, id| store::commitment::set_state(tx, id, state, reason))
    }

    /// Puts open commitments off until a typed time; without a time of day, until that morning.
    ///
    /// # Errors
    /// `Invalid` where the time is not understood or lies behind; `NotFound` where the only one that is named is gone.
    pub fn snooze_commitments(&self, ids: &[CommitmentId], until: &str) -> Result<Done<usize>> {
        let now = self.clock().local();
        let due = when::read(until, now, false)?;
        let is_past = due.time.map_or(due.date <= now.date(), |time| due.date.and_time(time) <= now);
        if is_past {
            return Err(Error::Invalid("That is not ahead of now. Try “tomorrow” or “in an hour”.".into()));
        }
        self.each(Verb::Snooze, ids, |tx, id| store::commitment::snooze(tx, id, &due))
    }

    fn each(
        &self,
        verb: Verb,
        ids: &[CommitmentId],
        act: impl Fn(&Tx<'_>, CommitmentId) -> Result<bool>,
    ) -> Result<Done<usize>> {
        let subject = self.read(|db| match ids {
            [id] => Ok(store::commitment::load(db, *id)?.person.name),
            _ => Ok(ids.len().to_string()),
        })?;
        self.transact(Op::new(verb, subject), |tx| {
            ids.iter().try_fold(0, |count, id| Ok(count + usize::from(act(tx, *id)?)))
        })
    }

    /// One commitment as a list shows it.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn commitment(&self, id: CommitmentId) -> Result<Item> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        self.read(|db| Ok(item(&store::commitment::load(db, id)?, zone, now)))
    }

    /// Open commitments that ask for attention by a moment, longest due first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn due(&self, moment: chrono::DateTime<chrono::Utc>) -> Result<DueList> {
        let zone = self.clock().zone();
        self.read(|db| {
            let items = store::commitment::ringing_by(db, moment.timestamp(), u32::MAX)?;
            Ok(DueList { items: items.iter().map(|listed| item(listed, zone, moment)).collect() })
        })
    }
}

/// The last second of a civil day.
pub(super) fn end_of_day(day: NaiveDate, zone: chrono_tz::Tz) -> i64 {
    let tomorrow = day.succ_opt().unwrap_or(day);
    crate::model::local_to_utc(tomorrow.and_time(chrono::NaiveTime::MIN), zone).timestamp() - 1
}
