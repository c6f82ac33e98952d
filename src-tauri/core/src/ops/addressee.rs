//! Somebody who is written to or about: their mailbox, what a draft may say of them, and the draft as it is handed over.

use crate::{
    Error, Result,
    exchange::{Draft, MAILTO_LENGTH, Mailbox},
    id::PersonId,
    insight::AskFacts,
    model::PersonFacts,
    store::{self, Db},
    wire::MailDraft,
};

/// Somebody, with what a draft to or about them may say.
pub(super) struct Known {
    /// What is known.
    pub person: PersonFacts,
    headline: String,
    place: String,
}

impl Known {
    pub(super) fn load(db: &Db, id: PersonId) -> Result<Self> {
        let person = store::person::load(db, id)?;
        let met = store::encounter::of_person(db, id)?;
        let place = met.iter().map(|met| met.draft.place.clone()).find(|place| !place.is_empty());
        Ok(Self { headline: person.headline(), place: place.unwrap_or_default(), person })
    }

    pub(super) fn facts(&self) -> AskFacts<'_> {
        let person = &self.person;
        AskFacts {
            first_name: person.first_name(),
            name: &person.name,
            headline: &self.headline,
            cares_about: &person.cares_about,
            place: &self.place,
            memory_hook: &person.memory_hook,
        }
    }
}

/// A draft as a link for the mail program; too long a text is left out of the link.
pub(super) fn hand_over(draft: &Draft) -> MailDraft {
    let mailto = draft.to_mailto();
    let is_cut = mailto.len() > MAILTO_LENGTH;
    let mailto = if is_cut { Draft { body: String::new(), ..draft.clone() }.to_mailto() } else { mailto };
    MailDraft { mailto, subject: draft.subject.clone(), body: draft.body.clone(), is_opened: false, is_cut }
}

/// The mailbox of somebody who is written to.
pub(super) fn mailbox(facts: &PersonFacts) -> Result<Mailbox> {
    let Some(email) = facts.emails.first() else {
        return Err(Error::Invalid(format!("No e-mail address of {} is known.", facts.name)));
    };
    Ok(Mailbox { name: facts.name.clone(), email: email.value.clone() })
}
