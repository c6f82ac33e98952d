//! Postal addresses in the order of lines that each country's post asks for; the order is in `words/address.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::model::{Address, fold};

static BOOK: LazyLock<Book> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/address.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    default: Form,
    country: BTreeMap<String, Country>,
}

#[derive(Debug, Default, Deserialize)]
struct Form {
    lines: Vec<String>,
    #[serde(default)]
    capitals: Vec<String>,
    #[serde(default)]
    native: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Country {
    name: String,
    also: Vec<String>,
    #[serde(flatten)]
    form: Form,
}

/// Somebody with a place to write to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressee {
    /// The name as it is to stand on the envelope.
    pub name: String,
    /// The organisation at which the letter arrives; blank for a private address.
    pub company: String,
    /// The address.
    pub address: Address,
}

impl Addressee {
    /// The lines as they are printed, for a letter that is posted in a country: its ISO 3166 letters or its name;
    /// blank is not known. The country stands last, in capitals, when it is known and another one. An address without
    /// country is one of the country in which it is posted.
    pub fn lines(&self, posted_in: &str) -> Vec<String> {
        let written = self.address.country.trim();
        let (home, country) = (country_of(posted_in), country_of(written));
        let abroad = !written.is_empty()
            && match (home, country) {
                (Some((home, _)), Some((there, _))) => home != there,
                _ => fold(posted_in) != fold(written),
            };
        let form = if written.is_empty() { home } else { country }.map_or(&BOOK.default, |(_, country)| &country.form);
        let native =
            !form.native.is_empty() && (is_ideographic(&self.address.street) || is_ideographic(&self.address.city));
        let templates = if native { &form.native } else { &form.lines };
        let mut lines: Vec<String> = templates
            .iter()
            .map(|template| self.fill(template, &form.capitals))
            .flat_map(|line| line.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
            .filter(|line| !line.is_empty())
            .collect();
        if abroad {
            lines.push(last_line(written, country.map(|(_, country)| country)));
        }
        lines
    }

    fn field(&self, name: &str) -> &str {
        let address = &self.address;
        match name {
            "name" => &self.name,
            "company" => &self.company,
            "street" => &address.street,
            "extended" => &address.extended,
            "pobox" => &address.pobox,
            "city" => &address.city,
            "region" => &address.region,
            "postcode" => &address.postcode,
            _ => "",
        }
        .trim()
    }

    /// A line of a form. What stands before the first field belongs to that field; what stands between two is printed
    /// when both are known.
    fn fill(&self, template: &str, capitals: &[String]) -> String {
        let mut line = String::new();
        let mut before = "";
        for (index, part) in template.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                before = part;
                continue;
            }
            let value = self.field(part);
            if value.is_empty() {
                continue;
            }
            if !line.is_empty() || index == 1 {
                line.push_str(before);
            }
            let capital = capitals.iter().any(|name| name == part);
            line.push_str(&if capital { value.to_uppercase() } else { value.to_owned() });
        }
        line
    }
}

/// The country that is meant by letters or a name.
fn country_of(text: &str) -> Option<(&'static str, &'static Country)> {
    let wanted = fold(text.trim());
    let names =
        |country: &Country| fold(&country.name) == wanted || country.also.iter().any(|name| fold(name) == wanted);
    BOOK.country
        .iter()
        .find(|(code, country)| fold(code) == wanted || names(country))
        .map(|(code, country)| (code.as_str(), country))
}

/// The country in capitals, in the words of whoever wrote it down; letters and other scripts become its English name,
/// which every post reads.
fn last_line(written: &str, country: Option<&Country>) -> String {
    let short = written.chars().filter(|c| c.is_alphabetic()).count() <= 3;
    let latin = written.chars().all(|c| c < '\u{250}');
    match country {
        Some(country) if short || !latin => country.name.to_uppercase(),
        _ => written.to_uppercase(),
    }
}

/// Whether a text has Chinese, Japanese or Korean letters.
fn is_ideographic(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(name: &str, street: &str, rest: [&str; 5]) -> Addressee {
        let [extended, postcode, city, region, country] = rest.map(str::to_owned);
        let address =
            Address { street: street.into(), extended, postcode, city, region, country, ..Address::default() };
        Addressee { name: name.into(), company: String::new(), address }
    }

    #[test]
    fn the_forms_can_be_read() {
        let book: Book =
            toml::from_str(include_str!("../../words/address.toml")).expect("it follows the shape of Book");
        let known = ["name", "company", "street", "extended", "pobox", "city", "region", "postcode"];
        for form in book.country.values().map(|country| &country.form).chain([&book.default]) {
            let fields: Vec<&str> =
                form.lines.iter().flat_map(|line| line.split(['{', '}']).skip(1).step_by(2)).collect();
            for field in known.iter().filter(|field| **field != "region") {
                assert_eq!(fields.iter().filter(|named| *named == field).count(), 1, "{field} stands once: {fields:?}");
            }
            assert!(fields.iter().all(|field| known.contains(field)), "{fields:?}");
        }
    }

    #[test]
    fn each_country_has_its_own_order() {
        for (addressee, lines) in [
            (
                to("Jana Groß", "Torstr. 1", ["", "10119", "Berlin", "", "Germany"]),
                vec!["Torstr. 1", "10119 Berlin", "GERMANY"],
            ),
            (
                to("A", "1 rue Foch", ["Apt 3", "75001", "Paris", "", "FR"]),
                vec!["Apt 3", "1 rue Foch", "75001 PARIS", "FRANCE"],
            ),
            (
                to("B", "10 High St", ["", "ox1 4aa", "Oxford", "", "UK"]),
                vec!["10 High St", "OXFORD", "OX1 4AA", "UNITED KINGDOM"],
            ),
            (
                to("C", "1 Main St", ["Apt 2", "62701", "Springfield", "il", "USA"]),
                vec!["1 Main St Apt 2", "Springfield, IL 62701", "UNITED STATES"],
            ),
            (
                to("D", "24 Sussex Dr", ["", "K1M 1M4", "Ottawa", "ON", "Canada"]),
                vec!["24 Sussex Dr", "OTTAWA ON  K1M 1M4", "CANADA"],
            ),
            (
                to("E", "ul. Długa 5", ["m. 3", "00-238", "Warszawa", "", "Polska"]),
                vec!["ul. Długa 5", "m. 3", "00-238 Warszawa", "POLSKA"],
            ),
            (
                to("F", "Damrak 1", ["", "1012 lg", "Amsterdam", "", "Nederland"]),
                vec!["Damrak 1", "1012 LG  AMSTERDAM", "NEDERLAND"],
            ),
            (
                to("G", "Calle Mayor 1", ["2º A", "28013", "Madrid", "Madrid", "España"]),
                vec!["Calle Mayor 1", "2º A", "28013 Madrid", "Madrid", "ESPAÑA"],
            ),
            (
                to("H", "Via Roma 1", ["", "20121", "Milano", "mi", "Italia"]),
                vec!["Via Roma 1", "20121 Milano MI", "ITALIA"],
            ),
            (
                to("I", "Rua Augusta, 10", ["Apto 5", "01304-000", "São Paulo", "SP", "Brasil"]),
                vec!["Rua Augusta, 10", "Apto 5", "São Paulo - SP", "01304-000", "BRASIL"],
            ),
            (
                to("J", "1 MG Road", ["", "560001", "Bengaluru", "Karnataka", "India"]),
                vec!["1 MG Road", "Bengaluru 560001", "Karnataka", "INDIA"],
            ),
            (
                to("K", "1 Chome Marunouchi", ["", "100-0005", "Chiyoda-ku", "Tokyo", "Japan"]),
                vec!["1 Chome Marunouchi", "Chiyoda-ku, Tokyo 100-0005", "JAPAN"],
            ),
            (
                to("L", "Nowhere 1", ["", "123", "Town", "Shire", "Ruritania"]),
                vec!["Nowhere 1", "123 Town", "Shire", "RURITANIA"],
            ),
        ] {
            assert_eq!(addressee.lines("SE")[1..], lines[..], "{addressee:?}");
        }
    }

    #[test]
    fn at_home_the_country_is_left_out() {
        let jana = to("Jana", "Torstr. 1", ["", "10119", "Berlin", "", "Deutschland"]);
        assert_eq!(jana.lines("DE"), ["Jana", "Torstr. 1", "10119 Berlin"]);
        assert_eq!(jana.lines("").last().map(String::as_str), Some("DEUTSCHLAND"), "where it is posted is not known");
        let zoe = to("Zoë", "1 Main St", ["", "62701", "Springfield", "IL", ""]);
        assert_eq!(zoe.lines("US"), ["Zoë", "1 Main St", "Springfield, IL 62701"], "no country means the same one");
    }

    #[test]
    fn in_its_own_letters_an_address_goes_from_the_large_to_the_small() {
        let li = to("李伟", "长安街1号", ["", "100005", "东城区", "北京市", "中国"]);
        assert_eq!(li.lines("CN"), ["100005", "北京市东城区长安街1号", "李伟"]);
        assert_eq!(li.lines("DE").last().map(String::as_str), Some("CHINA"), "a German post reads this");
        let sato = to("佐藤", "丸の内1-1", ["", "100-0005", "千代田区", "東京都", "日本"]);
        assert_eq!(sato.lines("JP")[0], "〒100-0005");
    }

    #[test]
    fn nothing_hangs_where_a_field_is_missing() {
        let zoe = to("Zoë", "1 Main St", ["", "", "Springfield", "", "US"]);
        assert_eq!(zoe.lines("US"), ["Zoë", "1 Main St", "Springfield"], "no comma behind the town");
        assert_eq!(to("佐藤", "丸の内1-1", ["", "", "", "", "日本"]).lines("JP"), ["丸の内1-1", "佐藤"], "no 〒 alone");
        assert_eq!(Addressee::default().lines("DE"), Vec::<String>::new());
    }
}
