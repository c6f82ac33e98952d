//! What people need and can offer: as it was written down, and as it stands in the notes of encounters.

use chrono::NaiveDate;

use super::commitment::as_sentence;
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::{EncounterId, NeedId, PersonId},
    insight,
    model::Encounter,
    store::{self, Db, Tx, need::NewNeed},
    wire::{NeedLine, OfferLine},
};

/// How a need stands in the note of an encounter that was read from elsewhere.
const NEED: &str = "They need: ";
/// How an offer stands in the note of an encounter.
const OFFER: &str = "They offer: ";

/// Something that stands on a line of its own in the note of an encounter.
fn noted<'a>(met: &'a Encounter, name: &'a str) -> impl Iterator<Item = &'a str> {
    met.draft.note.lines().filter_map(move |line| line.trim().strip_prefix(name))
}

/// Writes needs down, one a line.
pub(super) fn keep(tx: &Tx<'_>, person: PersonId, lines: &str, on: NaiveDate, from: Option<EncounterId>) -> Result<()> {
    for what in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let new = NewNeed { person, what: as_sentence(what), said_on: on, encounter: from };
        store::need::insert(tx, &new)?;
    }
    Ok(())
}

/// What a person needs, said last first.
pub(super) fn needs(db: &Db, person: PersonId, met: &[Encounter], today: NaiveDate) -> Result<Vec<NeedLine>> {
    let line = |id, what: &str, on| NeedLine {
        id,
        what: what.to_owned(),
        said_on: on,
        said_label: insight::since_label(on, today),
    };
    let kept = store::need::of_person(db, person)?;
    let mut needs: Vec<NeedLine> =
        kept.iter().map(|need| line(Some(need.id), &need.new.what, need.new.said_on)).collect();
    for met in met {
        let on = met.draft.on.unwrap_or(today);
        needs.extend(noted(met, NEED).map(|what| line(None, what, on)));
    }
    needs.sort_by_key(|need| std::cmp::Reverse(need.said_on));
    Ok(needs)
}

/// The need that was said at an encounter.
pub(super) fn said_at(db: &Db, person: PersonId, met: &Encounter) -> Result<Option<String>> {
    let kept = store::need::of_person(db, person)?;
    let said = kept.into_iter().find(|need| need.new.encounter == Some(met.id)).map(|need| need.new.what);
    Ok(said.or_else(|| noted(met, NEED).next().map(str::to_owned)))
}

/// What a person can offer, said last first.
pub(super) fn offers(met: &[Encounter], today: NaiveDate) -> Vec<OfferLine> {
    let said = |met: &Encounter| {
        let label = insight::since_label(met.draft.on.unwrap_or(today), today);
        let offers = noted(met, OFFER).map(|what| OfferLine { what: what.to_owned(), said_label: label.clone() });
        offers.collect::<Vec<_>>()
    };
    met.iter().flat_map(said).collect()
}

impl Book {
    /// Notes that somebody needs a thing no more, or has it.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_need(&self, id: NeedId) -> Result<Done<bool>> {
        let name = self.read(|db| Ok(store::person::reference(db, store::need::load(db, id)?.new.person)?.name))?;
        self.transact(Op::new(Verb::EndNeed, name), |tx| store::need::end(tx, id))
    }
}
