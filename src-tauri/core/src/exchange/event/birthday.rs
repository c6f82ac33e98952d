//! Days of a calendar of birthdays: whose, and when.

use chrono::Datelike;

use super::{
    block::Block,
    time::{Frame, read_time},
    words::words,
    zone::Zones,
};
use crate::{exchange::plain::one_line, model::PartialDate};

/// The first year in which a calendar could have been kept in this form (RFC 2445). A birthday that begins later
/// begins when it was written down, unless the title says otherwise.
const FIRST_CALENDAR: i32 = 1998;
/// Years that programs write where none is known.
const NO_YEAR: [i32; 4] = [1600, 1604, 1900, 1904];
/// Marks of programs that make an event of a card, so that its year is the card's.
const FROM_A_CARD: [&str; 3] = ["X-KDE-KABC-BIRTHDAY", "X-NEXTCLOUD-BC-FIELD-TYPE", "X-EVOLUTION-BIRTHDAY"];

/// The name and the day, where an event is a yearly whole day whose title or marks say that it is a birthday.
pub(super) fn read_birthday(event: &Block, title: &str, zones: &mut Zones<'_>) -> Option<(String, PartialDate)> {
    let start = event.lines.iter().find(|line| super::block::is_named(line, "DTSTART"))?;
    let (day, frame) = read_time(start, zones)?;
    let kind = ["X-GOOGLE-CALENDAR-CONTENT-TYPE", "X-EVENT-TYPE", "CATEGORIES"].into_iter().find_map(|name| {
        let value = event.value(name)?.to_lowercase();
        (value.contains("birthday") || value.contains("geburtstag") || value.contains("anniversaire")).then_some(())
    });
    let from_a_card = FROM_A_CARD.into_iter().any(|name| event.value(name).is_some());
    let is_yearly = event.value("RRULE").is_some_and(|rule| rule.to_ascii_uppercase().contains("YEARLY"));
    let marked = kind.is_some() || from_a_card;
    if frame != Frame::Day || !(is_yearly || marked) {
        return None;
    }
    let (title, said) = without_year(&one_line(title));
    let named = event.value("X-KDE-KABC-NAME-1").map(one_line).or_else(|| whose(&title));
    let name = named.or_else(|| marked.then(|| title.clone()))?;
    let begun = Some(day.year()).filter(|year| (from_a_card || *year < FIRST_CALENDAR) && !NO_YEAR.contains(year));
    let year = said.or(begun);
    let date = PartialDate::new(year, Some(day.month()), Some(day.day())).ok()?;
    (!name.is_empty()).then_some((name, date))
}

/// The name in the title of a birthday.
fn whose(title: &str) -> Option<String> {
    let lower = title.to_lowercase();
    // Where lower case takes other bytes, the words cannot be cut out by their length.
    if lower.len() != title.len() || words().birthday_not.iter().any(|word| lower.contains(word.as_str())) {
        return None;
    }
    let after = words().birthday_after.iter().find_map(|word| {
        let end = lower.strip_suffix(word.as_str())?.len();
        // "James' birthday": the letter belongs to the name.
        let kept = if word.starts_with("s'") || word.starts_with("s’") { end + 1 } else { end };
        title.get(..kept)
    });
    let before = || {
        words()
            .birthday_before
            .iter()
            .find_map(|word| title.get(title.len() - lower.strip_prefix(word.as_str())?.len()..))
    };
    let name = after.or_else(before)?.trim();
    let name =
        without_count(name).trim_matches(['"', ' ', '-', ':', '🎂']).trim_end_matches("'s").trim_end_matches("’s");
    (!name.is_empty()).then(|| name.to_owned())
}

/// "Jane Doe's 40th" without how many.
fn without_count(name: &str) -> &str {
    let Some((rest, last)) = name.rsplit_once(' ') else { return name };
    let digits = last.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '.');
    let is_count = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_count { rest } else { name }
}

/// "Jane Doe (1985)", "Jane Doe (*1985)": the title without the year, and the year.
fn without_year(title: &str) -> (String, Option<i32>) {
    let found = title.split_once('(').and_then(|(before, rest)| {
        let (inner, after) = rest.split_once(')')?;
        let year: i32 = inner.trim_start_matches(['*', ' ']).trim().parse().ok()?;
        (1850..2100).contains(&year).then(|| (one_line(&format!("{before}{after}")), Some(year)))
    });
    found.unwrap_or_else(|| (title.to_owned(), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_whose_birthday_it_is() {
        for title in [
            "Jane Doe's birthday",
            "Jane Doe’s Birthday",
            "Jane Doe's 40th Birthday",
            "Birthday of Jane Doe",
            "Anniversaire de Jane Doe",
            "Jane Doe hat Geburtstag",
            "Jane Doe (birthday)",
            "Cumpleaños de Jane Doe",
            "🎂 Jane Doe",
        ] {
            assert_eq!(whose(title).as_deref(), Some("Jane Doe"), "{title}");
        }
        assert_eq!(whose("James' birthday").as_deref(), Some("James"), "the letter is the name's");
        assert_eq!(whose("Max Müllers Geburtstag").as_deref(), Some("Max Müller"));
        assert_eq!(whose("Fête Nationale"), None);
        assert_eq!(without_year("🎂 Jane Doe (*1985)"), ("🎂 Jane Doe".to_owned(), Some(1985)));
    }
}
