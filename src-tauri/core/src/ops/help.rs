//! Help received, and the thanks for it: each makes exactly one open thank-you (product: the thank-you rule).

use super::{
    commitment::{as_sentence, item},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{CommitmentId, HelpId},
    insight,
    model::{Channel, CommitmentDetails, CommitmentKind, Due},
    store::{self, Tx, commitment::NewCommitment, help::NewHelp},
    wire::{HelpDraft, Item, ThankYou, ThankYouDesk},
};

/// Thanks that were said, shown at most.
const MOST_SAID: u32 = 20;

/// Writes help down with its thank-you, which is due on the next working day.
pub(super) fn receive(tx: &Tx<'_>, new: &NewHelp, channel: Option<Channel>) -> Result<(HelpId, CommitmentId)> {
    let help = store::help::insert(tx, new)?;
    let due = Due::on(tx.settings().next_working_day(tx.today()));
    let thanks = NewCommitment {
        encounter: new.encounter,
        details: CommitmentDetails { channel, ..CommitmentDetails::default() },
        help: Some(help),
        ..NewCommitment::new(new.person, CommitmentKind::ThankYou, new.what.clone(), due)
    };
    Ok((help, store::commitment::insert(tx, &thanks)?))
}

impl Book {
    /// Writes help down that was received; answers with the thank-you it makes.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or the day lies ahead; `NotFound` where the person is gone.
    pub fn receive_help(&self, draft: &HelpDraft) -> Result<Done<Item>> {
        if draft.what.trim().is_empty() {
            return Err(Error::Invalid("Say what they did for you, such as “read my draft”.".into()));
        }
        let person = self.read(|db| store::person::reference(db, draft.person))?;
        self.transact(Op::new(Verb::ReceiveHelp, person.name), |tx| {
            let on = draft.on.unwrap_or(tx.today());
            if on > tx.today() {
                return Err(Error::Invalid("That day lies ahead.".into()));
            }
            let new = NewHelp {
                person: draft.person,
                kind: draft.kind,
                what: as_sentence(&draft.what),
                on,
                encounter: draft.encounter,
            };
            let (_, thanks) = receive(tx, &new, draft.channel)?;
            tx.settle()?;
            Ok(item(&store::commitment::load(tx, thanks)?, tx.zone(), tx.now()))
        })
    }

    /// Notes what came of help.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn note_outcome(&self, id: HelpId, outcome: &str) -> Result<Done<bool>> {
        let name = self.read(|db| Ok(store::person::reference(db, store::help::load(db, id)?.new.person)?.name))?;
        self.transact(Op::new(Verb::EditHelp, name), |tx| store::help::set_outcome(tx, id, outcome.trim()))
    }

    /// Forgets help that was written down, with its open thank-you; undo brings both back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_help(&self, id: HelpId) -> Result<Done<()>> {
        let name = self.read(|db| Ok(store::person::reference(db, store::help::load(db, id)?.new.person)?.name))?;
        self.transact(Op::new(Verb::DeleteHelp, name), |tx| store::help::delete(tx, id))
    }

    /// Writes down to tell a helper what came of it, after their thank-you: a follow-up at a typed time.
    ///
    /// # Errors
    /// `Invalid` where the time is not understood or the commitment thanks for nothing; `NotFound` where it is gone.
    pub fn tell_outcome(&self, thanks: CommitmentId, when: &str) -> Result<Done<Item>> {
        let listed = self.read(|db| store::commitment::load(db, thanks))?;
        if listed.commitment.kind != CommitmentKind::ThankYou {
            return Err(Error::Invalid("Only after a thank-you is there something to tell.".into()));
        }
        self.transact(Op::new(Verb::AddCommitment, listed.person.name), |tx| {
            let due = when::read(when, tx.local(), false)?;
            let what = insight::tell_what_came(&listed.commitment.what);
            let new = NewCommitment {
                encounter: listed.commitment.encounter,
                help: listed.commitment.help,
                ..NewCommitment::new(listed.commitment.person, CommitmentKind::FollowUp, what, due)
            };
            let id = store::commitment::insert(tx, &new)?;
            tx.settle()?;
            Ok(item(&store::commitment::load(tx, id)?, tx.zone(), tx.now()))
        })
    }

    /// The thank-you desk: what is open, oldest first, and what was said lately.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn thank_yous(&self) -> Result<ThankYouDesk> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let thanks = |listed: &store::commitment::Listed| -> Result<ThankYou> {
                let help = listed.commitment.help.map(|id| store::help::load(db, id)).transpose()?;
                let since = help
                    .as_ref()
                    .map_or_else(|| listed.commitment.created_at.with_timezone(&zone).date_naive(), |help| help.new.on);
                Ok(ThankYou {
                    item: item(listed, zone, now),
                    kind: help.as_ref().map(|help| help.new.kind),
                    age_label: insight::since_label(since, today),
                    outcome: help.map(|help| help.outcome).unwrap_or_default(),
                })
            };
            let open = store::commitment::open_of_kind(db, CommitmentKind::ThankYou)?;
            let said = store::commitment::done_of_kind(db, CommitmentKind::ThankYou, MOST_SAID)?;
            Ok(ThankYouDesk {
                open: open.iter().map(thanks).collect::<Result<_>>()?,
                said: said.iter().map(thanks).collect::<Result<_>>()?,
            })
        })
    }
}
