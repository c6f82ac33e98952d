//! A card and the person it is of: what it says now against what it, and the other cards, said before.

use super::{document::same_file, keep::KeptCard};
use crate::{
    Result,
    id::PersonId,
    model::{PersonFacts, bring, unite_cards},
    store::{self, Tx, source::KeptCard as Card},
};

/// Brings a card to a person and keeps it; answers whether anything was learned. What the user wrote stays; where the
/// newer version of a card says otherwise, a difference waits for a look.
///
/// The person is what all their cards say together, in whatever order they came, and what the user made of it.
pub(super) fn join(tx: &Tx<'_>, person: PersonId, uid: &str, card: &KeptCard<'_>) -> Result<bool> {
    let cards = store::source::cards(tx, person)?;
    let older = older_versions(&cards, uid, card);
    let current = |card: &&Card| !card.superseded;
    let before = said(cards.iter().filter(current));
    let kept = cards.iter().filter(current).filter(|one| !older.contains(&one.id));
    let now = unite_cards(kept.filter_map(|one| one.facts.clone()).chain([card.facts.clone()]).collect());
    let known = store::person::load(tx, person)?;
    let (brought, differ) = bring(&known, &before, &now);
    let row = card.keep(tx, person, uid)?;
    older.iter().try_for_each(|id| store::source::supersede(tx, *id))?;
    differ.iter().try_for_each(|field| store::difference::propose(tx, person, row, field))?;
    if brought != known {
        store::person::update(tx, person, &brought)?;
    }
    Ok(brought != known || !differ.is_empty())
}

/// What some cards say together.
pub(super) fn said<'a>(cards: impl Iterator<Item = &'a Card>) -> PersonFacts {
    unite_cards(cards.filter_map(|card| card.facts.clone()).collect())
}

/// The cards of which one is a newer version: of an earlier import of that file, with the same identifier, or
/// without one the only card that is no longer in the file.
pub(super) fn older_versions(cards: &[Card], uid: &str, card: &KeptCard<'_>) -> Vec<i64> {
    let earlier = cards.iter().filter(|one| {
        !one.superseded
            && one.source != card.source
            && same_file(&one.origin, card.place)
            && one.uid == uid
            && !card.siblings.has(&one.fingerprint)
    });
    let ids: Vec<i64> = earlier.map(|one| one.id).collect();
    if uid.is_empty() && ids.len() > 1 { Vec::new() } else { ids }
}
