//! Ways to somebody: from you over people who know each other (C62, C129).
//!
//! The rule. A path begins with somebody you know and ends with whom you look for; each of its people likely knows the
//! next. Of each first person the shortest path counts, and of equally short ones the one whose weakest link is the
//! strongest; it leads over nobody you are warm with, for they would be asked themselves. Paths are ranked by their
//! links, where a first person you are not warm with counts as one link more; then the warmest first person, the
//! strongest weakest link, and whoever was written down first.

use std::collections::{BTreeMap, HashMap};

use crate::{
    id::PersonId,
    model::{Link, Warmth},
};

/// Most links of a path.
pub const MOST_STEPS: usize = 4;

/// A way to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPath {
    /// From the first person to whom you look for; never empty.
    pub links: Vec<Link>,
    /// How warm you are with the first person.
    pub warmth: Warmth,
    /// Strength of the weakest link.
    pub strength: u32,
}

impl FoundPath {
    /// Who is asked first.
    pub fn first(&self) -> Option<PersonId> {
        self.links.first().map(|link| link.from)
    }

    /// Links, one more where the first person is not warm.
    fn length(&self) -> usize {
        self.links.len() + usize::from(self.warmth < Warmth::WARM)
    }

    fn rank(&self) -> impl Ord + use<> {
        use std::cmp::Reverse;
        (self.length(), Reverse(self.warmth), Reverse(self.strength), self.first())
    }
}

/// Where the search stands with somebody: the strength of the weakest link from them, and the first link.
struct Reached {
    strength: u32,
    link: Link,
}

/// Asks something of some people.
pub type Asking<'a, T, E> = dyn FnMut(&[PersonId]) -> Result<Vec<T>, E> + 'a;

/// The best paths to somebody, at most `most`. `links_of` answers with the links of some people, each `from` one of them;
/// `warmth_of` with those of some people whom you know.
///
/// # Errors
/// Those of the questions.
pub fn find_paths<E>(
    target: PersonId,
    most: usize,
    links_of: &mut Asking<'_, Link, E>,
    warmth_of: &mut Asking<'_, (PersonId, Warmth), E>,
) -> Result<Vec<FoundPath>, E> {
    let mut reached: HashMap<PersonId, Reached> = HashMap::new();
    let mut found: Vec<FoundPath> = Vec::new();
    let mut layer = vec![target];
    for steps in 1..=MOST_STEPS {
        let next = reach(links_of(&layer)?, target, &reached);
        let people: Vec<PersonId> = next.keys().copied().collect();
        reached.extend(next);
        let warmth: HashMap<PersonId, Warmth> = warmth_of(&people)?.into_iter().collect();
        found.extend(people.iter().filter_map(|person| {
            let links = path_from(*person, target, &reached);
            Some(FoundPath { warmth: *warmth.get(person)?, strength: reached.get(person)?.strength, links })
        }));
        layer = people;
        layer.retain(|person| warmth.get(person).is_none_or(|warmth| *warmth < Warmth::WARM));
        if layer.is_empty() || found.iter().filter(|path| path.length() <= steps).count() >= most {
            break;
        }
    }
    found.sort_by_key(FoundPath::rank);
    found.truncate(most);
    Ok(found)
}

/// Who is reached by links from those who were reached last, each by the best link; in the order of their ids.
fn reach(links: Vec<Link>, target: PersonId, reached: &HashMap<PersonId, Reached>) -> BTreeMap<PersonId, Reached> {
    let mut next: BTreeMap<PersonId, Reached> = BTreeMap::new();
    for link in links.into_iter().filter(|link| link.to != target && !reached.contains_key(&link.to)) {
        let before = reached.get(&link.from).map_or(u32::MAX, |reached| reached.strength);
        let strength = link.kind.strength().min(before);
        let is_better =
            |known: &Reached| (strength, link.kind.strength()) > (known.strength, known.link.kind.strength());
        if next.get(&link.to).is_none_or(is_better) {
            let person = link.to;
            let link = Link { from: link.to, to: link.from, ..link };
            next.insert(person, Reached { strength, link });
        }
    }
    next
}

fn path_from(person: PersonId, target: PersonId, reached: &HashMap<PersonId, Reached>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut at = person;
    while at != target {
        let Some(step) = reached.get(&at) else { break };
        links.push(step.link.clone());
        at = step.link.to;
    }
    links
}

#[cfg(test)]
#[path = "path_tests.rs"]
mod tests;
