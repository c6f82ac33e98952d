//! Phone numbers in running text, told from dates, years, prices and plain counts.

use std::ops::Range;

/// Fewest and most digits of a phone number (ITU E.164 allows 15).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Longest number that is looked at, in letters, marks included.
const LONGEST: usize = 40;

/// The places of the phone numbers in a text, extensions included.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let begins = letter.is_ascii_digit() || matches!(letter, '+' | '(');
        if begins && may_precede(before) {
            let length = text.get(at..).map_or(0, run);
            let candidate = text.get(at..at + length).unwrap_or_default();
            let follows = text.get(at + length..).and_then(|rest| rest.chars().next());
            if is_number(candidate) && !follows.is_some_and(char::is_alphanumeric) {
                let end = at + length + text.get(at + length..).map_or(0, extension);
                found.push(at..end);
                (at, before) = (end, ' ');
                continue;
            }
        }
        before = letter;
        at += letter.len_utf8();
    }
    found
}

fn may_precede(letter: char) -> bool {
    !letter.is_alphanumeric()
        && !matches!(letter, '$' | '€' | '£' | '¥' | '.' | ',' | '-' | '+' | '/' | '#' | '@' | '_')
}

/// How far a run of digits and the marks between them goes, up to its last digit.
fn run(text: &str) -> usize {
    let (mut end, mut open) = (0, false);
    for (place, letter) in text.char_indices().take(LONGEST) {
        match letter {
            '0'..='9' => end = place + 1,
            '(' if !open => open = true,
            ')' if open => open = false,
            '+' if place == 0 || text.starts_with("(+") => {}
            ' ' | '\u{a0}' | '-' | '.' | '/' | '–' | '\u{2011}' => {
                if text.get(place..).is_some_and(|rest| rest.starts_with("  ")) && end > 0 {
                    break;
                }
            }
            _ => break,
        }
    }
    end
}

/// `ext. 12`, `x12`, behind a number.
fn extension(text: &str) -> usize {
    let lower = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default().to_ascii_lowercase();
    let trimmed = lower.trim_start();
    let mark = ["ext.", "ext", "extension", "x"].iter().find(|mark| {
        trimmed
            .strip_prefix(**mark)
            .is_some_and(|rest| rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit()))
    });
    let Some(mark) = mark else { return 0 };
    let rest = trimmed.get(mark.len()..).unwrap_or_default();
    let digits = rest.trim_start().bytes().take_while(u8::is_ascii_digit).count();
    if digits > 6 { 0 } else { lower.len() - rest.len() + (rest.len() - rest.trim_start().len()) + digits }
}

fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if !DIGITS.contains(&digits) || is_date(text) {
        return false;
    }
    let international = text.starts_with('+') || text.starts_with("(+");
    let groups: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let longest = groups.iter().map(|group| group.len()).max().unwrap_or_default();
    let grouped = groups.len() > 1 && groups.first().is_some_and(|first| first.len() <= 5) && longest <= 9;
    let national = text.starts_with('0') || text.starts_with('(');
    international
        || (national && digits >= 7)
        || (grouped && !is_years(&groups) && groups.len() <= 6)
        || (groups.len() == 1 && digits >= 9)
}

/// `2026-11-21`, `21.11.2026`, `11/21/2026`, and with a time behind
fn is_date(text: &str) -> bool {
    let mut parts = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty());
    let part = |text: Option<&str>| text.map(|part| (part.len(), part.parse::<u32>().unwrap_or(u32::MAX)));
    matches!(
        (part(parts.next()), part(parts.next()), part(parts.next())),
        (Some((4, 1000..=2999)), Some((1..=2, 1..=12)), Some((1..=2, 1..=31)))
            | (Some((1..=2, 1..=31)), Some((1..=2, 1..=31)), Some((4, 1000..=2999)))
    )
}

/// `2019-2023`
fn is_years(groups: &[&str]) -> bool {
    let year = |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    groups.iter().all(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn numbers_are_found_as_they_are_printed() {
        for number in [
            "+49 30 1234567",
            "+1 (703) 555-1259",
            "(410)555-1234",
            "410-555-1234",
            "030/1234567",
            "+44 (0) 20 9876 5432",
            "555.123.4567",
            "+49 30 123456 ext. 12",
        ] {
            assert_eq!(found(&format!("call {number}, please")), [number], "{number}");
        }
    }

    #[test]
    fn dates_years_prices_and_counts_are_no_numbers() {
        for text in [
            "2026-11-21",
            "21.11.2026 14:00",
            "2019-2023",
            "$1,234,567",
            "won 3 of 12",
            "10115 Berlin",
            "version 1.2.3.4",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
