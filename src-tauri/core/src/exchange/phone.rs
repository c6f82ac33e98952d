//! The key under which two phone numbers are the same.

use phonenumber::{Mode, country::Id};

/// E.164 where the number is a possible one (read in `region`, ISO 3166 letters, where it has no country code), else
/// its digits. Extensions are kept apart from the number by `x`. Blank for text without a digit.
pub fn phone_key(value: &str, region: &str) -> String {
    let (number, extension) = split_extension(value);
    let key = international(number, region).unwrap_or_else(|| digits(number));
    if key.is_empty() || extension.is_empty() { key } else { format!("{key}x{extension}") }
}

fn international(number: &str, region: &str) -> Option<String> {
    let region: Option<Id> = region.trim().to_ascii_uppercase().parse().ok();
    let plain = match number.trim().strip_prefix("00") {
        Some(rest) if region != Some(Id::US) => format!("+{rest}"),
        _ => number.trim().to_owned(),
    };
    if region.is_none() && !plain.starts_with('+') {
        return None;
    }
    let parsed = phonenumber::parse(region, plain).ok()?;
    parsed.is_valid().then(|| parsed.format().mode(Mode::E164).to_string())
}

fn digits(number: &str) -> String {
    let plus = if number.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = number
        .chars()
        .filter_map(|letter| letter.to_digit(10))
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect();
    if digits.is_empty() { digits } else { format!("{plus}{digits}") }
}

/// `+49 30 1 ext. 102`, `+49301x102`, `…;ext=102`.
fn split_extension(value: &str) -> (&str, String) {
    let lower = value.to_ascii_lowercase();
    let cut = ["ext", "x", "#"].iter().filter_map(|mark| lower.find(mark)).min();
    let Some(cut) = cut.filter(|cut| *cut > 0) else { return (value, String::new()) };
    let extension: String = value.get(cut..).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    (value.get(..cut).unwrap_or(value), extension)
}
