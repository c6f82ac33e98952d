//! Help that you saw among others: who helped whom, written down in seconds (C114). It is never counted as yours.

use chrono::NaiveDate;

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{PersonId, SeenId},
    insight,
    model::as_sentence,
    store::{
        self, Db, Tx,
        help_seen::{NewSeen, Seen},
    },
    wire::{PersonRef, SeenDraft, SeenLine, StoryLine},
};

/// Help among others as it is told.
pub(super) fn line(db: &Db, seen: Seen, today: NaiveDate) -> Result<SeenLine> {
    let person = |id: Option<PersonId>| id.map(|id| store::person::reference(db, id)).transpose();
    Ok(SeenLine {
        id: seen.id,
        giver: person(seen.new.giver)?,
        receiver: person(seen.new.receiver)?,
        how: seen.new.kind,
        what: seen.new.what,
        community: seen.new.community,
        on: seen.new.on,
        on_label: insight::story_day_label(seen.new.on, today),
    })
}

/// What somebody gave and got among others, as their story tells it.
pub(super) fn story(db: &Db, person: PersonId, today: NaiveDate) -> Result<Vec<StoryLine>> {
    let seen = store::help_seen::of_person(db, person)?.into_iter();
    seen.map(|seen| Ok(StoryLine::Seen(line(db, seen, today)?))).collect()
}

fn said(tx: &Tx<'_>, draft: &SeenDraft) -> Result<NewSeen> {
    if draft.what.trim().is_empty() {
        return Err(Error::Invalid("Say what they did, such as “sent her the checklist”.".into()));
    }
    Ok(NewSeen {
        giver: draft.giver,
        receiver: draft.receiver,
        kind: draft.kind,
        what: as_sentence(&draft.what),
        community: draft.community.trim().to_owned(),
        on: when::was_on(draft.on, tx.today())?,
    })
}

impl Book {
    /// Writes down that somebody helped somebody else.
    ///
    /// # Errors
    /// `Invalid` where nobody or nothing is said, both are one, or the day lies ahead; `NotFound` where somebody is
    /// gone.
    pub fn log_seen(&self, draft: &SeenDraft) -> Result<Done<SeenId>> {
        let name = self.first_of(draft)?.name;
        self.transact(Op::new(Verb::SeeHelp, name), |tx| store::help_seen::insert(tx, &said(tx, draft)?))
    }

    /// Writes help among others anew.
    ///
    /// # Errors
    /// As [`Book::log_seen`], and `NotFound` where it is gone.
    pub fn edit_seen(&self, id: SeenId, draft: &SeenDraft) -> Result<Done<SeenId>> {
        let name = self.first_of(draft)?.name;
        self.transact(Op::new(Verb::EditSeen, name), |tx| {
            store::help_seen::update(tx, id, &said(tx, draft)?)?;
            Ok(id)
        })
    }

    /// Forgets help that was seen; undo brings it back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_seen(&self, id: SeenId) -> Result<Done<()>> {
        let name = self.read(|db| {
            let seen = store::help_seen::load(db, id)?.new;
            let first = seen.giver.or(seen.receiver).map(|one| store::person::reference(db, one)).transpose()?;
            Ok(first.map(|person| person.name).unwrap_or_default())
        })?;
        self.transact(Op::new(Verb::DeleteSeen, name), |tx| store::help_seen::delete(tx, id))
    }

    /// Who helped, or else who was helped.
    fn first_of(&self, draft: &SeenDraft) -> Result<PersonRef> {
        let Some(first) = draft.giver.or(draft.receiver) else {
            return Err(Error::Invalid("Say who helped, or who was helped.".into()));
        };
        if draft.giver == draft.receiver {
            return Err(Error::Invalid("Nobody helps themselves. Say who else it was, or leave them out.".into()));
        }
        self.read(|db| {
            draft.receiver.map(|one| store::person::reference(db, one)).transpose()?;
            store::person::reference(db, first)
        })
    }
}
