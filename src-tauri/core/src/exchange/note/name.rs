//! Names of people, told by capital letters and by what they do not contain.

use crate::exchange::{
    when::{Token, tokens},
    words::words,
};

/// Most words of a name, titles before and letters after it included.
const MOST_WORDS: usize = 6;

/// The name with which a text begins, and what follows it. At least two words, or one after a "Dr.".
pub(in crate::exchange) fn leading_name(text: &str) -> Option<(&str, &str)> {
    let (length, proper) = measure(text)?;
    (proper >= 2).then(|| cut(text, length))
}

/// A given name alone.
pub(in crate::exchange) fn leading_word(text: &str) -> Option<(&str, &str)> {
    let (length, _) = measure(text)?;
    Some(cut(text, length))
}

/// Whether a text is a name and nothing else.
pub(in crate::exchange) fn is_name(text: &str) -> bool {
    !words().note.countries.contains(&text.trim().to_lowercase())
        && leading_name(text).is_some_and(|(_, rest)| rest.trim_matches(['.', ' ']).is_empty())
}

fn cut(text: &str, length: usize) -> (&str, &str) {
    (text.get(..length).unwrap_or(text).trim_start_matches([' ', '"', '\'']), text.get(length..).unwrap_or_default())
}

/// How many bytes the name takes, and how many words it has (a title before it counts as one).
fn measure(text: &str) -> Option<(usize, usize)> {
    let note = &words().note;
    let tokens = tokens(text);
    let (mut end, mut proper, mut titled) = (0, 0, false);
    for (index, token) in tokens.iter().enumerate().take(MOST_WORDS) {
        let gap = text.get(tokens.get(index.wrapping_sub(1)).map_or(token.start, |before| before.end)..token.start);
        let close = gap.is_some_and(|gap| gap.chars().all(|letter| matches!(letter, ' ' | '.' | '\u{a0}' | '"')));
        if !close && index > 0 {
            break;
        }
        if proper == 0 && note.prefixes.contains(&token.lower) {
            titled = true;
        } else if proper > 0 && note.suffixes.contains(&token.lower) && !is_initial(token) {
            end = token.end;
        } else if proper > 0 && token.text.chars().all(char::is_lowercase) && note.particles.contains(&token.lower) {
            continue;
        } else if is_proper(token) {
            // Scripts without capitals write a whole name as one word.
            let whole = token.text.chars().count() > 1 && token.text.chars().all(is_caseless);
            proper += if whole { 2 } else { 1 };
            end = token.end;
        } else {
            break;
        }
    }
    let dotted = text.get(end..).is_some_and(|rest| rest.starts_with('.')) && ends_in_initial(text, end);
    (proper > 0).then_some((end + usize::from(dotted), proper + usize::from(titled)))
}

/// A letter of the Chinese, Japanese and Korean scripts.
fn is_caseless(letter: char) -> bool {
    matches!(u32::from(letter), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF)
}

/// Words that can be a name that was typed without capitals.
pub(super) fn is_small_name(text: &str) -> bool {
    let all = tokens(text);
    let line = &words().line;
    let note = &words().note;
    let plain = |token: &Token<'_>| {
        token.text.chars().all(|letter| letter.is_alphabetic() || letter == '-')
            && !line.stop.contains(&token.lower)
            && !note.verbs.act.contains(&token.lower)
            && !note.titles.contains(&token.lower)
            && !note.small.contains(&token.lower)
            && !note.labels.contains_key(&token.lower)
    };
    (2..=3).contains(&all.len()) && all.iter().all(plain) && line.encounter.length_at(&all, 0) == 0
}

fn is_initial(token: &Token<'_>) -> bool {
    token.text.chars().count() == 1
}

/// "Jane Doe Jr." and "Jane D." keep their full stop.
fn ends_in_initial(text: &str, end: usize) -> bool {
    let last = text.get(..end).and_then(|name| name.rsplit([' ', '.']).next()).unwrap_or_default();
    last.chars().count() == 1 || words().note.suffixes.contains(&last.to_lowercase())
}

/// A word with a capital, or of a script that has none, that is no title, organisation, weekday or street.
fn is_proper(token: &Token<'_>) -> bool {
    let note = &words().note;
    let when = &words().when;
    let first = token.text.chars().next();
    let capital = first.is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase());
    let letters = token.text.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'));
    let single = std::slice::from_ref(token);
    let known = note.titles.contains(&token.lower)
        || note.title_modifiers.contains(&token.lower)
        || (note.organizations.contains(&token.lower) && token.text.chars().count() > 2)
        || note.departments.contains(&token.lower)
        || note.countries.contains(&token.lower)
        || (note.labels.contains_key(&token.lower) && token.text.chars().count() > 1)
        || when.weekdays.length_at(single, 0) > 0 && token.text.chars().count() > 3
        || when.days.length_at(single, 0) > 0
        || note.subjects.length_at(single, 0) > 0;
    capital && letters && !known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_kinds_are_names() {
        for name in [
            "Jane Doe",
            "Dr. Avery Smith",
            "Ludwig van Beethoven",
            "J. R. R. Tolkien",
            "Seán O’Casey",
            "Ana María de la Cruz",
            "Łukasz Weiß",
            "Jean-Luc Picard",
            "Jane Doe PhD",
            "李 小龍",
            "李小龍",
        ] {
            assert!(is_name(name), "{name}");
        }
    }

    #[test]
    fn other_lines_of_a_card_are_none() {
        for text in [
            "Software Engineer",
            "Foobar Technologies",
            "ASYMMETRIK LTD",
            "1234 Sentry Road",
            "loves sailing",
            "Jane",
            "United States",
            "Jane Doe, CTO",
        ] {
            assert!(!is_name(text), "{text}");
        }
    }

    #[test]
    fn a_name_ends_where_the_sentence_goes_on() {
        assert_eq!(leading_name("Jane Doe met at RustConf"), Some(("Jane Doe", " met at RustConf")));
        assert_eq!(leading_name("Jane Doe CTO at Acme"), Some(("Jane Doe", " CTO at Acme")));
    }
}
