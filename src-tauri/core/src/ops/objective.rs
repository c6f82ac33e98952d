//! Objectives: what you want to come of your network, with what you give for it; its steps, and looks at it (C16).

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::{
    commitment::{Said, new_commitment},
    item::{item, shown},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::ObjectiveId,
    insight,
    model::{CommitmentDetails, CommitmentKind, CommitmentState, Due, ObjectiveState, as_sentence},
    store::{
        self, Db,
        objective::{Aim, Objective},
    },
    wire::{Item, ObjectiveDraft, ObjectivePage, ObjectiveReview, ObjectiveRow, ObjectiveStepDraft, Objectives},
};

/// From when an objective is seen.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    zone: Tz,
    now: DateTime<Utc>,
}

impl Seen {
    /// From a moment, in a zone.
    pub fn from(now: DateTime<Utc>, zone: Tz) -> Self {
        Self { zone, now }
    }

    fn today(self) -> NaiveDate {
        self.now.with_timezone(&self.zone).date_naive()
    }
}

impl Book {
    /// All objectives: of those that are open what asks for a look first.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn objectives(&self) -> Result<Objectives> {
        let seen = Seen::from(self.clock().now(), self.clock().zone());
        self.read(|db| {
            let rows = store::objective::all(db)?.iter().map(|one| row(db, one, seen)).collect::<Result<Vec<_>>>()?;
            let (mut open, ended): (Vec<_>, Vec<_>) =
                rows.into_iter().partition(|row| row.state == ObjectiveState::Open);
            open.sort_by_key(|row| row.asks.is_empty());
            Ok(Objectives { open, ended })
        })
    }

    /// One objective with its story.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn objective(&self, id: ObjectiveId) -> Result<ObjectivePage> {
        let seen = Seen::from(self.clock().now(), self.clock().zone());
        self.read(|db| {
            let objective = store::objective::load(db, id)?;
            let steps = store::objective::steps(db, id)?;
            let looks = store::objective::looks(db, id)?.into_iter().map(|look| ObjectiveReview {
                on_label: insight::story_day_label(look.on, seen.today()),
                on: look.on,
                note: look.note,
                next: look.next,
            });
            let row = row(db, &objective, seen)?;
            Ok(ObjectivePage {
                begun_label: insight::date_label(objective.begun_on),
                steps: steps.iter().map(|listed| item(listed, seen.zone, seen.now)).collect(),
                reviews: looks.collect(),
                end_note: objective.end_note,
                draft: ObjectiveDraft {
                    people: row.people.iter().map(|person| person.id).collect(),
                    ..draft(objective.aim)
                },
                row,
            })
        })
    }

    /// Writes an objective down.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or its time is not understood or lies behind; `NotFound` where a person is gone.
    pub fn add_objective(&self, draft: &ObjectiveDraft) -> Result<Done<ObjectiveId>> {
        let aim = self.aim(draft, None)?;
        self.transact(Op::new(Verb::AddObjective, aim.what.clone()), |tx| {
            let id = store::objective::insert(tx, &aim)?;
            store::objective::set_people(tx, id, &draft.people)?;
            Ok(id)
        })
    }

    /// Changes what is said of an objective. Another rhythm counts from today.
    ///
    /// # Errors
    /// As [`Book::add_objective`]; `NotFound` where it is gone.
    pub fn edit_objective(&self, id: ObjectiveId, draft: &ObjectiveDraft) -> Result<Done<()>> {
        let before = self.read(|db| store::objective::load(db, id))?.aim;
        let aim = self.aim(draft, before.until)?;
        self.transact(Op::new(Verb::EditObjective, aim.what.clone()), |tx| {
            store::objective::update(tx, id, &aim)?;
            if aim.every != before.every {
                store::objective::set_review(tx, id, aim.every.map(|every| every.after(tx.today())))?;
            }
            store::objective::set_people(tx, id, &draft.people)
        })
    }

    /// Adds a step: a commitment to somebody, who belongs to the objective from then on, or one that concerns nobody.
    ///
    /// # Errors
    /// As [`Book::add_commitment`]; `Invalid` where the objective has ended, `NotFound` where it is gone.
    pub fn add_objective_step(&self, id: ObjectiveId, step: &ObjectiveStepDraft) -> Result<Done<Item>> {
        let objective = self.open_objective(id)?;
        self.read(|db| step.person.map(|person| store::person::reference(db, person)).transpose())?;
        self.transact(Op::new(Verb::StepObjective, objective.aim.what), |tx| {
            let details = CommitmentDetails { repeat: step.repeat.clone(), ..CommitmentDetails::default() };
            let follow_up = Said {
                person: step.person,
                kind: CommitmentKind::FollowUp,
                what: &step.what,
                when: &step.when,
                details: Some(&details),
            };
            let commitment = new_commitment(tx, &follow_up)?;
            store::objective::add_step(tx, id, commitment)?;
            if let Some(person) = step.person {
                store::objective::add_person(tx, id, person)?;
            }
            shown(tx, commitment)
        })
    }

    /// Notes how an objective goes and what is next; the next look comes by its rhythm.
    ///
    /// # Errors
    /// `Invalid` where nothing is said or it has ended; `NotFound` where it is gone.
    pub fn review_objective(&self, id: ObjectiveId, note: &str, next: &str) -> Result<Done<()>> {
        let (note, next) = (note.trim(), next.trim());
        if note.is_empty() && next.is_empty() {
            return Err(Error::Invalid("Say how it goes, or what is next.".into()));
        }
        let objective = self.open_objective(id)?;
        self.transact(Op::new(Verb::ReviewObjective, objective.aim.what), |tx| {
            store::objective::insert_look(tx, id, note, next)?;
            store::objective::set_review(tx, id, objective.aim.every.map(|every| every.after(tx.today())))
        })
    }

    /// Lets an objective rest until a typed day: neither the review nor a pop-up asks for it before.
    ///
    /// # Errors
    /// `Invalid` where the day is not understood or not ahead, or it has ended; `NotFound` where it is gone.
    pub fn put_off_objective(&self, id: ObjectiveId, when: &str) -> Result<Done<()>> {
        let now = self.clock().local();
        let until = when::read(when, now, false)?.date;
        if until <= now.date() {
            return Err(Error::Invalid("That is not ahead of today. Try “next week” or “in a month”.".into()));
        }
        let objective = self.open_objective(id)?;
        self.transact(Op::new(Verb::PutOffObjective, objective.aim.what), |tx| store::objective::put_off(tx, id, until))
    }

    /// Ends an objective, reached or let go, with a note; its open steps stay. Answers whether that is news.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn end_objective(&self, id: ObjectiveId, reached: bool, note: &str) -> Result<Done<bool>> {
        let objective = self.open_objective(id)?;
        let state = if reached { ObjectiveState::Reached } else { ObjectiveState::LetGo };
        self.transact(Op::new(Verb::EndObjective, objective.aim.what), |tx| {
            store::objective::set_state(tx, id, state, note.trim())
        })
    }

    /// Opens an objective again; its next look counts from today. Answers whether that is news.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn reopen_objective(&self, id: ObjectiveId) -> Result<Done<bool>> {
        let aim = self.read(|db| store::objective::load(db, id))?.aim;
        self.transact(Op::new(Verb::ReopenObjective, aim.what), |tx| {
            let is_news = store::objective::set_state(tx, id, ObjectiveState::Open, "")?;
            if is_news {
                store::objective::set_review(tx, id, aim.every.map(|every| every.after(tx.today())))?;
            }
            Ok(is_news)
        })
    }

    fn open_objective(&self, id: ObjectiveId) -> Result<Objective> {
        let objective = self.read(|db| store::objective::load(db, id))?;
        if objective.state != ObjectiveState::Open {
            return Err(Error::Invalid("It has ended. Open it again first.".into()));
        }
        Ok(objective)
    }

    /// What a draft says. A day that lies behind is taken where it stood before.
    fn aim(&self, draft: &ObjectiveDraft, known: Option<NaiveDate>) -> Result<Aim> {
        let now = self.clock().local();
        let what = as_sentence(&draft.what);
        if what.is_empty() {
            return Err(Error::Invalid("Say what you want to come of it, such as “three partners in rail”.".into()));
        }
        let until = match draft.until.trim() {
            "" => None,
            words => Some(when::read(words, now, false)?.date),
        };
        if until.is_some_and(|until| until < now.date()) && until != known {
            return Err(Error::Invalid("That day lies behind. Name one ahead, such as “in 6 months”.".into()));
        }
        self.read(|db| draft.people.iter().try_for_each(|person| store::person::reference(db, *person).map(drop)))?;
        let said = |text: &str| text.trim().to_owned();
        Ok(Aim {
            what,
            why: said(&draft.why),
            gain: said(&draft.gain),
            give: said(&draft.give),
            measure: said(&draft.measure),
            communities: said(&draft.communities),
            until,
            every: draft.every,
        })
    }
}

fn draft(aim: Aim) -> ObjectiveDraft {
    ObjectiveDraft {
        what: aim.what,
        why: aim.why,
        gain: aim.gain,
        give: aim.give,
        measure: aim.measure,
        communities: aim.communities,
        until: aim.until.map(|until| until.to_string()).unwrap_or_default(),
        every: aim.every,
        people: Vec::new(),
    }
}

/// An objective as a list shows it.
fn row(db: &Db, objective: &Objective, seen: Seen) -> Result<ObjectiveRow> {
    let today = seen.today();
    let steps = store::objective::steps(db, objective.id)?;
    let count = |state: CommitmentState| {
        u32::try_from(steps.iter().filter(|listed| listed.commitment.state == state).count()).unwrap_or(u32::MAX)
    };
    let next = steps.first().filter(|listed| listed.commitment.state == CommitmentState::Open);
    let is_open = objective.state == ObjectiveState::Open;
    let rests = objective.put_off_until.is_some_and(|until| until > today);
    let asks = match is_open && !rests {
        true => insight::asks_for_a_look(objective.review_on, next.is_some(), objective.aim.until, today),
        false => Vec::new(),
    };
    let review_on = objective.review_on.filter(|_| is_open).max(objective.put_off_until.filter(|_| rests && is_open));
    let ended = |on: NaiveDate| match objective.state {
        ObjectiveState::Reached => format!("reached {}", insight::day_label(on, today)),
        _ => format!("let go {}", insight::day_label(on, today)),
    };
    Ok(ObjectiveRow {
        id: objective.id,
        what: objective.aim.what.clone(),
        state: objective.state,
        until_label: objective.aim.until.map(|until| when::full_label(&Due::on(until), today)).unwrap_or_default(),
        next_step: next.map(|listed| item(listed, seen.zone, seen.now)),
        steps_open: count(CommitmentState::Open),
        steps_done: count(CommitmentState::Done),
        review_label: insight::look_label(review_on, today),
        asks,
        gives: !objective.aim.give.is_empty(),
        ended_label: objective.ended_on.map(ended).unwrap_or_default(),
        people: store::objective::people(db, objective.id)?,
    })
}

/// The open objectives that ask for a look at a moment (C104).
pub(super) fn asking(db: &Db, seen: Seen) -> Result<Vec<ObjectiveRow>> {
    let rows = store::objective::all(db)?;
    let rows = rows.iter().filter(|one| one.state == ObjectiveState::Open).map(|one| row(db, one, seen));
    let rows = rows.collect::<Result<Vec<_>>>()?;
    Ok(rows.into_iter().filter(|row| !row.asks.is_empty()).collect())
}
