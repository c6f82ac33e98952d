//! The lines with which somebody signs: below "-- ", or below the last greeting.

use chrono::NaiveDate;

use super::words::{passes_on, words};
use crate::{
    exchange::{read_note, words::words as language},
    model::{CardReading, fold},
};

/// Most lines of a signature.
const MOST_LINES: usize = 12;
/// Most letters in a line of it; a signature is no running text.
const MOST_LETTERS: usize = 90;

/// The signature of a plain text; blank where there is none.
pub(super) fn find(text: &str) -> String {
    let own: Vec<&str> = text.lines().map(str::trim_end).take_while(|line| !begins_quote(line)).collect();
    let dashes = own.iter().rposition(|line| matches!(*line, "--" | "-- " | "—"));
    let greeting = || {
        let tail = own.len().saturating_sub(MOST_LINES + 4);
        let is_greeting = |line: &&str| {
            let plain = line.trim().trim_end_matches([',', '.', '!']).to_lowercase();
            language().note.greetings.contains(&plain)
        };
        own.iter().skip(tail).rposition(is_greeting).map(|place| place + tail)
    };
    let Some(begin) = dashes.or_else(greeting) else { return String::new() };
    let lines: Vec<&str> = own.get(begin + 1..).unwrap_or_default().to_vec();
    let lines: Vec<&str> = lines.into_iter().skip_while(|line| line.trim().is_empty()).collect();
    let running = lines.iter().any(|line| line.chars().count() > MOST_LETTERS);
    if running || lines.len() > MOST_LINES { String::new() } else { lines.join("\n").trim().to_owned() }
}

fn begins_quote(line: &str) -> bool {
    if passes_on(line) {
        return true;
    }
    let line = line.trim().to_lowercase();
    words().quoted_before.iter().any(|word| line.starts_with(word.as_str()))
        || words().quoted_after.iter().any(|word| line.ends_with(word.as_str()))
}

/// Puts what a signature says into the fields of who signed, unless it is somebody else's.
pub(super) fn merge(card: &mut CardReading, signature: &str, today: NaiveDate) {
    let read = read_note(signature, today);
    let (own, signed) = (fold(&card.facts.name), fold(&read.facts.name));
    let share = own.split(' ').any(|word| signed.split(' ').any(|other| word == other));
    if !own.is_empty() && !signed.is_empty() && !share {
        return;
    }
    let facts = &mut card.facts;
    if facts.name.is_empty() {
        facts.name = read.facts.name;
    }
    facts.affiliations = read.facts.affiliations;
    facts.phones = read.facts.phones;
    facts.urls = read.facts.urls;
    facts.addresses = read.facts.addresses;
    let fields = ["affiliations", "phones", "urls", "addresses"];
    card.origins.extend(read.origins.into_iter().filter(|origin| fields.contains(&origin.field.as_str())));
    card.raw = format!("{}\n{signature}", card.raw);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_stands_below_dashes_or_a_greeting() {
        assert_eq!(find("Hello\n-- \nJane Doe\nCTO, Acme\n"), "Jane Doe\nCTO, Acme");
        assert_eq!(
            find("Hello\n\nBest regards,\nJane Doe\n+49 30 1234567\n\n> -- \n> Bob"),
            "Jane Doe\n+49 30 1234567"
        );
        assert_eq!(find("Hello\n\nOn Monday Bob wrote:\n-- \nBob Ray"), "", "whom she answers did not sign this");
        assert_eq!(find("Hello"), "");
    }

    #[test]
    fn somebody_elses_signature_is_not_taken() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let mut card = CardReading::default();
        card.facts.name = "Jane Doe".into();
        merge(&mut card, "Bob Ray\n+49 30 7654321", today);
        assert!(card.facts.phones.is_empty());
        merge(&mut card, "Jane Doe\nCTO\nAcme GmbH\n+49 30 1234567", today);
        assert_eq!(card.facts.phones[0].value, "+49 30 1234567");
        assert_eq!(card.facts.headline(), "CTO at Acme GmbH");
    }
}
