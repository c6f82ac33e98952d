//! Postal addresses.

use super::{label::label, property::Property};
use crate::model::Address;

/// Reads an `ADR`; `None` where all its parts are blank.
pub(super) fn read_address(property: &Property<'_>) -> Option<Address> {
    let mut parts: Vec<String> = property.texts().iter().map(|part| on_one_line(part)).collect();
    if parts.len() == 1 {
        // A program that knows no parts writes the whole address into one.
        parts = vec![String::new(), String::new(), parts.remove(0)];
    }
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (pobox, extended, street, city) = (next(), next(), next(), next());
    let (region, postcode, country) = (next(), next(), next());
    let address = Address { street, extended, pobox, city, region, postcode, country, label: String::new() };
    let blank = address == Address::default();
    (!blank).then(|| Address { label: label(&property.parameters.types), ..address })
}

/// Reads a `LABEL`, the address as it would be printed, for cards that give no parts.
pub(super) fn read_label(property: &Property<'_>) -> Option<Address> {
    let street = on_one_line(&property.text());
    (!street.is_empty()).then(|| Address { street, label: label(&property.parameters.types), ..Address::default() })
}

/// Line ends become commas; a comma that led up to one is not doubled.
fn on_one_line(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    let lines = text.lines().map(|line| line.trim().trim_end_matches(',').trim_end());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}
