//! Words for a repetition; the words themselves are in `words/repeat.en.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde::Deserialize;

use super::rule::Unit;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/repeat.en.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    each: BTreeSet<String>,
    other: BTreeSet<String>,
    joints: BTreeSet<String>,
    alone: BTreeMap<String, Unit>,
    units: BTreeMap<String, Unit>,
    numbers: BTreeMap<String, u16>,
    weekdays: BTreeMap<String, Vec<u32>>,
}

/// What was said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spoken {
    /// Every how many units, from 1.
    pub every: u16,
    pub unit: Unit,
    /// Days of the week, 1 is Monday, in order; empty where none was named.
    pub weekdays: Vec<u32>,
}

/// Longest interval that is believed; a longer one is a slip of the finger.
const LONGEST: u16 = 500;

/// Reads words that are nothing but a repetition.
pub(super) fn read(text: &str) -> Option<Spoken> {
    let words = &*ENGLISH;
    let lower = text.to_lowercase();
    let tokens = lower.split(|c: char| c.is_whitespace() || c == ',');
    let (mut each, mut every, mut unit) = (false, None, None);
    let mut weekdays = BTreeSet::new();
    for token in tokens.filter(|token| !token.is_empty() && !words.joints.contains(*token)) {
        if let Some(days) = words.weekdays.get(token) {
            weekdays.extend(days);
        } else if words.each.contains(token) {
            each = true;
        } else if let Some(number) = number(token).filter(|_| every.is_none() && unit.is_none()) {
            every = Some(number);
        } else if let Some(named) = words.units.get(token).filter(|_| unit.is_none()) {
            unit = Some(*named);
        } else if let Some(named) = words.alone.get(token).filter(|_| unit.is_none() && !each) {
            (each, unit) = (true, Some(*named));
        } else {
            return None;
        }
    }
    let every = every.unwrap_or(1);
    let unit = match unit {
        Some(unit) => unit,
        None if weekdays.is_empty() => return None,
        None => Unit::Week,
    };
    let weekly = matches!(unit, Unit::Week | Unit::Fortnight);
    let sound = (1..=LONGEST).contains(&every) && (weekly || weekdays.is_empty());
    let said = each || every > 1 || (unit == Unit::Week && !weekdays.is_empty());
    (sound && said).then(|| Spoken { every, unit, weekdays: weekdays.into_iter().collect() })
}

/// `2`, `2nd`, "two", "other".
fn number(token: &str) -> Option<u16> {
    let words = &*ENGLISH;
    if words.other.contains(token) {
        return Some(2);
    }
    let digits = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    words.numbers.get(token).copied().or_else(|| digits.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_words_can_be_read() {
        let words: Words =
            toml::from_str(include_str!("../../../words/repeat.en.toml")).expect("it follows the shape of Words");
        assert!(words.weekdays.values().flatten().all(|day| (1..=7).contains(day)), "1 is Monday, 7 is Sunday");
    }

    #[test]
    fn what_people_say_is_understood() {
        for (text, every, unit, weekdays) in [
            ("every year", 1, Unit::Year, vec![]),
            ("Yearly", 1, Unit::Year, vec![]),
            ("every other week", 2, Unit::Week, vec![]),
            ("every 3 months", 3, Unit::Month, vec![]),
            ("every six months", 6, Unit::Month, vec![]),
            ("each Monday and Thursday", 1, Unit::Week, vec![1, 4]),
            ("every second Friday", 2, Unit::Week, vec![5]),
            ("every 2 weeks on Tuesday", 2, Unit::Week, vec![2]),
            ("once a month", 1, Unit::Month, vec![]),
            ("every weekday", 1, Unit::Week, vec![1, 2, 3, 4, 5]),
            ("mondays", 1, Unit::Week, vec![1]),
        ] {
            assert_eq!(read(text), Some(Spoken { every, unit, weekdays }), "{text}");
        }
    }

    #[test]
    fn what_is_no_repetition_is_refused() {
        for text in ["", "every", "year", "every 0 days", "every Monday month", "tomorrow", "every 2 3 weeks", "2"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}
