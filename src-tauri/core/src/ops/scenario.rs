//! "If the ship were sinking": what could happen, the roles that would be needed, and who fills them (C1).

use super::encounter::last_met;
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{PersonId, ScenarioId, ScenarioRoleId},
    insight,
    model::as_sentence,
    store::{self, Db},
    wire::{Crew, ScenarioRoleRow, ScenarioRow},
};

/// Roles of one scenario, at most.
const MOST_ROLES: usize = 30;

impl Book {
    /// The crew: every scenario with its roles, and ideas for more.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn crew(&self) -> Result<Crew> {
        let today = self.clock().today();
        self.read(|db| {
            let scenarios = store::scenario::all(db)?;
            let taken: Vec<String> = scenarios.iter().map(|scenario| scenario.name.clone()).collect();
            let rows = scenarios.into_iter().map(|scenario| {
                let roles = store::scenario::roles(db, scenario.id)?;
                let roles = roles.into_iter().map(|role| row(db, role, today)).collect::<Result<_>>()?;
                Ok(ScenarioRow { id: scenario.id, name: scenario.name, roles })
            });
            Ok(Crew { scenarios: rows.collect::<Result<_>>()?, ideas: insight::scenario_ideas(&taken) })
        })
    }

    /// Writes down what could happen, with the roles that would be needed.
    ///
    /// # Errors
    /// `Invalid` where it has no name, or more roles than anybody can look after.
    pub fn add_scenario(&self, name: &str, roles: &[String]) -> Result<Done<ScenarioId>> {
        let name = said(name, "Say what could happen, such as “I lose my job”.")?;
        let roles: Vec<String> = roles.iter().map(|role| as_sentence(role)).filter(|role| !role.is_empty()).collect();
        if roles.len() > MOST_ROLES {
            return Err(Error::Invalid(format!("A scenario has at most {MOST_ROLES} roles.")));
        }
        self.transact(Op::new(Verb::AddScenario, name.clone()), |tx| {
            let id = store::scenario::insert(tx, &name)?;
            roles.iter().try_for_each(|role| store::scenario::insert_role(tx, id, role).map(|_| ()))?;
            Ok(id)
        })
    }

    /// Forgets a scenario with its roles; undo brings them back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_scenario(&self, id: ScenarioId) -> Result<Done<()>> {
        let name = self.read(|db| store::scenario::load(db, id))?.name;
        self.transact(Op::new(Verb::DeleteScenario, name), |tx| store::scenario::delete(tx, id))
    }

    /// Adds a role that would be needed.
    ///
    /// # Errors
    /// `Invalid` where it is blank or one too many, `NotFound` where the scenario is gone.
    pub fn add_role(&self, scenario: ScenarioId, what: &str) -> Result<Done<ScenarioRoleId>> {
        let what = said(what, "Say who would be needed, such as “somebody in finance”.")?;
        let known = self.read(|db| Ok(store::scenario::roles(db, store::scenario::load(db, scenario)?.id)?.len()))?;
        if known >= MOST_ROLES {
            return Err(Error::Invalid(format!("A scenario has at most {MOST_ROLES} roles.")));
        }
        self.transact(Op::new(Verb::EditScenario, what.clone()), |tx| store::scenario::insert_role(tx, scenario, &what))
    }

    /// Says who fills a role, or that nobody does.
    ///
    /// # Errors
    /// `NotFound` where the role or the person is gone.
    pub fn fill_role(&self, role: ScenarioRoleId, person: Option<PersonId>) -> Result<Done<bool>> {
        let what = self.read(|db| {
            person.map(|id| store::person::reference(db, id)).transpose()?;
            Ok(store::scenario::role(db, role)?.what)
        })?;
        self.transact(Op::new(Verb::EditScenario, what), |tx| store::scenario::fill_role(tx, role, person))
    }

    /// Forgets a role.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_role(&self, role: ScenarioRoleId) -> Result<Done<()>> {
        let what = self.read(|db| store::scenario::role(db, role))?.what;
        self.transact(Op::new(Verb::EditScenario, what), |tx| store::scenario::delete_role(tx, role))
    }
}

fn said(text: &str, how: &str) -> Result<String> {
    match as_sentence(text) {
        blank if blank.is_empty() => Err(Error::Invalid(how.into())),
        text => Ok(text),
    }
}

fn row(db: &Db, role: store::scenario::ScenarioRole, today: chrono::NaiveDate) -> Result<ScenarioRoleRow> {
    let person = role.person.map(|id| store::person::reference(db, id)).transpose()?;
    let last_met = role.person.map(|id| last_met(db, id, today)).transpose()?.unwrap_or_default();
    Ok(ScenarioRoleRow { id: role.id, what: role.what, person, last_met })
}
