//! The Goodwill place: what was passed on and what came back, as stories and as a picture; seeds to look at again.

use chrono::NaiveDate;

use super::help_line::Teller;
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::HelpId,
    insight,
    model::{Direction, Generosity, fold},
    store::{
        self, Db,
        help::{Help, Picked},
    },
    wire::{GenerosityCount, GoodwillPage, GoodwillQuery, MonthGiven, Seed, Touches},
};

/// Stories told at first.
const FIRST_STORIES: u32 = 50;
/// Seeds shown at most.
const MOST_SEEDS: u32 = 20;

impl Book {
    /// The Goodwill place.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn goodwill(&self, query: &GoodwillQuery) -> Result<GoodwillPage> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let limit = if query.limit == 0 { FIRST_STORIES } else { query.limit };
        self.read(|db| {
            let first = store::help::first_day(db)?;
            let from = insight::period_begins(query.period, first, today);
            let picked = Picked {
                person: query.person,
                kind: query.kind,
                community: query.community.clone(),
                topic: query.topic.clone(),
                role: fold(&query.role),
                ..Picked::between(from, today)
            };
            let mut bars = insight::bars(query.period, from, today);
            for month in store::help::months(db, &picked)? {
                insight::add_to_bars(&mut bars, month.first, month.direction, month.times);
            }
            let teller = Teller::new(db, zone, today)?;
            let mut stories = store::help::list(db, &picked, limit.saturating_add(1))?;
            let more = stories.len() > limit as usize;
            stories.truncate(limit as usize);
            let (with_ask, without_ask) = store::encounter::with_and_without_ask(db, from)?;
            Ok(GoodwillPage {
                given: bars.iter().map(|bar| bar.given).sum(),
                received: bars.iter().map(|bar| bar.received).sum(),
                bars,
                stories: teller.lines(&stories)?,
                more,
                anything: first.is_some(),
                communities: store::help::communities(db)?,
                topics: store::help::topics(db)?,
                roles: store::role::all(db)?.into_iter().map(|(role, _)| role).collect(),
                month: month_given(db, today)?,
                generosity: generosity(&store::help::list(db, &picked.only(Direction::Given), u32::MAX)?),
                touches: Touches { with_ask, without_ask },
                seeds: seeds(db, &teller, today)?,
            })
        })
    }

    /// Notes that a good deed was looked at again, and what came of it; blank words leave what is known as it is.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn look_at_seed(&self, id: HelpId, outcome: &str) -> Result<Done<bool>> {
        let name = self.subject_of_help(id)?;
        self.transact(Op::new(Verb::LookAtSeed, name), |tx| {
            if !outcome.trim().is_empty() {
                store::help::set_outcome(tx, id, outcome.trim())?;
            }
            store::help::set_looked_on(tx, id)
        })
    }
}

fn month_given(db: &Db, today: NaiveDate) -> Result<MonthGiven> {
    let first = insight::month_begins(today);
    let given = store::help::list(db, &Picked::between(first, today).only(Direction::Given), u32::MAX)?;
    Ok(MonthGiven {
        minutes: given.iter().map(|help| help.new.took()).sum(),
        limit_hours: store::setting::load(db)?.giving_hours,
    })
}

/// With what one was generous, in the order of the three.
pub(super) fn generosity(given: &[Help]) -> Vec<GenerosityCount> {
    let times = |with: Generosity| given.iter().filter(|help| help.new.kind.generosity() == Some(with)).count();
    let count =
        |with: &Generosity| GenerosityCount { with: *with, times: u32::try_from(times(*with)).unwrap_or(u32::MAX) };
    Generosity::ALL.iter().map(count).collect()
}

fn seeds(db: &Db, teller: &Teller<'_>, today: NaiveDate) -> Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    for (from, until) in insight::seed_spans(today) {
        let given = Picked::between(from, until).only(Direction::Given);
        for help in store::help::list(db, &given, MOST_SEEDS)? {
            if let Some(years) = insight::seed_years(help.new.on, help.looked_on, today) {
                seeds.push(Seed { help: teller.line(&help)?, years });
            }
        }
    }
    Ok(seeds)
}
