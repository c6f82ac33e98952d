//! Who knows whom, as it is said by hand, and the facts of your own ties.

use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{PersonId, TieId},
    insight::{TieMeasure, tie_facts},
    model::{Encounter, TieKind},
    store::{self, Db},
    wire::{TieFacts, TieRow},
};

/// Whom somebody was said to know.
pub(super) fn rows(db: &Db, person: PersonId) -> Result<Vec<TieRow>> {
    let ties = store::tie::known_to(db, person)?.into_iter();
    Ok(ties.map(|(tie, person)| TieRow { id: tie.id, person, how: tie.how }).collect())
}

/// The facts of a tie from its encounters, newest first.
pub(super) fn facts(met: &[Encounter], today: chrono::NaiveDate) -> TieFacts {
    let said = |text: fn(&Encounter) -> &str| {
        u32::try_from(met.iter().filter(|met| !text(met).is_empty()).count()).unwrap_or(u32::MAX)
    };
    let measure = TieMeasure {
        met_on: met.iter().filter_map(|met| met.draft.on).collect(),
        learned: said(|met| met.draft.learned.as_str()),
        shared: said(|met| met.draft.shared.as_str()),
        started: met.iter().filter_map(|met| met.draft.who_started).collect(),
    };
    tie_facts(&measure, today)
}

impl Book {
    /// Says that two people know each other, and how.
    ///
    /// # Errors
    /// `NotFound` where one is gone, `Invalid` where both are one.
    pub fn add_tie(&self, one: PersonId, other: PersonId, how: &str) -> Result<Done<TieId>> {
        let names = self.both_names(one, other)?;
        self.transact(Op::new(Verb::AddTie, names), |tx| {
            store::tie::insert(tx, [one, other], TieKind::Knows, how.trim(), None)
        })
    }

    /// Takes back that two people know each other.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_tie(&self, id: TieId) -> Result<Done<bool>> {
        let tie = self.read(|db| store::tie::load(db, id))?;
        let names = self.both_names(tie.person, tie.other)?;
        self.transact(Op::new(Verb::DeleteTie, names), |tx| store::tie::delete(tx, id))
    }

    /// "Ana Souza and Li Wei"; `Invalid` where both are one.
    pub(super) fn both_names(&self, one: PersonId, other: PersonId) -> Result<String> {
        if one == other {
            return Err(Error::Invalid("Name two people.".into()));
        }
        self.read(|db| {
            let [one, other] = [store::person::reference(db, one)?, store::person::reference(db, other)?];
            Ok(format!("{} and {}", one.name, other.name))
        })
    }
}
