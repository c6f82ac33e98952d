//! People, one at a time: added, edited, put in the trash, shown.

use chrono::NaiveDate;

use super::{
    amends, brief, commitment::item, first_mail::was_met_lately, help_line::Teller, help_seen, introduction, knowledge,
    merge, need, offer, project, provenance, rhythm, stage, tie,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    insight,
    model::{CommitmentState, Encounter, PartialDate, PersonFacts},
    store::{self, Db, encounter::Span},
    wire::{GentleNote, Person, PersonPage, PersonRef, PersonSource, StoryLine},
};

/// Longest text a field takes, in bytes: more is a document, not a fact.
const LONGEST_FIELD: usize = 100_000;
/// Most addresses, numbers, jobs, nicknames or tags of a person.
const MOST_VALUES: usize = 1000;

/// Makes facts fit to be kept: trimmed, empty rows dropped, a name found.
///
/// # Errors
/// `Invalid` where there is nothing to call the person by.
pub(super) fn tidy(facts: &PersonFacts) -> Result<PersonFacts> {
    let mut facts = facts.clone();
    facts.name = facts.called();
    if facts.name.is_empty() {
        return Err(Error::Invalid("Give the person a name, an organisation or an e-mail address.".into()));
    }
    if facts.note.len() > LONGEST_FIELD || facts.name.len() > 1000 {
        return Err(Error::Invalid("That is too long to keep as one field. Nothing was changed; shorten it.".into()));
    }
    let ways = [&facts.emails, &facts.phones, &facts.urls].map(Vec::len);
    let words = [&facts.nicknames, &facts.categories].map(Vec::len);
    let more = [facts.addresses.len(), facts.affiliations.len()];
    if ways.iter().chain(&words).chain(&more).any(|count| *count > MOST_VALUES) {
        return Err(Error::Invalid(format!("That is more than {MOST_VALUES} of one kind, which nobody has.")));
    }
    for values in [&mut facts.emails, &mut facts.phones, &mut facts.urls] {
        values.iter_mut().for_each(|point| point.value = point.value.trim().to_owned());
        values.retain(|point| !point.value.is_empty());
    }
    for words in [&mut facts.nicknames, &mut facts.categories] {
        words.iter_mut().for_each(|word| *word = word.trim().to_owned());
        words.retain(|word| !word.is_empty());
    }
    facts.addresses.retain(|address| !address.one_line().is_empty());
    facts.affiliations.retain(|job| {
        [&job.organization, &job.department, &job.title, &job.role].into_iter().any(|part| !part.trim().is_empty())
    });
    Ok(facts)
}

/// A person on the wire.
pub(super) fn show(id: Option<PersonId>, facts: PersonFacts, span: &Span) -> Person {
    let current = facts.current_affiliation().cloned().unwrap_or_default();
    let some = |text: String| (!text.is_empty()).then_some(text);
    Person {
        id,
        organization: some(current.organization),
        department: some(current.department),
        title: some(current.title),
        role: some(current.role),
        met_at: some(span.first_place.clone()),
        met_on: span.first_on,
        stage: None,
        classes: Vec::new(),
        last_encounter: span.last_on,
        facts,
    }
}

/// A kept person on the wire.
pub(super) fn load(db: &Db, id: PersonId) -> Result<Person> {
    let stage = store::stage::of_person(db, id)?.first().map(|step| step.stage);
    Ok(Person { stage, ..show(Some(id), store::person::load(db, id)?, &store::encounter::span(db, id)?) })
}

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

/// "CTO at Acme, Berlin".
pub(super) fn headline(facts: &PersonFacts) -> String {
    let city = facts.addresses.first().map(|address| address.city.as_str()).unwrap_or_default();
    let does = facts.headline();
    [does.as_str(), city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A birthday in words: "12 April", "12 April 1985".
pub(super) fn birthday_label(date: &PartialDate) -> String {
    let day =
        date.month_day().and_then(|(month, day)| NaiveDate::from_ymd_opt(date.year().unwrap_or(2000), month, day));
    match (day, date.year()) {
        (Some(day), Some(_)) => day.format("%-d %B %Y").to_string(),
        (Some(day), None) => day.format("%-d %B").to_string(),
        _ => date.to_string(),
    }
}

/// An encounter as the story tells it; `first` is the first one with the person.
pub(super) fn encounter_line(
    db: &Db,
    met: &Encounter,
    first: Option<&Encounter>,
    today: NaiveDate,
) -> Result<StoryLine> {
    let on = met.draft.on.unwrap_or(today);
    let people = store::encounter::people(db, met.id)?;
    Ok(StoryLine::Encounter {
        people: people.into_iter().map(|id| store::person::reference(db, id)).collect::<Result<_>>()?,
        id: met.id,
        on,
        on_label: insight::story_day_label(on, today),
        place: met.draft.place.clone(),
        channel: met.draft.channel,
        who_started: met.draft.who_started,
        through: met.draft.through.clone(),
        note: met.draft.note.clone(),
        learned: met.draft.learned.clone(),
        shared: met.draft.shared.clone(),
        balance: met.draft.balance,
        asked: met.draft.asked.clone(),
        selling: met.draft.selling,
        gave_card: met.draft.gave_card,
        got_card: met.draft.got_card,
        felt: met.draft.felt,
        first: first.is_some_and(|first| first.id == met.id),
    })
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
