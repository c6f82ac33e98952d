//! The name of a person, from `N`, `FN` or whatever else a card offers.

use crate::model::PersonFacts;

/// Puts the parts of `N` into their fields.
pub(super) fn take_parts(facts: &mut PersonFacts, parts: Vec<String>) {
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    facts.family_name = next();
    facts.given_name = next();
    facts.additional_name = next();
    facts.prefix = next();
    facts.suffix = next();
}

/// The whole name where a card gives none: its parts, else the organisation, else the first way to reach.
pub(super) fn whole_name(facts: &PersonFacts) -> String {
    let parts = [&facts.prefix, &facts.given_name, &facts.additional_name, &facts.family_name, &facts.suffix];
    let named = parts.iter().any(|part| !part.is_empty());
    if named {
        return parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
    }
    let nickname = facts.nicknames.first().cloned();
    let mut organizations = facts.affiliations.iter().map(|affiliation| &affiliation.organization);
    nickname
        .or_else(|| organizations.find(|name| !name.is_empty()).cloned())
        .or_else(|| facts.emails.first().map(|email| before_at(&email.value)))
        .or_else(|| facts.phones.first().map(|phone| phone.value.clone()))
        .unwrap_or_default()
}

fn before_at(address: &str) -> String {
    address.split('@').next().unwrap_or(address).to_owned()
}
