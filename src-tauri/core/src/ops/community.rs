//! Communities: for every member's benefit, not just your own (C52, C72, C114). One is a name that help, needs and offers
//! are in, and that people carry as a tag; nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{help_line::Teller, help_seen, need_line::need_row};
use crate::{
    Book, Error, Result,
    id::PersonId,
    insight,
    model::Direction,
    store::{
        self, Db,
        help::{Help, Picked},
        help_seen::Seen,
    },
    wire::{CommunityDeed, CommunityPage, CommunityPerson, CommunityRow, NeedRow},
};

/// People of a community, told at most.
const MOST_PEOPLE: u32 = 200;
/// Givers, and people who were helped, told at most.
const MOST_TOLD: usize = 40;
/// Deeds of one of them, told at most; the others stand on their page.
const MOST_DEEDS: usize = 3;
/// Stories of what you gave, told at most.
const MOST_YOURS: usize = 20;
/// Open needs looked at, at most.
const MOST_NEEDS: u32 = 1000;
/// Offers looked at, at most.
const MOST_OFFERS: u32 = 1000;

/// What was done in a community, newest first.
struct Turns {
    helps: Vec<Help>,
    seen: Vec<Seen>,
}

impl Turns {
    fn of(db: &Db, spellings: &[String], today: NaiveDate) -> Result<Self> {
        let from = store::help::first_day(db)?.unwrap_or(today);
        let mut helps = Vec::new();
        for name in spellings {
            let picked = Picked { community: name.clone(), ..Picked::between(from, today) };
            helps.extend(store::help::list(db, &picked, u32::MAX)?);
        }
        helps.sort_by_key(|help| std::cmp::Reverse((help.new.on, help.id.0)));
        Ok(Self { helps, seen: store::help_seen::in_community(db, spellings)? })
    }

    /// How many there were since a day, and how many of them were yours.
    fn since(&self, day: NaiveDate) -> (u32, u32) {
        let helps = || self.helps.iter().filter(|help| help.new.on > day);
        let mine = helps().filter(|help| help.new.direction == Direction::Given).count();
        let all = helps().count() + self.seen.iter().filter(|seen| seen.new.on > day).count();
        (u32::try_from(all).unwrap_or(u32::MAX), u32::try_from(mine).unwrap_or(u32::MAX))
    }

    /// Who gave, or who was helped: each deed with its day, newest first.
    fn deeds(&self, db: &Db, gave: bool, today: NaiveDate) -> Result<Vec<(NaiveDate, PersonId, CommunityDeed)>> {
        let yours = if gave { Direction::Received } else { Direction::Given };
        let mut deeds = Vec::new();
        for help in self.helps.iter().filter(|help| help.new.direction == yours) {
            for person in [help.new.person].iter().chain(&help.new.others) {
                let deed = CommunityDeed {
                    what: help.new.what.clone(),
                    on_label: insight::story_day_label(help.new.on, today),
                    you: true,
                    other: None,
                    seen: None,
                };
                deeds.push((help.new.on, *person, deed));
            }
        }
        for seen in &self.seen {
            let (who, other) = (seen.new.giver, seen.new.receiver);
            let (who, other) = if gave { (who, other) } else { (other, who) };
            let Some(who) = who else { continue };
            let line = help_seen::line(db, seen.clone(), today)?;
            let deed = CommunityDeed {
                what: line.what.clone(),
                on_label: line.on_label.clone(),
                you: false,
                other: other.map(|other| store::person::reference(db, other)).transpose()?,
                seen: Some(line),
            };
            deeds.push((seen.new.on, who, deed));
        }
        deeds.sort_by_key(|(on, ..)| std::cmp::Reverse(*on));
        Ok(deeds)
    }
}

/// People with their deeds, in the order of the deeds.
fn by_person(
    db: &Db,
    deeds: Vec<(NaiveDate, PersonId, CommunityDeed)>,
    members: &BTreeSet<PersonId>,
) -> Result<Vec<CommunityPerson>> {
    let mut people: Vec<CommunityPerson> = Vec::new();
    for (_, who, deed) in deeds.into_iter().filter(|(_, who, _)| members.contains(who)) {
        if let Some(known) = people.iter_mut().find(|known| known.person.id == who) {
            if known.deeds.len() < MOST_DEEDS {
                known.deeds.push(deed);
            }
        } else if people.len() < MOST_TOLD {
            people.push(CommunityPerson { person: store::person::reference(db, who)?, deeds: vec![deed] });
        }
    }
    Ok(people)
}

/// What is needed by a community, and by its people.
fn needs(db: &Db, community: &str, members: &BTreeSet<PersonId>, today: NaiveDate) -> Result<Vec<NeedRow>> {
    let wanted = store::community::key(community);
    let open = store::need::newest(db, today, MOST_NEEDS)?.into_iter();
    let here = open.filter(|need| match need.new.holder.person() {
        Some(person) => members.contains(&person),
        None => store::community::key(need.new.holder.community()) == wanted,
    });
    here.map(|need| need_row(db, need, today)).collect()
}

#[derive(Default)]
struct Figures {
    name: String,
    people: BTreeSet<PersonId>,
    needs: u32,
    turns: u32,
}

/// All communities by their key, but those of which nothing stands.
fn figures(db: &Db, today: NaiveDate) -> Result<BTreeMap<String, Figures>> {
    let mut all: BTreeMap<String, Figures> = BTreeMap::new();
    for name in store::community::named(db)? {
        let known = all.entry(store::community::key(&name)).or_default();
        if known.name.is_empty() {
            known.name = bare(&name);
        }
    }
    let mut needs_of: BTreeMap<PersonId, u32> = BTreeMap::new();
    for (name, person) in store::community::holders_of_needs(db, today)? {
        match person {
            Some(person) => *needs_of.entry(person).or_default() += 1,
            None => all.entry(store::community::key(&name)).or_default().needs += 1,
        }
    }
    for (name, person) in store::community::members(db)? {
        let known = all.entry(store::community::key(&name)).or_default();
        if known.people.insert(person) {
            known.needs += needs_of.get(&person).copied().unwrap_or_default();
        }
    }
    for (name, times) in
        store::community::good_turns(db, insight::a_year_ago(today).succ_opt().unwrap_or(today), today)?
    {
        all.entry(store::community::key(&name)).or_default().turns += times;
    }
    let offers = store::offer::newest(db, today, MOST_OFFERS)?;
    let offers: BTreeSet<String> =
        offers.iter().map(|offer| store::community::key(offer.new.holder.community())).collect();
    all.retain(|key, one| {
        !key.is_empty() && (!one.people.is_empty() || one.needs > 0 || one.turns > 0 || offers.contains(key))
    });
    Ok(all)
}

/// A name without the sign of a tag.
fn bare(name: &str) -> String {
    name.trim().trim_start_matches('#').to_owned()
}

impl Book {
    /// The communities by name.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn communities(&self) -> Result<Vec<CommunityRow>> {
        let today = self.clock().today();
        let row = |known: Figures| CommunityRow {
            people: u32::try_from(known.people.len()).unwrap_or(u32::MAX),
            name: known.name,
            needs: known.needs,
            turns: known.turns,
        };
        self.read(|db| Ok(figures(db, today)?.into_values().map(row).collect()))
    }

    /// One community: who gives, who was helped, what is needed, what you gave; however its name is written.
    ///
    /// # Errors
    /// `Invalid` where nothing has that name.
    pub fn community(&self, name: &str) -> Result<CommunityPage> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        self.read(|db| {
            let spellings = store::community::spellings(db, name)?;
            let Some(called) = spellings.first() else {
                let name = name.trim();
                return Err(Error::Invalid(format!(
                    "Nothing is in a community “{name}”. Give people its tag, or name it with help, a need or an offer."
                )));
            };
            let members = store::community::members_of(db, &spellings)?;
            let turns = Turns::of(db, &spellings, today)?;
            let year = insight::a_year_ago(today);
            let given = turns.deeds(db, true, today)?;
            let lately = given.iter().filter(|(on, ..)| *on > year).cloned().collect();
            let givers = by_person(db, lately, &members)?;
            let givers: Vec<&str> = givers.iter().map(|one| one.person.name.as_str()).collect();
            let (all, mine) = turns.since(year);
            let (touches, selling) = store::community::touches(db, &members, year)?;
            let yours: Vec<&Help> = turns.helps.iter().filter(|help| help.new.direction == Direction::Given).collect();
            let told = yours.iter().copied().take(MOST_YOURS);
            Ok(CommunityPage {
                name: bare(called),
                sentence: insight::health_sentence(all, mine, &givers),
                people: store::community::by_name(db, &members, MOST_PEOPLE)?,
                gave: by_person(db, given, &members)?,
                helped: by_person(db, turns.deeds(db, false, today)?, &members)?,
                needs: needs(db, name, &members, today)?,
                yours: Teller::new(db, zone, today)?.lines(told)?,
                yours_more: yours.len() > MOST_YOURS,
                touches: insight::touches_sentence(touches, selling),
                selling: insight::selling_note(touches, selling, store::setting::load(db)?.most_selling),
            })
        })
    }
}
