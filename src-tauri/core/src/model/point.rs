//! Ways to reach a person and words they go by, as they are kept and compared: one order, one key each.

use super::{Labelled, PersonFacts, match_email, match_phone, match_url};

/// A contact point of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point<'a> {
    /// What it is.
    pub kind: PointKind,
    /// Its place among those of its kind, from zero.
    pub position: usize,
    /// As it was written.
    pub value: &'a str,
    /// What kind of it, in the words of its owner; blank where nothing is said.
    pub label: &'a str,
}

/// What a contact point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointKind {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A web address.
    Url,
    /// A name somebody is called by.
    Nickname,
    /// A tag.
    Category,
}

impl PointKind {
    /// All kinds, in the order in which they are kept.
    pub const ALL: [Self; 5] = [Self::Email, Self::Phone, Self::Url, Self::Nickname, Self::Category];

    /// Its word in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Nickname => "nickname",
            Self::Category => "category",
        }
    }

    /// The key under which two values are the same, phone numbers without a prefix being of `region` (ISO 3166); blank
    /// where they are never compared.
    pub fn key(self, value: &str, region: &str) -> String {
        match self {
            Self::Email => match_email(value),
            Self::Phone => match_phone(value, region),
            Self::Url => match_url(value),
            Self::Nickname | Self::Category => String::new(),
        }
    }

    /// The values of this kind.
    pub fn of(self, facts: &PersonFacts) -> Vec<Point<'_>> {
        match self {
            Self::Email => self.labelled(&facts.emails),
            Self::Phone => self.labelled(&facts.phones),
            Self::Url => self.labelled(&facts.urls),
            Self::Nickname => self.plain(&facts.nicknames),
            Self::Category => self.plain(&facts.categories),
        }
    }

    fn labelled(self, values: &[Labelled]) -> Vec<Point<'_>> {
        let each = values.iter().enumerate();
        each.map(|(position, Labelled { value, label })| Point { kind: self, position, value, label }).collect()
    }

    fn plain(self, values: &[String]) -> Vec<Point<'_>> {
        values.iter().enumerate().map(|(position, value)| Point { kind: self, position, value, label: "" }).collect()
    }
}

/// All contact points of a person, in the order in which they are kept.
pub fn points(facts: &PersonFacts) -> impl Iterator<Item = Point<'_>> {
    PointKind::ALL.into_iter().flat_map(|kind| kind.of(facts))
}

/// Their keys, in the same order. A phone number's takes microseconds, so that a card's are worked out once.
pub fn point_keys(facts: &PersonFacts, region: &str) -> Vec<String> {
    points(facts).map(|point| point.kind.key(point.value, region)).collect()
}
