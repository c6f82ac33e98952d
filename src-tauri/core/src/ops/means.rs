//! What somebody can bring, as it is said of them.

use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::PersonId,
    model::Means,
    store,
    wire::PersonRef,
};

/// The highest importance.
const MOST_IMPORTANT: u8 = 3;
/// Longest text of a field, in bytes.
const LONGEST: usize = 10_000;

impl Book {
    /// What a person can bring.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn means(&self, person: PersonId) -> Result<Means> {
        self.read(|db| store::means::load(db, person))
    }

    /// Says what a person can bring: one topic they know about a line, where they stand, and whether they are willing and
    /// able.
    ///
    /// # Errors
    /// `NotFound` where they are gone, `Invalid` where the importance is none of 0 to 3 or a text is too long.
    pub fn set_means(&self, person: PersonId, means: &Means) -> Result<Done<PersonRef>> {
        if means.importance > MOST_IMPORTANT {
            return Err(Error::Invalid("Importance goes from 1 to 3; 0 leaves it unsaid.".into()));
        }
        if [&means.knows_about, &means.position, &means.influence].iter().any(|text| text.len() > LONGEST) {
            return Err(Error::Invalid(
                "That is too long to keep as one field. Nothing was changed; shorten it.".into(),
            ));
        }
        let known = self.read(|db| store::person::reference(db, person))?;
        let tidied = Means {
            knows_about: means.topics().collect::<Vec<_>>().join("\n"),
            position: means.position.trim().to_owned(),
            influence: means.influence.trim().to_owned(),
            ..means.clone()
        };
        self.transact(Op::new(Verb::SetMeans, known.name.clone()), |tx| {
            store::means::set(tx, person, &tidied)?;
            Ok(known)
        })
    }
}
