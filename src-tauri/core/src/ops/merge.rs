//! Two people become one, and can be taken apart again.
//!
//! The survivor gets what hangs on the other (encounters, commitments, help, dates, cards, files) and their values;
//! the other is kept as they were, out of sight, and their id leads to the survivor. Taken apart, whatever was moved
//! goes back to whom it came from, also where it was edited since; what the merge wrote on the survivor is taken back
//! as far as it still stands; what was added or edited since stays with the survivor.

use super::join::said;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{MergeId, PersonId},
    model::{PersonFacts, Photo, Rhythm, Standing, bring, merge, take_fields, unite_cards},
    store::{self, Tx, double::PairState, merge::Portrait, source},
    wire::{MergeDraft, MergedPerson, PersonRef},
};

impl Book {
    /// Makes two people one. Nothing of either is lost: lists are united, and of a field with one value the survivor's
    /// stands unless the draft takes the other's.
    ///
    /// # Errors
    /// `NotFound` where one is gone, `Invalid` where both are the same or one is in the trash.
    pub fn merge_people(&self, draft: &MergeDraft) -> Result<Done<PersonRef>> {
        let subject = self.read(|db| {
            let [keep, other] = [draft.keep, draft.merge].map(|id| store::person::reference(db, id));
            let (keep, other) = (keep?, other?);
            Ok(if keep.name == other.name { keep.name } else { format!("{} and {}", keep.name, other.name) })
        })?;
        self.transact(Op::new(Verb::MergePeople, subject), |tx| {
            check(tx, draft)?;
            let (keep, other) = (store::merge::portrait(tx, draft.keep)?, store::merge::portrait(tx, draft.merge)?);
            let takes = |field: &str| draft.take.iter().any(|taken| taken == field);
            let mut facts = merge(&keep.facts, &other.facts, &takes);
            if takes("name") {
                take_fields(&mut facts, &other.facts, &["name"]);
            }
            if other.facts.standing == Standing::Have {
                facts.standing = Standing::Have;
            }
            let rhythm = if takes("rhythm") { other.rhythm.clone() } else { complete(&keep.rhythm, &other.rhythm) };
            let means = keep.means.complete(&other.means);
            let takes_photo = facts.photo != keep.facts.photo;
            let photo = if takes_photo { other.photo } else { keep.photo };
            let uid = if keep.uid.is_empty() { other.uid.clone() } else { keep.uid.clone() };
            let cares_about_on = said_on(&facts, [&keep, &other]);
            let after = Portrait { facts, rhythm, means, photo, uid, cares_about_on };
            write(tx, draft.keep, draft.merge, &keep, after)?;
            store::person::reference(tx, draft.keep)
        })
    }

    /// Takes a merge apart, whenever: both people are back. See the head of this file for what goes where.
    ///
    /// # Errors
    /// `NotFound` where there is no such merge, `Invalid` where the survivor was merged into somebody else since.
    pub fn take_apart(&self, id: MergeId) -> Result<Done<PersonRef>> {
        let (subject, merged) = self.read(|db| {
            let merge = store::merge::load(db, id)?;
            let [keep, other] = [merge.survivor, merge.merged].map(|id| store::person::reference(db, id));
            let (keep, other) = (keep?, other?);
            Ok((format!("{} and {}", keep.name, other.name), other))
        })?;
        self.transact(Op::new(Verb::TakeApart, subject), |tx| {
            take_apart(tx, id)?;
            Ok(merged)
        })
    }

    /// The merge by which a person went into somebody, or the last by which somebody went into them.
    ///
    /// # Errors
    /// `Invalid` where there is none.
    pub fn merge_of(&self, person: PersonId) -> Result<MergeId> {
        self.read(|db| {
            let gone = store::merge::of_merged(db, person)?;
            let came = || Ok(store::merge::of_survivor(db, person)?.into_iter().next());
            let found: Option<store::merge::Merge> = gone.map_or_else(came, |merge| Ok::<_, Error>(Some(merge)))?;
            found.map(|merge| merge.id).ok_or_else(|| Error::Invalid(format!("{person} was not merged with anybody.")))
        })
    }
}

/// Who was merged into a person, as their page shows it.
pub(super) fn merged_people(
    db: &store::Db,
    person: PersonId,
    label: impl Fn(chrono::DateTime<chrono::Utc>) -> String,
) -> Result<Vec<MergedPerson>> {
    let merges = store::merge::of_survivor(db, person)?.into_iter();
    let show = |merge: store::merge::Merge| {
        Ok(MergedPerson {
            merge: merge.id,
            person: store::person::reference(db, merge.merged)?,
            at_label: label(merge.at),
        })
    };
    merges.map(show).collect()
}

fn check(tx: &Tx<'_>, draft: &MergeDraft) -> Result<()> {
    if draft.keep == draft.merge {
        return Err(Error::Invalid("That is one person already.".into()));
    }
    for id in [draft.keep, draft.merge] {
        let name = store::person::reference(tx, id)?.name;
        if store::person::stands_for(tx, id)? != id {
            return Err(Error::Invalid(format!("{name} ({id}) was merged already. Nothing was changed.")));
        }
        if store::person::is_trashed(tx, id)? {
            return Err(Error::Invalid(format!("{name} is in the trash. Take them out first; nothing was changed.")));
        }
    }
    Ok(())
}

/// Merges two who are certainly one, without asking: the survivor is what all cards say together, and what the user
/// made of either.
pub(super) fn merge_unasked(tx: &Tx<'_>, keep: PersonId, other: PersonId) -> Result<()> {
    let (before, gone) = (store::merge::portrait(tx, keep)?, store::merge::portrait(tx, other)?);
    let current = |cards: Vec<source::KeptCard>| cards.into_iter().filter(|card| !card.superseded).collect::<Vec<_>>();
    let (cards, others) = (current(source::cards(tx, keep)?), current(source::cards(tx, other)?));
    let all = unite_cards(cards.iter().chain(&others).filter_map(|card| card.facts.clone()).collect());
    let (facts, _) = bring(&before.facts, &said(cards.iter()), &all);
    let (facts, _) = bring(&facts, &said(others.iter()), &gone.facts);
    let photo = if before.photo.is_some() { before.photo } else { gone.photo };
    let after = Portrait {
        cares_about_on: said_on(&facts, [&before, &gone]),
        facts,
        rhythm: complete(&before.rhythm, &gone.rhythm),
        means: before.means.complete(&gone.means),
        photo,
        uid: if before.uid.is_empty() { gone.uid } else { before.uid.clone() },
    };
    write(tx, keep, other, &before, after)
}

/// When it was said what somebody cares about, who is made of two.
fn said_on(facts: &PersonFacts, of: [&Portrait; 2]) -> Option<chrono::NaiveDate> {
    of.into_iter().find(|one| one.facts.cares_about == facts.cares_about).and_then(|one| one.cares_about_on)
}

fn complete(known: &Rhythm, other: &Rhythm) -> Rhythm {
    Rhythm {
        every_days: known.every_days.or(other.every_days),
        personal: known.personal || other.personal,
        channel: known.channel.or(other.channel),
        most_a_month: known.most_a_month.or(other.most_a_month),
        rest_until: known.rest_until.max(other.rest_until),
    }
}

fn write(tx: &Tx<'_>, keep: PersonId, other: PersonId, before: &Portrait, after: Portrait) -> Result<()> {
    let moved = store::merge::move_all(tx, other, keep)?;
    for stranger in store::double::others_than(tx, other)?.into_iter().filter(|stranger| *stranger != keep) {
        store::double::set_state(tx, keep, stranger, PairState::Different)?;
    }
    store::double::set_state(tx, keep, other, PairState::Merged)?;
    store::person::set_merged(tx, other, Some(keep))?;
    give(tx, keep, &after)?;
    store::merge::insert(tx, [keep, other], [before, &store::merge::portrait(tx, keep)?], &moved)?;
    Ok(())
}

/// Makes a person what a portrait says.
fn give(tx: &Tx<'_>, id: PersonId, portrait: &Portrait) -> Result<()> {
    let facts = PersonFacts { photo: store::person::load(tx, id)?.photo, ..portrait.facts.clone() };
    store::person::update(tx, id, &facts)?;
    let url = match &portrait.facts.photo {
        Some(Photo::Url { url }) => url.as_str(),
        _ => "",
    };
    if facts.photo != portrait.facts.photo || store::person::photo_id(tx, id)? != portrait.photo {
        store::person::set_photo(tx, id, portrait.photo, url)?;
    }
    store::rhythm::set(tx, id, &portrait.rhythm)?;
    store::means::set(tx, id, &portrait.means)?;
    store::knowledge::set_cares_about_on(tx, id, portrait.cares_about_on)?;
    store::merge::set_uid(tx, id, &portrait.uid)
}

/// Takes a merge apart inside a write.
pub(super) fn take_apart(tx: &Tx<'_>, id: MergeId) -> Result<()> {
    let merge = store::merge::load(tx, id)?;
    if store::person::stands_for(tx, merge.survivor)? != merge.survivor {
        let name = store::person::reference(tx, merge.survivor)?.name;
        return Err(Error::Invalid(format!(
            "{name} was merged into somebody else since. Take that merge apart first."
        )));
    }
    let now = store::merge::portrait(tx, merge.survivor)?;
    let (before, after) = (&merge.before, &merge.after);
    let (facts, _) = bring(&now.facts, &after.facts, &before.facts);
    let stands = now.photo == after.photo && now.facts.photo == after.facts.photo;
    let back = Portrait {
        facts: if stands {
            PersonFacts { photo: before.facts.photo.clone(), ..facts }
        } else {
            PersonFacts { photo: now.facts.photo, ..facts }
        },
        rhythm: if now.rhythm == after.rhythm { before.rhythm.clone() } else { now.rhythm },
        means: if now.means == after.means { before.means.clone() } else { now.means },
        photo: if stands { before.photo } else { now.photo },
        uid: if now.uid == after.uid { before.uid.clone() } else { now.uid },
        cares_about_on: if now.cares_about_on == after.cares_about_on {
            before.cares_about_on
        } else {
            now.cares_about_on
        },
    };
    give(tx, merge.survivor, &back)?;
    store::merge::move_back(tx, &merge)?;
    store::person::set_merged(tx, merge.merged, None)?;
    store::double::set_state(tx, merge.survivor, merge.merged, PairState::Different)?;
    store::merge::delete(tx, id)
}
