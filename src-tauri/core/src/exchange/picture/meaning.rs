//! What the text of a code means.

use chrono::NaiveDate;
use percent_encoding::percent_decode_str;

use super::{
    mecard::{read_bizcard, read_mecard, value_of},
    profile::profile,
};
use crate::{
    exchange::{read_note, read_vcards},
    model::CardReading,
};

/// What a code says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Meaning {
    /// Whole cards.
    Cards(Vec<CardReading>),
    /// Somebody's page on the web, and their name where the address spells it.
    Profile {
        /// The address.
        url: String,
        /// The name; blank where it is not spelled.
        name: String,
    },
    /// An e-mail address.
    Email(String),
    /// A phone number.
    Phone(String),
    /// Another address on the web.
    Link(String),
    /// Something else, in words: "the access to a wireless network".
    Other(&'static str),
}

/// Whether a text names somebody by itself, so that nothing else on the picture needs to be read.
pub(super) fn names_somebody(text: &str) -> bool {
    matches!(meaning(text, NaiveDate::MIN), Meaning::Cards(_))
}

/// Tells what the text of a code means.
pub(super) fn meaning(text: &str, today: NaiveDate) -> Meaning {
    let text = text.trim();
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    match scheme.to_ascii_lowercase().as_str() {
        "begin" if rest.trim_start().to_ascii_lowercase().starts_with("vcard") => vcards(text),
        "begin" => Meaning::Other("an entry of a calendar"),
        "mecard" => card(read_mecard(rest), text),
        "bizcard" => card(read_bizcard(rest), text),
        "mailto" | "smtp" => {
            let address = rest.split(['?', ':']).next().unwrap_or(rest);
            Meaning::Email(percent_decode_str(address).decode_utf8_lossy().into_owned())
        }
        "matmsg" => value_of(rest, "TO").map_or(Meaning::Other("a mail to be written"), Meaning::Email),
        "tel" | "sms" | "smsto" | "mms" | "mmsto" | "facetime" => {
            Meaning::Phone(rest.split(['?', ':', ';']).next().unwrap_or(rest).trim().to_owned())
        }
        "mebkm" => value_of(rest, "URL").map_or(Meaning::Other("a bookmark"), link),
        "urlto" => link(rest.rsplit_once("http").map_or(rest.to_owned(), |(_, tail)| format!("http{tail}"))),
        "http" | "https" => link(text.to_owned()),
        "wifi" => Meaning::Other("the access to a wireless network"),
        "geo" => Meaning::Other("a place on the map"),
        "otpauth" => Meaning::Other("a key for signing in, which is best kept elsewhere"),
        _ if text.to_ascii_lowercase().starts_with("www.") => link(text.to_owned()),
        _ => note(text, today),
    }
}

fn vcards(text: &str) -> Meaning {
    let cards: Vec<CardReading> = read_vcards(text).filter_map(Result::ok).collect();
    if cards.is_empty() { Meaning::Other("a card in which nothing could be read") } else { Meaning::Cards(cards) }
}

fn card(mut card: CardReading, text: &str) -> Meaning {
    if card.facts.called().is_empty() {
        return Meaning::Other("a card in which nothing could be read");
    }
    text.clone_into(&mut card.raw);
    card.line = 1;
    Meaning::Cards(vec![card])
}

fn link(url: String) -> Meaning {
    match profile(&url) {
        Some(name) => Meaning::Profile { url, name },
        None => Meaning::Link(url),
    }
}

/// Some write their card as plain lines.
fn note(text: &str, today: NaiveDate) -> Meaning {
    let card = read_note(text, today);
    let reachable = !(card.facts.emails.is_empty() && card.facts.phones.is_empty());
    if reachable && !card.facts.name.is_empty() { Meaning::Cards(vec![card]) } else { Meaning::Other("a text") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Meaning {
        meaning(text, NaiveDate::MIN)
    }

    #[test]
    fn addresses_are_taken_out_of_their_wrapping() {
        assert_eq!(told("mailto:jane%2Bcard@acme.org?subject=Hi"), Meaning::Email("jane+card@acme.org".into()));
        let mail = "MATMSG:TO:jane@acme.org;SUB:Hello;BODY:Nice to meet you;;";
        assert_eq!(told(mail), Meaning::Email("jane@acme.org".into()));
        assert_eq!(told("TEL:+49 30 901820"), Meaning::Phone("+49 30 901820".into()));
        assert_eq!(told("SMSTO:+4930901820:call me"), Meaning::Phone("+4930901820".into()));
    }

    #[test]
    fn a_profile_is_somebody_and_another_link_is_not() {
        let jane = "https://www.linkedin.com/in/jane-doe-4a31b2";
        assert_eq!(told(jane), Meaning::Profile { url: jane.into(), name: "Jane Doe".into() });
        let page = "MEBKM:URL:http\\://en.wikipedia.org/wiki/Main_Page;;";
        assert_eq!(told(page), Meaning::Link("http://en.wikipedia.org/wiki/Main_Page".into()));
        assert_eq!(told("WIFI:T:WPA;S:guests;P:secret;;"), Meaning::Other("the access to a wireless network"));
        assert_eq!(told("Ticket 4711"), Meaning::Other("a text"));
    }

    #[test]
    fn whole_cards_name_somebody() {
        for text in [
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Doe\r\nEND:VCARD",
            "MECARD:N:Doe,Jane;;",
            "BIZCARD:N:Jane;X:Doe;;",
            "Jane Doe\nAcme GmbH\njane@acme.org",
        ] {
            let Meaning::Cards(cards) = told(text) else { panic!("{text} is a card") };
            assert_eq!(cards[0].facts.name, "Jane Doe", "{text}");
            assert_eq!(cards[0].raw.trim(), text, "the original is kept");
        }
    }
}
