//! Why somebody meets a topic: what they offer, know about, do, and what your notes say of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::need_line::NOTED_NEED;
use crate::{
    Result,
    id::{OfferId, PersonId},
    insight::{self, Reason},
    model::{Affiliation, Topic, terms},
    store::{self, Db},
};

/// How strong a reason is; the first is the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tier {
    /// It is offered.
    Offer,
    /// They know about it.
    Knows,
    /// They do it, or did.
    Work,
    /// Your notes have all the words.
    Notes,
}

/// A reason, told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// How strong it is.
    pub tier: Tier,
    /// How many words of the topic it has.
    pub shared: usize,
    /// The offer, where it is one.
    pub offer: Option<OfferId>,
    /// The reason in words.
    pub line: String,
}

/// All reasons of a person, the strongest first; of one tier, the one that shares most words.
pub(super) fn all(db: &Db, topic: &Topic, person: PersonId, today: NaiveDate) -> Result<Vec<Told>> {
    let offers = store::offer::of_person(db, person)?;
    let mut told: Vec<Told> = Vec::new();
    for offer in offers.iter().filter(|offer| offer.new.stands(today)) {
        if store::offer_use::has_room(db, offer, today)? {
            told.extend(of_offer(topic, offer, today));
        }
    }
    told.extend(knows(db, topic, person, today)?);
    told.extend(work(db, topic, person, today)?);
    told.extend(notes(db, topic, person, today)?);
    told.sort_by_key(|told| (told.tier, std::cmp::Reverse(told.shared)));
    Ok(told)
}

/// The reason of an offer, where it meets the topic.
pub(super) fn of_offer(topic: &Topic, offer: &store::offer::Offer, today: NaiveDate) -> Option<Told> {
    let shared = topic.meets(&terms(&offer.new.what))?;
    let reason = match offer.new.holder {
        crate::model::Holder::Me => Reason::MyOffer(&offer.new.what),
        _ => Reason::Offer(&offer.new.what),
    };
    Some(Told { tier: Tier::Offer, shared, offer: Some(offer.id), line: insight::reason_line(&reason, today) })
}

/// The reason of what a person knows about: told by the topic of theirs that has most of the words.
pub(super) fn knows(db: &Db, topic: &Topic, person: PersonId, today: NaiveDate) -> Result<Option<Told>> {
    let means = store::means::load(db, person)?;
    let Some(shared) = topic.meets(&terms(&means.knows_about)) else { return Ok(None) };
    let has = |line: &&str| {
        let words = terms(line);
        topic.terms.iter().filter(|term| words.contains(*term)).count()
    };
    // Of equals the first.
    let lines: Vec<&str> = means.topics().collect();
    let best = lines.into_iter().rev().max_by_key(has).unwrap_or_default();
    Ok(Some(Told { tier: Tier::Knows, shared, offer: None, line: insight::reason_line(&Reason::Knows(best), today) }))
}

/// The reason of what a person does or did: the post that has most of the words, of equals one that lasts.
pub(super) fn work(db: &Db, topic: &Topic, person: PersonId, today: NaiveDate) -> Result<Option<Told>> {
    let mut best: Option<(usize, bool, Affiliation)> = None;
    for work in store::affiliation::load(db, person)? {
        let text = [&work.title, &work.role, &work.department, &work.organization].map(String::as_str).join(", ");
        let Some(shared) = topic.meets(&terms(&text)) else { continue };
        let key = (shared, insight::is_current(&work, today));
        if best.as_ref().is_none_or(|(shared, current, _)| key > (*shared, *current)) {
            best = Some((key.0, key.1, work));
        }
    }
    Ok(best.map(|(shared, _, work)| Told {
        tier: Tier::Work,
        shared,
        offer: None,
        line: insight::reason_line(&Reason::Work(&work), today),
    }))
}

/// The reason of your notes on a person, where they have every word; what the person needs does not count.
pub(super) fn notes(db: &Db, topic: &Topic, person: PersonId, today: NaiveDate) -> Result<Option<Told>> {
    let facts = store::person::load(db, person)?;
    let mut texts = vec![facts.note, facts.cares_about, facts.how_we_connect, facts.memory_hook];
    for met in store::encounter::of_person(db, person)? {
        texts.extend(met.draft.note.lines().filter(|line| !line.starts_with(NOTED_NEED)).map(str::to_owned));
        texts.extend([met.draft.learned, met.draft.shared]);
    }
    let mut missing: BTreeSet<&String> = topic.terms.iter().collect();
    let mut telling = "";
    for text in &texts {
        let words = terms(text);
        let before = missing.len();
        missing.retain(|term| !words.contains(*term));
        if missing.len() < before && telling.is_empty() {
            telling = text;
        }
    }
    if !missing.is_empty() || topic.is_blank() {
        return Ok(None);
    }
    let line = insight::reason_line(&Reason::Notes(&shortened(telling)), today);
    Ok(Some(Told { tier: Tier::Notes, shared: topic.terms.len(), offer: None, line }))
}

/// The beginning of a note, to a whole word.
fn shortened(text: &str) -> String {
    const MOST: usize = 90;
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
