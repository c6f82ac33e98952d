//! Encounters.

use chrono::NaiveDate;

use super::when;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange,
    id::{CommitmentId, EncounterId, PersonId},
    insight,
    model::{CommitmentKind, Due, EncounterDraft, LocalTime, as_sentence},
    store::{self, Db, Tx, commitment::NewCommitment},
};

impl Book {
    /// Writes an encounter down; the first one with a person makes a follow-up for the next day (C70).
    ///
    /// # Errors
    /// `Invalid` where nobody was there or the day lies ahead.
    pub fn log_encounter(&self, draft: &EncounterDraft) -> Result<Done<EncounterId>> {
        let name = self.subject(draft)?;
        self.transact(Op::new(Verb::LogEncounter, name), |tx| {
            let on = day(tx, draft)?;
            let first = draft.people.len() == 1 && store::encounter::span(tx, draft.people[0])?.first_on.is_none();
            let id = store::encounter::insert(tx, draft, on)?;
            if first && tx.settings().next_day_rule && is_fresh(on, tx.today()) {
                follow_up(tx, draft.people[0], id, None)?;
            }
            Ok(id)
        })
    }

    /// Writes an encounter anew.
    ///
    /// # Errors
    /// As [`Book::log_encounter`], and `NotFound` where it is gone.
    pub fn edit_encounter(&self, id: EncounterId, draft: &EncounterDraft) -> Result<Done<EncounterId>> {
        let name = self.subject(draft)?;
        self.transact(Op::new(Verb::EditEncounter, name), |tx| {
            store::encounter::update(tx, id, draft, day(tx, draft)?)?;
            Ok(id)
        })
    }

    /// Deletes an encounter; undo brings it back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_encounter(&self, id: EncounterId) -> Result<Done<()>> {
        let name = self.read(|db| match store::encounter::people(db, id)?.first() {
            Some(person) => Ok(store::person::reference(db, *person)?.name),
            None => Ok(String::new()),
        })?;
        self.transact(Op::new(Verb::DeleteEncounter, name), |tx| store::encounter::delete(tx, id))
    }

    fn subject(&self, draft: &EncounterDraft) -> Result<String> {
        let Some(first) = draft.people.first() else {
            return Err(Error::Invalid("Say whom you met.".into()));
        };
        self.read(|db| {
            for person in &draft.people {
                store::person::reference(db, *person)?;
            }
            Ok(store::person::reference(db, *first)?.name)
        })
    }
}

/// How long ago somebody was met last, in words; blank for never.
pub(super) fn last_met(db: &Db, person: PersonId, today: NaiveDate) -> Result<String> {
    let last = store::encounter::span(db, person)?.last_on;
    Ok(last.map(|on| insight::since_label(on, today)).unwrap_or_default())
}

fn day(tx: &Tx<'_>, draft: &EncounterDraft) -> Result<NaiveDate> {
    match draft.on {
        Some(on) if on > tx.today() => {
            Err(Error::Invalid("That day lies ahead. Write a meeting down as a commitment instead.".into()))
        }
        Some(on) => Ok(on),
        None => Ok(tx.today()),
    }
}

/// For so many days after it a first encounter is followed up by itself; later "nice to meet you" is late.
const FRESH: i64 = 7;

/// Whether the next-day rule holds for an encounter of a day (C70, C87).
pub(super) fn is_fresh(on: NaiveDate, today: NaiveDate) -> bool {
    (today - on).num_days() <= FRESH
}

/// What the next-day rule would make for a person: its kind, what it says, and its day (C87, C88).
pub(super) fn next_day_act(
    settings: &crate::model::Settings,
    today: NaiveDate,
    by_card: bool,
) -> (CommitmentKind, &'static str, Due) {
    let due = Due::on(settings.next_working_day(today));
    let kind = if by_card { CommitmentKind::Card } else { CommitmentKind::FollowUp };
    (kind, insight::nice_to_meet_you(kind), due)
}

/// Makes the follow-up of the next-day rule; by hand-written card where asked for, or where the address is known.
pub(super) fn follow_up(
    tx: &Tx<'_>,
    person: PersonId,
    encounter: EncounterId,
    by_card: Option<bool>,
) -> Result<CommitmentId> {
    let by_card = match by_card {
        Some(choice) => choice,
        None => store::person::load(tx, person)?.has_postal_address(),
    };
    let (kind, what, due) = next_day_act(tx.settings(), tx.today(), by_card);
    store::commitment::insert(
        tx,
        &NewCommitment { encounter: Some(encounter), ..NewCommitment::new(person, kind, what, due) },
    )
}

/// A promise, its words split from its date, once for each time of the day that it names; without a date it is due in a
/// week.
pub(super) fn promises(line: &str, now: LocalTime) -> Vec<(String, Due)> {
    let (what, when) = exchange::split_times(line.trim(), now, false);
    let dues = when.map_or_else(|| vec![Due::on(now.date() + chrono::Duration::days(7))], |(_, dues)| dues);
    let what = what.trim().trim_end_matches(['.', ',', ';']).trim();
    if what.is_empty() {
        return Vec::new();
    }
    dues.into_iter().map(|due| (as_sentence(what), due)).collect()
}

/// What something promised is: with a time of day and a word for it ("meet", "lunch") a meeting.
pub(super) fn promised_kind(what: &str, due: &Due) -> CommitmentKind {
    let is_meeting = due.time.is_some() && exchange::begins_as_meeting(what);
    if is_meeting { CommitmentKind::Meeting } else { CommitmentKind::Promise }
}

/// The day of an encounter as it was typed; blank is no encounter.
pub(super) fn met_on(words: &str, now: LocalTime) -> Result<Option<NaiveDate>> {
    if words.trim().is_empty() {
        return Ok(None);
    }
    let on = when::read(words, now, true)?.date;
    when::was_on(Some(on), now.date()).map(Some)
}
