//! Somebody you know, or want to know.

use serde::{Deserialize, Serialize};

use super::{PartialDate, blank};

/// Whether the tie exists already (C48).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Standing {
    /// Somebody you know.
    #[default]
    Have,
    /// Somebody you would like to know.
    Want,
}

/// A value with a label such as "work" or "home".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Labelled {
    /// The e-mail address, phone number or web address as it was written.
    pub value: String,
    /// What kind it is, in the words of its owner.
    #[serde(with = "blank", default)]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub label: String,
}

/// A postal address in the parts of RFC 6350 §6.3.1, decoded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Address {
    /// Street and number.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub street: String,
    /// Flat, floor or suite.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub extended: String,
    /// Post office box.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub pobox: String,
    /// Town.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub city: String,
    /// State, county or province.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub region: String,
    /// Postal code.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub postcode: String,
    /// Country, as written.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub country: String,
    /// What kind of address it is.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub label: String,
}

impl Address {
    /// The address on one line, its parts in the order they are read aloud.
    pub fn one_line(&self) -> String {
        let town = [self.postcode.as_str(), self.city.as_str()].map(str::trim).join(" ");
        [&self.pobox, &self.extended, &self.street, &town, &self.region, &self.country]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether a letter could be sent there: a street or box, and a town.
    pub fn is_postal(&self) -> bool {
        let has = |part: &str| !part.trim().is_empty();
        has(&self.city) && (has(&self.street) || has(&self.pobox))
    }
}

/// A dated tie between a person, an organisation and a role (C35).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Affiliation {
    /// Name of the organisation.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub organization: String,
    /// Department or team in it.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub department: String,
    /// Job title.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub title: String,
    /// What the person does there, where it differs from the title.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub role: String,
    /// First day, as far as it is known.
    pub from: Option<PartialDate>,
    /// Last day; `None` while it lasts.
    pub until: Option<PartialDate>,
}

/// A portrait: kept in the store, or only its address, which is never fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Photo {
    /// A picture that came with the card.
    Stored {
        /// Its media type, such as `image/jpeg`.
        media_type: String,
        /// Length of the decoded picture in bytes.
        #[cfg_attr(test, ts(type = "number"))]
        bytes: usize,
        /// The picture itself; empty when it stays in the store.
        #[serde(skip)]
        data: Vec<u8>,
    },
    /// An address on the web.
    Url {
        /// The address as written.
        url: String,
    },
}

/// Everything that is known about a person, without their id: what a card yields, a form edits and the store keeps.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonFacts {
    /// The whole name as it is shown.
    pub name: String,
    /// Given name.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub given_name: String,
    /// Family name.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub family_name: String,
    /// Further names.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub additional_name: String,
    /// How the name is said, such as "Ing-rid SUR-en-sen".
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub said_as: String,
    /// Title before the name.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub prefix: String,
    /// Letters after the name.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub suffix: String,
    /// What friends say.
    pub nicknames: Vec<String>,
    /// Where the person belongs, current ones first.
    pub affiliations: Vec<Affiliation>,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<Labelled>,
    /// Phone numbers, the preferred one first.
    pub phones: Vec<Labelled>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Web addresses and profiles.
    pub urls: Vec<Labelled>,
    /// Birthday, with or without its year.
    pub birthday: Option<PartialDate>,
    /// Free text.
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub note: String,
    /// Tags.
    pub categories: Vec<String>,
    /// Portrait.
    pub photo: Option<Photo>,
    /// Known already, or wanted.
    pub standing: Standing,
    /// What they care about (C8).
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub cares_about: String,
    /// How you connect (C69).
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub how_we_connect: String,
    /// What brings them back to mind (C69).
    #[serde(with = "blank")]
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub memory_hook: String,
}

impl PersonFacts {
    /// The affiliation that still lasts and stands first, or none.
    pub fn current_affiliation(&self) -> Option<&Affiliation> {
        self.affiliations.iter().find(|affiliation| affiliation.until.is_none())
    }

    /// "CTO at Acme": what the person does, in a few words; blank where it is not known.
    pub fn headline(&self) -> String {
        let Some(affiliation) = self.current_affiliation() else { return String::new() };
        let does = if affiliation.title.is_empty() { &affiliation.role } else { &affiliation.title };
        match (does.is_empty(), affiliation.organization.is_empty()) {
            (false, false) => format!("{does} at {}", affiliation.organization),
            (false, true) => does.clone(),
            _ => affiliation.organization.clone(),
        }
    }

    /// Whether a letter can reach this person.
    pub fn has_postal_address(&self) -> bool {
        self.addresses.iter().any(Address::is_postal)
    }
}
