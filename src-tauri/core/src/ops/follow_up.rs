//! What follows help that was given: advice is asked after (C78), and whoever was given credit hears of it (C110).

use super::{commitment::set_state, when};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{CommitmentId, HelpId},
    insight,
    model::{CommitmentKind, CommitmentState, Due, Holder, fold},
    store::{self, Tx, commitment::NewCommitment, help::NewHelp},
};

/// Writes the follow-up of help down: at typed times, or by the rule of its kind where none are said. Blank words write
/// none down.
pub(super) fn keep(tx: &Tx<'_>, help: HelpId, new: &NewHelp, when: Option<&str>) -> Result<Option<CommitmentId>> {
    let Some(after) = new.kind.followed_up_after() else { return Ok(None) };
    let due = match when.map(str::trim) {
        Some("") => return Ok(None),
        Some(words) => when::read(words, tx.local(), false)?,
        None => Due::on(tx.settings().next_working_day((new.on + after).max(tx.today()))),
    };
    let what = insight::follow_up_help(new.kind, &new.what);
    let follow_up = NewCommitment {
        encounter: new.encounter,
        help: Some(help),
        ..NewCommitment::new(new.person, CommitmentKind::FollowUp, what, due)
    };
    Ok(Some(store::commitment::insert(tx, &follow_up)?))
}

impl Book {
    /// Marks a follow-up of advice as done, in one step with what came of the advice; blank words say nothing of that.
    ///
    /// # Errors
    /// `NotFound` where it is gone, `Invalid` where it does not ask what came of advice.
    pub fn complete_with_outcome(&self, id: CommitmentId, outcome: &str) -> Result<Done<bool>> {
        let listed = self.read(|db| store::commitment::load(db, id))?;
        let Some(help) = listed.commitment.help.filter(|_| listed.asks_outcome) else {
            return Err(Error::Invalid("It does not ask what came of advice. Mark it as done without words.".into()));
        };
        self.transact(Op::new(Verb::Complete, listed.subject()), |tx| {
            let changed = set_state(tx, id, CommitmentState::Done, "")?;
            if !outcome.trim().is_empty() {
                store::help::set_outcome(tx, help, outcome.trim())?;
            }
            Ok(changed)
        })
    }

    /// What advice can be about: what you are known for, then what it was about before.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn advice_topics(&self) -> Result<Vec<String>> {
        self.read(|db| {
            let mine = store::offer::of_holder(db, &Holder::Me)?.into_iter().filter(|offer| offer.new.known_for);
            let mut topics: Vec<String> = mine.map(|offer| offer.new.what).collect();
            for topic in store::help::topics(db)? {
                if topics.iter().all(|known| fold(known) != fold(&topic)) {
                    topics.push(topic);
                }
            }
            Ok(topics)
        })
    }
}
