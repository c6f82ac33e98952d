//! Postal addresses in running text, told by streets, postal codes and countries.

use crate::{
    exchange::{when::tokens, words::words},
    model::Address,
};

/// Puts a segment into an address that is being read; `false` where it belongs to none.
pub(super) fn take_part(address: &mut Address, text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ',']);
    let open = !(address.street.is_empty() && address.pobox.is_empty());
    if text.is_empty() || text.chars().count() > 80 {
        return false;
    }
    if is_box(text) && address.pobox.is_empty() {
        address.pobox = text.to_owned();
    } else if is_unit(text) && open && address.extended.is_empty() {
        address.extended = text.to_owned();
    } else if is_street(text) && !open {
        address.street = text.to_owned();
    } else if let Some((postcode, city, region)) = town(text).filter(|_| address.postcode.is_empty()) {
        address.postcode = postcode.to_owned();
        address.region = region.to_owned();
        if !city.is_empty() {
            // What was taken for the town was a part of it: "Paddington, London W2 6BD".
            let part = std::mem::replace(&mut address.city, city.to_owned());
            let known = std::mem::take(&mut address.extended);
            address.extended = [known, part].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        }
    } else if open && words().note.countries.contains(&text.to_lowercase()) && address.country.is_empty() {
        address.country = text.to_owned();
    } else if open && address.city.is_empty() && address.postcode.is_empty() && is_town_name(text) {
        address.city = text.to_owned();
    } else {
        return false;
    }
    true
}

/// "12 Main Street", "Hauptstraße 5", "2 Kingdom Street Paddington"
fn is_street(text: &str) -> bool {
    let note = &words().note;
    let all = tokens(text);
    let number = all.iter().any(|token| {
        let digits = token.text.bytes().filter(u8::is_ascii_digit).count();
        (1..=5).contains(&digits)
            && token.text.starts_with(|letter: char| letter.is_ascii_digit())
            && token.text.len() <= digits + 2
    });
    let street = all.iter().any(|token| {
        note.streets.contains(&token.lower)
            || note
                .street_endings
                .iter()
                .any(|ending| token.lower.ends_with(ending.as_str()) && token.lower.len() > ending.len())
    });
    number && street && all.len() <= 9 && all.iter().all(|token| is_street_word(&token.lower, token.text))
}

/// Words of a street are written large, but for "rue" and "de la".
fn is_street_word(lower: &str, word: &str) -> bool {
    let note = &words().note;
    !word.starts_with(char::is_lowercase) || note.streets.contains(lower) || note.particles.contains(lower)
}

fn is_unit(text: &str) -> bool {
    let all = tokens(text);
    let numbered = text.bytes().any(|byte| byte.is_ascii_digit());
    numbered && all.len() <= 4 && all.iter().any(|token| words().note.units.contains(&token.lower))
}

fn is_box(text: &str) -> bool {
    let all = tokens(text);
    words().note.boxes.length_at(&all, 0) > 0 && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Postal code, town and region: "VA 22209", "10115 Berlin", "1012 AB Amsterdam", "London W2 6BD", "Arlington VA 22209".
fn town(text: &str) -> Option<(&str, &str, &str)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let from = |start: usize| rest_from(text, &words, start);
    match words.as_slice() {
        [region, code] if is_state(region) && is_zip(code) => Some((code, "", region)),
        [code, town, ..] if is_continental(code) && is_town_word(town) => Some((code, from(1), "")),
        [code, letters, _, ..]
            if is_continental(code) && letters.len() <= 3 && letters.chars().all(char::is_uppercase) =>
        {
            Some((text.get(..code.len() + 1 + letters.len())?, from(2), ""))
        }
        [town @ .., region, code] if !town.is_empty() && is_state(region) && is_zip(code) => {
            let end = text.len() - rest_from(text, &words, words.len() - 2).len();
            Some((code, text.get(..end)?.trim(), region))
        }
        [.., outward, inward] if is_outward(outward) && is_inward(inward) => {
            let code = from(words.len() - 2);
            Some((code, text.get(..text.len() - code.len())?.trim(), ""))
        }
        _ => None,
    }
}

/// The text from its n-th word on.
fn rest_from<'a>(text: &'a str, words: &[&str], n: usize) -> &'a str {
    let mut rest = text;
    for word in words.iter().take(n) {
        rest = rest.trim_start().get(word.len()..).unwrap_or_default();
    }
    rest.trim_start()
}

fn is_state(word: &str) -> bool {
    word.len() == 2 && word.chars().all(|letter| letter.is_ascii_uppercase())
}

/// `22209`, `22209-1234`
fn is_zip(word: &str) -> bool {
    let (first, second) = word.split_once('-').unwrap_or((word, "0000"));
    let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(first, 5) && digits(second, 4)
}

/// `10115`, `D-10115`, `1012`
fn is_continental(word: &str) -> bool {
    let digits = word.split_once('-').filter(|(country, _)| country.len() <= 2).map_or(word, |(_, digits)| digits);
    (4..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `W2`, `EC1A`
fn is_outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    (1..=2).contains(&letters)
        && (2..=4).contains(&word.len())
        && word.as_bytes().get(letters).is_some_and(u8::is_ascii_digit)
}

/// `6BD`
fn is_inward(word: &str) -> bool {
    matches!(word.as_bytes(), [digit, one, two] if digit.is_ascii_digit() && one.is_ascii_uppercase() && two.is_ascii_uppercase())
}

fn is_town_word(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase)
}

fn is_town_name(text: &str) -> bool {
    let note = &words().note;
    let all = tokens(text);
    let plain = all.iter().all(|token| {
        let capital = token.text.starts_with(char::is_uppercase) || note.particles.contains(&token.lower);
        capital
            && token.text.chars().all(|letter| letter.is_alphabetic() || letter == '-' || letter == '\'')
            && !note.titles.contains(&token.lower)
            && !note.organizations.contains(&token.lower)
    });
    plain && (1..=3).contains(&all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(parts: &[&str]) -> Address {
        let mut address = Address::default();
        for part in parts {
            assert!(take_part(&mut address, part), "{part} belongs to the address {address:?}");
        }
        address
    }

    #[test]
    fn an_american_a_german_a_british_and_a_dutch_address_are_read() {
        let arlington = read(&["123 North 11th Street", "Suite 229", "Arlington", "VA 22209"]);
        assert_eq!(
            (arlington.city.as_str(), arlington.region.as_str(), arlington.postcode.as_str()),
            ("Arlington", "VA", "22209")
        );
        assert_eq!(
            read(&["Hauptstraße 5", "10115 Berlin", "Germany"]).one_line(),
            "Hauptstraße 5, 10115 Berlin, Germany"
        );
        assert_eq!(read(&["2 Kingdom Street Paddington", "London", "W2 6BD"]).postcode, "W2 6BD");
        assert_eq!(read(&["Kerkstraat 1", "1012 AB Amsterdam"]).city, "Amsterdam");
    }

    #[test]
    fn a_town_without_a_street_is_no_address() {
        assert!(!take_part(&mut Address::default(), "Berlin"), "it may be where you met");
    }
}
