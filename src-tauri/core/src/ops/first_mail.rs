//! The first mail to somebody you met lately: nice to meet you, one true detail, and your card (C68).

use std::path::Path;

use chrono::NaiveDate;

use super::{
    addressee::{Known, hand_over, mailbox},
    encounter::{is_fresh, last_met},
    facts::headline,
    handover::mail_of,
    item::item,
    out::write_file,
};
use crate::{
    Book, Result,
    exchange::Draft,
    id::PersonId,
    model::{CommitmentKind, CommitmentState, Encounter},
    store::{self, Db},
    wire::{FirstMailPage, MailDraft},
};

impl Book {
    /// The first mail to somebody, and the follow-up that it keeps.
    ///
    /// # Errors
    /// `NotFound` where they are gone.
    pub fn first_mail(&self, person: PersonId) -> Result<FirstMailPage> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let known = Known::load(db, person)?;
            let Known { person: facts, .. } = &known;
            let Draft { subject, body, vcard, .. } = letter(db, person, &known)?;
            let follow_up = store::commitment::of_person(db, person)?.into_iter().find(|listed| {
                let commitment = &listed.commitment;
                commitment.kind == CommitmentKind::FollowUp
                    && commitment.state == CommitmentState::Open
                    && commitment.encounter.is_some()
                    && commitment.help.is_none()
            });
            Ok(FirstMailPage {
                person: store::person::reference(db, person)?,
                headline: headline(facts),
                last_met: last_met(db, person, today)?,
                subject,
                body,
                has_email: !facts.emails.is_empty(),
                has_card: !vcard.is_empty(),
                follow_up: follow_up.map(|listed| item(&listed, zone, now)),
            })
        })
    }

    /// That mail as a link for the mail program; a link carries no file, so that the card stands in it as a signature.
    ///
    /// # Errors
    /// `NotFound` where the person is gone, `Invalid` where no e-mail address is known.
    pub fn first_mail_draft(&self, person: PersonId) -> Result<MailDraft> {
        Ok(hand_over(&self.read(|db| draft(db, person))?))
    }

    /// Writes that mail as a file that mail programs open as a draft, with your card attached.
    ///
    /// # Errors
    /// As [`Book::first_mail_draft`], and `File` where it cannot be written.
    pub fn write_first_mail(&self, person: PersonId, path: &Path) -> Result<()> {
        write_file(path, self.read(|db| draft(db, person))?.to_eml().as_bytes())
    }
}

/// Whether somebody was met first so lately that "nice to meet you" is not late; `met` is newest first.
pub(super) fn was_met_lately(met: &[Encounter], today: NaiveDate) -> bool {
    met.last().and_then(|first| first.draft.on).is_some_and(|on| is_fresh(on, today))
}

fn draft(db: &Db, person: PersonId) -> Result<Draft> {
    let known = Known::load(db, person)?;
    Ok(Draft { to: vec![mailbox(&known.person)?], ..letter(db, person, &known)? })
}

fn letter(db: &Db, person: PersonId, known: &Known) -> Result<Draft> {
    let met = store::encounter::of_person(db, person)?;
    let place = met.first().map_or("", |last| last.draft.place.as_str());
    mail_of(db, known, CommitmentKind::FollowUp, "", place)
}
