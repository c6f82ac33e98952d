//! The people around you: who plays which part, who is willing and able, who is important and cold; and whom to go to for
//! what.

use chrono::NaiveDate;

use super::{encounter::last_met, facts::headline};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{FunctionId, PersonId},
    insight,
    model::{Ready, TeamPart},
    store::{self, Db},
    wire::{FunctionRow, Quadrant, TeamPage, TeamPartRow, TeamPerson},
};

/// From here on somebody is important.
const IMPORTANT: u8 = 2;
/// Longest name of a function, in bytes.
const LONGEST_NAME: usize = 200;

fn person(db: &Db, id: PersonId, today: NaiveDate) -> Result<TeamPerson> {
    Ok(TeamPerson {
        person: store::person::reference(db, id)?,
        headline: headline(&store::person::load(db, id)?),
        last_met: last_met(db, id, today)?,
        importance: store::means::load(db, id)?.importance,
    })
}

fn people(db: &Db, ids: Vec<PersonId>, today: NaiveDate) -> Result<Vec<TeamPerson>> {
    ids.into_iter().map(|id| person(db, id, today)).collect()
}

impl Book {
    /// Your team with its vacancies, who is willing and able (C9), and important people whom you have not met for half a
    /// year (C7).
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn team(&self) -> Result<TeamPage> {
        let today = self.clock().today();
        self.read(|db| {
            let part = |part: &TeamPart| {
                let players = people(db, store::teammate::of_part(db, *part)?, today)?;
                Ok(TeamPartRow { part: *part, people: players })
            };
            let ready = [Ready::Yes, Ready::NotYet];
            let quadrants = ready.into_iter().flat_map(|able| ready.map(|willing| (willing, able)));
            let quadrant = |(willing, able)| {
                let who = people(db, store::means::of_quadrant(db, willing, able)?, today)?;
                Ok(Quadrant { willing, able, people: who })
            };
            let cold = store::means::important_but_cold(db, IMPORTANT, &insight::long_ago(today).to_string())?;
            Ok(TeamPage {
                parts: TeamPart::ALL.iter().map(part).collect::<Result<_>>()?,
                quadrants: quadrants.map(quadrant).collect::<Result<_>>()?,
                cold: people(db, cold, today)?,
            })
        })
    }

    /// Gives somebody a part in your team, or takes it from them.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn set_teammate(&self, part: TeamPart, person: PersonId, plays: bool) -> Result<Done<()>> {
        let name = self.read(|db| store::person::reference(db, person))?.name;
        self.transact(Op::new(Verb::EditTeam, name), |tx| store::teammate::set(tx, part, person, plays))
    }

    /// The functions by name, each with whom to go to; those that nobody fills stand there empty (C34).
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn directory(&self) -> Result<Vec<FunctionRow>> {
        self.read(|db| {
            let named = |id: Option<PersonId>| id.map(|id| store::person::reference(db, id)).transpose();
            let all = store::function::all(db)?.into_iter();
            let row = |one: store::function::Function| {
                Ok(FunctionRow { id: one.id, name: one.name, person: named(one.person)?, backup: named(one.backup)? })
            };
            all.map(row).collect()
        })
    }

    /// Adds a function to the directory; one of that name stays as it is.
    ///
    /// # Errors
    /// `Invalid` where it has no name or a very long one.
    pub fn add_function(&self, name: &str) -> Result<Done<FunctionId>> {
        let name = function_name(name)?;
        self.transact(Op::new(Verb::EditDirectory, name), |tx| store::function::insert(tx, name))
    }

    /// Gives a function another name.
    ///
    /// # Errors
    /// `NotFound` where it is gone, `Invalid` where another has the name or it is none.
    pub fn rename_function(&self, id: FunctionId, name: &str) -> Result<Done<()>> {
        let name = function_name(name)?;
        self.read(|db| store::function::load(db, id))?;
        self.transact(Op::new(Verb::EditDirectory, name), |tx| match store::function::rename(tx, id, name)? {
            true => Ok(()),
            false => Err(Error::Invalid(format!("There is a “{name}” already. Nothing was changed."))),
        })
    }

    /// Takes a function out of the directory.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_function(&self, id: FunctionId) -> Result<Done<()>> {
        let name = self.read(|db| store::function::load(db, id))?.name;
        self.transact(Op::new(Verb::EditDirectory, name), |tx| store::function::delete(tx, id))
    }

    /// Says whom to go to for a function, or who stands behind them; `None` is nobody.
    ///
    /// # Errors
    /// `NotFound` where the function or the person is gone.
    pub fn fill_function(&self, id: FunctionId, person: Option<PersonId>, is_backup: bool) -> Result<Done<()>> {
        let name = self.read(|db| {
            person.map(|person| store::person::reference(db, person)).transpose()?;
            Ok(store::function::load(db, id)?.name)
        })?;
        self.transact(Op::new(Verb::EditDirectory, name), |tx| store::function::fill(tx, id, person, is_backup))
    }
}

fn function_name(name: &str) -> Result<&str> {
    match name.trim() {
        "" => Err(Error::Invalid("Give the function a name, such as “IT support”.".into())),
        name if name.len() > LONGEST_NAME => Err(Error::Invalid("That name is too long for a list.".into())),
        name => Ok(name),
    }
}
