//! Communities in words: who helps there besides you, and how often you were there to sell (C52, C114). The words are in
//! `words/community.en.toml`, the rules in docs/community.md.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::model::fill;

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/community.en.toml")).unwrap_or_default());

/// So many good turns, and more than half of them yours, are mostly yours.
const ENOUGH_TURNS: u32 = 3;
/// So many people are named; of more, only the first ones are.
const NAMED: usize = 3;
/// From so many touches on it is said that too many of them were to sell.
const ENOUGH_TOUCHES: u32 = 5;

pub(super) fn say(table: &str, key: &str, values: &[(&str, &str)]) -> String {
    let form = ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str);
    fill(form, values)
}

/// How a community goes: of `all` good turns of the last year `mine` were yours, the others came from `givers`, named in
/// the order they are told.
pub fn health_sentence(all: u32, mine: u32, givers: &[&str]) -> String {
    let counts = [("all", all.to_string()), ("mine", mine.to_string())];
    let counts = counts.each_ref().map(|(key, count)| (*key, count.as_str()));
    let key = match (all, mine) {
        (0, _) => "none",
        (1, 1) => "only_you_once",
        _ if all == mine => "only_you",
        (ENOUGH_TURNS.., _) if mine * 2 > all => "mostly_you",
        _ if givers.is_empty() => "unnamed",
        _ if givers.len() == 1 && mine == 0 => "one",
        _ => "many",
    };
    match key {
        "one" | "many" => say("health", key, &[("names", &names(givers, mine > 0))]),
        key => say("health", key, &counts),
    }
}

/// "Ben, Ana and 3 others"; "Ben and you".
fn names(givers: &[&str], and_you: bool) -> String {
    let shown = if givers.len() > NAMED { NAMED - 1 } else { givers.len() };
    let mut names: Vec<String> = givers[..shown].iter().map(|name| (*name).to_owned()).collect();
    if givers.len() > shown {
        names.push(say("names", "others", &[("count", &(givers.len() - shown).to_string())]));
    }
    if and_you {
        names.push(say("names", "you", &[]));
    }
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => say("names", "and", &[("all", &rest.join(", ")), ("last", last)]),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// How often you were in touch, and how often to sell; blank where you never were.
pub fn touches_sentence(touches: u32, selling: u32) -> String {
    let times = match touches {
        0 => return String::new(),
        1 => say("touch", "once", &[]),
        count => say("touch", "often", &[("count", &count.to_string())]),
    };
    let key = match selling {
        0 => "none_selling",
        all if all == touches => "all_selling",
        1 => "once_selling",
        _ => "some_selling",
    };
    say("touch", key, &[("touches", &times), ("selling", &selling.to_string())])
}

/// A note where more of the touches were to sell than you mean to: `limit` of a hundred, 0 is none; said from five
/// touches on (C52).
pub fn selling_note(touches: u32, selling: u32, limit: u32) -> String {
    let too_many =
        limit > 0 && touches >= ENOUGH_TOUCHES && u64::from(selling) * 100 > u64::from(limit) * u64::from(touches);
    if !too_many {
        return String::new();
    }
    let limit = limit.to_string();
    let named = say("share", &limit, &[]);
    let share = if named.is_empty() { say("share", "other", &[("limit", &limit)]) } else { named };
    say("touch", "note", &[("share", &share)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_community_is_told_by_who_helps_and_not_by_how_much() {
        for (all, mine, givers, told) in [
            (0, 0, vec![], "Nothing is written down here for the last year. Look who helps whom, and write it down."),
            (1, 1, vec![], "The one good turn of the last year was yours; ask who else would like to help."),
            (2, 2, vec![], "All 2 good turns of the last year were yours; ask who else would like to help."),
            (9, 7, vec!["Ben"], "7 of the 9 good turns of the last year were yours; ask who else would like to help."),
            (2, 1, vec!["Ben"], "Ben and you help here."),
            (1, 0, vec!["Ben"], "Ben helps here."),
            (4, 2, vec!["Ben", "Ana"], "Ben, Ana and you help here."),
            (3, 0, vec!["Ben", "Ana", "Li"], "Ben, Ana and Li help here."),
            (9, 0, vec!["Ben", "Ana", "Li", "Jo", "Bo"], "Ben, Ana and 3 others help here."),
            (2, 0, vec![], "There is help here; who gives it is not written down."),
        ] {
            assert_eq!(health_sentence(all, mine, &givers), told, "{mine} of {all}");
        }
    }

    #[test]
    fn selling_is_told_in_words_and_noted_above_a_limit_of_ones_own() {
        assert_eq!(touches_sentence(0, 0), "", "nothing to tell");
        assert_eq!(
            touches_sentence(1, 1),
            "You were in touch with its people once in the last year, each time to sell."
        );
        assert_eq!(
            touches_sentence(8, 6),
            "You were in touch with its people 8 times in the last year, to sell 6 of these times."
        );
        assert!(touches_sentence(8, 0).ends_with("8 times in the last year, never to sell."));
        assert!(selling_note(8, 6, 50).contains("at most half of the time"));
        assert!(selling_note(8, 6, 40).contains("at most 40 of a hundred times"));
        assert_eq!(selling_note(8, 4, 50), "", "as often as you mean to");
        assert_eq!(selling_note(4, 4, 50), "", "four times say nothing yet");
        assert_eq!(selling_note(8, 8, 0), "", "no limit, no note");
    }
}
