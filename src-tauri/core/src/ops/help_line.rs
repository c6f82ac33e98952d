//! How help is told: with its people, what it passes on, and how it was thanked for.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::{
    Result,
    id::{HelpId, PersonId},
    insight::{self, Chains},
    model::{CommitmentState, Direction},
    store::{self, Db, help::Help},
    wire::{HelpLine, HelpRef, PersonRef},
};

/// Tells help as of a day.
pub(super) struct Teller<'a> {
    db: &'a Db,
    zone: Tz,
    today: NaiveDate,
    /// What is passed on.
    pub chains: Chains,
}

impl<'a> Teller<'a> {
    /// A teller of what is known now.
    pub fn new(db: &'a Db, zone: Tz, today: NaiveDate) -> Result<Self> {
        Ok(Self { db, zone, today, chains: Chains::new(store::help_chain::all(db)?) })
    }

    /// Several helps, in their order.
    pub fn lines<'h>(&self, helps: impl IntoIterator<Item = &'h Help>) -> Result<Vec<HelpLine>> {
        helps.into_iter().map(|help| self.line(help)).collect()
    }

    /// One help.
    pub fn line(&self, help: &Help) -> Result<HelpLine> {
        let new = &help.new;
        let thanks = store::help_chain::thanks(self.db, help.id)?;
        let said = thanks.filter(|thanks| thanks.state == CommitmentState::Done);
        let said_on = said.as_ref().and_then(|said| said.closed_at).map(|at| self.day(at));
        Ok(HelpLine {
            id: help.id,
            direction: new.direction,
            people: self.people(help)?,
            how: new.kind,
            what: new.what.clone(),
            story: new.story.clone(),
            effort: new.effort,
            minutes: new.minutes,
            on: new.on,
            on_label: insight::story_day_label(new.on, self.today),
            community: new.community.clone(),
            outcome: new.outcome.clone(),
            topic: new.topic.clone(),
            before_whom: new.before_whom.clone(),
            follow_up_label: self.follow_up(help)?,
            passes_on: help.passes_on.map(|id| self.reference(&store::help::load(self.db, id)?)).transpose()?,
            offer: help.offer,
            chain: self.hands(help)?,
            origin: self.origin(help.id)?.filter(|(_, _, thanked)| !thanked).map(|(_, person, _)| person),
            thanked_by: said.and_then(|said| said.channel),
            thanked_label: said_on.map(|on| insight::story_day_label(on, self.today)).unwrap_or_default(),
        })
    }

    fn follow_up(&self, help: &Help) -> Result<String> {
        if help.new.direction == Direction::Received || help.new.kind.followed_up_after().is_none() {
            return Ok(String::new());
        }
        let Some(open) = store::help::open_follow_up(self.db, help.id)? else { return Ok(String::new()) };
        Ok(insight::due_label(&store::commitment::load(self.db, open)?.commitment.asks_for(), self.today))
    }

    fn day(&self, seconds: i64) -> NaiveDate {
        store::instant(seconds).with_timezone(&self.zone).date_naive()
    }

    fn people(&self, help: &Help) -> Result<Vec<PersonRef>> {
        let name = |id: &PersonId| store::person::reference(self.db, *id);
        std::iter::once(&help.new.person).chain(&help.new.others).map(name).collect()
    }

    /// Help, just enough to choose it.
    pub fn reference(&self, help: &Help) -> Result<HelpRef> {
        let people = self.people(help)?;
        Ok(HelpRef {
            id: help.id,
            direction: help.new.direction,
            who: people.into_iter().map(|person| person.name).collect::<Vec<_>>().join(", "),
            what: help.new.what.clone(),
            on_label: insight::story_day_label(help.new.on, self.today),
        })
    }

    /// Through whose hands it went up to this help; `None` is you. Empty where it passes nothing on.
    fn hands(&self, help: &Help) -> Result<Vec<Option<String>>> {
        let path = self.chains.path(help.id);
        if path.len() < 2 {
            return Ok(Vec::new());
        }
        let mut hands: Vec<Option<String>> = Vec::new();
        for id in path {
            let help = store::help::load(self.db, id)?;
            let them = Some(store::person::reference(self.db, help.new.person)?.name);
            let pair = if help.new.direction == Direction::Given { [None, them] } else { [them, None] };
            hands.extend(pair);
        }
        hands.dedup();
        Ok(hands)
    }

    /// Of a help that came of another: the first help of its chain, who gave it, and whether they were thanked for what
    /// came of it. `None` where it began with you.
    pub fn origin(&self, help: HelpId) -> Result<Option<(HelpId, PersonRef, bool)>> {
        let first = self.chains.first(help);
        if first == help {
            return Ok(None);
        }
        let began = store::help::load(self.db, first)?;
        if began.new.direction == Direction::Given {
            return Ok(None);
        }
        let person = store::person::reference(self.db, began.new.person)?;
        Ok(Some((first, person, store::help_chain::origin_is_thanked(self.db, first)?)))
    }
}
