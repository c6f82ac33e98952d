//! How you came to know somebody: a chain of any length over people, events and communities, without circles (C100).

use std::collections::HashSet;

use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    store::{self, Db},
    wire::{ChainKind, ChainLink, PersonRef},
};

/// Where it began: a community, where the place is called as one, or else an event or a place.
fn place(db: &Db, label: String) -> Result<ChainLink> {
    let kind = match store::community::spellings(db, &label)?.is_empty() {
        true => ChainKind::Place,
        false => ChainKind::Community,
    };
    Ok(ChainLink { kind, label, detail: String::new(), person: None, choices: Vec::new() })
}

/// Who somebody was met through, where the words mean nobody here or several.
fn unclear(db: &Db, person: PersonId) -> Result<Option<ChainLink>> {
    let first = store::encounter::of_person(db, person)?.pop();
    let Some(label) = first.map(|met| met.draft.through).filter(|name| !name.trim().is_empty()) else {
        return Ok(None);
    };
    let mut choices = store::person::named(db, &label)?;
    choices.retain(|one| one.id != person);
    Ok(Some(ChainLink { kind: ChainKind::Name, label, detail: String::new(), person: None, choices }))
}

/// "Alumni dinner 2016": where and when it began with somebody.
fn beginning(db: &Db, person: PersonId) -> Result<String> {
    let span = store::encounter::span(db, person)?;
    let year = span.first_on.map(|on| on.format("%Y").to_string()).unwrap_or_default();
    let parts = [span.first_place, year];
    Ok(parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" "))
}

/// The chain from you to somebody, without themselves.
pub(super) fn chain(db: &Db, person: PersonId) -> Result<Vec<ChainLink>> {
    let mut links = Vec::new();
    let mut seen = HashSet::from([person]);
    let mut at = person;
    loop {
        let by = store::tie::introducer(db, at)?.filter(|by| seen.insert(by.id));
        let begun = store::encounter::span(db, at)?.first_place;
        if !begun.is_empty() && (by.is_some() || at == person) {
            links.push(place(db, begun)?);
        }
        let Some(by) = by else { break };
        links.push(ChainLink {
            kind: ChainKind::Person,
            detail: String::new(),
            label: by.name,
            person: Some(by.id),
            choices: Vec::new(),
        });
        at = by.id;
    }
    match links.last_mut().filter(|link| link.kind == ChainKind::Person) {
        Some(root) => root.detail = beginning(db, at)?,
        None => links.extend(unclear(db, person)?),
    }
    links.reverse();
    Ok(links)
}

impl Book {
    /// Says who introduced somebody to you, or that nobody did; what was written down at encounters stays.
    ///
    /// # Errors
    /// `NotFound` where one of both is gone, `Invalid` where they are one.
    pub fn set_introducer(&self, person: PersonId, by: Option<PersonId>) -> Result<Done<Option<PersonRef>>> {
        if by == Some(person) {
            return Err(Error::Invalid("Nobody introduces themselves.".into()));
        }
        let name = self.read(|db| {
            by.map(|by| store::person::reference(db, by)).transpose()?;
            Ok(store::person::reference(db, person)?.name)
        })?;
        self.transact(Op::new(Verb::SetIntroducer, name), |tx| {
            store::tie::set_introducer(tx, person, by)?;
            store::tie::introducer(tx, person)
        })
    }
}
