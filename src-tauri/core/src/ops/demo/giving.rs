//! Needs, offers and the team of the made-up network.

use chrono::{Days, NaiveDate};

use crate::ops::{
    need,
    need_line::NOTED_NEED,
    offer::{self, NOTED_OFFER},
};
use crate::{
    Result,
    demo::{self, Planned, Thing, Words},
    id::{EncounterId, PersonId},
    model::{CommitmentKind, Due, Holder, ProjectPart, ShareWay, TeamPart},
    store::{
        self, Tx, commitment::NewCommitment, need::NewNeed, offer::NewOffer, project::NewProject, snippet::NewSnippet,
    },
};

/// What was said longer ago stays in the note.
const LATELY: Days = Days::new(365);

/// The note of an encounter without what somebody needs or offers, as far as that has records.
pub(super) fn bare_note(note: &str, on: NaiveDate, today: NaiveDate) -> String {
    if is_old(on, today) {
        return note.to_owned();
    }
    let kept = note.lines().filter(|line| !line.starts_with(NOTED_NEED) && !line.starts_with(NOTED_OFFER));
    kept.collect::<Vec<_>>().join("\n")
}

/// Writes down what somebody needs and offers by the note of an encounter.
pub(super) fn write_said(
    tx: &Tx<'_>,
    person: PersonId,
    met: EncounterId,
    note: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<()> {
    if is_old(on, today) {
        return Ok(());
    }
    for line in note.lines() {
        if let Some(what) = line.strip_prefix(NOTED_NEED) {
            need::keep(tx, person, what, on, Some(met))?;
        } else if let Some(what) = line.strip_prefix(NOTED_OFFER) {
            offer::keep(tx, person, what, on, Some(met))?;
        }
    }
    Ok(())
}

fn is_old(on: NaiveDate, today: NaiveDate) -> bool {
    today.checked_sub_days(LATELY).is_some_and(|lately| on < lately)
}

/// Writes down where you worked and learned, your card, what you offer and need, what some of the cast bring, and your team.
pub(super) fn write_given(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let given = demo::giving();
    let mut settings = store::setting::load(tx)?;
    settings.me.worked_at = given.worked_at.join("\n");
    settings.me.learned_at = given.learned_at.join("\n");
    store::setting::save(tx, &settings)?;
    store::own_card::save(tx, &given.card)?;
    let until = |thing: &Thing| thing.until.map(|days| today + chrono::Duration::days(days));
    for thing in &given.offers {
        let new = NewOffer {
            holder: Holder::Me,
            what: thing.what.clone(),
            kind: Some(thing.kind),
            limits: thing.limits.clone(),
            most_a_month: thing.most_a_month,
            most_in_all: None,
            known_for: thing.known_for,
            said_on: today,
            until: until(thing),
            encounter: None,
        };
        store::offer::insert(tx, &new)?;
    }
    for thing in &given.needs {
        let new = NewNeed {
            holder: Holder::Me,
            what: thing.what.clone(),
            kind: Some(thing.kind),
            said_on: today,
            until: until(thing),
            encounter: None,
        };
        store::need::insert(tx, &new)?;
    }
    for one in &given.brings {
        if let Some(person) = called(tx, &one.name)? {
            store::means::set(tx, person, &one.means)?;
        }
    }
    let play = |part: TeamPart, name: &str| -> Result<()> {
        called(tx, name)?.map_or(Ok(()), |person| store::teammate::set(tx, part, person, true))
    };
    given.team.iter().try_for_each(|one| play(one.part, &one.name))?;
    given.snippets.iter().try_for_each(|one| write_snippet(tx, one))?;
    given.projects.iter().try_for_each(|one| write_project(tx, one, today))?;
    for one in &given.function {
        let function = store::function::insert(tx, &one.name)?;
        for (name, is_backup) in [(&one.person, false), (&one.backup, true)] {
            store::function::fill(tx, function, called(tx, name)?, is_backup)?;
        }
    }
    Ok(())
}

fn write_snippet(tx: &Tx<'_>, words: &Words) -> Result<()> {
    let new = NewSnippet { title: words.title.clone(), text: words.text.trim().to_owned(), tags: words.tags.clone() };
    let id = store::snippet::insert(tx, &new)?;
    for name in &words.shared {
        if let Some(person) = called(tx, name)? {
            store::snippet::insert_share(tx, id, person, ShareWay::Copied, None)?;
        }
    }
    Ok(())
}

fn write_project(tx: &Tx<'_>, planned: &Planned, today: NaiveDate) -> Result<()> {
    let Some(person) = called(tx, &planned.with)? else { return Ok(()) };
    let new = NewProject { kind: planned.kind, title: planned.title.clone(), about: planned.about.clone() };
    let id = store::project::insert(tx, &new, planned.state)?;
    store::project::set_part(tx, id, person, ProjectPart::Member, true)?;
    if let Some(contact) = called(tx, &planned.contact)? {
        store::project::set_part(tx, id, contact, ProjectPart::Contact, true)?;
    }
    let due = Due::on(today + chrono::Duration::days(planned.due));
    let step = NewCommitment::new(person, CommitmentKind::FollowUp, planned.step.clone(), due);
    store::project::add_step(tx, id, store::commitment::insert(tx, &step)?)
}

/// Who has a name; of several the first.
pub(super) fn called(tx: &Tx<'_>, name: &str) -> Result<Option<PersonId>> {
    Ok(store::person::named(tx, name)?.first().map(|person| person.id))
}
