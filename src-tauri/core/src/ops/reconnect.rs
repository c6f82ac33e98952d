//! Being in touch again: a letter that asks for nothing, one follow-up, and what is new once they answered (C134).

use std::path::Path;

use chrono::{Datelike, NaiveDate};

use super::{
    addressee::{hand_over, mailbox},
    dormant::{places, reasons, written_to},
    encounter::{last_met, met_on},
    facts::{headline, tidy},
    item::shown,
    out::write_file,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::Draft,
    id::PersonId,
    insight::{self, AfterAWhile, compose_reconnect},
    model::{
        Address, Affiliation, CommitmentKind, CommitmentState, Due, EncounterDraft, Labelled, PartialDate, PersonFacts,
        WhoStarted,
    },
    store::{self, Db, Tx, commitment::NewCommitment},
    wire::{Item, MailDraft, PersonRef, ReconnectNews, ReconnectPage},
};

/// Days after which it is worth looking whether they wrote back.
const PATIENCE: chrono::Days = chrono::Days::new(14);

impl Book {
    /// A letter to somebody you lost touch with, and where it stands.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn reconnect(&self, person: PersonId) -> Result<ReconnectPage> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let facts = store::person::load(db, person)?;
            let met = store::encounter::of_person(db, person)?;
            let (subject, body) = letter(db, person, &facts, today)?;
            let written = store::dormant::waiting_for(db, person)?;
            Ok(ReconnectPage {
                person: store::person::reference(db, person)?,
                headline: headline(&facts),
                last_met: last_met(db, person, today)?,
                reasons: reasons(db, person, &met, &places(db)?, today)?,
                subject,
                body,
                has_email: !facts.emails.is_empty(),
                written: written.map(|written| written_to(db, written, zone, now)).transpose()?,
            })
        })
    }

    /// That letter as a link for the mail program.
    ///
    /// # Errors
    /// `NotFound` where the person is gone, `Invalid` where no e-mail address is known.
    pub fn reconnect_mail(&self, person: PersonId) -> Result<MailDraft> {
        let today = self.clock().today();
        Ok(hand_over(&self.read(|db| draft(db, person, today))?))
    }

    /// Writes that letter as a file that mail programs open as a draft.
    ///
    /// # Errors
    /// As [`Book::reconnect_mail`], and `File` where it cannot be written.
    pub fn write_reconnect_mail(&self, person: PersonId, path: &Path) -> Result<()> {
        let today = self.clock().today();
        write_file(path, self.read(|db| draft(db, person, today))?.to_eml().as_bytes())
    }

    /// Notes that you wrote to somebody: one follow-up asks after two weeks whether they answered. While one is open,
    /// there is no second.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn begin_reconnect(&self, person: PersonId) -> Result<Done<Item>> {
        let known = self.read(|db| store::person::reference(db, person))?;
        self.transact(Op::new(Verb::Reconnect, known.name), |tx| {
            let follow_up = match store::dormant::waiting_for(tx, person)? {
                Some(written) => written.follow_up,
                None => {
                    let due = Due::on(tx.settings().next_working_day(tx.today() + PATIENCE));
                    let new = NewCommitment::new(person, CommitmentKind::CheckIn, insight::follow_up_words(), due);
                    let id = store::commitment::insert(tx, &new)?;
                    store::dormant::written(tx, person, id)?;
                    id
                }
            };
            shown(tx, follow_up)
        })
    }

    /// Writes down that somebody answered, and what is new: the former place of work stays with its years, a new address
    /// goes before the others, the encounter is kept, and what waited for the answer is done.
    ///
    /// # Errors
    /// `Invalid` where a day is not understood or lies ahead; `NotFound` where they are gone. Nothing is kept then.
    pub fn take_news(&self, news: &ReconnectNews) -> Result<Done<PersonRef>> {
        let known = self.read(|db| store::person::reference(db, news.person))?;
        self.transact(Op::new(Verb::TakeNews, known.name.clone()), |tx| {
            let on = met_on(&news.when, tx.local())?.unwrap_or(tx.today());
            let mut facts = store::person::load(tx, news.person)?;
            learn(&mut facts, news, on)?;
            store::person::update(tx, news.person, &tidy(&facts)?)?;
            let draft = EncounterDraft {
                people: vec![news.person],
                channel: news.channel,
                who_started: Some(WhoStarted::Me),
                learned: news.learned.trim().to_owned(),
                ..EncounterDraft::default()
            };
            let met = store::encounter::insert(tx, &draft, on)?;
            answered(tx, news.person)?;
            store::dormant::answered(tx, news.person, met)?;
            Ok(known)
        })
    }
}

fn answered(tx: &Tx<'_>, person: PersonId) -> Result<()> {
    while let Some(written) = store::dormant::waiting_for(tx, person)? {
        store::commitment::set_state(tx, written.follow_up, CommitmentState::Done, "")?;
    }
    Ok(())
}

fn learn(facts: &mut PersonFacts, news: &ReconnectNews, on: chrono::NaiveDate) -> Result<()> {
    move_on(facts, &news.organization, &news.title, &news.since, on)?;
    for (values, value) in [(&mut facts.emails, &news.email), (&mut facts.phones, &news.phone)] {
        let value = value.trim();
        if !value.is_empty() {
            values.retain(|known| known.value != value);
            values.insert(0, Labelled { value: value.to_owned(), label: String::new() });
        }
    }
    let said = |text: &str| text.trim().to_owned();
    let address = Address {
        street: said(&news.street),
        postcode: said(&news.postcode),
        city: said(&news.city),
        country: said(&news.country),
        ..Address::default()
    };
    if !address.one_line().is_empty() {
        facts.addresses.retain(|known| known.one_line() != address.one_line());
        facts.addresses.insert(0, address);
    }
    Ok(())
}

/// A new place of work or title: the present one ends where the new one begins.
pub(super) fn move_on(
    facts: &mut PersonFacts,
    organization: &str,
    title: &str,
    since: &str,
    on: chrono::NaiveDate,
) -> Result<()> {
    let (organization, title) = (organization.trim(), title.trim());
    let current = facts.affiliations.iter_mut().find(|job| job.until.is_none());
    let stays = organization.is_empty() || current.as_ref().is_some_and(|job| job.organization == organization);
    let same_title = title.is_empty() || current.as_ref().is_some_and(|job| job.title == title);
    if stays && same_title {
        return Ok(());
    }
    let since = month(since, on)?;
    let mut job = Affiliation {
        organization: organization.to_owned(),
        title: title.to_owned(),
        from: Some(since),
        ..Affiliation::default()
    };
    if let Some(former) = current {
        if stays {
            job.organization.clone_from(&former.organization);
        }
        former.until = Some(since);
    }
    facts.affiliations.insert(0, job);
    Ok(())
}

fn month(text: &str, on: chrono::NaiveDate) -> Result<PartialDate> {
    let this_month = PartialDate::new(Some(on.year()), Some(on.month()), None);
    let said = if text.trim().is_empty() { this_month } else { text.trim().parse() };
    said.ok()
        .filter(|date: &PartialDate| date.year().is_some())
        .ok_or_else(|| Error::Invalid("Write since when as 2025 or 2025-03.".into()))
}

fn draft(db: &Db, person: PersonId, today: NaiveDate) -> Result<Draft> {
    let facts = store::person::load(db, person)?;
    let to = vec![mailbox(&facts)?];
    let (subject, body) = letter(db, person, &facts, today)?;
    Ok(Draft { to, subject, body, ..Draft::default() })
}

fn letter(db: &Db, person: PersonId, facts: &PersonFacts, today: NaiveDate) -> Result<(String, String)> {
    let met = store::encounter::of_person(db, person)?;
    let last = met.first().map(|last| &last.draft);
    let said =
        |text: fn(&EncounterDraft) -> &String| met.iter().map(|met| text(&met.draft)).find(|said| !said.is_empty());
    let places = places(db)?;
    let jobs = || facts.affiliations.iter();
    let shared = places.iter().find(|place| jobs().any(|job| place.shared_with(job).is_some()));
    let me = store::setting::load(db)?.me;
    let known = AfterAWhile {
        name: facts.first_name(),
        me: me.name.trim(),
        last_on: last.and_then(|last| last.on),
        place: last.map_or("", |last| last.place.as_str()),
        cares_about: &facts.cares_about,
        learned: said(|draft| &draft.learned).map_or("", String::as_str),
        shared_past: shared.map_or("", |place| place.name.as_str()),
        memory_hook: &facts.memory_hook,
    };
    Ok(compose_reconnect(&known, today))
}
