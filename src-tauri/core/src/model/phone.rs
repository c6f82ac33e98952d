//! The key under which two phone numbers are the same.

use phonenumber::country::Id;

/// Fewest digits by which a number is told from others; local numbers have as many in most countries.
const SHORTEST: usize = 7;

/// E.164 where the number is a possible one (read in `region`, ISO 3166 letters, where it has no country code), else
/// its digits. Extensions are kept apart from the number by `x`. Blank for what is too short to be one person's, such
/// as an emergency number or an extension alone.
pub fn match_phone(value: &str, region: &str) -> String {
    let (number, extension) = split_extension(value);
    let plain = digits(number);
    let key = international(&plain, region).unwrap_or(plain);
    let key = if key.len() < SHORTEST { String::new() } else { key };
    if key.is_empty() || extension.is_empty() { key } else { format!("{key}x{extension}") }
}

fn international(number: &str, region: &str) -> Option<String> {
    let region: Option<Id> = region.trim().to_ascii_uppercase().parse().ok();
    let plain = match number.strip_prefix("00") {
        Some(rest) if region != Some(Id::US) => format!("+{rest}"),
        _ => number.to_owned(),
    };
    if region.is_none() && !plain.starts_with('+') {
        return None;
    }
    let parsed = phonenumber::parse(region, plain).ok()?;
    parsed.is_valid().then(|| format!("+{}{}", parsed.country().code(), parsed.national()))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_number_has_one_key_however_it_is_written() {
        for written in ["+49 30 1234567", "+49 (0)30 1234567", "0049 30 1234567", "030/1234567", "030 123 45 67"] {
            assert_eq!(match_phone(written, "DE"), "+49301234567", "{written}");
        }
        assert_eq!(match_phone("(703) 555-1259", "us"), "+17035551259");
    }

    #[test]
    fn without_a_country_the_digits_must_do() {
        assert_eq!(match_phone("030 1234567", ""), "0301234567");
        assert_eq!(match_phone("ask at the desk", "DE"), "");
        assert_eq!(match_phone("+49 30 1234567 ext. 12", ""), "+49301234567x12", "a desk is not its switchboard");
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(value in "[+0-9 ()./x#a-z-]{0,24}|.{0,24}", region in prop::sample::select(vec!["", "DE", "US", "GB", "zz"])) {
            let key = match_phone(&value, region);
            prop_assert_eq!(match_phone(&key, region), key);
        }
    }
}
