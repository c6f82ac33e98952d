//! What people are to you (C94): a list that is offered, and any other word.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    Book, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    model::fold,
    store,
    wire::RoleRow,
};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Offered {
    roles: Vec<String>,
}

static OFFERED: LazyLock<Offered> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/roles.en.toml")).unwrap_or_default());

impl Book {
    /// Says what somebody is to you, in any number of words; blank ones and those that stand twice are left out.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn set_roles(&self, person: PersonId, roles: &[String]) -> Result<Done<Vec<String>>> {
        let name = self.read(|db| Ok(store::person::reference(db, person)?.name))?;
        let mut roles: Vec<String> = roles.iter().map(|role| role.trim().to_owned()).collect();
        roles.retain(|role| !role.is_empty());
        self.transact(Op::new(Verb::SetRoles, name), |tx| {
            store::role::set(tx, person, &roles)?;
            store::role::of_person(tx, person)
        })
    }

    /// What people can be to you: what somebody is, then what is offered besides.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn roles(&self) -> Result<Vec<RoleRow>> {
        let used = self.read(store::role::all)?;
        let mut rows: Vec<RoleRow> = used.into_iter().map(|(role, people)| RoleRow { role, people }).collect();
        for role in &OFFERED.roles {
            if rows.iter().all(|row| fold(&row.role) != fold(role)) {
                rows.push(RoleRow { role: role.clone(), people: 0 });
            }
        }
        Ok(rows)
    }
}
