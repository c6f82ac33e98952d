//! What is passed on, and thanks to whom it began with (C14, C100).

use super::{help_line::Teller, item::shown};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::HelpId,
    insight::{self, Chains},
    model::{CommitmentKind, Direction, Due},
    store::{self, Tx, commitment::NewCommitment, help::Picked},
    wire::{ChainPage, ChainStep, HelpRef, Item},
};

/// Helps to choose from, at most.
const MOST_CHOICES: u32 = 300;
/// Chains shown at most.
const MOST_CHAINS: usize = 100;

/// Says what help passes on; answers whether that is news.
///
/// # Errors
/// `Invalid` where it would pass itself on; `NotFound` where the other is gone.
pub(super) fn pass_on(tx: &Tx<'_>, help: HelpId, passes_on: Option<HelpId>) -> Result<bool> {
    if let Some(before) = passes_on {
        store::help::load(tx, before)?;
        if Chains::new(store::help_chain::all(tx)?).would_circle(help, before) {
            return Err(Error::Invalid("That came of this help already; a chain goes one way.".into()));
        }
    }
    store::help_chain::set(tx, help, passes_on)
}

impl Book {
    /// Says which help a help passes on, or came of; `None` says that it stands for itself.
    ///
    /// # Errors
    /// As `pass_on`.
    pub fn pass_help_on(&self, help: HelpId, passes_on: Option<HelpId>) -> Result<Done<bool>> {
        let name = self.subject_of_help(help)?;
        self.transact(Op::new(Verb::PassOn, name), |tx| pass_on(tx, help, passes_on))
    }

    /// What help of a direction can pass on or have come of, newest first: help of the other direction that it is not
    /// already before.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn passable_help(&self, direction: Direction, help: Option<HelpId>) -> Result<Vec<HelpRef>> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let other = match direction {
            Direction::Given => Direction::Received,
            Direction::Received => Direction::Given,
        };
        self.read(|db| {
            let teller = Teller::new(db, zone, today)?;
            let all = Picked::between(chrono::NaiveDate::MIN, today).only(other);
            let fits = |id| help.is_none_or(|help| !teller.chains.would_circle(help, id));
            let helps = store::help::list(db, &all, MOST_CHOICES)?;
            helps.iter().filter(|other| fits(other.id)).map(|help| teller.reference(help)).collect()
        })
    }

    /// What was passed on: each chain from its beginning, the one that grew last first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn chains(&self) -> Result<Vec<ChainPage>> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        self.read(|db| {
            let teller = Teller::new(db, zone, today)?;
            let mut pages = teller
                .chains
                .firsts()
                .into_iter()
                .map(|first| chain_page(&teller, db, first))
                .collect::<Result<Vec<_>>>()?;
            pages.sort_by_key(|page| std::cmp::Reverse(page.steps.iter().map(|step| step.help.on).max()));
            pages.truncate(MOST_CHAINS);
            Ok(pages)
        })
    }

    /// Writes down to thank whoever a chain began with for what came of it: one more thank-you, once.
    ///
    /// # Errors
    /// `Invalid` where it began with you or they are thanked for it already; `NotFound` where the help is gone.
    pub fn thank_origin(&self, help: HelpId) -> Result<Done<Item>> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let found = self.read(|db| Teller::new(db, zone, today)?.origin(help))?;
        let Some((first, person, thanked)) = found else {
            return Err(Error::Invalid("This began with you; there is nobody before you to thank.".into()));
        };
        if thanked {
            return Err(Error::Invalid(format!("{} is thanked for it already.", person.name)));
        }
        self.transact(Op::new(Verb::ThankOrigin, person.name), |tx| {
            let what = insight::thank_origin(&store::help::load(tx, first)?.new.what);
            let due = Due::on(tx.settings().next_working_day(tx.today()));
            let thanks = NewCommitment::new(person.id, CommitmentKind::ThankYou, what, due);
            let id = store::commitment::insert(tx, &thanks)?;
            store::help_chain::mark_origin(tx, id, first)?;
            shown(tx, id)
        })
    }
}

fn chain_page(teller: &Teller<'_>, db: &store::Db, first: HelpId) -> Result<ChainPage> {
    let mut origin = None;
    let mut steps = Vec::new();
    for ring in teller.chains.ripple(first) {
        origin = origin.or(teller.origin(ring.help)?);
        steps.push(ChainStep {
            help: teller.line(&store::help::load(db, ring.help)?)?,
            of: ring.of,
            depth: ring.depth,
        });
    }
    let (origin, origin_thanked) = origin.map(|(_, person, thanked)| (person, thanked)).unzip();
    Ok(ChainPage { steps, origin, origin_thanked: origin_thanked.unwrap_or_default() })
}
