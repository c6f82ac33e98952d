//! The name of a person, from the parts of `N`.

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
