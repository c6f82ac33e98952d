//! People, one at a time: added, edited, put in the trash, shown.

use chrono::NaiveDate;

use super::{
    amends, brief,
    encounter_line::encounter_line,
    facts::{birthday_label, headline, load, tidy},
    first_mail::was_met_lately,
    help_line::Teller,
    help_seen, introduction,
    item::item,
    knowledge, merge, need, offer, project, provenance, rhythm, stage, tie,
};
use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight,
    model::{CommitmentState, Encounter, PersonFacts},
    store::{self, Db},
    wire::{GentleNote, Person, PersonPage, PersonRef, PersonSource, StoryLine},
};

/// Whether one more ask to somebody, whom you met so often, would be more than you mean to (C137, rule 3).
pub(super) fn asks_enough(db: &Db, id: PersonId, met: &[Encounter], today: NaiveDate) -> Result<bool> {
    let most_asks = store::setting::load(db)?.most_asks;
    Ok(insight::asks_enough(met, &store::ask::days(db, id)?, most_asks, today))
}

impl Book {
    /// Adds a person.
    ///
    /// # Errors
    /// `Invalid` where there is nothing to call them by.
    pub fn add_person(&self, facts: &PersonFacts) -> Result<Done<PersonRef>> {
        let facts = tidy(facts)?;
        self.transact(Op::new(Verb::AddPerson, facts.name.clone()), |tx| {
            let id = store::person::insert(tx, &facts, "")?;
            Ok(PersonRef { id, name: facts.name.clone() })
        })
    }

    /// Gives a person new facts.
    ///
    /// # Errors
    /// `NotFound` where they are gone, `Invalid` where there is nothing to call them by.
    pub fn edit_person(&self, id: PersonId, facts: &PersonFacts) -> Result<Done<PersonRef>> {
        let facts = tidy(facts)?;
        self.transact(Op::new(Verb::EditPerson, facts.name.clone()), |tx| {
            store::person::update(tx, id, &facts)?;
            Ok(PersonRef { id, name: facts.name.clone() })
        })
    }

    /// Moves people to the trash; answers how many were not there yet.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn trash_people(&self, ids: &[PersonId]) -> Result<Done<usize>> {
        self.set_trashed(Verb::TrashPeople, ids, true)
    }

    /// Takes people out of the trash.
    ///
    /// # Errors
    /// `NotFound` where the only one that is named is gone.
    pub fn restore_people(&self, ids: &[PersonId]) -> Result<Done<usize>> {
        self.set_trashed(Verb::RestorePeople, ids, false)
    }

    fn set_trashed(&self, verb: Verb, ids: &[PersonId], trashed: bool) -> Result<Done<usize>> {
        let subject = self.read(|db| match ids {
            [id] => Ok(store::person::reference(db, *id)?.name),
            _ => Ok(ids.len().to_string()),
        })?;
        self.transact(Op::new(verb, subject), |tx| {
            ids.iter().try_fold(0, |count, id| Ok(count + usize::from(store::person::set_trashed(tx, *id, trashed)?)))
        })
    }

    /// Everything that is known about one person.
    ///
    /// # Errors
    /// `NotFound` where they do not exist.
    pub fn person(&self, id: PersonId) -> Result<Person> {
        self.read(|db| load(db, store::person::stands_for(db, id)?))
    }

    /// Portrait of a person: its media type and bytes.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn person_photo(&self, id: PersonId) -> Result<Option<(String, Vec<u8>)>> {
        self.read(|db| match store::person::photo_id(db, id)? {
            Some(photo) => store::attachment::load(db, crate::id::AttachmentId(photo)),
            None => Ok(None),
        })
    }

    /// A person's page; the id of somebody who was merged leads to the one who stayed.
    ///
    /// # Errors
    /// `NotFound` where they do not exist.
    pub fn person_page(&self, id: PersonId) -> Result<PersonPage> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let id = store::person::stands_for(db, id)?;
            let person = load(db, id)?;
            let encounters = store::encounter::of_person(db, id)?;
            let (open, closed): (Vec<_>, Vec<_>) = store::commitment::of_person(db, id)?
                .into_iter()
                .partition(|listed| listed.commitment.state == CommitmentState::Open);
            let first = encounters.last();
            let mut story: Vec<StoryLine> =
                encounters.iter().map(|met| encounter_line(db, met, first, today)).collect::<Result<_>>()?;
            story.extend(closed.iter().map(|listed| closed_line(listed, zone, now)));
            let helps = store::help::of_person(db, id)?;
            let between: Vec<_> = helps.iter().map(|help| (help.new.direction, help.new.on)).collect();
            let most_asks = store::setting::load(db)?.most_asks;
            let asks = store::ask::days(db, id)?;
            let teller = Teller::new(db, zone, today)?;
            for help in &helps {
                story.push(StoryLine::Help(teller.line(help)?));
            }
            story.extend(help_seen::story(db, id, today)?);
            story.extend(introduction::story(db, id, today)?);
            story.extend(amends::story(db, id, today)?);
            story.sort_by_key(|line| std::cmp::Reverse(line_day(line)));
            let met_on: Vec<NaiveDate> = encounters.iter().filter_map(|met| met.draft.on).collect();
            let needs = need::needs_with_matches(db, id, &encounters, today)?;
            let offers = offer::offers(db, id, &encounters, today)?;
            Ok(PersonPage {
                rhythm: rhythm::page(db, id, &met_on, today)?,
                headline: headline(&person.facts),
                met_label: person.met_on.map(insight::date_label).unwrap_or_default(),
                chain: provenance::chain(db, id)?,
                introducer: store::tie::introducer(db, id)?,
                tie: tie::facts(&encounters, today),
                knows: tie::rows(db, id)?,
                roles: store::role::of_person(db, id)?,
                stage: stage::page(db, id, today)?,
                objectives: store::objective::of_person(db, id)?,
                means: store::means::load(db, id)?,
                projects: project::of_person(db, id, zone, now)?,
                knowledge: knowledge::page(db, id, &person.facts, &needs, &offers, today)?,
                needs,
                offers,
                trend: brief::trend(&encounters),
                gentle: {
                    let mut notes = insight::gentle_notes(&between, &encounters, &asks, most_asks, today);
                    let has_email = !person.facts.emails.is_empty();
                    notes.extend(insight::only_my_card(&encounters, has_email).then_some(GentleNote::OnlyMyCard));
                    notes
                },
                met_lately: was_met_lately(&encounters, today),
                asks_enough: insight::asks_enough(&encounters, &asks, most_asks, today),
                birthday_label: person.facts.birthday.as_ref().map(birthday_label),
                next: open.iter().map(|listed| item(listed, zone, now)).collect(),
                story,
                sources: sources(db, id, zone, today)?,
                attachments: store::attachment::of_person(db, id)?,
                trashed: store::person::is_trashed(db, id)?,
                merged: merge::merged_people(db, id, |at| {
                    insight::story_day_label(at.with_timezone(&zone).date_naive(), today)
                })?,
                person,
            })
        })
    }
}

fn closed_line(
    listed: &store::commitment::Listed,
    zone: chrono_tz::Tz,
    now: chrono::DateTime<chrono::Utc>,
) -> StoryLine {
    let closed = listed.commitment.closed_at.unwrap_or(listed.commitment.created_at);
    let on = closed.with_timezone(&zone).date_naive();
    let today = now.with_timezone(&zone).date_naive();
    StoryLine::Closed { on, on_label: insight::story_day_label(on, today), item: item(listed, zone, now) }
}

fn line_day(line: &StoryLine) -> NaiveDate {
    match line {
        StoryLine::Encounter { on, .. }
        | StoryLine::Closed { on, .. }
        | StoryLine::Introduction { on, .. }
        | StoryLine::Amends { on, .. } => *on,
        StoryLine::Help(help) => help.on,
        StoryLine::Seen(seen) => seen.on,
    }
}

fn sources(db: &Db, id: PersonId, zone: chrono_tz::Tz, today: NaiveDate) -> Result<Vec<PersonSource>> {
    let cards = store::source::cards_of_person(db, id)?;
    let at_label = |at| insight::moment_label(store::instant(at).with_timezone(&zone).naive_local(), today);
    Ok(cards.into_iter().map(|(name, at, raw)| PersonSource { name, at_label: at_label(at), raw }).collect())
}
