//! Ties that sleep: whom you lost touch with, each with the reason (C133).

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{document::name_at, encounter::last_met, facts::headline, item::item};
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight::{self, Slept, dormant_reasons},
    model::{DormantReason, Encounter, PastPlace, past_places},
    store::{self, Db, dormant::Written},
    wire::{Dormant, DormantGroup, DormantRow, WrittenTo},
};

/// People who are named for one reason, at most.
const MOST_OF_A_REASON: usize = 12;

impl Book {
    /// Ties that sleep, by reason, and whose answer is waited for.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn dormant(&self) -> Result<Dormant> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let places = places(db)?;
            let past = store::dormant::past_as_json(insight::roles_of_the_past, &places);
            let shared = store::dormant::sleeping_from_past(db, &past, today)?;
            let known: HashSet<PersonId> = shared.iter().map(|(person, _)| *person).collect();
            let mut groups = Vec::new();
            for reason in DormantReason::ALL {
                let people: Vec<PersonId> = match reason {
                    DormantReason::Often | DormantReason::LongAgo => {
                        store::dormant::sleeping_by_history(db, *reason, &known, today, MOST_OF_A_REASON)?
                    }
                    _ => shared.iter().filter(|(_, first)| first == reason).map(|(person, _)| *person).collect(),
                };
                let people = people.into_iter().take(MOST_OF_A_REASON);
                let people: Vec<DormantRow> =
                    people.map(|person| row(db, person, &places, today)).collect::<Result<_>>()?;
                if !people.is_empty() {
                    groups.push(DormantGroup { reason: *reason, people });
                }
            }
            let written = store::dormant::waiting(db)?.into_iter();
            Ok(Dormant {
                written: written.map(|written| written_to(db, written, zone, now)).collect::<Result<_>>()?,
                groups,
                knows_past: !places.is_empty(),
            })
        })
    }

    /// Lets a tie sleep: it is not named again until you met.
    ///
    /// # Errors
    /// `NotFound` where the person is gone.
    pub fn set_tie_aside(&self, person: PersonId) -> Result<Done<()>> {
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::SetTieAside, known.name), |tx| store::dormant::set_aside(tx, person))
    }
}

/// Where you worked and learned.
pub(super) fn places(db: &Db) -> Result<Vec<PastPlace>> {
    Ok(past_places(&store::setting::load(db)?.me))
}

/// Why a tie comes to mind; empty where it does not sleep.
pub(super) fn reasons(
    db: &Db,
    id: PersonId,
    met: &[Encounter],
    places: &[PastPlace],
    today: NaiveDate,
) -> Result<Vec<String>> {
    let last = met.first();
    let slept = Slept {
        roles: &store::role::of_person(db, id)?,
        affiliations: &store::affiliation::load(db, id)?,
        times: met.len(),
        last_on: last.and_then(|last| last.draft.on),
        last_place: last.map_or("", |last| last.draft.place.as_str()),
    };
    Ok(dormant_reasons(&slept, places, today).into_iter().map(|(_, words)| words).collect())
}

fn row(db: &Db, id: PersonId, places: &[PastPlace], today: NaiveDate) -> Result<DormantRow> {
    let met = store::encounter::of_person(db, id)?;
    let source = store::source::cards_of_person(db, id)?.into_iter().next();
    Ok(DormantRow {
        person: store::person::reference(db, id)?,
        headline: headline(&store::person::load(db, id)?),
        last_met: last_met(db, id, today)?,
        reasons: reasons(db, id, &met, places, today)?,
        source: source.map(|(name, ..)| name_at(&name)).unwrap_or_default(),
    })
}

/// Somebody whose answer is waited for.
pub(super) fn written_to(
    db: &Db,
    written: Written,
    zone: chrono_tz::Tz,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<WrittenTo> {
    Ok(WrittenTo {
        person: store::person::reference(db, written.person)?,
        headline: headline(&store::person::load(db, written.person)?),
        since_label: insight::since_label(written.on, now.with_timezone(&zone).date_naive()),
        follow_up: item(&store::commitment::load(db, written.follow_up)?, zone, now),
    })
}
