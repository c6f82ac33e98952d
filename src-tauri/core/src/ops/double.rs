//! Likely doubles: looked for, listed, told apart.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{difference::said, document::name_at};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Topic, Verb},
    id::{DoubleId, PersonId},
    insight::doubles::{Likeness, Name, Record, candidates, compare, why_double},
    model::side_by_side,
    store::{self, Db, double::PairState},
    wire::{DoubleRow, Doubles, PairField, PairSide, PeoplePair},
};

/// Pairs that are listed at most.
const MOST_ROWS: u32 = 500;
/// What more people share than this is a switchboard's or an office's.
const MOST_SHARING: u32 = 20;

/// Pairs that one look proposes at most, the surest first; nobody looks at more.
const MOST_FOUND: usize = 10_000;

/// Pairs that the rule calls one person's.
type Found = Vec<((PersonId, PersonId), Likeness)>;

impl Book {
    /// Looks for doubles among everybody, and answers how many pairs wait for a look afterwards. `go_on` is told how
    /// many people were looked at, of how many, and answers whether to go on; a stop keeps what was known before.
    ///
    /// # Errors
    /// `Stopped` after a stop, `Store` where the file cannot be read or written.
    pub fn look_for_doubles(&self, go_on: &mut dyn FnMut(u64, u64) -> bool) -> Result<Done<u64>> {
        let found = self.read(|db| look(db, &|_| true, go_on))?.ok_or(Error::Stopped)?;
        self.transact_silently(&[Topic::Doubles], |tx| {
            let pairs: HashSet<_> = found.iter().map(|(pair, _)| *pair).collect();
            store::double::keep_only(tx, &pairs)?;
            propose(tx, &found)?;
            store::double::open_count(tx)
        })
    }

    /// What waits for a look: pairs, the surest first, and differences.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn doubles(&self) -> Result<Doubles> {
        self.read(|db| {
            let row = |pair: store::double::Pair| {
                let [one, other] = store::double::people(db, &pair)?;
                Ok(DoubleRow { id: pair.id, one, other, why: words(&pair.why) })
            };
            Ok(Doubles {
                total: store::double::open_count(db)?,
                doubles: store::double::open(db, MOST_ROWS)?.into_iter().map(row).collect::<Result<_>>()?,
                differences: super::difference::waiting(db)?,
            })
        })
    }

    /// Two people side by side, field by field.
    ///
    /// # Errors
    /// `NotFound` where one does not exist.
    pub fn compare_people(&self, left: PersonId, right: PersonId) -> Result<PeoplePair> {
        self.read(|db| {
            let (one, other) = (store::person::load(db, left)?, store::person::load(db, right)?);
            let fields = side_by_side(&one, &other).into_iter().map(|side| PairField {
                field: side.field.to_owned(),
                left: said(side.one, side.field),
                right: said(side.other, side.field),
                both: side.both,
            });
            let region = store::setting::load(db)?.phone_region;
            let record = |facts, id| Ok::<_, Error>(Record::of(facts, &store::person::uid(db, id)?, &region));
            let likeness = compare(&record(&one, left)?, &record(&other, right)?);
            Ok(PeoplePair {
                fields: fields.collect(),
                left: side(db, left)?,
                right: side(db, right)?,
                why: likeness.as_ref().map(why_double).unwrap_or_default(),
            })
        })
    }

    /// Says that a pair is two people; they are not proposed again.
    ///
    /// # Errors
    /// `NotFound` where the pair does not wait for a look.
    pub fn tell_apart(&self, id: DoubleId) -> Result<Done<()>> {
        let (pair, people) = self.read(|db| {
            let pair = store::double::load(db, id)?;
            let people = store::double::people(db, &pair)?;
            Ok((pair, people))
        })?;
        let subject = people.map(|person| person.name).join(" and ");
        self.transact(Op::new(Verb::TellApart, subject), |tx| {
            store::double::set_state(tx, pair.one, pair.other, PairState::Different)
        })
    }
}

/// Looks for doubles of some people inside a write, and answers how many new pairs with them wait for a look.
pub(super) fn look_among(tx: &store::Tx<'_>, people: &HashSet<PersonId>) -> Result<u32> {
    if people.is_empty() {
        return Ok(0);
    }
    let found = look(tx, &|id| people.contains(&id), &mut |_, _| true)?.unwrap_or_default();
    propose(tx, &found)
}

/// The rule over everybody: names that share a block, and people who share an address, number or identifier.
fn look(db: &Db, wanted: &dyn Fn(PersonId) -> bool, go_on: &mut dyn FnMut(u64, u64) -> bool) -> Result<Option<Found>> {
    let people = store::person::name_parts(db)?;
    let total = people.len() as u64;
    let names: Vec<Name> = people
        .iter()
        .map(|(_, [whole, given, additional, family])| Name::from_parts(whole, given, additional, family))
        .collect();
    // Half of the work is the names, the other half what stands behind them.
    let by_name = candidates(&names, &|at| wanted(people[at].0), &mut |done| go_on(done as u64 / 2, total));
    let Some(by_name) = by_name else { return Ok(None) };
    let mut pairs: Vec<(PersonId, PersonId)> =
        by_name.into_iter().map(|(one, other)| (people[one].0, people[other].0)).collect();
    pairs
        .extend(store::contact_point::sharing(db, MOST_SHARING)?.into_iter().filter(|(a, b)| wanted(*a) || wanted(*b)));
    pairs.sort_unstable();
    pairs.dedup();
    let mut records: HashMap<PersonId, Record> = HashMap::new();
    let wanted: HashSet<PersonId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    for ((id, _), name) in people.into_iter().zip(names).filter(|((id, _), _)| wanted.contains(id)) {
        records.insert(id, Record::named(name));
    }
    fill(db, &mut records)?;
    let mut found = Vec::new();
    for (done, (one, other)) in pairs.iter().enumerate() {
        if done % 4096 == 0 && !go_on((total + total * done as u64 / pairs.len() as u64) / 2, total) {
            return Ok(None);
        }
        let both = records.get(one).zip(records.get(other));
        if let Some(likeness) = both.and_then(|(one, other)| compare(one, other)) {
            found.push(((*one, *other), likeness));
        }
    }
    found.sort_by_key(|(pair, likeness)| (Reverse(likeness.weight()), *pair));
    found.truncate(MOST_FOUND);
    Ok(Some(found))
}

/// Reads what stands behind the names, each table once.
fn fill(db: &Db, records: &mut HashMap<PersonId, Record>) -> Result<()> {
    store::double::each_person(db, |id, uid, birthday| {
        if let Some(record) = records.get_mut(&id) {
            (record.uid, record.birthday) = (uid, birthday.parse().ok());
        }
    })?;
    store::double::each_point(db, |id, kind, key| {
        if let Some(record) = records.get_mut(&id) {
            record.note_point(kind, key);
        }
    })?;
    store::double::each_organization(db, |id, name| {
        if let Some(record) = records.get_mut(&id) {
            record.note_organization(name);
        }
    })
}

/// Adds the pairs that nothing is known of; answers how many are new.
fn propose(tx: &store::Tx<'_>, found: &Found) -> Result<u32> {
    found.iter().try_fold(0, |new, ((one, other), likeness)| {
        let why = serde_json::to_string(likeness).unwrap_or_default();
        Ok(new + u32::from(store::double::propose(tx, *one, *other, &why, likeness.weight())?))
    })
}

fn words(why: &str) -> String {
    serde_json::from_str::<Likeness>(why).map(|likeness| why_double(&likeness)).unwrap_or_default()
}

fn side(db: &Db, id: PersonId) -> Result<PairSide> {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let mut sources: Vec<String> =
        store::source::cards(db, id)?.iter().rev().map(|card| name_at(&card.origin)).collect();
    sources.retain(|name| !name.is_empty());
    sources.dedup();
    Ok(PairSide {
        person: store::person::reference(db, id)?,
        headline: store::person::load(db, id)?.headline(),
        has_photo: store::person::photo_id(db, id)?.is_some(),
        encounters: count(store::encounter::of_person(db, id)?.len()),
        commitments: count(store::commitment::of_person(db, id)?.len()),
        sources,
    })
}
