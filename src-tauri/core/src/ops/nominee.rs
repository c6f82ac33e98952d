//! The five: people you may need one day, each with an offer that is made before anything is asked (C17, C18).

use super::{
    item::{item, shown},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{NomineeId, PersonId},
    model::{CommitmentKind, CommitmentState, PersonFacts, Quarter, as_sentence},
    store::{self, Db, commitment::NewCommitment, nominee::Nominee},
    wire::{Five, FiveBefore, Item, NomineeRow, OfferState},
};

/// How many are nominated for a quarter.
const SEATS: usize = 5;
/// Quarters before that are shown, at most.
const MOST_BEFORE: usize = 8;

impl Book {
    /// The board of the five: this quarter's, and those before.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn five(&self) -> Result<Five> {
        let now = Quarter::of(self.clock().today());
        self.read(|db| {
            let nominees = store::nominee::of_quarter(db, now)?;
            let nominees = nominees.iter().map(|nominee| self.nominee_row(db, nominee)).collect::<Result<Vec<_>>>()?;
            let mut before: Vec<(Quarter, Vec<NomineeRow>)> = Vec::new();
            for nominee in store::nominee::before(db, now)? {
                if before.last().is_none_or(|(quarter, _)| *quarter != nominee.quarter) {
                    if before.len() == MOST_BEFORE {
                        break;
                    }
                    before.push((nominee.quarter, Vec::new()));
                }
                if let Some((_, rows)) = before.last_mut() {
                    rows.push(self.nominee_row(db, &nominee)?);
                }
            }
            let before = before.into_iter();
            Ok(Five {
                quarter_label: now.label(),
                free: u32::try_from(SEATS.saturating_sub(nominees.len())).unwrap_or(0),
                nominees,
                before: before
                    .map(|(quarter, nominees)| FiveBefore { quarter_label: quarter.label(), nominees })
                    .collect(),
            })
        })
    }

    /// Nominates somebody for this quarter.
    ///
    /// # Errors
    /// `NotFound` where they are gone, `Invalid` where they are nominated already or all seats are taken.
    pub fn nominate(&self, person: PersonId, reason: &str) -> Result<Done<NomineeId>> {
        let known = self.read(|db| store::person::reference(db, person))?;
        self.seat(Some(person))?;
        let quarter = Quarter::of(self.clock().today());
        self.transact(Op::new(Verb::Nominate, known.name), |tx| {
            store::nominee::insert(tx, person, quarter, reason.trim())
        })
    }

    /// Nominates somebody who is not in the book yet: they are written down by their name.
    ///
    /// # Errors
    /// `Invalid` where the name is blank or all seats are taken.
    pub fn nominate_new(&self, name: &str, reason: &str) -> Result<Done<NomineeId>> {
        let facts = super::facts::tidy(&PersonFacts { name: name.trim().to_owned(), ..PersonFacts::default() })?;
        self.seat(None)?;
        let quarter = Quarter::of(self.clock().today());
        self.transact(Op::new(Verb::Nominate, facts.name.clone()), |tx| {
            let person = store::person::insert(tx, &facts, "")?;
            store::nominee::insert(tx, person, quarter, reason.trim())
        })
    }

    fn seat(&self, person: Option<PersonId>) -> Result<()> {
        let seated = self.read(|db| store::nominee::of_quarter(db, Quarter::of(self.clock().today())))?;
        if seated.iter().any(|nominee| Some(nominee.person) == person) {
            return Err(Error::Invalid("They are among the five already.".into()));
        }
        if seated.len() >= SEATS {
            return Err(Error::Invalid("The five are named. Let one go before you name another.".into()));
        }
        Ok(())
    }

    /// Plans the offer that is made to a nominee before anything is asked: a follow-up at a typed time. An offer that
    /// was planned before is let go.
    ///
    /// # Errors
    /// `Invalid` where nothing is offered or the time is not understood; `NotFound` where the nominee is gone.
    pub fn plan_offer(&self, nominee: NomineeId, what: &str, when: &str) -> Result<Done<Item>> {
        let what = as_sentence(what);
        if what.is_empty() {
            return Err(Error::Invalid("Say what you offer, such as “look over her talk”.".into()));
        }
        let (known, name) = self.read(|db| {
            let nominee = store::nominee::load(db, nominee)?;
            let name = store::person::reference(db, nominee.person)?.name;
            Ok((nominee, name))
        })?;
        self.transact(Op::new(Verb::PlanOffer, name), |tx| {
            let due = when::read(when, tx.local(), false)?;
            if let Some(before) = known.offer
                && store::commitment::load(tx, before)?.commitment.state == CommitmentState::Open
            {
                store::commitment::set_state(tx, before, CommitmentState::LetGo, "")?;
            }
            let new = NewCommitment::new(known.person, CommitmentKind::FollowUp, what, due);
            let offer = store::commitment::insert(tx, &new)?;
            store::nominee::set_offer(tx, nominee, offer)?;
            shown(tx, offer)
        })
    }

    /// Notes that a nominee took the offer up, or that they did not after all; answers whether that is news.
    ///
    /// # Errors
    /// `NotFound` where the nominee is gone, `Invalid` where nothing was offered yet.
    pub fn note_offer_accepted(&self, nominee: NomineeId, accepted: bool) -> Result<Done<bool>> {
        let row = self.read(|db| self.nominee_row(db, &store::nominee::load(db, nominee)?))?;
        if accepted && matches!(row.state, OfferState::Nothing | OfferState::Planned) {
            return Err(Error::Invalid("Make the offer first; then note what they said.".into()));
        }
        self.transact(Op::new(Verb::PlanOffer, row.person.name), |tx| {
            store::nominee::set_accepted(tx, nominee, accepted.then(|| tx.today()))
        })
    }

    /// Frees a seat; the nomination stays in the history.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_nomination(&self, nominee: NomineeId) -> Result<Done<bool>> {
        let name = self.read(|db| {
            let person = store::nominee::load(db, nominee)?.person;
            Ok(store::person::reference(db, person)?.name)
        })?;
        self.transact(Op::new(Verb::EndNomination, name), |tx| store::nominee::end(tx, nominee))
    }

    fn nominee_row(&self, db: &Db, nominee: &Nominee) -> Result<NomineeRow> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        let offer = nominee.offer.map(|id| store::commitment::load(db, id)).transpose()?;
        let state = match offer.as_ref().map(|listed| listed.commitment.state) {
            Some(_) if nominee.accepted_on.is_some() => OfferState::Accepted,
            Some(CommitmentState::Open | CommitmentState::Snoozed) => OfferState::Planned,
            Some(CommitmentState::Done) => OfferState::Made,
            Some(CommitmentState::LetGo) | None => OfferState::Nothing,
        };
        let offer = offer.filter(|_| state != OfferState::Nothing);
        Ok(NomineeRow {
            id: nominee.id,
            person: store::person::reference(db, nominee.person)?,
            headline: store::person::load(db, nominee.person)?.headline(),
            reason: nominee.reason.clone(),
            state,
            offer: offer.map(|listed| item(&listed, zone, now)),
        })
    }
}
