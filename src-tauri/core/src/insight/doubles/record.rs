//! What of a person is compared with others.

use std::collections::BTreeSet;

use super::name::Name;
use crate::model::{PartialDate, PersonFacts, PointKind, fold, point_keys, points};

/// Places on the web where an address is one person's; the rest are companies' more often than not.
const PROFILES: &[&str] = &[
    "linkedin.com/in/",
    "linkedin.com/pub/",
    "xing.com/profile/",
    "github.com/",
    "twitter.com/",
    "x.com/",
    "facebook.com/",
    "instagram.com/",
    "orcid.org/",
];
/// Mailboxes that several people read.
const SHARED_MAILBOXES: &[&str] = &[
    "info",
    "office",
    "contact",
    "kontakt",
    "mail",
    "post",
    "hello",
    "hallo",
    "hi",
    "sales",
    "support",
    "admin",
    "team",
    "service",
    "help",
    "jobs",
    "hr",
    "press",
    "presse",
    "marketing",
    "reception",
    "enquiries",
    "inquiries",
    "buero",
    "noreply",
    "no-reply",
    "webmaster",
    "postmaster",
    "billing",
    "accounts",
    "family",
    "familie",
    "verwaltung",
];
/// Where everybody can have a mailbox, so that a domain says nothing of work.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "proton.me",
    "protonmail.com",
    "mail.ru",
    "yandex.ru",
    "qq.com",
    "163.com",
    "wp.pl",
    "o2.pl",
    "orange.fr",
    "free.fr",
    "libero.it",
];
/// Words that say what kind of company it is, not which.
const LEGAL_FORMS: &[&str] = &[
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "ag",
    "kg",
    "co",
    "corp",
    "corporation",
    "company",
    "sa",
    "sas",
    "sarl",
    "bv",
    "nv",
    "plc",
    "oy",
    "ab",
    "as",
    "aps",
    "spa",
    "srl",
    "kgaa",
    "ohg",
    "ug",
    "se",
    "pty",
    "limited",
    "the",
    "group",
];

/// One side of a comparison: a person, or a card that was read.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// The card's own identifier; blank where there is none.
    pub uid: String,
    /// The name.
    pub name: Name,
    pub(super) emails: BTreeSet<String>,
    pub(super) phones: BTreeSet<String>,
    pub(super) profiles: BTreeSet<String>,
    pub(super) organizations: BTreeSet<String>,
    /// The birthday, as far as it is known.
    pub birthday: Option<PartialDate>,
}

impl Record {
    /// What of some facts is compared; phone numbers without a prefix are of `region` (ISO 3166).
    pub fn of(facts: &PersonFacts, uid: &str, region: &str) -> Self {
        Self::keyed(facts, uid, &point_keys(facts, region))
    }

    /// [`Record::of`] where the keys of the contact points are known already.
    pub fn keyed(facts: &PersonFacts, uid: &str, keys: &[String]) -> Self {
        let named = Self::named(Name::of(facts));
        let mut record = Self { uid: uid.to_owned(), birthday: facts.birthday, ..named };
        for (point, key) in points(facts).zip(keys).filter(|(_, key)| !key.is_empty()) {
            record.note_point(point.kind, key.clone());
        }
        facts.affiliations.iter().for_each(|job| record.note_organization(&job.organization));
        record
    }

    /// The keys by which one person is told from all others, each with its kind.
    pub fn points(&self) -> impl Iterator<Item = (PointKind, &str)> {
        let of = |kind: PointKind, keys| BTreeSet::iter(keys).map(move |key: &String| (kind, key.as_str()));
        let own = of(PointKind::Email, &self.emails).filter(|(_, email)| !is_shared(email));
        own.chain(of(PointKind::Phone, &self.phones)).chain(of(PointKind::Url, &self.profiles))
    }

    /// Whether any organisation is known.
    pub fn has_organization(&self) -> bool {
        !self.organizations.is_empty()
    }

    /// Whether an organisation is among those that are known, however it is written.
    pub fn is_of(&self, organization: &str) -> bool {
        self.organizations.contains(&organization_key(organization))
    }

    /// Somebody of whom only the name is known yet.
    pub fn named(name: Name) -> Self {
        Self { name, ..Self::default() }
    }

    /// Notes an e-mail address, phone number or web address by the key under which two are the same.
    pub fn note_point(&mut self, kind: PointKind, key: String) {
        match kind {
            PointKind::Email => self.emails.insert(key),
            PointKind::Phone => self.phones.insert(key),
            PointKind::Url if is_profile(&key) => self.profiles.insert(key),
            _ => false,
        };
    }

    /// Notes an organisation by its name.
    pub fn note_organization(&mut self, name: &str) {
        let key = organization_key(name);
        if !key.is_empty() {
            self.organizations.insert(key);
        }
    }

    /// Domains of mailboxes at work.
    pub(super) fn work_domains(&self) -> impl Iterator<Item = &str> {
        self.emails.iter().filter_map(|email| domain(email)).filter(|domain| !FREE_MAIL.contains(domain))
    }
}

/// Whether a web address, as [`match_url`] writes it, is a person's own page.
pub fn is_profile(key: &str) -> bool {
    PROFILES.iter().any(|place| {
        key.split_once(place).is_some_and(|(host, name)| (host.is_empty() || host.ends_with('.')) && !name.is_empty())
    })
}

/// Where a profile is, without whose.
pub(super) fn profile_place(key: &str) -> &'static str {
    PROFILES.iter().find(|place| key.contains(**place)).copied().unwrap_or_default()
}

/// Whether a mailbox is one that several people read.
pub(super) fn is_shared(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    SHARED_MAILBOXES.contains(&local)
}

pub(super) fn domain(email: &str) -> Option<&str> {
    email.split_once('@').map(|(_, domain)| domain)
}

fn organization_key(name: &str) -> String {
    let folded = fold(name).replace(|letter: char| !letter.is_alphanumeric(), " ");
    let all: Vec<&str> = folded.split_whitespace().collect();
    let kept: Vec<&str> = all.iter().copied().filter(|word| !LEGAL_FORMS.contains(word)).collect();
    if kept.is_empty() { all.join(" ") } else { kept.join(" ") }
}
