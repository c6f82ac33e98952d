//! What ought to be shown, and when: written down once more, as plainly as it can be said.
//!
//! Each moment that was asked for pops up once, as soon as it has come and pop-ups may come; never while its commitment
//! is closed or its person in the trash. What popped up does not again, unless it is asked for anew for a time ahead.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use goodturn_core::{
    id::{CommitmentId, PersonId},
    model::CommitmentKind,
};

use super::wall;

/// A moment as it was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meant {
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
}

/// How something comes back; the day of the month it was first said for is kept where a month may lack it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    Days(u64),
    Months(u32, Option<u32>),
}

/// A commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub person: PersonId,
    pub kind: CommitmentKind,
    pub what: String,
    pub due: Meant,
    pub zone: Option<Tz>,
    pub notice: u32,
    pub rhythm: Option<Rhythm>,
    pub snooze: Option<Meant>,
    pub open: bool,
}

impl Fact {
    /// The moment for which it pops up.
    pub fn asks_for(&self) -> Meant {
        let told = Meant { date: self.due.date - Days::new(u64::from(self.notice)), ..self.due };
        self.snooze.unwrap_or(told)
    }

    /// The zone in which that is meant; `None` is wherever the laptop is.
    pub fn asks_in(&self) -> Option<Tz> {
        self.zone.filter(|_| self.snooze.is_none())
    }
}

/// What undo can take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub commitments: BTreeMap<CommitmentId, Fact>,
    pub trashed: BTreeSet<PersonId>,
    pub morning: NaiveTime,
    pub quiet: Option<(NaiveTime, NaiveTime)>,
    pub days: Vec<u32>,
    pub paused_until: Option<NaiveDateTime>,
}

/// The whole truth about reminders.
pub struct Model {
    pub facts: Facts,
    pub past: Vec<Facts>,
    pub future: Vec<Facts>,
    seen: BTreeSet<(CommitmentId, Meant)>,
    last_id: i64,
}

impl Model {
    pub fn new() -> Self {
        let facts = Facts {
            commitments: BTreeMap::new(),
            trashed: BTreeSet::new(),
            morning: NaiveTime::from_hms_opt(9, 0, 0).expect("nine"),
            quiet: None,
            days: (1..=7).collect(),
            paused_until: None,
        };
        Self { facts, past: Vec::new(), future: Vec::new(), seen: BTreeSet::new(), last_id: 0 }
    }

    /// Makes a change that can be undone.
    pub fn change(&mut self, change: impl FnOnce(&mut Facts)) {
        self.past.push(self.facts.clone());
        self.future.clear();
        change(&mut self.facts);
    }

    pub fn undo(&mut self) {
        let before = self.past.pop().expect("something to undo");
        self.future.push(std::mem::replace(&mut self.facts, before));
    }

    pub fn redo(&mut self) {
        let after = self.future.pop().expect("something to redo");
        self.past.push(std::mem::replace(&mut self.facts, after));
    }

    /// The id of the next new commitment.
    pub fn new_id(&mut self) -> CommitmentId {
        self.last_id += 1;
        CommitmentId(self.last_id)
    }

    /// The instant of a commitment's moment.
    pub fn moment(&self, fact: &Fact, home: Tz) -> DateTime<Utc> {
        let asked = fact.asks_for();
        let zone = fact.asks_in().unwrap_or(home);
        wall::first_showing(asked.date.and_time(asked.time.unwrap_or(self.facts.morning)), zone)
    }

    /// A commitment was asked for anew: what lies ahead is to be shown, whatever was shown before.
    pub fn asked_anew(&mut self, id: CommitmentId, now: DateTime<Utc>, home: Tz) {
        let fact = &self.facts.commitments[&id];
        if self.moment(fact, home) > now {
            self.seen.remove(&(id, fact.asks_for()));
        }
    }

    /// Commitments were put off: that moment is to be shown, whatever was shown before.
    pub fn rings_again(&mut self, ids: &[CommitmentId]) {
        for id in ids {
            self.seen.remove(&(*id, self.facts.commitments[id].asks_for()));
        }
    }

    /// Writes down what comes next of a commitment that was closed today.
    pub fn come_back(&mut self, id: CommitmentId, today: NaiveDate) {
        let fact = self.facts.commitments[&id].clone();
        let Some(rhythm) = fact.rhythm else { return };
        let date = next_day(rhythm, fact.due.date, fact.due.date.max(today));
        let next = Fact { due: Meant { date, ..fact.due }, snooze: None, open: true, ..fact };
        let same = |other: &Fact| (&other.what, other.due.date, other.rhythm) == (&next.what, date, next.rhythm);
        if !self.facts.commitments.values().any(same) {
            let id = self.new_id();
            self.facts.commitments.insert(id, next);
        }
    }

    /// Whether pop-ups may come.
    fn may_ring(&self, now: DateTime<Utc>, home: Tz) -> bool {
        let local = wall::shows(now, home);
        let paused = self.facts.paused_until.is_some_and(|until| now < wall::first_showing(until, home));
        let quiet = self.facts.quiet.is_some_and(|(from, until)| {
            let (after, before) = (local.time() >= from, local.time() < until);
            if from < until { after && before } else { after || before }
        });
        let works = self.facts.days.contains(&local.weekday().number_from_monday());
        works && !quiet && !paused
    }

    /// Those that were not shown yet for what they ask for, with their moments.
    fn waiting(&self, home: Tz) -> impl Iterator<Item = (DateTime<Utc>, CommitmentId)> {
        let waits = |(id, fact): &(&CommitmentId, &Fact)| {
            fact.open && !self.facts.trashed.contains(&fact.person) && !self.seen.contains(&(**id, fact.asks_for()))
        };
        let all = self.facts.commitments.iter().filter(waits);
        all.map(move |(id, fact)| (self.moment(fact, home), *id)).collect::<Vec<_>>().into_iter()
    }

    /// What must be shown at a moment.
    pub fn owed(&self, now: DateTime<Utc>, home: Tz) -> BTreeSet<CommitmentId> {
        let due = self.waiting(home).filter(|(moment, _)| *moment <= now).map(|(_, id)| id).collect();
        if self.may_ring(now, home) { due } else { BTreeSet::new() }
    }

    /// When something must be shown next.
    pub fn next(&self, now: DateTime<Utc>, home: Tz) -> Option<DateTime<Utc>> {
        let first = self.waiting(home).map(|(moment, _)| moment.max(now)).min()?;
        let held = self.facts.paused_until.map_or(first, |until| first.max(wall::first_showing(until, home)));
        if self.may_ring(held, home) {
            return Some(held);
        }
        wall::minutes(wall::next_minute(held)).find(|at| self.may_ring(*at, home))
    }

    /// Those were shown, and are known to be.
    pub fn saw(&mut self, ids: &BTreeSet<CommitmentId>) {
        let asks = ids.iter().map(|id| (*id, self.facts.commitments[id].asks_for()));
        self.seen.extend(asks.collect::<Vec<_>>());
    }

    /// Those were on the screen of a service that is gone: nobody knows who saw them.
    pub fn lost(&mut self, ids: &BTreeSet<CommitmentId>) {
        for id in ids {
            if let Some(fact) = self.facts.commitments.get(id).filter(|fact| fact.open) {
                self.seen.remove(&(*id, fact.asks_for()));
            }
        }
    }
}

/// The first day of a rhythm after a day.
pub fn next_day(rhythm: Rhythm, start: NaiveDate, after: NaiveDate) -> NaiveDate {
    let nth = |n: u32| match rhythm {
        Rhythm::Days(days) => start + Days::new(days * u64::from(n)),
        Rhythm::Months(months, kept) => {
            let month = start.with_day(1).expect("a first") + Months::new(months * n);
            let days = (month + Months::new(1) - month).num_days();
            let day = kept.unwrap_or(start.day()).min(u32::try_from(days).expect("a month"));
            month.with_day(day).expect("a day of the month")
        }
    };
    (0..).map(nth).find(|day| *day > after).expect("a rhythm goes on")
}
