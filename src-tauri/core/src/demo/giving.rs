//! What you offer and need in the demo, what some of the cast bring, and your team.

use serde::Deserialize;

use super::words::read;
use crate::model::{Means, OwnCard, ProjectKind, ProjectState, ResourceKind, TeamPart};

/// What is given in the demo.
#[derive(Debug, Default, Deserialize)]
pub struct Giving {
    /// Where you worked, a place with its years each.
    pub worked_at: Vec<String>,
    /// Where you learned, likewise.
    pub learned_at: Vec<String>,
    /// What stands on your card.
    pub card: OwnCard,
    /// What you offer.
    pub offers: Vec<Thing>,
    /// What you need.
    pub needs: Vec<Thing>,
    /// What some of the cast bring.
    pub brings: Vec<Brings>,
    /// Your team.
    pub team: Vec<Player>,
    /// Whom you go to.
    pub function: Vec<Filled>,
    /// Words you share often.
    pub snippets: Vec<Words>,
    /// What you do together with people, and help them to.
    pub projects: Vec<Planned>,
}

/// Something you offer or need.
#[derive(Debug, Deserialize)]
pub struct Thing {
    /// What.
    pub what: String,
    /// Of what kind.
    pub kind: ResourceKind,
    /// Its limits.
    #[serde(default)]
    pub limits: String,
    /// How often it can be taken up in a month.
    pub most_a_month: Option<u32>,
    /// Whether you are known for it.
    #[serde(default)]
    pub known_for: bool,
    /// Days from the day of the demo until it ends.
    pub until: Option<i64>,
}

/// What somebody brings.
#[derive(Debug, Deserialize)]
pub struct Brings {
    /// Their name.
    pub name: String,
    /// What.
    #[serde(flatten)]
    pub means: Means,
}

/// Words you share often.
#[derive(Debug, Deserialize)]
pub struct Words {
    /// What they are called.
    pub title: String,
    /// The words.
    pub text: String,
    /// By which they are found.
    pub tags: Vec<String>,
    /// The names of those who have them.
    pub shared: Vec<String>,
}

/// What you do together with somebody, or help them to.
#[derive(Debug, Deserialize)]
pub struct Planned {
    /// Whose it is.
    pub kind: ProjectKind,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub about: String,
    /// Their name.
    pub with: String,
    /// Where it stands.
    pub state: ProjectState,
    /// Its next step.
    pub step: String,
    /// Days from the day of the demo until that is due.
    pub due: i64,
    /// The name of somebody they can talk to; blank where nobody was named.
    #[serde(default)]
    pub contact: String,
}

/// Somebody of your team.
#[derive(Debug, Deserialize)]
pub struct Player {
    /// Their part.
    pub part: TeamPart,
    /// Their name.
    pub name: String,
}

/// A function, and who fills it.
#[derive(Debug, Deserialize)]
pub struct Filled {
    /// Its name.
    pub name: String,
    /// Whom you go to.
    pub person: String,
    /// Who stands behind them.
    #[serde(default)]
    pub backup: String,
}

/// What is given in the demo.
pub fn giving() -> Giving {
    read(include_str!("../../words/demo/giving.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{DemoSize, Network};

    #[test]
    fn all_of_it_can_be_read_and_everybody_is_of_the_cast() {
        let given = giving();
        assert_eq!((given.offers.len(), given.needs.len()), (4, 2));
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let cast: Vec<String> =
            Network::new(DemoSize { people: 10, seed: 1 }, today).map(|person| person.facts.name).collect();
        let filled = given.function.iter().flat_map(|one| [&one.person, &one.backup]).filter(|name| !name.is_empty());
        let shared = given.snippets.iter().flat_map(|one| &one.shared);
        let planned = given.projects.iter().flat_map(|one| [&one.with, &one.contact]).filter(|name| !name.is_empty());
        let named = given.brings.iter().map(|one| &one.name).chain(given.team.iter().map(|one| &one.name));
        let named = named.chain(filled).chain(shared).chain(planned);
        for name in named {
            assert!(cast.contains(name), "{name} is none of {cast:?}");
        }
    }
}
