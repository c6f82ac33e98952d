//! The ladder from met to ally, with what speaks for each step (C96).

use chrono::{Days, NaiveDate};

use super::encounter::last_met;
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight,
    model::Stage,
    store::{self, Db, stage::StageStep},
    wire::{Ladder, LadderRow, PersonRef, Rung, StagePage, StageStepRow},
};

/// A tie that has stood below trusted for so long is stalled.
const STALLED: Days = Days::new(183);

impl Book {
    /// Where a tie stands, and what its records speak for.
    ///
    /// # Errors
    /// `NotFound` where the person does not exist.
    pub fn stage(&self, person: PersonId) -> Result<StagePage> {
        let today = self.clock().today();
        self.read(|db| page(db, store::person::reference(db, person)?.id, today))
    }

    /// Writes down where a tie stands now, and what speaks for it.
    ///
    /// # Errors
    /// `NotFound` where the person does not exist.
    pub fn set_stage(&self, person: PersonId, stage: Stage, evidence: &str) -> Result<Done<PersonRef>> {
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::SetStage, known.name.clone()), |tx| {
            store::stage::insert(tx, person, stage, evidence.trim())?;
            Ok(known)
        })
    }

    /// The ladder: who stands where, and which ties have stood still.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn ladder(&self) -> Result<Ladder> {
        let today = self.clock().today();
        self.read(|db| {
            let steps = store::stage::all(db)?;
            let before = today.checked_sub_days(STALLED).unwrap_or(today);
            let is_stalled = |step: &&StageStep| step.stage < Stage::Trusted && step.reached_on <= before;
            let rows = |steps: &mut dyn Iterator<Item = &StageStep>| -> Result<Vec<LadderRow>> {
                steps.map(|step| row(db, step, today)).collect()
            };
            let rungs = Stage::ALL.iter().map(|stage| {
                Ok(Rung { stage: *stage, people: rows(&mut steps.iter().rev().filter(|step| step.stage == *stage))? })
            });
            Ok(Ladder { rungs: rungs.collect::<Result<_>>()?, stalled: rows(&mut steps.iter().filter(is_stalled))? })
        })
    }
}

/// Where a tie stands.
pub(super) fn page(db: &Db, person: PersonId, today: NaiveDate) -> Result<StagePage> {
    let evidence = store::stage::evidence(db, person)?;
    let steps = store::stage::of_person(db, person)?.into_iter().map(|step| StageStepRow {
        stage: step.stage,
        on: step.reached_on,
        since_label: insight::since_label(step.reached_on, today),
        evidence: step.evidence,
    });
    Ok(StagePage {
        steps: steps.collect(),
        shown: Stage::shown_by(evidence),
        evidence: insight::evidence_lines(evidence),
    })
}

fn row(db: &Db, step: &StageStep, today: NaiveDate) -> Result<LadderRow> {
    Ok(LadderRow {
        person: store::person::reference(db, step.person)?,
        headline: store::person::load(db, step.person)?.headline(),
        stage: step.stage,
        since_label: insight::since_label(step.reached_on, today),
        last_met: last_met(db, step.person, today)?,
        evidence: step.evidence.clone(),
    })
}
