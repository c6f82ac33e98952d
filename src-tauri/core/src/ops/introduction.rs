//! Introductions: begun, asked for, made, and what came of them (C76).
//!
//! Each step closes what was to be done before it and writes down what is to be done next; doing that ahead, from Today,
//! makes the step. A no is kept to yourself: nothing that is written down for anybody else, and no draft, tells of it.

use std::path::Path;

use super::{
    addressee::{Known, hand_over, mailbox},
    item::item,
    out::write_file,
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::Draft,
    id::{CommitmentId, IntroductionId, PersonId},
    insight::{self, BothFacts, compose_ask, compose_introduction},
    model::{
        CommitmentKind, CommitmentState, Due, Introduction, IntroductionStage, IntroductionStep, IntroductionTask,
        Which,
    },
    store::{self, Db, Tx, commitment::NewCommitment, introduction::Kept},
    wire::{
        IntroductionDraft, IntroductionMail, IntroductionRow, MailDraft, ProjectIntroduction, StepDraft, StoryLine,
    },
};

fn due(tx: &Tx<'_>, task: IntroductionTask) -> Due {
    let earliest = tx.today() + chrono::Days::new(u64::from(task.patience()));
    Due::on(tx.settings().next_working_day(earliest))
}

fn kind(task: IntroductionTask) -> CommitmentKind {
    match task {
        IntroductionTask::ThankPerson | IntroductionTask::ThankOther => CommitmentKind::ThankYou,
        _ => CommitmentKind::FollowUp,
    }
}

/// Closes what is no longer to be done, and writes down what is now and was not before.
fn set_tasks(tx: &Tx<'_>, kept: &Kept, before: &[IntroductionTask], tell: &[Which]) -> Result<()> {
    let now = kept.state.tasks();
    for (task, commitment) in store::introduction::open_tasks(tx, kept.id)? {
        if !now.iter().any(|still| *still == task || still.told() == task) {
            store::commitment::set_state(tx, commitment, CommitmentState::Done, "")?;
        }
    }
    for task in now.into_iter().filter(|task| !before.contains(task)) {
        let task = if tell.contains(&task.whom()) { task.told() } else { task };
        let whom = task.whom();
        let other = store::person::reference(tx, whom.counterpart().of(&kept.people))?;
        let what = insight::task_words(task, &other.name);
        let new = NewCommitment::new(whom.of(&kept.people), kind(task), what, due(tx, task));
        let commitment = store::commitment::insert(tx, &new)?;
        store::introduction::insert_task(tx, kept.id, commitment, task)?;
    }
    Ok(())
}

/// Begins an introduction inside a write.
pub(super) fn begin(tx: &Tx<'_>, people: [PersonId; 2], why: &str) -> Result<IntroductionId> {
    let id = store::introduction::insert(tx, people, why)?;
    set_tasks(tx, &store::introduction::load(tx, id)?, &[], &[])?;
    Ok(id)
}

/// Begins an introduction inside a write, or goes on with the one that is under way; its first step is due then. Answers
/// with that step.
pub(super) fn begin_on(tx: &Tx<'_>, people: [PersonId; 2], why: &str, due: &Due) -> Result<CommitmentId> {
    let id = match store::introduction::open_between(tx, people[0], people[1])? {
        Some(open) => open,
        None => begin(tx, people, why)?,
    };
    let step = store::introduction::open_tasks(tx, id)?.into_iter().next().map(|(_, commitment)| commitment);
    let step =
        step.ok_or_else(|| Error::Invalid("This introduction is under way, and nothing is left to do.".into()))?;
    tx.settle()?;
    let known = store::commitment::load(tx, step)?.commitment;
    store::commitment::update(tx, step, known.kind, &known.what, due)?;
    Ok(step)
}

/// Makes a step inside a write.
pub(super) fn step(tx: &Tx<'_>, id: IntroductionId, draft: &StepDraft) -> Result<()> {
    let on = when::was_on(draft.on, tx.today())?;
    let mut kept = store::introduction::load(tx, id)?;
    let before = kept.state.tasks();
    if draft.step == IntroductionStep::Outcome && draft.outcome.trim().is_empty() {
        return Err(Error::Invalid("Say what came of it, such as “they work together now”.".into()));
    }
    kept.state.take(draft.step, on, &draft.outcome).map_err(|_| {
        let fitting: Vec<&str> = kept.state.steps().into_iter().map(IntroductionStep::word).collect();
        let fitting = if fitting.is_empty() { "none; it is over".to_owned() } else { fitting.join(", ") };
        Error::Invalid(format!("That step does not fit now. What fits: {fitting}."))
    })?;
    store::introduction::update(tx, id, &kept.state)?;
    set_tasks(tx, &kept, &before, &draft.tell)
}

/// What follows for an introduction when a commitment was done elsewhere: asking and introducing are its steps, and when
/// the last thanks are said, it is over.
pub(super) fn done(tx: &Tx<'_>, commitment: CommitmentId) -> Result<()> {
    let Some((id, task)) = store::introduction::task_of(tx, commitment)? else { return Ok(()) };
    let Ok(kept) = store::introduction::load(tx, id) else { return Ok(()) };
    let thanked = !kept.state.outcome.is_empty() && store::introduction::open_tasks(tx, id)?.is_empty();
    let follows = task.step().or(thanked.then_some(IntroductionStep::Thanked));
    match follows.filter(|follows| kept.state.allows(*follows)) {
        Some(follows) => step(tx, id, &StepDraft { step: follows, on: None, outcome: String::new(), tell: Vec::new() }),
        None => Ok(()),
    }
}

fn names(db: &Db, kept: &Kept) -> Result<[String; 2]> {
    let [person, other] = kept.people;
    Ok([store::person::reference(db, person)?.name, store::person::reference(db, other)?.name])
}

pub(super) fn row(
    db: &Db,
    kept: Kept,
    zone: chrono_tz::Tz,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<IntroductionRow> {
    let today = now.with_timezone(&zone).date_naive();
    let [person, other] = kept.people;
    let names = names(db, &kept)?;
    let tasks = store::introduction::open_tasks(db, kept.id)?;
    let show = |(_, id): (IntroductionTask, CommitmentId)| Ok(item(&store::commitment::load(db, id)?, zone, now));
    Ok(IntroductionRow {
        id: kept.id,
        person: store::person::reference(db, person)?,
        other: store::person::reference(db, other)?,
        stage: kept.state.stage(),
        stands: insight::stands(&kept.state, kept.begun_on, names.each_ref().map(String::as_str), today),
        steps: likely_first(&kept.state),
        tasks: tasks.into_iter().map(show).collect::<Result<_>>()?,
        why: kept.why,
        outcome: kept.state.outcome,
    })
}

/// The steps that fit, the one that what is to be done asks for before the others.
fn likely_first(state: &Introduction) -> Vec<IntroductionStep> {
    let mut steps = state.steps();
    let asked: Vec<IntroductionStep> = state.tasks().into_iter().filter_map(IntroductionTask::step).collect();
    let answers = |step: &IntroductionStep| {
        matches!(
            step,
            IntroductionStep::YesPerson
                | IntroductionStep::NoPerson
                | IntroductionStep::YesOther
                | IntroductionStep::NoOther
        )
    };
    steps.sort_by_key(|step| !answers(step) && !asked.contains(step));
    steps
}

/// Introductions of somebody as their page tells them: of what the other said, nothing.
pub(super) fn story(db: &Db, person: PersonId, today: chrono::NaiveDate) -> Result<Vec<StoryLine>> {
    let mut lines = Vec::new();
    for kept in store::introduction::of_person(db, person)? {
        let Some(which) = kept.side(person) else { continue };
        let names = names(db, &kept)?;
        let state = &kept.state;
        let days = [state.made_on, state.met_on, state.thanked_on, which.of(&state.asked)];
        let on = days.into_iter().flatten().max().unwrap_or(kept.begun_on);
        let [first, second] = names.each_ref().map(String::as_str);
        lines.push(StoryLine::Introduction {
            id: kept.id,
            on,
            on_label: insight::story_day_label(on, today),
            other: store::person::reference(db, which.counterpart().of(&kept.people))?,
            why: kept.why.clone(),
            stands: insight::stands_on_page(state, kept.begun_on, [first, second], which, today),
            outcome: state.outcome.clone(),
            open: !state.is_over() && state.stage() != IntroductionStage::Done,
        });
    }
    Ok(lines)
}

/// Introductions of somebody that were begun from a day up to another, or to today.
pub(super) fn between(
    db: &Db,
    person: PersonId,
    (from, until): (chrono::NaiveDate, Option<chrono::NaiveDate>),
    today: chrono::NaiveDate,
) -> Result<Vec<ProjectIntroduction>> {
    let mut found = Vec::new();
    for kept in store::introduction::of_person(db, person)? {
        let Some(which) = kept.side(person) else { continue };
        if !(from..=until.unwrap_or(today)).contains(&kept.begun_on) {
            continue;
        }
        let names = names(db, &kept)?;
        found.push(ProjectIntroduction {
            id: kept.id,
            to: store::person::reference(db, which.counterpart().of(&kept.people))?,
            stands: insight::stands(&kept.state, kept.begun_on, names.each_ref().map(String::as_str), today),
        });
    }
    Ok(found)
}

fn draft(db: &Db, id: IntroductionId, mail: IntroductionMail) -> Result<Draft> {
    let kept = store::introduction::load(db, id)?;
    if kept.state.is_over() {
        return Err(Error::Invalid("This introduction is over; there is nothing to write.".into()));
    }
    let [person, other] = [Known::load(db, kept.people[0])?, Known::load(db, kept.people[1])?];
    let me = store::setting::load(db)?.me;
    let both = BothFacts { person: person.facts(), other: other.facts(), why: &kept.why, me: me.name.trim() };
    let turned = BothFacts { person: both.other, other: both.person, ..both };
    let (to, (subject, body)) = match mail {
        IntroductionMail::AskPerson => (vec![mailbox(&person.person)?], compose_ask(&both)),
        IntroductionMail::AskOther => (vec![mailbox(&other.person)?], compose_ask(&turned)),
        IntroductionMail::Both => {
            (vec![mailbox(&person.person)?, mailbox(&other.person)?], compose_introduction(&both))
        }
    };
    Ok(Draft { to, subject, body, ..Draft::default() })
}

impl Book {
    /// Begins to introduce two people to each other; the first is to be asked on the next working day.
    ///
    /// # Errors
    /// `NotFound` where one is gone, `Invalid` where both are one, no reason is said, or it was begun already.
    pub fn begin_introduction(&self, draft: &IntroductionDraft) -> Result<Done<IntroductionRow>> {
        let why = draft.why.trim();
        if why.is_empty() {
            return Err(Error::Invalid("Say what they could have of each other, such as “both sail”.".into()));
        }
        let names = self.both_names(draft.person, draft.other)?;
        self.transact(Op::new(Verb::BeginIntroduction, names), |tx| {
            if let Some(open) = store::introduction::open_between(tx, draft.person, draft.other)? {
                return Err(Error::Invalid(format!("This introduction was begun already ({open}).")));
            }
            let id = begin(tx, [draft.person, draft.other], why)?;
            tx.settle()?;
            row(tx, store::introduction::load(tx, id)?, tx.zone(), tx.now())
        })
    }

    /// Makes a step of an introduction: closes what was to be done before it, and writes down what is next.
    ///
    /// # Errors
    /// `NotFound` where it is gone, `Invalid` where the step does not fit, the day lies ahead, or an outcome has no words.
    pub fn step_introduction(&self, id: IntroductionId, draft: &StepDraft) -> Result<Done<IntroductionRow>> {
        let kept = self.read(|db| store::introduction::load(db, id))?;
        let names = self.both_names(kept.people[0], kept.people[1])?;
        self.transact(Op::new(Verb::StepIntroduction, names), |tx| {
            step(tx, id, draft)?;
            tx.settle()?;
            row(tx, store::introduction::load(tx, id)?, tx.zone(), tx.now())
        })
    }

    /// One introduction.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn introduction(&self, id: IntroductionId) -> Result<IntroductionRow> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        self.read(|db| row(db, store::introduction::load(db, id)?, zone, now))
    }

    /// A mail of an introduction, as a link for the mail program.
    ///
    /// # Errors
    /// `NotFound` where it is gone, `Invalid` where it is over or no e-mail address is known.
    pub fn introduction_mail(&self, id: IntroductionId, mail: IntroductionMail) -> Result<MailDraft> {
        Ok(hand_over(&self.read(|db| draft(db, id, mail))?))
    }

    /// Writes a mail of an introduction as a file that mail programs open as a draft.
    ///
    /// # Errors
    /// As [`Book::introduction_mail`], and `File` where it cannot be written.
    pub fn write_introduction_mail(&self, id: IntroductionId, mail: IntroductionMail, path: &Path) -> Result<()> {
        write_file(path, self.read(|db| draft(db, id, mail))?.to_eml().as_bytes())
    }
}
