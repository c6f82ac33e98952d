//! What you know about who you know: gaps that are answered in place, and facts that are confirmed (C138).

use chrono::{Datelike, NaiveDate};

use super::{
    facts::{birthday_label, tidy},
    need, offer,
    reconnect::move_on,
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{NeedId, PersonId},
    insight::{self, Finds, Known},
    model::{Fact, Gap, Labelled, PartialDate, PersonFacts},
    store::{self, Db, Tx},
    wire::{GapLine, Knowledge, KnownFact, NeedLine, OfferLine, PersonRef},
};

/// What is known of a person, by what can be found out.
pub(super) fn known(
    db: &Db,
    id: PersonId,
    facts: &PersonFacts,
    needs: &[NeedLine],
    offers: &[OfferLine],
) -> Result<Known> {
    let channel = store::rhythm::load(db, id)?.channel.map(|channel| channel.word().replace('_', " "));
    let need = needs.first().map(|need| need.what.clone());
    let offer = offers.first().map(|offer| offer.what.clone());
    let reach = facts.emails.iter().chain(&facts.phones).next().map(|point| point.value.clone());
    let reach = reach.or_else(|| facts.addresses.first().map(crate::model::Address::one_line));
    Ok(Known::from([
        (Finds::CaresAbout, facts.cares_about.clone()),
        (Finds::Work, facts.headline()),
        (Finds::Needs, need.unwrap_or_default()),
        (Finds::Offers, offer.unwrap_or_default()),
        (Finds::HowWeConnect, facts.how_we_connect.clone()),
        (Finds::Reach, reach.unwrap_or_default()),
        (Finds::Birthday, facts.birthday.as_ref().map(birthday_label).unwrap_or_default()),
        (Finds::MemoryHook, facts.memory_hook.clone()),
        (Finds::Channel, channel.unwrap_or_default()),
    ]))
}

/// What is known of a person with its age, and what is not.
pub(super) fn page(
    db: &Db,
    id: PersonId,
    facts: &PersonFacts,
    needs: &[NeedLine],
    offers: &[OfferLine],
    today: NaiveDate,
) -> Result<Knowledge> {
    let known = known(db, id, facts, needs, offers)?;
    let fact = |fact: Fact, need: Option<NeedId>, what: String, on: NaiveDate| KnownFact {
        fact,
        need,
        what,
        said_label: insight::since_label(on, today),
        is_old: on.checked_add_days(fact.keeps()).is_some_and(|old| old <= today),
    };
    let current = store::affiliation::heard(db, id)?.into_iter().find(|heard| heard.affiliation.until.is_none());
    let work_on = current.and_then(|heard| heard.on).filter(|_| !facts.headline().is_empty());
    let cares_on = store::knowledge::cares_about_on(db, id)?.filter(|_| !facts.cares_about.is_empty());
    let mut told: Vec<KnownFact> = Vec::new();
    told.extend(work_on.map(|on| fact(Fact::Work, None, facts.headline(), on)));
    told.extend(cares_on.map(|on| fact(Fact::CaresAbout, None, facts.cares_about.clone(), on)));
    let kept = needs.iter().filter(|need| need.id.is_some());
    told.extend(kept.map(|need| fact(Fact::Need, need.id, need.what.clone(), need.said_on)).filter(|need| need.is_old));
    told.sort_by_key(|fact| !fact.is_old);
    let lines = insight::gaps(&known).into_iter();
    let lines = lines.map(|gap| GapLine { gap, question: insight::gap_question(gap).to_owned() });
    Ok(Knowledge { gaps: lines.collect(), facts: told })
}

impl Book {
    /// Answers what was not known of a person, or says it anew.
    ///
    /// # Errors
    /// `Invalid` where nothing is said, or it is no birthday or no way to reach somebody; `NotFound` where they are gone.
    pub fn answer_gap(&self, person: PersonId, gap: Gap, answer: &str) -> Result<Done<PersonRef>> {
        let answer = answer.trim();
        if answer.is_empty() {
            return Err(Error::Invalid("Say what you learned, in a few words.".into()));
        }
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::AnswerGap, known.name.clone()), |tx| {
            match gap {
                Gap::Needs => need::keep(tx, person, answer, tx.today(), None)?,
                Gap::Offers => offer::keep(tx, person, answer, tx.today(), None)?,
                _ => {
                    let mut facts = store::person::load(tx, person)?;
                    write_in(tx, &mut facts, gap, answer)?;
                    store::person::update(tx, person, &tidy(&facts)?)?;
                }
            }
            Ok(known)
        })
    }

    /// Confirms that something is still so, as of today.
    ///
    /// # Errors
    /// `NotFound` where the person or the need is gone, `Invalid` where no need is named.
    pub fn confirm_fact(&self, person: PersonId, fact: Fact, need: Option<NeedId>) -> Result<Done<()>> {
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::ConfirmFact, known.name), |tx| match fact {
            Fact::Work => store::affiliation::confirm(tx, person),
            Fact::CaresAbout => store::knowledge::set_cares_about_on(tx, person, Some(tx.today())),
            Fact::Need => {
                let need = need.ok_or_else(|| Error::Invalid("Say which need it is.".into()))?;
                store::need::load(tx, need)?;
                store::knowledge::confirm_need(tx, need)
            }
        })
    }
}

fn write_in(tx: &Tx<'_>, facts: &mut PersonFacts, gap: Gap, answer: &str) -> Result<()> {
    let text = || answer.to_owned();
    match gap {
        Gap::CaresAbout => facts.cares_about = text(),
        Gap::HowWeConnect => facts.how_we_connect = text(),
        Gap::Work => work(facts, answer, tx.today())?,
        Gap::Birthday => facts.birthday = Some(birthday(tx, answer)?),
        Gap::Reach if answer.contains('@') => facts.emails.push(Labelled { value: text(), label: String::new() }),
        Gap::Reach if answer.chars().filter(char::is_ascii_digit).count() > 2 => {
            facts.phones.push(Labelled { value: text(), label: String::new() });
        }
        Gap::Reach => return Err(Error::Invalid("Write an e-mail address or a phone number.".into())),
        Gap::Needs | Gap::Offers => {}
    }
    Ok(())
}

/// "CTO at Acme", "CTO, Acme" or "CTO": what they do from now on; what they did is kept with its years.
fn work(facts: &mut PersonFacts, answer: &str, today: NaiveDate) -> Result<()> {
    let parts = answer.split_once(" at ").or_else(|| answer.split_once(','));
    let (title, organization) = parts.unwrap_or((answer, ""));
    let is_first = facts.current_affiliation().is_none();
    move_on(facts, organization, title, "", today)?;
    if is_first && let Some(job) = facts.affiliations.first_mut() {
        job.from = None;
    }
    Ok(())
}

/// `1985-04-12`, `--04-12`, or a day in words, whose year is then not known.
fn birthday(tx: &Tx<'_>, answer: &str) -> Result<PartialDate> {
    if let Ok(date) = answer.parse() {
        return Ok(date);
    }
    let day = when::read(answer, tx.local(), false)?.date;
    PartialDate::new(None, Some(day.month()), Some(day.day()))
        .map_err(|_| Error::Invalid("Write the birthday as 12 April, or as 1985-04-12.".into()))
}
