//! What a card, a note and a quick line have in common: a person, perhaps an encounter, and what follows from it.

use std::{cell::OnceCell, collections::HashSet};

use chrono::NaiveDate;

use super::{
    encounter,
    facts::tidy,
    help,
    join::join,
    need, offer,
    picture::text_fingerprint,
    prepared::{Prepared, as_json},
};
use crate::{
    Result,
    id::{CommitmentId, EncounterId, PersonId, SourceId},
    insight::doubles::Name,
    model::{CommitmentKind, Due, EncounterDraft, PersonFacts, as_sentence, merge},
    store::{self, Tx, commitment::NewCommitment, source::NewCard},
};

/// Everything that is about to be kept of one person.
#[derive(Debug, Clone, Default)]
pub(super) struct Keep<'a> {
    /// What is said about them.
    pub facts: PersonFacts,
    /// The card's own identifier.
    pub uid: &'a str,
    /// Into whom it is merged; a new person where nobody.
    pub into: Option<PersonId>,
    /// Fields in which the known value stays.
    pub keep_known: &'a [String],
    /// Whether the card's values win elsewhere; lists are united all the same.
    pub card_wins: bool,
    /// The encounter, if there was one.
    pub met: Option<Met>,
    /// A hook for the memory.
    pub remember: String,
    /// Promises, each with its day.
    pub promises: Vec<(String, Due)>,
    /// What they need, one a line.
    pub needs: String,
    /// What they can offer, one a line.
    pub offers: String,
    /// Help received, each of which is thanked for.
    pub thanks_for: Vec<String>,
    /// Help given.
    pub gave: Vec<String>,
    /// Whether to follow up the next day; `None` does so after a first encounter.
    pub follow_up: Option<bool>,
    /// Whether by hand-written card; `None` decides by the address.
    pub by_card: Option<bool>,
    /// The card as it came.
    pub card: Option<KeptCard<'a>>,
    /// Whether nobody was asked: the card then brings what it says beside what is known, as `join` does it.
    pub unasked: bool,
}

/// A card as it came.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeptCard<'a> {
    /// The import it belongs to.
    pub source: SourceId,
    /// Its text.
    pub raw: &'a str,
    /// SHA-256 of its text.
    pub fingerprint: &'a str,
    /// Where the file is in which it stood (`document::place`).
    pub place: &'a str,
    /// What was read from it.
    pub facts: &'a PersonFacts,
    /// All cards in that file.
    pub siblings: Siblings<'a>,
    /// What was worked out of it already.
    pub prepared: Option<&'a Prepared<'a>>,
}

impl KeptCard<'_> {
    /// Keeps it with a person; answers with its row.
    pub fn keep(&self, tx: &Tx<'_>, person: PersonId, uid: &str) -> Result<i64> {
        let worked_out;
        let (json, name_key) = match self.prepared {
            Some(prepared) => (&prepared.json, &prepared.record.name.key),
            None => {
                worked_out = (as_json(self.facts), Name::of(self.facts).key);
                (&worked_out.0, &worked_out.1)
            }
        };
        let Self { source, place, fingerprint, raw, .. } = *self;
        let card = NewCard { source, origin: place, uid, fingerprint, raw, facts: json, name_key };
        store::source::keep_card(tx, person, &card)
    }
}

/// The cards of one file, by their fingerprints; those are taken when they are first asked for, which is seldom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Siblings<'a> {
    /// The text of each.
    pub texts: &'a [&'a str],
    /// How the columns they stand in were read, where the user said it.
    pub said: &'a str,
    /// The fingerprint of each, once they were asked for.
    pub fingerprints: &'a OnceCell<HashSet<String>>,
}

impl Siblings<'_> {
    /// Whether one of them has a fingerprint.
    pub fn has(&self, fingerprint: &str) -> bool {
        let of = |text: &&str| text_fingerprint(text, self.said);
        self.fingerprints.get_or_init(|| self.texts.iter().map(of).collect()).contains(fingerprint)
    }
}

/// The encounter that is about to be kept.
#[derive(Debug, Clone, Default)]
pub(super) struct Met {
    /// The civil day.
    pub on: NaiveDate,
    /// Event or place.
    pub place: String,
    /// Who introduced you.
    pub through: String,
    /// What happened.
    pub note: String,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// The person.
    pub person: PersonId,
    /// Whether they are new.
    pub is_new: bool,
    /// Whether they were known and learned something.
    pub learned: bool,
    /// The encounter.
    pub encounter: Option<EncounterId>,
    /// What will remind.
    pub commitments: Vec<CommitmentId>,
}

/// Writes it all down.
pub(super) fn keep(tx: &Tx<'_>, keep: &Keep<'_>) -> Result<Kept> {
    let (person, is_new, mut learned) = keep_person(tx, keep)?;
    if let Some(card) = keep.card
        && (is_new || store::source::owner_of_card(tx, card.fingerprint)? != Some(person))
    {
        card.keep(tx, person, keep.uid)?;
    }
    if !keep.remember.trim().is_empty() {
        learned |= store::person::remember(tx, person, &keep.remember)?;
    }
    let first = keep.met.is_some() && store::encounter::span(tx, person)?.first_on.is_none();
    let encounter = keep.met.as_ref().map(|met| keep_encounter(tx, person, met)).transpose()?;
    let said_on = keep.met.as_ref().map_or(tx.today(), |met| met.on);
    need::keep(tx, person, &keep.needs, said_on, encounter)?;
    offer::keep(tx, person, &keep.offers, said_on, encounter)?;
    let mut commitments = Vec::new();
    for (what, due) in &keep.promises {
        commitments.push(commit(tx, person, encounter::promised_kind(what, due), what, *due, encounter)?);
    }
    let both_ways = (keep.thanks_for.iter().cloned(), keep.gave.iter().cloned());
    commitments.extend(help::keep(tx, person, both_ways, said_on, encounter)?);
    if let Some(encounter) = encounter {
        let by_rule = first && tx.settings().next_day_rule && encounter::is_fresh(said_on, tx.today());
        if keep.follow_up.unwrap_or(by_rule) {
            commitments.push(encounter::follow_up(tx, person, encounter, keep.by_card)?);
        }
    }
    Ok(Kept { person, is_new, learned, encounter, commitments })
}

fn keep_person(tx: &Tx<'_>, keep: &Keep<'_>) -> Result<(PersonId, bool, bool)> {
    let Some(id) = keep.into else {
        return Ok((insert_person(tx, keep)?, true, false));
    };
    if let Some(card) = keep.card.filter(|_| keep.unasked) {
        return Ok((id, false, join(tx, id, keep.uid, &card)?));
    }
    let known = store::person::load(tx, id)?;
    let unnamed = !known.is_named();
    let card_wins = |field: &str| {
        (keep.card_wins || (unnamed && field == "name")) && !keep.keep_known.iter().any(|kept| kept == field)
    };
    let merged = merge(&known, &keep.facts, &card_wins);
    if merged != known {
        store::person::update(tx, id, &merged)?;
    }
    Ok((id, false, merged != known))
}

fn insert_person(tx: &Tx<'_>, keep: &Keep<'_>) -> Result<PersonId> {
    match keep.card.and_then(|card| card.prepared) {
        Some(card) => store::person::insert_keyed(tx, &card.facts, keep.uid, &card.keys),
        None => store::person::insert(tx, &tidy(&keep.facts)?, keep.uid),
    }
}

fn keep_encounter(tx: &Tx<'_>, person: PersonId, met: &Met) -> Result<EncounterId> {
    let draft = EncounterDraft {
        people: vec![person],
        place: met.place.trim().to_owned(),
        through: met.through.trim().to_owned(),
        note: met.note.trim().to_owned(),
        ..EncounterDraft::default()
    };
    store::encounter::insert(tx, &draft, met.on)
}

fn commit(
    tx: &Tx<'_>,
    person: PersonId,
    kind: CommitmentKind,
    what: &str,
    due: Due,
    encounter: Option<EncounterId>,
) -> Result<CommitmentId> {
    store::commitment::insert(
        tx,
        &NewCommitment { encounter, ..NewCommitment::new(person, kind, as_sentence(what), due) },
    )
}
