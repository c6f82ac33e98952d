//! Scenarios to begin with; the words are in `words/scenario.en.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::wire::ScenarioIdea;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/scenario.en.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    scenario: Vec<ScenarioIdea>,
}

/// Ideas for scenarios, those left out whose name is taken.
pub fn scenario_ideas(taken: &[String]) -> Vec<ScenarioIdea> {
    ENGLISH.scenario.iter().filter(|idea| !taken.contains(&idea.name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_idea_has_roles_and_one_that_is_taken_is_not_offered() {
        let all = scenario_ideas(&[]);
        assert!(all.len() >= 4 && all.iter().all(|idea| idea.roles.len() >= 3), "{all:?}");
        let taken = [all[0].name.clone()];
        assert_eq!(scenario_ideas(&taken), all[1..]);
    }
}
