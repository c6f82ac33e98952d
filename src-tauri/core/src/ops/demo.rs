//! The made-up network, written into a folder of its own.

mod community;
mod giving;
mod objective;
mod plan;

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use self::giving::{bare_note, write_given, write_said};
use super::{
    capture::{capture_of, keep_capture},
    commitment::end_of_day,
    facts::tidy,
    introduction,
};
use crate::{
    Book, Error, Result,
    book::lock_alone,
    change::{Done, Topic},
    clock::Clock,
    demo::{Act, Bonds, Deed, DemoSize, Met, Network, Somebody, bonds, captures},
    id::{EncounterId, HelpId, PersonId},
    model::{CommitmentKind, CommitmentState, Direction, Due, EncounterDraft, TieKind, local_to_utc},
    store::{
        self, Tx,
        commitment::{Closed, NewCommitment},
        help::NewHelp,
    },
    wire::StepDraft,
};

/// People written in one transaction.
const BATCH: usize = 2000;
/// Hour of the day at which what happened on a day was written down.
const EVENING: u32 = 18;
/// Most reminders that are told as shown on an earlier day.
const MOST_SHOWN: u32 = 1000;

/// What of a made-up network is written already, in its order.
#[derive(Default)]
struct Written {
    people: Vec<PersonId>,
    helps: Vec<HelpId>,
}

/// The made-up network that a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demo {
    /// How large it is, and which.
    pub size: DemoSize,
    /// The day it was made for: what is due in it is due then.
    pub on: NaiveDate,
    /// Whether all of it was written.
    pub whole: bool,
}

impl Book {
    /// The made-up network this folder holds; `None` where it holds a user's own people.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn demo(&self) -> Result<Option<Demo>> {
        self.read(store::setting::demo)
    }

    /// Opens a made-up network, making it where there is none; answers whether it was made now. A network is of one day:
    /// that of an earlier day, or of another size where one is asked for, gives way to a new one.
    ///
    /// # Errors
    /// As [`Book::open`], [`Book::fill_demo`] and [`Book::discard_demo`].
    pub fn open_demo(
        dir: &Path,
        clock: impl Clock + Clone + 'static,
        size: Option<&DemoSize>,
        told: &mut dyn FnMut(usize),
    ) -> Result<(Self, bool)> {
        let mut book = Self::open(dir, clock.clone())?;
        if let Some(demo) = book.demo()? {
            if demo.whole && demo.on == clock.today() && size.is_none_or(|size| demo.size == *size) {
                return Ok((book, false));
            }
            drop(book);
            Self::discard_demo(dir, clock.clone())?;
            book = Self::open(dir, clock)?;
        }
        book.fill_demo(size.unwrap_or(&DemoSize::default()), told)?;
        Ok((book, true))
    }

    /// Fills an empty folder with a made-up network; `told` hears how many people are written. It is nobody's act and
    /// cannot be undone: the first undo in the demo takes back what was done in it, not the demo.
    ///
    /// # Errors
    /// `Refused` where there is anybody in the folder already.
    pub fn fill_demo(&self, size: &DemoSize, told: &mut dyn FnMut(usize)) -> Result<Done<()>> {
        if self.read(store::people::any)? {
            return Err(Error::Refused(
                "There are people in this folder already. The demo needs a folder of its own; nothing was changed."
                    .into(),
            ));
        }
        let demo = Demo { size: *size, on: self.clock().today(), whole: false };
        let mut network = Network::new(*size, demo.on);
        let mut written = Written::default();
        loop {
            let batch: Vec<Somebody> = network.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return self.finish_demo(&Demo { whole: true, ..demo });
            }
            self.transact_silently(&[], |tx| {
                store::setting::mark_demo(tx, &demo)?;
                batch.iter().try_for_each(|person| write_person(tx, person, demo.on, &mut written))
            })?;
            told(written.people.len());
        }
    }

    fn finish_demo(&self, demo: &Demo) -> Result<Done<()>> {
        let topics =
            [Topic::People, Topic::Encounters, Topic::Commitments, Topic::Captures, Topic::Plan, Topic::Reminders];
        self.transact_silently(&topics, |tx| {
            for capture in captures(demo.on) {
                let content = Ok(capture.text.into_bytes());
                keep_capture(&on(tx, capture.on), capture_of(&capture.origin, "", &content, capture.on), &content)?;
            }
            plan::write(tx, demo.on)?;
            objective::write(tx, demo.on)?;
            write_bonds(tx, &bonds(demo.on), demo.on)?;
            store::tie::link_named(&on(tx, demo.on), EncounterId(0))?;
            write_given(&on(tx, demo.on), demo.on)?;
            community::write(tx, demo.on)?;
            show_what_was_due(tx, demo.on)?;
            store::setting::mark_demo(tx, demo)
        })
    }

    /// Throws a made-up network away, so that another can be made in its folder.
    ///
    /// # Errors
    /// `Refused` where the folder holds a user's own people, or is open; nothing has changed then.
    pub fn discard_demo(dir: &Path, clock: impl Clock + 'static) -> Result<()> {
        if Self::open(dir, clock)?.demo()?.is_none() {
            return Err(Error::Refused("This folder holds no demo. It was left as it is.".into()));
        }
        let _alone = lock_alone(dir)?;
        store::remove(dir)
    }
}

/// The write as if it were made in the evening of a day.
fn on<'a>(tx: &Tx<'a>, day: NaiveDate) -> Tx<'a> {
    tx.as_of(moment(tx, day, NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default()))
}

fn moment(tx: &Tx<'_>, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    local_to_utc(day.and_time(time), tx.zone())
}

fn write_person(tx: &Tx<'_>, person: &Somebody, today: NaiveDate, written: &mut Written) -> Result<()> {
    let id = store::person::insert(&on(tx, person.since), &tidy(&person.facts)?, "")?;
    let met = person
        .met
        .iter()
        .map(|met| write_encounter(tx, id, met, today, &written.people))
        .collect::<Result<Vec<_>>>()?;
    written.people.push(id);
    for deed in &person.deeds {
        let help = write_deed(tx, id, deed, &written.helps)?;
        written.helps.push(help);
    }
    person.commitments.iter().try_for_each(|act| write_commitment(tx, id, act, &met))
}

fn write_encounter(
    tx: &Tx<'_>,
    person: PersonId,
    met: &Met,
    today: NaiveDate,
    people: &[PersonId],
) -> Result<EncounterId> {
    let with = met.with.and_then(|place| people.get(place)).copied();
    let note = bare_note(&met.draft.note, met.on, today);
    let draft = EncounterDraft { people: [person].into_iter().chain(with).collect(), note, ..met.draft.clone() };
    let then = on(tx, met.on);
    let id = store::encounter::insert(&then, &draft, met.on)?;
    write_said(&then, person, id, &met.draft.note, met.on, today)?;
    Ok(id)
}

fn write_commitment(tx: &Tx<'_>, person: PersonId, act: &Act, met: &[EncounterId]) -> Result<()> {
    let new = NewCommitment {
        person: Some(person),
        kind: act.kind,
        what: act.what.clone(),
        due: Due { date: act.due, time: act.time, zone: None },
        encounter: act.from.and_then(|from| met.get(from)).copied(),
        details: crate::model::CommitmentDetails::default(),
        help: None,
    };
    let then = on(tx, act.written);
    match &act.closed {
        Some((state, day, reason)) => {
            let closed = Closed { state: *state, reason, at: on(tx, *day).now().timestamp() };
            store::commitment::insert_closed(&then, &new, &closed)?
        }
        None => store::commitment::insert(&then, &new)?,
    };
    Ok(())
}

/// Writes what binds the cast, as far as they are there.
fn write_bonds(tx: &Tx<'_>, bonds: &Bonds, today: NaiveDate) -> Result<()> {
    let called = |name: &str| giving::called(tx, name);
    for tie in &bonds.ties {
        if let (Some(one), Some(other)) = (called(&tie.people[0])?, called(&tie.people[1])?) {
            store::tie::insert(&on(tx, today), [one, other], TieKind::Knows, &tie.how, None)?;
        }
    }
    for one in &bonds.roles {
        if let Some(person) = called(&one.person)? {
            store::role::set(tx, person, &one.roles)?;
        }
    }
    for made in &bonds.introductions {
        if let (Some(one), Some(other)) = (called(&made.people[0])?, called(&made.people[1])?) {
            let id = introduction::begin(&on(tx, made.begun), [one, other], &made.why)?;
            for (day, step) in &made.steps {
                let draft = StepDraft { step: *step, on: None, outcome: made.outcome.clone(), tell: Vec::new() };
                introduction::step(&on(tx, *day), id, &draft)?;
            }
        }
    }
    Ok(())
}

/// Help, its thanks said on the day after.
fn write_deed(tx: &Tx<'_>, person: PersonId, deed: &Deed, helps: &[HelpId]) -> Result<HelpId> {
    let new = NewHelp {
        kind: deed.kind,
        effort: deed.effort,
        story: deed.story.clone(),
        topic: deed.topic.clone(),
        community: deed.community.clone(),
        outcome: deed.came.clone(),
        ..NewHelp::new(deed.direction, person, deed.what.clone(), deed.on)
    };
    let then = on(tx, deed.on);
    let help = store::help::insert(&then, &new)?;
    store::help_chain::set(&then, help, deed.passes_on.and_then(|number| helps.get(number)).copied())?;
    if deed.direction == Direction::Received {
        let next_day = deed.on.succ_opt().unwrap_or(deed.on);
        let thanks = NewCommitment {
            help: Some(help),
            ..NewCommitment::new(person, CommitmentKind::ThankYou, deed.what.clone(), Due::on(next_day))
        };
        let at = on(tx, next_day).now().timestamp();
        store::commitment::insert_closed(&then, &thanks, &Closed { state: CommitmentState::Done, reason: "", at })?;
    }
    Ok(help)
}

/// What was due before the day was shown when it was; only what is due now pops up.
fn show_what_was_due(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    tx.settle()?;
    let (morning, zone) = (tx.settings().morning, tx.zone());
    let yesterday = end_of_day(today.pred_opt().unwrap_or(today), zone);
    for id in store::reminder::claim(tx, yesterday, MOST_SHOWN)? {
        let rings = store::commitment::load(tx, id)?.commitment.rings().instant(morning, zone);
        store::reminder::mark_shown(tx, id, rings.timestamp())?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "demo_tests.rs"]
mod tests;
