//! Where a person belongs: `ORG`, `TITLE` and `ROLE`, which cards give one by one.

use super::property::Property;
use crate::model::Affiliation;

/// Most lines of a kind that a card may give; nobody has more jobs.
const MOST: usize = 100;

/// The lines about work, as they come.
#[derive(Default)]
pub(super) struct Work {
    organizations: Vec<Said<Affiliation>>,
    titles: Vec<Said<String>>,
    roles: Vec<Said<String>>,
}

struct Said<T> {
    group: String,
    preference: u32,
    value: T,
}

impl Work {
    /// Takes an `ORG`: the organisation, then its units from large to small.
    pub fn take_organization(&mut self, property: &Property<'_>) -> bool {
        let mut parts = property.texts().into_iter();
        let organization = parts.next().unwrap_or_default();
        let department = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        if organization.is_empty() && department.is_empty() || self.organizations.len() >= MOST {
            return false;
        }
        self.organizations.push(said(property, Affiliation { organization, department, ..Affiliation::default() }));
        true
    }

    /// Takes a `TITLE`.
    pub fn take_title(&mut self, property: &Property<'_>) -> bool {
        take(&mut self.titles, property)
    }

    /// Takes a `ROLE`.
    pub fn take_role(&mut self, property: &Property<'_>) -> bool {
        take(&mut self.roles, property)
    }

    /// Brings together what belongs together: by group, else by place in its list.
    pub fn affiliations(mut self) -> Vec<Affiliation> {
        self.organizations.sort_by_key(|organization| organization.preference);
        self.titles.sort_by_key(|title| title.preference);
        self.roles.sort_by_key(|role| role.preference);
        let only = match self.organizations.as_slice() {
            [only] => Some((only.group.clone(), only.value.clone())),
            _ => None,
        };
        // Lines of two groups are of two jobs; a line without one may be of either.
        let of =
            |group: &str| only.clone().filter(|(other, _)| group.is_empty() || other.is_empty()).map(|(_, only)| only);
        let mut affiliations = Vec::new();
        for organization in self.organizations {
            let title = pick(&mut self.titles, &organization.group);
            let role = pick(&mut self.roles, &organization.group);
            affiliations.push(Affiliation { title, role, ..organization.value });
        }
        while !(self.titles.is_empty() && self.roles.is_empty()) {
            let first = self.titles.first().or(self.roles.first());
            let group = first.map(|said| said.group.clone()).unwrap_or_default();
            let title = if self.titles.is_empty() { String::new() } else { self.titles.remove(0).value };
            let role = pick(&mut self.roles, &group);
            affiliations.push(Affiliation { title, role, ..of(&group).unwrap_or_default() });
        }
        affiliations
    }
}

fn said<T>(property: &Property<'_>, value: T) -> Said<T> {
    Said { group: property.group.to_ascii_lowercase(), preference: property.parameters.preference, value }
}

fn take(list: &mut Vec<Said<String>>, property: &Property<'_>) -> bool {
    let text = property.text();
    let some = !text.is_empty() && list.len() < MOST;
    if some {
        list.push(said(property, text));
    }
    some
}

/// Takes out what shares the group; outside a group, the first that has none either.
fn pick(list: &mut Vec<Said<String>>, group: &str) -> String {
    match list.iter().position(|said| said.group == group) {
        Some(place) => list.remove(place).value,
        None if group.is_empty() && !list.is_empty() => list.remove(0).value,
        None => String::new(),
    }
}
