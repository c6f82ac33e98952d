//! What the columns and attributes of other programs hold, as data: `core/words/columns.toml`, `core/words/ldif.toml`.

mod fill;
mod marks;
mod work;

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    str::FromStr,
    sync::LazyLock,
};

use serde::{Deserialize, Serialize};

use crate::model::{fold, words::words};

pub(super) use fill::Filler;

words! {
    /// What a column holds.
    Field {
        /// The whole name.
        Name "name",
        /// Given name.
        GivenName "given_name",
        /// Family name.
        FamilyName "family_name",
        /// Further names.
        AdditionalName "additional_name",
        /// Title before the name.
        Prefix "prefix",
        /// Letters after the name.
        Suffix "suffix",
        /// What friends say.
        Nickname "nickname",
        /// How a name is spoken; no field takes it, so that it stays in the original.
        Phonetic "phonetic",
        /// Name of the organisation.
        Organization "organization",
        /// Department in it.
        Department "department",
        /// Job title.
        Title "title",
        /// What the person does there.
        Role "role",
        /// E-mail address.
        Email "email",
        /// Label of the address of the same number.
        EmailLabel "email_label",
        /// Phone number.
        Phone "phone",
        /// Label of the number of the same number.
        PhoneLabel "phone_label",
        /// Web address or profile.
        Url "url",
        /// Label of the web address of the same number.
        UrlLabel "url_label",
        /// A whole postal address in one cell.
        Formatted "formatted",
        /// Street and number.
        Street "street",
        /// Flat, floor or suite.
        Extended "extended",
        /// Post office box.
        Pobox "pobox",
        /// Town.
        City "city",
        /// State, county or province.
        Region "region",
        /// Postal code.
        Postcode "postcode",
        /// Country.
        Country "country",
        /// Label of the postal address of the same number.
        AddressLabel "address_label",
        /// Birthday in one cell.
        Birthday "birthday",
        /// Year of birth.
        BirthYear "birth_year",
        /// Month of birth.
        BirthMonth "birth_month",
        /// Day of birth.
        BirthDay "birth_day",
        /// Free text.
        Note "note",
        /// Tags.
        Category "category",
        /// Portrait.
        Photo "photo",
        /// Day on which you came to know each other.
        MetOn "met_on",
        /// Where that was.
        MetAt "met_at",
        /// What they care about.
        CaresAbout "cares_about",
        /// A hook for the memory.
        Remember "remember",
        /// What they need.
        TheyNeed "they_need",
        /// The record's own identifier.
        Uid "uid",
        /// Anything; it is kept in the note, behind the name of its column.
        Keep "keep",
        /// Nothing that is taken; it stays in the original alone.
        Skip "skip",
    }
}

/// A column: what it holds, with which label, and of which of several it is a part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Column {
    pub field: Field,
    pub label: String,
    pub slot: u32,
}

impl FromStr for Column {
    type Err = ();

    /// Reads `field` or `field:label`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (field, label) = text.split_once(':').unwrap_or((text, ""));
        Ok(Self { field: field.parse()?, label: label.to_owned(), slot: 0 })
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.label.as_str() {
            "" => f.write_str(self.field.word()),
            label => write!(f, "{}:{label}", self.field.word()),
        }
    }
}

/// How alike two names are at least that may mean one thing, by Jaro and Winkler from 0 to 1.
const LIKE: f64 = 0.92;
/// Shorter names are alike by chance.
const SHORTEST_LIKE: usize = 5;

/// Names of columns, and what each holds.
type Dictionary = HashMap<String, Column>;

static COLUMNS: LazyLock<Dictionary> =
    LazyLock::new(|| parse(include_str!("../../../words/columns.toml")).unwrap_or_default());
static ATTRIBUTES: LazyLock<Dictionary> =
    LazyLock::new(|| parse(include_str!("../../../words/ldif.toml")).unwrap_or_default());

fn parse(text: &str) -> Result<Dictionary, toml::de::Error> {
    let table: BTreeMap<Column, Vec<String>> = toml::from_str(text)?;
    Ok(table
        .into_iter()
        .flat_map(|(column, names)| names.into_iter().map(move |name| (key(&name), column.clone())))
        .collect())
}

/// What a column of a table holds, by its name; `None` where the name says nothing known.
pub(super) fn column_named(name: &str) -> Option<Column> {
    let key = key(name);
    let exact = COLUMNS.get(&key).cloned();
    let numbered = || {
        let (pattern, slot) = numbered(&key)?;
        COLUMNS.get(&pattern).map(|column| Column { slot, ..column.clone() })
    };
    exact.or_else(numbered)
}

/// What a column may hold whose name is nearly one that is known.
pub(super) fn column_like(name: &str) -> Option<Column> {
    let key = key(name);
    let near = COLUMNS.iter().filter(|(known, _)| known.len() >= SHORTEST_LIKE && !known.contains('#'));
    let alike = near.map(|(known, column)| (strsim::jaro_winkler(known, &key), known, column));
    let close = alike.filter(|(likeness, ..)| *likeness >= LIKE && key.len() >= SHORTEST_LIKE);
    let best = close.max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(one.1)));
    best.map(|(.., column)| column.clone())
}

/// What two names of one column have in common.
pub(super) fn column_key(name: &str) -> String {
    let key = key(name);
    if key.is_empty() { name.trim().to_owned() } else { key }
}

/// What an attribute of an LDIF record holds, without its options such as `;lang-de`.
pub(super) fn attribute_named(name: &str) -> Option<Column> {
    ATTRIBUTES.get(&key(name.split(';').next().unwrap_or(name))).cloned()
}

/// A name without what programs and languages write differently: case, accents, blanks, marks.
fn key(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric() || *letter == '#').collect()
}

/// The first number in a name, and the name with `#` in its place.
fn numbered(key: &str) -> Option<(String, u32)> {
    let start = key.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = key.split_at(start);
    let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at(digits);
    Some((format!("{before}#{after}"), number.parse().ok()?))
}

impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("no such column: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionaries_are_whole() {
        assert!(parse(include_str!("../../../words/columns.toml")).is_ok_and(|all| all.len() > 150));
        assert!(parse(include_str!("../../../words/ldif.toml")).is_ok_and(|all| all.len() > 40));
    }

    #[test]
    fn a_column_is_known_however_it_is_written() {
        for (name, holds) in [
            ("E-mail 2 - Value", "email"),
            ("E-MAIL ADDRESS", "email"),
            (" first name ", "given_name"),
            ("Prenom", "given_name"),
            ("Business Phone 2", "phone:work"),
            ("Home Address 2", "extended:home"),
            ("Téléphone (domicile)", "phone:home"),
        ] {
            assert_eq!(column_named(name).map(|column| column.to_string()).as_deref(), Some(holds), "{name}");
        }
        assert_eq!(column_named("E-mail 2 - Value").map(|column| column.slot), Some(2), "with its number");
        assert_eq!(column_named("Mileage"), None);
    }
}
