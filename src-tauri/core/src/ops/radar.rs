//! The radar: open needs of others, and how you could help (C71, C107).
//!
//! **The rule.** A need meets an offer, what somebody knows about, or what they do, where that has the word the need turns
//! on, or two of its words (`model::topic`). Your own offers come first, then what others offer, then what they know about,
//! then what they do; within these whoever has more of the words, then whom you met last. Needs that you can meet by
//! yourself come before those for which you know somebody, and each by the day it was said, newest first. Of the needs for
//! which you know somebody the two hundred newest are looked at; of people by their work, for each need, the fifty who were
//! written down last. What was taken up or is not for you is not proposed again, nobody is proposed to themselves, and no
//! offer whose limit is reached (`store::offer_use`) is proposed before it has room again.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::{
    holder::holder_line,
    introduction,
    item::shown,
    need_line::need_row,
    reason::{self, Tier, Told},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{NeedId, PersonId},
    insight::{self, TakenUp},
    model::{CommitmentKind, Due, Holder, Topic, as_sentence},
    store::{self, Db, commitment::NewCommitment, need::Need, offer::Offer, radar::Giver, topic::Meeting, who},
    wire::{CouldHelp, HolderLine, Item, Match, NeedRow, RadarDraft},
};

/// The newest needs that are looked at for whom you know.
const NEWEST: u32 = 200;
/// People who are looked at for what they do.
const MOST_BY_WORK: u32 = 50;
/// A promise without a day is due in so many days.
const A_WEEK: Days = Days::new(7);

/// Something that meets a need, before it is told on the wire.
struct Found {
    tier: Tier,
    mine: bool,
    shared: usize,
    last_met: String,
    by: Holder,
    told: Told,
}

/// Who could meet a need, best first, by the rule of this file; at most so many.
pub(super) fn matches(db: &Db, need: &Need, most: usize, today: NaiveDate) -> Result<Vec<Match>> {
    let topic = Topic::of(&need.new.what);
    if topic.is_blank() {
        return Ok(Vec::new());
    }
    let answered = store::radar::answered(db, need.id)?;
    let holder = need.new.holder.person();
    let is_out = |person: PersonId| Some(person) == holder || answered.contains(&Giver::Person(person));
    let mut found = offers(db, &topic, need, &answered, most, today)?;
    for met in store::topic::people_knowing(db, &topic)? {
        if let Some(person) = met.person.filter(|person| !met.wanted && !is_out(*person))
            && is_new(&found, person)
            && let Some(told) = reason::knows(db, &topic, person, today)?
        {
            found.push(of_person(person, met.last_met, told));
        }
    }
    if found.len() < most {
        for person in by_work(db, &topic)? {
            if !is_out(person)
                && is_new(&found, person)
                && let Some((false, last_met)) = who::listed(db, person)?
                && let Some(told) = reason::work(db, &topic, person, today)?
            {
                found.push(of_person(person, last_met, told));
            }
        }
    }
    found.sort_by(|one, other| {
        let key = |found: &Found| (!found.mine, found.tier, std::cmp::Reverse(found.shared));
        key(one).cmp(&key(other)).then_with(|| other.last_met.cmp(&one.last_met))
    });
    let best = found.into_iter().take(most);
    let told = |found: Found| {
        let by = holder_line(db, &found.by)?;
        let why = match &by {
            HolderLine::Me => found.told.line,
            HolderLine::Person { person } => {
                insight::match_line(&person.name, &found.told.line, found.tier == Tier::Work)
            }
            HolderLine::Community { name } => insight::community_line(name, &found.told.line),
        };
        Ok(Match { offer: found.told.offer, by, why })
    };
    best.map(told).collect()
}

fn is_new(found: &[Found], person: PersonId) -> bool {
    found.iter().all(|known| known.by.person() != Some(person))
}

fn of_person(person: PersonId, last_met: String, told: Told) -> Found {
    let by = Holder::Person { id: person };
    Found { tier: told.tier, mine: false, shared: told.shared, last_met, by, told }
}

/// Offers that meet a need: all of yours and of communities, and the best of others.
fn offers(
    db: &Db,
    topic: &Topic,
    need: &Need,
    answered: &[Giver],
    most: usize,
    today: NaiveDate,
) -> Result<Vec<Found>> {
    let mut found: Vec<Found> = Vec::new();
    let mut meetings: Vec<Meeting> = store::topic::offers_meeting(db, topic, today)?;
    meetings.sort_by(|one, other| {
        let key = |met: &Meeting| (met.person.is_some(), std::cmp::Reverse(met.shared));
        key(one).cmp(&key(other)).then_with(|| other.last_met.cmp(&one.last_met))
    });
    for met in meetings {
        if met.person.is_some() && found.iter().filter(|known| known.by.person().is_some()).count() >= most {
            break;
        }
        let Some(id) = met.offer.filter(|id| !met.wanted && !answered.contains(&Giver::Offer(*id))) else { continue };
        let offer = store::offer::load(db, id)?;
        let by = offer.new.holder.clone();
        let known = by.person().is_some_and(|person| !is_new(&found, person));
        if by == need.new.holder || known {
            continue;
        }
        if let Some(told) = reason::of_offer(topic, &offer, today) {
            let mine = by == Holder::Me;
            found.push(Found { tier: told.tier, mine, shared: told.shared, last_met: met.last_met, by, told });
        }
    }
    Ok(found)
}

/// People whose work may meet a topic: those who may have more of its words first.
fn by_work(db: &Db, topic: &Topic) -> Result<Vec<PersonId>> {
    let mut people: Vec<PersonId> = Vec::new();
    for count in (1..=topic.terms.len()).rev() {
        let must = (count == 1).then_some(topic.main.as_str());
        for person in who::quick_candidates(db, &topic.terms, count, must, MOST_BY_WORK)? {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        if people.len() >= MOST_BY_WORK as usize {
            break;
        }
    }
    people.truncate(MOST_BY_WORK as usize);
    Ok(people)
}

/// Needs that an offer of yours meets: those that share most words, then the newest.
fn met_by(db: &Db, offer: &Offer, today: NaiveDate) -> Result<Vec<(usize, Need)>> {
    let mut met = store::topic::needs_met(db, offer, today)?;
    met.sort_by_key(|(shared, need)| (std::cmp::Reverse(*shared), std::cmp::Reverse((need.new.said_on, need.id))));
    Ok(met)
}

/// Whose needs an offer meets (C57); nobody's while its limit is reached.
pub(super) fn takers(db: &Db, offer: &Offer, most: usize, today: NaiveDate) -> Result<Vec<NeedRow>> {
    if !store::offer_use::has_room(db, offer, today)? {
        return Ok(Vec::new());
    }
    met_by(db, offer, today)?.into_iter().take(most).map(|(_, need)| need_row(db, need, today)).collect()
}

/// Open needs of others that somebody could meet, by the rule of this file; at most so many.
pub(super) fn could_help(db: &Db, most: usize, today: NaiveDate) -> Result<Vec<CouldHelp>> {
    let mut by_myself: HashMap<NeedId, Need> = HashMap::new();
    for offer in store::offer::of_holder(db, &Holder::Me)? {
        if offer.new.stands(today) && store::offer_use::has_room(db, &offer, today)? {
            by_myself.extend(met_by(db, &offer, today)?.into_iter().map(|(_, need)| (need.id, need)));
        }
    }
    let mut first: Vec<Need> = by_myself.values().cloned().collect();
    first.sort_by_key(|need| std::cmp::Reverse((need.new.said_on, need.id)));
    let mut found = Vec::new();
    first.truncate(most);
    for need in first {
        found.extend(could(db, need, today)?);
    }
    if found.len() < most {
        for need in store::need::newest(db, today, NEWEST)? {
            if found.len() >= most {
                break;
            }
            if need.new.holder != Holder::Me && !by_myself.contains_key(&need.id) {
                found.extend(could(db, need, today)?);
            }
        }
    }
    Ok(found)
}

/// Ways to meet a need that are told at once.
const MOST_WAYS: usize = 3;

fn could(db: &Db, need: Need, today: NaiveDate) -> Result<Option<CouldHelp>> {
    let matches = matches(db, &need, MOST_WAYS, today)?;
    if matches.is_empty() {
        return Ok(None);
    }
    Ok(Some(CouldHelp { need: need_row(db, need, today)?, matches }))
}

impl Book {
    /// Open needs of others that somebody could meet, best first by the rule of the radar; at most so many.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn could_help(&self, most: usize) -> Result<Vec<CouldHelp>> {
        let today = self.clock().today();
        self.read(|db| could_help(db, most, today))
    }

    /// Takes a match up: writes down a dated promise of your offer, or begins to introduce whoever could help; the day is
    /// then that of its first step.
    ///
    /// # Errors
    /// `Invalid` where the day is not understood or there is nobody to promise it to; `NotFound` where a record is gone.
    pub fn take_up(&self, draft: &RadarDraft) -> Result<Done<Item>> {
        let (need, giver) = (draft.need, giver_of(draft)?);
        let name = self.read(|db| super::holder::holder_name(db, &store::need::load(db, need)?.new.holder))?;
        self.transact(Op::new(Verb::AddCommitment, name), |tx| {
            let known = store::need::load(tx, need)?;
            let due = match draft.when.trim() {
                "" => Due::on(tx.today().checked_add_days(A_WEEK).unwrap_or(tx.today())),
                words => when::read(words, tx.local(), false)?,
            };
            let commitment = match both_of(tx, &known, giver)? {
                Some(people) => introduction::begin_on(tx, people, &known.new.what, &due)?,
                None => {
                    let (person, what) = promise(tx, &known, giver)?;
                    let new = NewCommitment {
                        encounter: known.new.encounter,
                        ..NewCommitment::new(person, CommitmentKind::Promise, as_sentence(&what), due)
                    };
                    store::commitment::insert(tx, &new)?
                }
            };
            store::radar::answer(tx, need, giver, Some(commitment))?;
            shown(tx, commitment)
        })
    }

    /// Says that a match is not for you; it is not proposed again.
    ///
    /// # Errors
    /// `Invalid` where no match is named, `NotFound` where a record is gone.
    pub fn dismiss_match(&self, draft: &RadarDraft) -> Result<Done<()>> {
        let (need, giver) = (draft.need, giver_of(draft)?);
        let name = self.read(|db| super::holder::holder_name(db, &store::need::load(db, need)?.new.holder))?;
        self.transact(Op::new(Verb::AnswerRadar, name), |tx| store::radar::answer(tx, need, giver, None))
    }
}

fn giver_of(draft: &RadarDraft) -> Result<Giver> {
    let giver = draft.offer.map(Giver::Offer).or(draft.person.map(Giver::Person));
    giver.ok_or_else(|| Error::Invalid("Say which offer or which person it is about.".into()))
}

/// Who is introduced where one person meets the need of another.
fn both_of(db: &Db, need: &Need, giver: Giver) -> Result<Option<[PersonId; 2]>> {
    let by = match giver {
        Giver::Offer(id) => store::offer::load(db, id)?.new.holder,
        Giver::Person(id) => Holder::Person { id },
    };
    Ok(match (&need.new.holder, by) {
        (Holder::Person { id: one }, Holder::Person { id: other }) => Some([*one, other]),
        _ => None,
    })
}

/// To whom what is promised where a need is met.
fn promise(db: &Db, need: &Need, giver: Giver) -> Result<(PersonId, String)> {
    let by = match giver {
        Giver::Offer(id) => store::offer::load(db, id)?,
        Giver::Person(id) => {
            return promise_of(db, need, &HolderLine::Person { person: store::person::reference(db, id)? }, "");
        }
    };
    promise_of(db, need, &holder_line(db, &by.new.holder)?, &by.new.what)
}

fn promise_of(db: &Db, need: &Need, by: &HolderLine, offered: &str) -> Result<(PersonId, String)> {
    let wanted = need.new.what.as_str();
    let said = |taken_up: TakenUp<'_>| insight::taken_up_line(&taken_up);
    match (holder_line(db, &need.new.holder)?, by) {
        (HolderLine::Person { person }, HolderLine::Me) => Ok((person.id, said(TakenUp::Offer(offered)))),
        (HolderLine::Person { person }, HolderLine::Community { name }) => {
            Ok((person.id, said(TakenUp::Community(name, offered))))
        }
        (HolderLine::Community { name }, HolderLine::Person { person }) => {
            Ok((person.id, said(TakenUp::ForCommunity(&name, wanted))))
        }
        _ => {
            Err(Error::Invalid("A promise is made to a person, and here is none. Write down whom you talk to.".into()))
        }
    }
}
