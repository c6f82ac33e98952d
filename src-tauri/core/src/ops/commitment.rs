//! Commitments: written down, done, put off, let go.

use chrono::NaiveDate;

use super::{
    item::{item, shown},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{CommitmentId, PersonId},
    model::{CommitmentDetails, CommitmentKind, CommitmentState, Due, LocalTime, Repeat, as_sentence},
    store::{
        self, Tx,
        commitment::{Listed, NewCommitment},
    },
    wire::{CommitmentDraft, DueList, Item},
};

/// Minutes in a day.
const A_DAY: u32 = 24 * 60;

fn said(what: &str) -> Result<String> {
    match what.trim() {
        "" => Err(Error::Invalid("Say what is to be done, such as “send the deck”.".into())),
        what => Ok(as_sentence(what)),
    }
}

/// A repetition as a rule of RFC 5545, counted from a first day.
fn rule(words: &str, start: NaiveDate) -> Result<String> {
    let repeat = Repeat::parse(words, start);
    Ok(repeat.map_err(|problem| Error::Invalid(format!("“{words}” is {problem}.")))?.rrule().to_owned())
}

/// What else a draft means, its repetition as a rule; `None` leaves that as it is.
fn details(details: Option<&CommitmentDetails>, start: NaiveDate) -> Result<Option<CommitmentDetails>> {
    let Some(details) = details else { return Ok(None) };
    if details.minutes.is_some_and(|minutes| !(1..=A_DAY).contains(&minutes)) {
        return Err(Error::Invalid("A meeting is between a minute and a day long.".into()));
    }
    let repeat = match details.repeat.trim() {
        "" => String::new(),
        words => rule(words, start)?,
    };
    Ok(Some(CommitmentDetails { repeat, ..details.clone() }))
}

/// What is said of a commitment that is written down.
pub(super) struct Said<'a> {
    /// To whom; `None` concerns nobody.
    pub person: Option<PersonId>,
    /// Of which kind.
    pub kind: CommitmentKind,
    /// What is to be done.
    pub what: &'a str,
    /// When, in words.
    pub when: &'a str,
    /// What else is meant.
    pub details: Option<&'a CommitmentDetails>,
}

/// Writes a commitment down as it is said.
///
/// # Errors
/// `Invalid` where nothing is said or the time is not understood.
pub(super) fn new_commitment(tx: &Tx<'_>, new: &Said<'_>) -> Result<CommitmentId> {
    let what = said(new.what)?;
    let due = when::read(new.when, tx.local(), false)?;
    let details = details(new.details, due.date)?.unwrap_or_default();
    let new = NewCommitment { details, ..NewCommitment::new(new.person, new.kind, what, due) };
    store::commitment::insert(tx, &new)
}

/// Writes the next one down of a commitment that comes back: on its first day after the last one and after today, as the
/// calendar stands where its time was said. One that was opened and closed again has its next one already.
fn come_back(tx: &Tx<'_>, id: CommitmentId) -> Result<()> {
    let Listed { commitment, .. } = store::commitment::load(tx, id)?;
    let Ok(repeat) = Repeat::parse(&commitment.details.repeat, commitment.due.date) else { return Ok(()) };
    let today = LocalTime::of(tx.now(), commitment.due.zone.unwrap_or(tx.zone())).date();
    let Some(date) = repeat.next_after(commitment.due.date.max(today)) else { return Ok(()) };
    let new = NewCommitment {
        person: commitment.person,
        kind: commitment.kind,
        what: commitment.what,
        due: Due { date, ..commitment.due },
        encounter: commitment.encounter,
        details: commitment.details,
        help: None,
    };
    if !store::commitment::is_written_down(tx, &new)? {
        let next = store::commitment::insert(tx, &new)?;
        store::commitment::carry_on(tx, id, next)?;
    }
    Ok(())
}

/// Closes or opens a commitment inside a write, with what follows: one that comes back is open again for its next day, and
/// what is done makes its step of an introduction. Answers whether it is news.
pub(super) fn set_state(tx: &Tx<'_>, id: CommitmentId, state: CommitmentState, reason: &str) -> Result<bool> {
    let changed = store::commitment::set_state(tx, id, state, reason)?;
    if changed && state != CommitmentState::Open {
        come_back(tx, id)?;
    }
    if changed && state == CommitmentState::Done {
        super::introduction::done(tx, id)?;
    }
    Ok(changed)
}

/// A commitment was moved: it pops up for what it asks for now, where that lies ahead; also for a moment at which it
/// popped up before, by a clock that was wrong or in another zone.
fn moved(tx: &Tx<'_>, id: CommitmentId) -> Result<()> {
    let rings = store::commitment::load(tx, id)?.commitment.rings();
    if rings.instant(tx.settings().morning, tx.zone()) > tx.now() {
        store::reminder::forget_rung(tx, id, &rings)?;
    }
    Ok(())
}

impl Book {
    /// Writes a commitment down.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the time is not understood; `NotFound` where the person is gone.
    pub fn add_commitment(&self, draft: &CommitmentDraft) -> Result<Done<Item>> {
        let person = self.read(|db| store::person::reference(db, draft.person))?;
        self.transact(Op::new(Verb::AddCommitment, person.name), |tx| {
            let CommitmentDraft { kind, what, when, details, .. } = draft;
            let new = Said { person: Some(draft.person), kind: *kind, what, when, details: details.as_ref() };
            let id = new_commitment(tx, &new)?;
            shown(tx, id)
        })
    }

    /// Changes what a commitment says, or when it is due.
    ///
    /// # Errors
    /// As [`Book::add_commitment`].
    pub fn edit_commitment(&self, id: CommitmentId, draft: &CommitmentDraft) -> Result<Done<Item>> {
        let what = said(&draft.what)?;
        let before = self.read(|db| store::commitment::load(db, id))?;
        self.transact(Op::new(Verb::EditCommitment, before.subject()), |tx| {
            let due = when::read(&draft.when, tx.local(), false)?;
            store::commitment::update(tx, id, draft.kind, &what, &due)?;
            if let Some(details) = details(draft.details.as_ref(), due.date)? {
                store::commitment::set_details(tx, id, &details)?;
            }
            if store::commitment::load(tx, id)?.commitment.rings() != before.commitment.rings() {
                moved(tx, id)?;
            }
            shown(tx, id)
        })
    }

    /// Marks commitments as done; answers how many were open. One that comes back is open again for its next day.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn complete_commitments(&self, ids: &[CommitmentId]) -> Result<Done<usize>> {
        self.close(Verb::Complete, CommitmentState::Done, ids, "")
    }

    /// Agrees a commitment anew: it is due at another typed time, and what was agreed before is kept (C137, rule 4).
    ///
    /// # Errors
    /// `Invalid` where the time is not understood, lies behind, or the commitment is closed; `NotFound` where it is gone.
    pub fn renegotiate_commitment(&self, id: CommitmentId, when: &str, reason: &str) -> Result<Done<Item>> {
        let now = self.clock().local();
        let due = when::read(when, now, false)?;
        if due.told_in(now.zone).date < now.date() {
            return Err(Error::Invalid("That day lies behind. Agree on one ahead, such as “next Friday”.".into()));
        }
        let before = self.read(|db| store::commitment::load(db, id))?;
        self.transact(Op::new(Verb::Renegotiate, before.subject()), |tx| {
            if !store::commitment::agree_anew(tx, id, &due, reason.trim())? {
                return Err(Error::Invalid("It is closed already. Open it again first.".into()));
            }
            moved(tx, id)?;
            shown(tx, id)
        })
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
        self.each(verb, ids, |tx, id| set_state(tx, id, state, reason))
    }

    /// Puts open commitments off until a typed time; without a time of day, until that morning.
    ///
    /// # Errors
    /// `Invalid` where the time is not understood or lies behind; `NotFound` where the only one that is named is gone.
    pub fn snooze_commitments(&self, ids: &[CommitmentId], until: &str) -> Result<Done<usize>> {
        let now = self.clock().local();
        let due = when::read(until, now, false)?.told_in(now.zone);
        let is_past = due.time.map_or(due.date <= now.date(), |time| due.date.and_time(time) <= *now);
        if is_past {
            return Err(Error::Invalid("That is not ahead of now. Try “tomorrow” or “in an hour”.".into()));
        }
        self.each(Verb::Snooze, ids, |tx, id| {
            store::reminder::forget_rung(tx, id, &due)?;
            store::commitment::snooze(tx, id, &due)
        })
    }

    fn each(
        &self,
        verb: Verb,
        ids: &[CommitmentId],
        act: impl Fn(&Tx<'_>, CommitmentId) -> Result<bool>,
    ) -> Result<Done<usize>> {
        let subject = self.read(|db| match ids {
            [id] => Ok(store::commitment::load(db, *id)?.subject().to_owned()),
            _ => Ok(ids.len().to_string()),
        })?;
        self.transact(Op::new(verb, subject), |tx| {
            ids.iter().try_fold(0, |count, id| Ok(count + usize::from(act(tx, *id)?)))
        })
    }

    /// Says how a typed repetition is understood: as a rule of RFC 5545, counted from today.
    ///
    /// # Errors
    /// `Invalid` where it is none.
    pub fn read_repeat(&self, words: &str) -> Result<String> {
        rule(words.trim(), self.clock().today())
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
