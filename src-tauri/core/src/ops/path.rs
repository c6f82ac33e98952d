//! The way to somebody you would like to know, and asking for an introduction on it (C62, C129).

use std::path::Path;

use super::{
    addressee::{hand_over, mailbox},
    out::write_file,
    person, provenance,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::Draft,
    id::PersonId,
    insight::{self, BothFacts, FoundPath, compose_request, find_paths, link_words},
    model::{CommitmentKind, Due},
    store::{self, Db, commitment::NewCommitment},
    wire::{Item, MailDraft, PathRow, PathStep, Paths},
};

/// Ways that are shown.
const MOST: usize = 3;

impl Book {
    /// How you came to know somebody, and the ways to them over people who know each other, the warmest first.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn paths_to(&self, person: PersonId) -> Result<Paths> {
        let today = self.clock().today();
        self.read(|db| {
            let person = store::person::stands_for(db, person)?;
            let mut links_of = |people: &[PersonId]| store::tie::links_of(db, people);
            let mut warmth_of = |people: &[PersonId]| store::tie::warmth_of(db, people, today);
            let found = find_paths(person, MOST, &mut links_of, &mut warmth_of)?;
            Ok(Paths {
                person: store::person::reference(db, person)?,
                chain: provenance::chain(db, person)?,
                paths: found.iter().map(|path| row(db, path, today)).collect::<Result<_>>()?,
            })
        })
    }

    /// Writes down to ask somebody for an introduction to another; it is due on the next working day.
    ///
    /// # Errors
    /// `NotFound` where one is gone, `Invalid` where both are one.
    pub fn ask_for_introduction(&self, through: PersonId, to: PersonId) -> Result<Done<Item>> {
        if through == to {
            return Err(Error::Invalid("Nobody introduces themselves.".into()));
        }
        let [asked, wanted] =
            self.read(|db| Ok([store::person::reference(db, through)?, store::person::reference(db, to)?]))?;
        self.transact(Op::new(Verb::AskForIntroduction, asked.name), |tx| {
            let due = Due::on(tx.settings().next_working_day(tx.today()));
            let what = insight::ask_for_words(&wanted.name);
            let new = NewCommitment::new(through, CommitmentKind::FollowUp, what, due);
            let id = store::commitment::insert(tx, &new)?;
            store::ask::set_asks_for(tx, id, to)?;
            super::item::shown(tx, id)
        })
    }

    /// A mail that asks somebody for an introduction to another, as a link for the mail program.
    ///
    /// # Errors
    /// `NotFound` where one is gone, `Invalid` where no e-mail address is known.
    pub fn request_mail(&self, through: PersonId, to: PersonId) -> Result<MailDraft> {
        Ok(hand_over(&self.read(|db| request(db, through, to))?))
    }

    /// Writes that mail as a file that mail programs open as a draft.
    ///
    /// # Errors
    /// As [`Book::request_mail`], and `File` where it cannot be written.
    pub fn write_request_mail(&self, through: PersonId, to: PersonId, path: &Path) -> Result<()> {
        write_file(path, self.read(|db| request(db, through, to))?.to_eml().as_bytes())
    }
}

fn request(db: &Db, through: PersonId, to: PersonId) -> Result<Draft> {
    let (asked, wanted) = (super::addressee::Known::load(db, through)?, super::addressee::Known::load(db, to)?);
    let me = store::setting::load(db)?.me;
    let facts = BothFacts { person: asked.facts(), other: wanted.facts(), why: "", me: me.name.trim() };
    let (subject, body) = compose_request(&facts);
    Ok(Draft { to: vec![mailbox(&asked.person)?], subject, body, ..Draft::default() })
}

fn row(db: &Db, path: &FoundPath, today: chrono::NaiveDate) -> Result<PathRow> {
    let mut steps = Vec::new();
    if let Some(first) = path.first() {
        let met = store::encounter::of_person(db, first)?;
        let count = u32::try_from(met.len()).unwrap_or(u32::MAX);
        let why = insight::warmth_words(count, met.first().and_then(|met| met.draft.on), today);
        steps.push(PathStep { person: store::person::reference(db, first)?, why });
    }
    for link in &path.links {
        steps.push(PathStep { person: store::person::reference(db, link.to)?, why: link_words(link) });
    }
    let asks_enough = match path.first() {
        Some(first) => person::asks_enough(db, first, &store::encounter::of_person(db, first)?, today)?,
        None => false,
    };
    Ok(PathRow { steps, asks_enough })
}
