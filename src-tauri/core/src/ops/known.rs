//! Recognising people by the one rule of `insight::doubles`. The sheet suggests and asks; an import merges who is
//! certain.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{join::older_versions, keep::KeptCard, prepared::Prepared};
use crate::{
    Result,
    id::PersonId,
    insight::doubles::{Likeness, Record, compare, why_double},
    model::{Labelled, PersonFacts, differences, fold},
    store::{self, Db, Tx, contact_point},
    wire::{FieldDifference, KnownPerson},
};

/// Who a card is about, if anybody who is known: the surest, and of equals who was there first. Phone numbers without a
/// prefix are of `region`.
pub(super) fn recognise(db: &Db, facts: &PersonFacts, uid: &str, region: &str) -> Result<Option<(PersonId, Likeness)>> {
    let card = Record::of(facts, uid, region);
    let mut found = candidates(db, &facts.name, &card)?;
    if !card.name.key.is_empty() {
        found.extend(store::source::called(db, &card.name.key, &facts.name)?);
    }
    let mut alike = Vec::new();
    for candidate in found {
        alike.extend(likenesses(db, candidate, &card, region)?.into_iter().map(|likeness| (candidate, likeness)));
    }
    Ok(alike.into_iter().max_by_key(|(id, likeness)| (likeness.certain, likeness.weight(), Reverse(*id))))
}

/// How a card is like a person, by each of the things it is compared with.
fn likenesses(db: &Db, person: PersonId, card: &Record, region: &str) -> Result<Vec<Likeness>> {
    Ok(sides(db, person, region)?.iter().filter_map(|side| compare(side, card)).collect())
}

/// Everybody whom a card is certainly about by the rule of `insight::doubles`, who was there first before the others;
/// nobody of whom the user said that they are somebody else than the first. Phone numbers without a prefix are of the
/// region in the settings. The newer version of a card is of the same person also where it says something else now.
pub(super) fn certain(tx: &Tx<'_>, card: &Prepared<'_>, kept: &KeptCard<'_>) -> Result<Vec<PersonId>> {
    let region = &tx.settings().phone_region;
    let (card, name) = (&card.record, &card.facts.name);
    let mut found = Vec::new();
    for candidate in candidates(tx, name, card)? {
        let alike = likenesses(tx, candidate, card, region)?;
        let is_newer = || {
            Ok::<_, crate::Error>(!older_versions(&store::source::cards(tx, candidate)?, &card.uid, kept).is_empty())
        };
        if alike.iter().any(|one| one.certain) || (alike.iter().any(|one| one.lowered) && is_newer()?) {
            found.push(candidate);
        }
    }
    if let [first, _, ..] = found[..] {
        let others = store::double::others_than(tx, first)?;
        found.retain(|id| !others.contains(id));
    }
    Ok(found)
}

/// Who shares something with a card by which people are told.
fn candidates(db: &Db, name: &str, card: &Record) -> Result<BTreeSet<PersonId>> {
    let mut found = BTreeSet::new();
    if !card.uid.is_empty() {
        found.extend(store::source::with_uid(db, &card.uid)?);
    }
    for (kind, key) in card.points() {
        found.extend(contact_point::owners(db, kind, key)?);
    }
    if card.has_organization() {
        let called = store::source::called_at(db, &card.name.key, name)?;
        found.extend(called.into_iter().filter(|(_, organization)| card.is_of(organization)).map(|(id, _)| id));
    }
    Ok(found)
}

/// What a card is compared with: each card of a person by itself, so that it does not matter in which order they came,
/// and what the user wrote beside them.
fn sides(db: &Db, person: PersonId, region: &str) -> Result<Vec<Record>> {
    let facts = store::person::load(db, person)?;
    let cards = store::source::cards(db, person)?;
    let said: Option<Vec<&PersonFacts>> = cards.iter().map(|card| card.facts.as_ref()).collect();
    let Some(said) = said.filter(|said| said.iter().any(|card| card.name == facts.name)) else {
        return Ok(vec![Record::of(&facts, &store::person::uid(db, person)?, region)]);
    };
    let mut sides: Vec<Record> =
        cards.iter().filter_map(|card| Some(Record::of(card.facts.as_ref()?, &card.uid, region))).collect();
    let written = |points: &[Labelled], read: fn(&PersonFacts) -> &Vec<Labelled>| -> Vec<Labelled> {
        let known = |point: &&Labelled| said.iter().any(|card| read(card).iter().any(|one| one.value == point.value));
        points.iter().filter(|point| !known(point)).cloned().collect()
    };
    let by_hand = PersonFacts {
        emails: written(&facts.emails, |card| &card.emails),
        phones: written(&facts.phones, |card| &card.phones),
        urls: written(&facts.urls, |card| &card.urls),
        affiliations: facts
            .affiliations
            .iter()
            .filter(|job| {
                let same = |one: &crate::model::Affiliation| fold(&one.organization) == fold(&job.organization);
                !said.iter().any(|card| card.affiliations.iter().any(same))
            })
            .cloned()
            .collect(),
        birthday: facts.birthday.filter(|born| !said.iter().any(|card| card.birthday == Some(*born))),
        ..facts.clone()
    };
    sides.push(Record::of(&by_hand, "", region));
    Ok(sides)
}

/// Whose birthday it is that a calendar tells with nothing but a name: the only person who is called exactly so, unless
/// another birthday is known of them.
pub(super) fn whose_birthday(db: &Db, said: &PersonFacts) -> Result<Option<PersonId>> {
    let only_that = PersonFacts { name: said.name.clone(), birthday: said.birthday, ..PersonFacts::default() };
    if said.birthday.is_none() || *said != only_that || !said.name.trim().contains(' ') {
        return Ok(None);
    }
    let named = store::person::named(db, &said.name)?;
    let [only] = named.as_slice() else { return Ok(None) };
    let known = store::person::load(db, only.id)?.birthday;
    Ok(known.is_none_or(|known| known.month_day() == said.birthday.and_then(|day| day.month_day())).then_some(only.id))
}

/// A known person as the review sheet shows them beside a card.
pub(super) fn describe(db: &Db, id: PersonId, likeness: &Likeness, card: &PersonFacts) -> Result<KnownPerson> {
    let known = store::person::load(db, id)?;
    let differences = differences(&known, card).into_iter().map(|difference| FieldDifference {
        field: difference.field.to_owned(),
        known: difference.known,
        card: difference.card,
        both: difference.both,
    });
    Ok(KnownPerson {
        person: store::person::reference(db, id)?,
        headline: known.headline(),
        why: why_double(likeness),
        certain: likeness.certain,
        differences: differences.collect(),
    })
}
