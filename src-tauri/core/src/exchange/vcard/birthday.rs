//! Birthdays as cards write them: RFC 6350 §4.3.1 dates, ISO 8601, with a time, with years that mean "no year".

use crate::model::PartialDate;

/// Years that programs write where the year is unknown: Apple 1604, others 1111 and 0000.
const NO_YEAR: &[i32] = &[1604, 1111, 0];

/// Reads a date; `None` where it is none, or leaves its order to guesses as 04/12/1985 does.
pub(in crate::exchange) fn read_birthday(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let day = text.split(['T', 't', ' ']).next().unwrap_or(text).trim_end_matches(['Z', 'z']);
    if let Some(rest) = day.strip_prefix("--") {
        return without_year(rest);
    }
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [whole] => from_digits(whole),
        [year, month] if year.len() == 4 => date(number(year)?, Some(number(month)?), None),
        [year, month, day] if year.len() == 4 => date(number(year)?, Some(number(month)?), Some(number(day)?)),
        [day, month, year] if text.contains('.') && year.len() == 4 => {
            date(number(year)?, Some(number(month)?), Some(number(day)?))
        }
        _ => None,
    }
}

/// `0412`, `04-12`
fn without_year(rest: &str) -> Option<PartialDate> {
    let digits = rest.replace('-', "");
    let (month, day) = (digits.get(..2)?, digits.get(2..4)?);
    if digits.len() != 4 {
        return None;
    }
    PartialDate::new(None, Some(number(month)?), Some(number(day)?)).ok()
}

/// `19850412`, `198504`, `1985`
fn from_digits(digits: &str) -> Option<PartialDate> {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(number);
    match digits.len() {
        8 => date(part(0..4)?, Some(part(4..6)?), Some(part(6..8)?)),
        6 => date(part(0..4)?, Some(part(4..6)?), None),
        4 => date(part(0..4)?, None, None),
        _ => None,
    }
}

fn date(year: u32, month: Option<u32>, day: Option<u32>) -> Option<PartialDate> {
    let year = i32::try_from(year).ok().filter(|year| !NO_YEAR.contains(year));
    PartialDate::new(year, month, day).ok()
}

fn number(digits: &str) -> Option<u32> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        read_birthday(text).map(|date| date.to_string())
    }

    #[test]
    fn every_form_in_the_wild_is_the_same_day() {
        for text in ["1985-04-12", "19850412", "1985-04-12T23:10:00Z", "19850412T000000Z", "1985/04/12", "12.04.1985"] {
            assert_eq!(read(text).as_deref(), Some("1985-04-12"), "{text}");
        }
    }

    #[test]
    fn a_year_that_means_none_is_none() {
        for text in ["--0412", "--04-12", "1604-04-12", "11110412", "0000-04-12"] {
            assert_eq!(read(text).as_deref(), Some("--04-12"), "{text}");
        }
    }

    #[test]
    fn parts_of_a_date_stay_parts() {
        assert_eq!(read("1985-04").as_deref(), Some("1985-04"));
        assert_eq!(read("1985").as_deref(), Some("1985"));
    }

    #[test]
    fn nothing_is_guessed() {
        for text in ["04/12/1985", "circa 1800", "---12", "1985-02-30", "", "1604"] {
            assert_eq!(read(text), None, "{text:?} leaves a choice or is no date");
        }
    }
}
