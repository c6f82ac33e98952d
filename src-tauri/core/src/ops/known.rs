//! Recognising people: by card identifier, e-mail address, profile on the web, phone number, or name at an
//! organisation. A name alone is never enough.

use std::collections::BTreeSet;

use crate::{
    Result,
    id::PersonId,
    model::{PersonFacts, differences, fold, match_url},
    store::{self, Db, contact_point},
    wire::{FieldDifference, KnownPerson, MatchRule},
};

/// Who a card is about, if anybody who is known, and by which rule; phone numbers without a prefix are of `region`.
pub(super) fn recognise(
    db: &Db,
    facts: &PersonFacts,
    uid: &str,
    region: &str,
) -> Result<Option<(PersonId, MatchRule)>> {
    // Some programs give all their cards one identifier.
    if let Some(id) = store::person::with_uid(db, uid)?
        && names_agree(&store::person::reference(db, id)?.name, &facts.name)
    {
        return Ok(Some((id, MatchRule::Uid)));
    }
    let points = [
        ("email", &facts.emails, MatchRule::Email),
        ("url", &facts.urls, MatchRule::Profile),
        ("phone", &facts.phones, MatchRule::Phone),
    ];
    for (kind, values, rule) in points {
        for point in values.iter().filter(|point| kind != "url" || is_profile(&point.value)) {
            let owners = contact_point::owners(db, kind, &contact_point::match_key(kind, &point.value, region))?;
            if let Some(id) = best(db, &owners, &facts.name)? {
                return Ok(Some((id, rule)));
            }
        }
    }
    for job in &facts.affiliations {
        if let Some(id) = store::affiliation::named_at(db, &facts.name, &job.organization)? {
            return Ok(Some((id, MatchRule::NameAndOrganization)));
        }
    }
    Ok(None)
}

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

/// Whether a web address is a person's own page.
fn is_profile(address: &str) -> bool {
    let key = match_url(address);
    PROFILES.iter().any(|place| {
        key.split_once(place).is_some_and(|(host, name)| (host.is_empty() || host.ends_with('.')) && !name.is_empty())
    })
}

/// Of several owners of an address, the one whose name agrees; else the first.
fn best(db: &Db, owners: &[PersonId], name: &str) -> Result<Option<PersonId>> {
    for owner in owners {
        if names_agree(&store::person::reference(db, *owner)?.name, name) {
            return Ok(Some(*owner));
        }
    }
    Ok(owners.first().copied())
}

/// Whether two names could be one person's: they share a word, or one says nothing.
pub(super) fn names_agree(one: &str, other: &str) -> bool {
    let words =
        |name: &str| fold(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>();
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || !one.is_disjoint(&other)
}

/// Whose birthday it is that a calendar tells with nothing but a name: the only person who is called exactly so, unless
/// another birthday is known of them.
pub(super) fn whose_birthday(db: &Db, said: &PersonFacts) -> Result<Option<PersonId>> {
    let only_that = PersonFacts { name: said.name.clone(), birthday: said.birthday, ..PersonFacts::default() };
    if said.birthday.is_none() || *said != only_that || !said.name.trim().contains(' ') {
        return Ok(None);
    }
    let named = store::person::named(db, &said.name)?;
    let [only] = named.as_slice() else { return Ok(None) };
    let known = store::person::load(db, only.id)?.birthday;
    Ok(known.is_none_or(|known| known.month_day() == said.birthday.and_then(|day| day.month_day())).then_some(only.id))
}

/// Whether two names are the same but for their order and one of them being shorter; families share a phone.
pub(super) fn share_two_words(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    words(&one).intersection(&words(&other)).count() >= 2.min(words(&one).len()).min(words(&other).len())
}

/// A known person as the review sheet shows them beside a card.
pub(super) fn describe(db: &Db, id: PersonId, rule: MatchRule, card: &PersonFacts) -> Result<KnownPerson> {
    let known = store::person::load(db, id)?;
    let differences = differences(&known, card).into_iter().map(|difference| FieldDifference {
        field: difference.field.to_owned(),
        known: difference.known,
        card: difference.card,
        both: difference.both,
    });
    Ok(KnownPerson {
        person: store::person::reference(db, id)?,
        headline: known.headline(),
        rule,
        differences: differences.collect(),
    })
}
