//! One page about somebody, before a meeting or a talk.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    encounter_line::encounter_line, facts::headline, item::item, need, offer, out::write_file, practice, provenance,
    rhythm,
};
use crate::{
    Book, Error, Result,
    id::PersonId,
    insight::{self, Said},
    model::{Balance, CommitmentKind, CommitmentState, Encounter, PersonFacts, Repeat},
    print::{self, Fonts, PagePaper, Printed},
    store::{self, Db, affiliation::Heard, commitment::Listed},
    wire::{Brief, ChainLink, Item, NearDate, NeedLine, PrintReport, Question, Trend},
};

/// A day of the year is near for so long before it.
const NEAR: Days = Days::new(30);
/// A meeting is prepared for so long before it.
const AHEAD: Days = Days::new(31);

impl Book {
    /// The page about a person.
    ///
    /// # Errors
    /// `NotFound` where they do not exist.
    pub fn brief(&self, id: PersonId) -> Result<Brief> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let person = store::person::reference(db, id)?;
            let facts = store::person::load(db, id)?;
            let met = store::encounter::of_person(db, id)?;
            let open = open(db, id)?;
            let (meetings, open): (Vec<_>, Vec<_>) =
                open.into_iter().partition(|listed| listed.commitment.kind == CommitmentKind::Meeting);
            let items = |keep: &dyn Fn(CommitmentKind) -> bool| -> Vec<Item> {
                let kept = open.iter().filter(|listed| keep(listed.commitment.kind));
                kept.map(|listed| item(listed, zone, now)).collect()
            };
            let is_promise = |kind| kind == CommitmentKind::Promise;
            let is_thanks = |kind| kind == CommitmentKind::ThankYou;
            let is_date = |kind| matches!(kind, CommitmentKind::Birthday | CommitmentKind::Congratulation);
            let met_on: Vec<NaiveDate> = met.iter().filter_map(|met| met.draft.on).collect();
            let last = met.first().map(|last| encounter_line(db, last, met.last(), today)).transpose()?;
            let needs = need::needs(db, id, &met, today)?;
            let offers = offer::offers(db, id, &met, today)?;
            Ok(Brief {
                said_as: facts.said_as.clone(),
                nicknames: facts.nicknames.clone(),
                headline: headline(&facts),
                made_label: insight::today_label(today),
                meeting: next_meeting(&meetings, zone, now).map(|listed| item(listed, zone, now)),
                met_label: met_on.last().map(|on| insight::date_label(*on)).unwrap_or_default(),
                chain: provenance::chain(db, id)?.iter().map(ChainLink::in_words).collect(),
                how_we_connect: facts.how_we_connect.clone(),
                memory_hook: facts.memory_hook.clone(),
                cares_about: facts.cares_about.clone(),
                last_talk: last,
                trend: trend(&met),
                promised: items(&is_promise),
                thanks: items(&is_thanks),
                open: items(&|kind| !is_promise(kind) && !is_thanks(kind) && !is_date(kind)),
                dates: near_dates(db, id, &facts, today)?,
                rhythm: rhythm::page(db, id, &met_on, today)?,
                to_learn: practice::to_learn(db, id, &facts, &needs, &offers)?,
                questions: questions(db, id, &needs, &met, today)?,
                offers,
                needs,
                person,
            })
        })
    }

    /// The page as plain text.
    ///
    /// # Errors
    /// As [`Book::brief`].
    pub fn brief_text(&self, id: PersonId) -> Result<String> {
        Ok(insight::brief_text(&self.brief(id)?))
    }

    /// Prints the page into a PDF, on the paper of the country of your phone numbers.
    ///
    /// # Errors
    /// As [`Book::brief`], and `File` where it cannot be written.
    pub fn print_brief(&self, id: PersonId, path: &Path, fonts: &Fonts) -> Result<PrintReport> {
        let parts = insight::brief_parts(&self.brief(id)?);
        let paper = PagePaper::of(&self.settings()?.phone_region);
        let printed = print::print_brief(paper, &parts, fonts);
        let Printed { pdf, missing, .. } =
            printed.map_err(|problem| Error::Invalid(format!("Not printed: {problem}.")))?;
        write_file(path, &pdf)?;
        Ok(PrintReport { path: path.display().to_string(), missing, left_out: Vec::new() })
    }
}

fn open(db: &Db, id: PersonId) -> Result<Vec<Listed>> {
    let all = store::commitment::of_person(db, id)?.into_iter();
    Ok(all.filter(|listed| listed.commitment.state == CommitmentState::Open).collect())
}

/// The meeting that is prepared: the next one of the coming month, or else the one that is just over.
fn next_meeting(meetings: &[Listed], zone: chrono_tz::Tz, now: DateTime<Utc>) -> Option<&Listed> {
    let until = now.checked_add_days(AHEAD).unwrap_or(now);
    let ends = |listed: &&Listed| listed.commitment.ends(zone);
    let ahead = meetings.iter().filter(|listed| (now..until).contains(&listed.commitment.ends(zone))).min_by_key(ends);
    ahead.or_else(|| meetings.iter().filter(|listed| listed.commitment.ends(zone) < now).max_by_key(ends))
}

/// How the last talks went, of encounters that stand newest first.
pub(super) fn trend(met: &[Encounter]) -> Option<Trend> {
    let balances: Vec<Balance> = met.iter().filter_map(|met| met.draft.balance).collect();
    insight::trend(&balances)
}

/// What to ask; the encounters stand newest first.
pub(super) fn questions(
    db: &Db,
    id: PersonId,
    needs: &[NeedLine],
    met: &[Encounter],
    today: NaiveDate,
) -> Result<Vec<Question>> {
    let heard = store::affiliation::heard(db, id)?;
    let current: Option<&Heard> = heard.iter().find(|heard| heard.affiliation.until.is_none());
    let does = store::person::load(db, id)?.headline();
    let work = current.and_then(|current| current.on).map(|on| Said { what: &does, on });
    let needs: Vec<Said<'_>> = needs.iter().map(|need| Said { what: &need.what, on: need.said_on }).collect();
    let cares_about = store::person::load(db, id)?.cares_about;
    let cares = store::knowledge::cares_about_on(db, id)?.map(|on| Said { what: &cares_about, on });
    let learned = met.first().and_then(|last| Some(Said { what: &last.draft.learned, on: last.draft.on? }));
    Ok(insight::questions(work, &needs, cares, learned, today))
}

fn near_dates(db: &Db, id: PersonId, facts: &PersonFacts, today: NaiveDate) -> Result<Vec<NearDate>> {
    let birthday = facts.birthday.map(|date| (String::new(), date));
    let others = store::yearly_date::of_person(db, id)?.into_iter().map(|date| (date.label, date.date));
    let yesterday = today.pred_opt().unwrap_or(today);
    let until = today.checked_add_days(NEAR).unwrap_or(today);
    let mut near: Vec<(NaiveDate, String)> = birthday
        .into_iter()
        .chain(others)
        .filter_map(|(label, date)| Some((Repeat::yearly(&date)?.next_after(yesterday)?, label)))
        .filter(|(next, _)| *next <= until)
        .collect();
    near.sort();
    Ok(near.into_iter().map(|(day, label)| NearDate { label, day_label: insight::day_label(day, today) }).collect())
}
