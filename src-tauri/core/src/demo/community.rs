//! Help among the cast that you saw, and how made-up evenings left you.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Met, dice::Dice, promise::after, words::read};
use crate::model::{Channel, Felt, HelpKind};

/// Dice of their own, so that how it felt changes nothing else in the network.
const OWN: u64 = 0x6665_6c74;
/// For so many days back it was noted.
const NOTED: i64 = 500;

/// Help among others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DemoSeen {
    /// Who helped; blank is not known.
    pub giver: String,
    /// Who was helped; blank is not known.
    pub receiver: String,
    /// How.
    pub kind: HelpKind,
    /// With what.
    pub what: String,
    /// In which community.
    pub community: String,
    /// Days from the day of the demo.
    pub on: i64,
}

#[derive(Default, Deserialize)]
struct Told {
    seen: Vec<DemoSeen>,
}

/// What was seen among the cast.
pub fn seen() -> Vec<DemoSeen> {
    read::<Told>(include_str!("../../words/demo/community.toml")).seen
}

/// Notes of some encounters of the last time how they left you, whether you were there to sell, and of the first whether
/// cards changed hands.
pub(super) fn feel(seed: u64, index: usize, is_customer: bool, met: &mut [Met], today: NaiveDate) {
    let mut dice = Dice::of(seed ^ OWN, index as u64);
    for met in met.iter_mut().filter(|met| met.on >= after(today, -NOTED)) {
        met.draft.selling = dice.percent(if is_customer { 70 } else { 6 });
        if dice.percent(45) && met.draft.channel == Some(Channel::InPerson) {
            let lifts = if met.draft.place.is_empty() { 70 } else { 45 };
            let felt = if dice.percent(lifts) { Felt::Lifted } else { [Felt::Fine, Felt::Tired][dice.below(2)] };
            met.draft.felt = Some(felt);
        }
    }
    if let Some(first) = met.first_mut().filter(|first| first.draft.channel == Some(Channel::InPerson)) {
        first.draft.gave_card = dice.percent(55);
        first.draft.got_card = dice.percent(65);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{DemoSize, Network};

    #[test]
    fn what_was_seen_is_of_the_cast_and_evenings_are_felt() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let people: Vec<_> = Network::new(DemoSize { people: 120, seed: 1 }, today).collect();
        let seen = seen();
        assert_eq!(seen.len(), 10);
        for name in seen.iter().flat_map(|one| [&one.giver, &one.receiver]).filter(|name| !name.is_empty()) {
            assert!(people[..10].iter().any(|person| person.facts.name == *name), "{name} is none of the cast");
        }
        let met = || people.iter().flat_map(|person| &person.met);
        assert!(met().filter(|met| met.draft.felt.is_some()).count() > 20, "enough to see a trend");
        assert!(met().any(|met| met.draft.selling), "now and then you sold");
        let cards: Vec<_> = met().map(|met| (met.draft.gave_card, met.draft.got_card)).collect();
        assert!(cards.contains(&(true, false)) && cards.contains(&(true, true)), "cards changed hands");
    }
}
