//! Thinking back to a success: who made it possible, and thanks to each of them (C3, C95, C102).

use super::{help, item::all_shown, when};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    model::{Direction, as_sentence},
    store::{self, help::NewHelp},
    wire::{Item, SuccessDraft},
};

impl Book {
    /// Writes down who made a success possible: help received by each, which led to it, and a thank-you to each.
    ///
    /// # Errors
    /// `Invalid` where no success or nobody is named, or the day lies ahead; `NotFound` where somebody is gone. Nothing
    /// is kept then.
    pub fn tell_success(&self, draft: &SuccessDraft) -> Result<Done<Vec<Item>>> {
        let success = as_sentence(&draft.what);
        if success.is_empty() {
            return Err(Error::Invalid("Say what went well, such as “we won the tender”.".into()));
        }
        if draft.people.is_empty() {
            return Err(Error::Invalid("Say who made it possible.".into()));
        }
        self.transact(Op::new(Verb::TellSuccess, success.clone()), |tx| {
            let on = when::was_on(draft.on, tx.today())?;
            let mut thanks = Vec::new();
            for helper in &draft.people {
                store::person::reference(tx, helper.person)?;
                let what = as_sentence(&helper.what);
                let what = if what.is_empty() { success.clone() } else { what };
                let new = NewHelp {
                    kind: helper.kind,
                    outcome: success.clone(),
                    ..NewHelp::new(Direction::Received, helper.person, what, on)
                };
                thanks.push(help::receive(tx, &new, None)?.1);
            }
            all_shown(tx, &thanks)
        })
    }
}
