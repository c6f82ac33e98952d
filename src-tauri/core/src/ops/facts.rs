//! The facts of a person: made fit to be kept, and told.

use chrono::NaiveDate;

use crate::{
    Error, Result,
    id::PersonId,
    model::{PartialDate, PersonFacts},
    store::{self, Db, encounter::Span},
    wire::Person,
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
