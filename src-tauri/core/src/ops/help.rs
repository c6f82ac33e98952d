//! Help, given and received. What was received makes exactly one open thank-you (product: the thank-you rule); what was
//! given makes none.

use chrono::NaiveDate;

use super::{
    chain, follow_up,
    item::{item, shown},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{CommitmentId, EncounterId, HelpId, PersonId},
    insight,
    model::{Channel, CommitmentDetails, CommitmentKind, Direction, Due, as_sentence},
    store::{self, Tx, commitment::NewCommitment, help::NewHelp},
    wire::{HelpDraft, HelpKept, Item, ThankYou, ThankYouDesk},
};

/// Thanks that were said, shown at most.
const MOST_SAID: u32 = 20;
/// Minutes that help may take: a year of working days.
const MOST_MINUTES: u32 = 120_000;

/// Writes help down with its thank-you, which is due on the next working day.
pub(super) fn receive(tx: &Tx<'_>, new: &NewHelp, channel: Option<Channel>) -> Result<(HelpId, CommitmentId)> {
    let help = store::help::insert(tx, new)?;
    Ok((help, thank(tx, help, new, channel)?))
}

/// Writes down the help that a talk told of, both ways; answers with the thank-yous.
pub(super) fn keep(
    tx: &Tx<'_>,
    person: PersonId,
    (received, given): (impl IntoIterator<Item = String>, impl IntoIterator<Item = String>),
    on: NaiveDate,
    encounter: Option<EncounterId>,
) -> Result<Vec<CommitmentId>> {
    let told =
        |direction, what: String| NewHelp { encounter, ..NewHelp::new(direction, person, as_sentence(&what), on) };
    let received = received.into_iter().map(|what| Ok(receive(tx, &told(Direction::Received, what), None)?.1));
    let thanks = received.collect::<Result<_>>()?;
    for what in given {
        store::help::insert(tx, &told(Direction::Given, what))?;
    }
    Ok(thanks)
}

fn thank(tx: &Tx<'_>, help: HelpId, new: &NewHelp, channel: Option<Channel>) -> Result<CommitmentId> {
    let due = Due::on(tx.settings().next_working_day(tx.today()));
    let thanks = NewCommitment {
        encounter: new.encounter,
        details: CommitmentDetails { channel, ..CommitmentDetails::default() },
        help: Some(help),
        ..NewCommitment::new(new.person, CommitmentKind::ThankYou, new.what.clone(), due)
    };
    store::commitment::insert(tx, &thanks)
}

fn said(tx: &Tx<'_>, draft: &HelpDraft) -> Result<NewHelp> {
    let Some((person, others)) = draft.people.split_first() else {
        return Err(Error::Invalid("Say who it was.".into()));
    };
    if draft.what.trim().is_empty() {
        let hint = match draft.direction {
            Direction::Given => "Say what you did for them, such as “read her draft”.",
            Direction::Received => "Say what they did for you, such as “read my draft”.",
        };
        return Err(Error::Invalid(hint.into()));
    }
    if draft.minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
        return Err(Error::Invalid("Say how long it took in minutes, such as 45.".into()));
    }
    let on = when::was_on(draft.on, tx.today())?;
    for person in &draft.people {
        store::person::reference(tx, *person)?;
    }
    let text = |text: &str| text.trim().to_owned();
    Ok(NewHelp {
        direction: draft.direction,
        person: *person,
        others: others.iter().copied().filter(|other| other != person).collect(),
        kind: draft.kind,
        what: as_sentence(&draft.what),
        story: text(&draft.story),
        effort: draft.effort,
        minutes: draft.minutes,
        on,
        encounter: draft.encounter,
        community: text(&draft.community),
        outcome: text(&draft.outcome),
        topic: text(&draft.topic),
        before_whom: text(&draft.before_whom),
    })
}

/// Says of which offer help came; only what was given comes of one.
fn came_of(tx: &Tx<'_>, id: HelpId, draft: &HelpDraft) -> Result<()> {
    let offer = draft.offer.filter(|_| draft.direction == Direction::Given);
    offer.map(|offer| store::offer::load(tx, offer)).transpose()?;
    store::offer_use::set_offer_of_help(tx, id, offer)
}

impl Book {
    /// Writes help down, given or received; answers with the thank-you or the follow-up that it makes.
    ///
    /// # Errors
    /// `Invalid` where nobody or nothing is said, the day lies ahead, or it would pass itself on; `NotFound` where
    /// somebody is gone.
    pub fn log_help(&self, draft: &HelpDraft) -> Result<Done<HelpKept>> {
        let verb = if draft.direction == Direction::Given { Verb::GiveHelp } else { Verb::ReceiveHelp };
        self.transact(Op::new(verb, self.helper_of(draft)?), |tx| {
            let new = said(tx, draft)?;
            let id = store::help::insert(tx, &new)?;
            chain::pass_on(tx, id, draft.passes_on)?;
            came_of(tx, id, draft)?;
            let (thanks, follow_up) = match draft.direction {
                Direction::Given => (None, follow_up::keep(tx, id, &new, draft.follow_up.as_deref())?),
                Direction::Received => (Some(thank(tx, id, &new, draft.channel)?), None),
            };
            let told = |id| shown(tx, id);
            Ok(HelpKept { id, thanks: thanks.map(told).transpose()?, follow_up: follow_up.map(told).transpose()? })
        })
    }

    /// Writes help anew. Its thank-you stays as it is, moves with who helped while it is open, and goes or comes where
    /// the help went the other way; a follow-up comes where the draft names a time and there was none.
    ///
    /// # Errors
    /// As [`Book::log_help`], and `NotFound` where it is gone.
    pub fn edit_help(&self, id: HelpId, draft: &HelpDraft) -> Result<Done<HelpId>> {
        self.transact(Op::new(Verb::EditHelp, self.helper_of(draft)?), |tx| {
            let before = store::help::load(tx, id)?.new;
            let new = said(tx, draft)?;
            store::help::update(tx, id, &new)?;
            chain::pass_on(tx, id, draft.passes_on)?;
            came_of(tx, id, draft)?;
            let same = (before.direction, before.person) == (new.direction, new.person);
            if !same {
                store::help::forget_open_thanks(tx, id)?;
                store::help::move_follow_up(tx, id, new.person)?;
            }
            if new.direction == Direction::Given && !store::help::is_followed_up(tx, id)? {
                follow_up::keep(tx, id, &new, Some(draft.follow_up.as_deref().unwrap_or_default()))?;
            }
            if new.direction == Direction::Received && store::help_chain::thanks(tx, id)?.is_none() {
                thank(tx, id, &new, draft.channel)?;
            }
            Ok(id)
        })
    }

    fn helper_of(&self, draft: &HelpDraft) -> Result<String> {
        match draft.people.first() {
            Some(person) => self.read(|db| Ok(store::person::reference(db, *person)?.name)),
            None => Err(Error::Invalid("Say who it was.".into())),
        }
    }

    /// Who helped or was helped, first of all.
    pub(super) fn subject_of_help(&self, id: HelpId) -> Result<String> {
        self.read(|db| Ok(store::person::reference(db, store::help::load(db, id)?.new.person)?.name))
    }

    /// Notes what came of help.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn note_outcome(&self, id: HelpId, outcome: &str) -> Result<Done<bool>> {
        let name = self.subject_of_help(id)?;
        self.transact(Op::new(Verb::EditHelp, name), |tx| store::help::set_outcome(tx, id, outcome.trim()))
    }

    /// Forgets help that was written down, with its open thank-you; undo brings both back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_help(&self, id: HelpId) -> Result<Done<()>> {
        let name = self.subject_of_help(id)?;
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
        self.transact(Op::new(Verb::AddCommitment, listed.subject()), |tx| {
            let due = when::read(when, tx.local(), false)?;
            let what = insight::tell_what_came(&listed.commitment.what);
            let new = NewCommitment {
                encounter: listed.commitment.encounter,
                help: listed.commitment.help,
                ..NewCommitment::new(listed.commitment.person, CommitmentKind::FollowUp, what, due)
            };
            let id = store::commitment::insert(tx, &new)?;
            shown(tx, id)
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
                    outcome: help.map(|help| help.new.outcome).unwrap_or_default(),
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
