//! Where a person belongs, from columns that each give a part.

use std::collections::BTreeMap;

use super::Field;
use crate::model::Affiliation;

/// The places of work, by their number.
#[derive(Default)]
pub(super) struct Work {
    places: BTreeMap<u32, Affiliation>,
}

impl Work {
    /// Takes a part; what stands there already stays.
    pub fn put(&mut self, field: Field, slot: u32, value: &str) {
        let place = self.places.entry(slot).or_default();
        let part = match field {
            Field::Organization => &mut place.organization,
            Field::Department => &mut place.department,
            Field::Title => &mut place.title,
            _ => &mut place.role,
        };
        if part.is_empty() {
            value.clone_into(part);
        }
    }

    /// All of them.
    pub fn affiliations(self) -> Vec<Affiliation> {
        self.places.into_values().collect()
    }
}
