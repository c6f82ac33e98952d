//! Projects: what is done together with somebody (C98), or for somebody over a longer time (C77). Their steps are
//! ordinary commitments, and remind like them.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::{
    introduction,
    item::{item, shown},
    when,
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{PersonId, ProjectId},
    insight,
    model::{CommitmentKind, CommitmentState, ProjectKind, ProjectPart, ProjectState, as_sentence},
    store::{
        self, Db, Tx,
        commitment::{Listed, NewCommitment},
        project::{NewProject, Project},
    },
    wire::{Item, ProjectDraft, ProjectRow, ProjectStepDraft, ProjectsPage},
};

fn written(draft: &ProjectDraft) -> Result<NewProject> {
    if draft.title.trim().is_empty() {
        return Err(Error::Invalid(
            match draft.kind {
                ProjectKind::Together => "Say what you do together, such as “a cookbook of the street”.",
                ProjectKind::ForThem => "Say what you help them to, such as “a new career in teaching”.",
            }
            .into(),
        ));
    }
    if draft.people.is_empty() {
        return Err(Error::Invalid("Say who it is with.".into()));
    }
    let about = draft.about.trim().to_owned();
    Ok(NewProject { kind: draft.kind, title: as_sentence(&draft.title), about })
}

fn set_members(tx: &Tx<'_>, id: ProjectId, people: &[PersonId]) -> Result<()> {
    people.iter().try_for_each(|person| store::person::reference(tx, *person).map(drop))?;
    store::project::set_members(tx, id, people)
}

/// Where and when a project is told.
struct Teller<'a> {
    db: &'a Db,
    zone: Tz,
    now: DateTime<Utc>,
}

impl Teller<'_> {
    fn row(&self, project: Project) -> Result<ProjectRow> {
        let today = self.now.with_timezone(&self.zone).date_naive();
        let people = store::project::people(self.db, project.id, ProjectPart::Member)?;
        let is_for = people.first().filter(|_| project.new.kind == ProjectKind::ForThem);
        let introductions = match is_for {
            Some(person) => introduction::between(self.db, person.id, (project.begun_on, project.ended_on), today)?,
            None => Vec::new(),
        };
        let steps = store::project::steps(self.db, project.id)?;
        let label = |day| insight::story_day_label(day, today);
        Ok(ProjectRow {
            id: project.id,
            contacts: store::project::people(self.db, project.id, ProjectPart::Contact)?,
            introductions,
            people,
            steps: steps.iter().map(|listed| item(listed, self.zone, self.now)).collect(),
            kind: project.new.kind,
            title: project.new.title,
            about: project.new.about,
            state: project.state,
            outcome: project.outcome,
            begun_label: label(project.begun_on),
            ended_label: project.ended_on.map(label).unwrap_or_default(),
        })
    }
}

/// The projects of somebody, what is over last.
pub(super) fn of_person(db: &Db, person: PersonId, zone: Tz, now: DateTime<Utc>) -> Result<Vec<ProjectRow>> {
    let mut projects = store::project::of_person(db, person)?;
    projects.sort_by_key(|project| project.state.is_over());
    let teller = Teller { db, zone, now };
    projects.into_iter().map(|project| teller.row(project)).collect()
}

impl Book {
    /// Writes a project down.
    ///
    /// # Errors
    /// `Invalid` where it has no title or nobody is in it, `NotFound` where somebody is gone.
    pub fn add_project(&self, draft: &ProjectDraft) -> Result<Done<ProjectId>> {
        let new = written(draft)?;
        self.transact(Op::new(Verb::AddProject, new.title.clone()), |tx| {
            let id = store::project::insert(tx, &new, draft.state)?;
            set_members(tx, id, &draft.people)?;
            Ok(id)
        })
    }

    /// Says of a project something else; where it stands and its steps stay.
    ///
    /// # Errors
    /// As [`Book::add_project`], and `NotFound` where it is gone.
    pub fn edit_project(&self, id: ProjectId, draft: &ProjectDraft) -> Result<Done<ProjectId>> {
        let new = written(draft)?;
        self.read(|db| store::project::load(db, id))?;
        self.transact(Op::new(Verb::EditProject, new.title.clone()), |tx| {
            store::project::update(tx, id, &new)?;
            set_members(tx, id, &draft.people)?;
            Ok(id)
        })
    }

    /// Says where a project stands, and what came of it; blank words leave what is known of that as it is. The open steps
    /// of one that is let go are let go with it.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn set_project_state(&self, id: ProjectId, state: ProjectState, outcome: &str) -> Result<Done<bool>> {
        let known = self.read(|db| store::project::load(db, id))?;
        let outcome = if outcome.trim().is_empty() { known.outcome.as_str() } else { outcome.trim() };
        self.transact(Op::new(Verb::SetProjectState, known.new.title.clone()), |tx| {
            if state == ProjectState::LetGo {
                for Listed { commitment, .. } in store::project::steps(tx, id)? {
                    if commitment.state == CommitmentState::Open {
                        store::commitment::set_state(tx, commitment.id, CommitmentState::LetGo, &known.new.title)?;
                    }
                }
            }
            store::project::set_state(tx, id, state, outcome)
        })
    }

    /// Plans a step of a project: a follow-up at a typed time. A project that was an idea is planned with it.
    ///
    /// # Errors
    /// `Invalid` where nothing is said, the time is not understood or they are not in it; `NotFound` where it is gone.
    pub fn plan_project_step(&self, id: ProjectId, draft: &ProjectStepDraft) -> Result<Done<Item>> {
        let what = as_sentence(&draft.what);
        if what.is_empty() {
            return Err(Error::Invalid("Say what the next step is, such as “ask the printer”.".into()));
        }
        let (known, people) =
            self.read(|db| Ok((store::project::load(db, id)?, store::project::people(db, id, ProjectPart::Member)?)))?;
        let person = match draft.person {
            Some(wanted) => people.into_iter().find(|person| person.id == wanted),
            None => people.into_iter().next(),
        };
        let person = person.ok_or_else(|| Error::Invalid("A step is with somebody who is in the project.".into()))?;
        self.transact(Op::new(Verb::PlanProjectStep, known.new.title), |tx| {
            let due = when::read(&draft.when, tx.local(), false)?;
            let step = NewCommitment::new(person.id, CommitmentKind::FollowUp, what, due);
            let step = store::commitment::insert(tx, &step)?;
            store::project::add_step(tx, id, step)?;
            if known.state == ProjectState::Idea {
                store::project::set_state(tx, id, ProjectState::Planned, &known.outcome)?;
            }
            shown(tx, step)
        })
    }

    /// Notes that somebody was named to the people of a project as somebody to talk to, or that they were not after all.
    ///
    /// # Errors
    /// `NotFound` where it or they are gone.
    pub fn name_contact(&self, id: ProjectId, person: PersonId, is_named: bool) -> Result<Done<bool>> {
        let known = self.read(|db| {
            store::person::reference(db, person)?;
            store::project::load(db, id)
        })?;
        self.transact(Op::new(Verb::EditProject, known.new.title), |tx| {
            store::project::set_part(tx, id, person, ProjectPart::Contact, is_named)
        })
    }

    /// Deletes a project; its steps stay with its people.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_project(&self, id: ProjectId) -> Result<Done<()>> {
        let title = self.read(|db| store::project::load(db, id))?.new.title;
        self.transact(Op::new(Verb::DeleteProject, title), |tx| store::project::delete(tx, id))
    }

    /// What is done together and for others; nobody in the trash.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn projects(&self) -> Result<ProjectsPage> {
        let (zone, now) = (self.clock().zone(), self.clock().now());
        self.read(|db| {
            let teller = Teller { db, zone, now };
            let rows = store::project::all(db)?.into_iter().map(|project| teller.row(project));
            let rows = rows.collect::<Result<Vec<_>>>()?.into_iter().filter(|row| !row.people.is_empty());
            let (over, open) = rows.partition(|row| row.state.is_over());
            Ok(ProjectsPage { open, over })
        })
    }
}
