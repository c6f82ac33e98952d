//! The cards of one document: each kept with whom it is about, or rejected with its line.

use std::{cell::OnceCell, collections::HashSet};

use super::{Import, Touched};
use crate::{
    Error, Result,
    exchange::{self, Part},
    id::PersonId,
    model::CardReading,
    ops::{
        capture::Progress,
        card_reminders::{keep_reminders, new_promises},
        document::{Document, place},
        keep::{Keep, Kept, KeptCard, Met, Siblings, keep},
        known::{certain, whose_birthday},
        merge::merge_unasked,
        picture::{attach_picture, fingerprint, keep_for_a_look, not_unseen},
        prepared::{Prepared, in_order},
    },
    store,
    wire::{CardOutcome, ImportedFile, Rejected},
};

/// Cards between two looks at whether to go on.
const CARDS_A_STEP: usize = 64;

impl Import<'_> {
    pub(super) fn import_part(
        &mut self,
        document: &Document,
        part: &Part<'_>,
        all: &OnceCell<HashSet<String>>,
        file: &mut ImportedFile,
        touched: &mut Touched,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<()> {
        let reading = &part.reading;
        reading.format.word().clone_into(&mut file.format);
        file.passed_over.clone_from(&reading.passed_over);
        // Of an archive with many tables only what is asked for is told.
        if reading.asks_columns || !document.is_member {
            file.columns.clone_from(&reading.columns);
        }
        for rejected in &reading.rejected {
            file.rejected += 1;
            self.report.rejected.push(Rejected {
                path: document.path.clone(),
                line: rejected.line,
                reason: rejected.reason.clone(),
                text: rejected.text.clone(),
            });
        }
        let bytes = document.content.as_deref().unwrap_or_default();
        let fingerprints: Vec<String> = reading.cards.iter().map(|card| fingerprint(reading, card, bytes)).collect();
        let texts = part.texts();
        let siblings = Siblings { texts: &texts, said: &reading.said, fingerprints: all };
        let place = place(&document.path, &document.origin);
        let total = texts.len() as u64;
        let tx = self.tx;
        let is_known: Vec<bool> = fingerprints
            .iter()
            .map(|fingerprint| Ok(store::source::owner_of_card(tx, fingerprint)?.is_some()))
            .collect::<Result<_>>()?;
        let mut kept: HashSet<&str> = HashSet::new();
        in_order(
            &reading.cards,
            &tx.settings().phone_region,
            |at| is_known[at],
            |at, (card, prepared)| {
                let progress = || Progress { origin: document.origin.clone(), done: (part.before + at) as u64, total };
                if at % CARDS_A_STEP == 0 && !go_on(progress()) {
                    return Err(Error::Stopped);
                }
                if let Some(reason) = not_unseen(reading, card) {
                    file.rejected += 1;
                    self.report.rejected.push(rejected(document, card, reason));
                    return keep_for_a_look(self.tx, document);
                }
                let fingerprint = fingerprints[at].as_str();
                let may_be_known = !kept.insert(fingerprint) || is_known[at];
                let origin = Origin { place: &place, fingerprint, may_be_known, siblings };
                match self.import_card(card, prepared, &origin) {
                    Ok((person, outcome)) => {
                        attach_picture(self.tx, person, document)?;
                        touched.push((person, outcome));
                        self.note(person, outcome, file);
                    }
                    Err(Error::Invalid(reason)) => {
                        file.rejected += 1;
                        self.report.rejected.push(rejected(document, card, reason));
                    }
                    Err(error) => return Err(error),
                }
                Ok(())
            },
        )
    }

    fn note(&mut self, person: PersonId, outcome: CardOutcome, file: &mut ImportedFile) {
        file.read += 1;
        match outcome {
            CardOutcome::Added => {
                file.added += 1;
                self.new.insert(person);
            }
            CardOutcome::Merged => {
                file.merged += 1;
                self.taught.insert(person);
            }
            CardOutcome::Unchanged => file.unchanged += 1,
        }
    }

    fn import_card(
        &mut self,
        card: &CardReading,
        prepared: Option<Result<Prepared<'_>>>,
        origin: &Origin<'_>,
    ) -> Result<(PersonId, CardOutcome)> {
        let owner = match origin.may_be_known {
            true => store::source::owner_of_card(self.tx, origin.fingerprint)?,
            false => None,
        };
        let (person, mut outcome) = match owner {
            Some(person) => (person, CardOutcome::Unchanged),
            None => self.import_person(
                &prepared.unwrap_or_else(|| Prepared::of(card, &self.tx.settings().phone_region))?,
                origin,
            )?,
        };
        for occasion in &card.occasions {
            let is_new = self.occasions.keep(self.tx, person, occasion)?;
            if is_new && outcome == CardOutcome::Unchanged {
                outcome = CardOutcome::Merged;
            }
        }
        Ok((person, outcome))
    }

    fn import_person(&self, prepared: &Prepared<'_>, origin: &Origin<'_>) -> Result<(PersonId, CardOutcome)> {
        let Prepared { card, facts, .. } = prepared;
        let kept_card = KeptCard {
            source: self.source,
            raw: &card.raw,
            fingerprint: origin.fingerprint,
            place: origin.place,
            facts,
            siblings: origin.siblings,
            prepared: Some(prepared),
        };
        let known = certain(self.tx, prepared, &kept_card)?;
        if let Some((first, others)) = known.split_first() {
            others.iter().try_for_each(|other| merge_unasked(self.tx, *first, *other))?;
        }
        let into = match known.first() {
            Some(first) => Some(*first),
            None => whose_birthday(self.tx, facts)?,
        };
        let kept: Kept = keep(
            self.tx,
            &Keep {
                facts: facts.clone(),
                uid: &card.uid,
                into,
                card_wins: false,
                unasked: true,
                met: self.met(card),
                remember: card.remember.clone(),
                needs: card.they_need.clone(),
                promises: new_promises(self.tx, into, card)?,
                card: Some(kept_card),
                ..Keep::default()
            },
        )?;
        let beside = keep_reminders(self.tx, kept.person, card)?;
        let outcome = match (kept.is_new, kept.learned || kept.encounter.is_some() || beside) {
            (true, _) => CardOutcome::Added,
            (false, true) => CardOutcome::Merged,
            (false, false) => CardOutcome::Unchanged,
        };
        Ok((kept.person, outcome))
    }

    fn met(&self, card: &CardReading) -> Option<Met> {
        let place = if self.options.met_at.trim().is_empty() { &card.met_at } else { &self.options.met_at };
        let on = self.options.met_on.or(card.met_on);
        (on.is_some() || !place.trim().is_empty()).then(|| Met {
            on: on.unwrap_or(self.tx.today()).min(self.tx.today()),
            place: place.clone(),
            through: card.through.clone(),
            note: card.note.trim().to_owned(),
        })
    }
}

/// Where a card stood.
struct Origin<'a> {
    /// Where the file is.
    place: &'a str,
    /// SHA-256 of the card's text.
    fingerprint: &'a str,
    /// Whether the same text came before, in this file or another.
    may_be_known: bool,
    /// The cards of the file.
    siblings: Siblings<'a>,
}

fn rejected(document: &Document, card: &CardReading, reason: String) -> Rejected {
    Rejected { path: document.path.clone(), line: card.line, reason, text: exchange::excerpt(&card.raw) }
}
