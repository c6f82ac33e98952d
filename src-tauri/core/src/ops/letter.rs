//! Hand-written cards: composed, written, printed, sent, answered (C88).

use std::path::Path;

use super::{item::item, need, out::write_file};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::{CommitmentId, PersonId},
    insight::{self, LetterFacts, compose_letter},
    model::{CommitmentKind, CommitmentState, Letter, Settings},
    print::{self, Addressee, CardPaper, Envelope, Fonts, LabelSheet, Printed},
    store::{self, Db, commitment::Listed, letter::KeptLetter},
    wire::{CardDesk, LetterPage, LetterParts, PrintJob, PrintReport},
};

/// Sent cards that are shown at most.
const MOST_SENT: u32 = 20;

impl From<Letter> for LetterParts {
    fn from(letter: Letter) -> Self {
        let Letter { opening, detail, call, greeting } = letter;
        Self { opening, detail, call, greeting }
    }
}

impl From<LetterParts> for Letter {
    fn from(parts: LetterParts) -> Self {
        let LetterParts { opening, detail, call, greeting } = parts;
        Self { opening, detail, call, greeting }
    }
}

impl Book {
    /// Cards to write, and those that were sent lately.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn card_desk(&self) -> Result<CardDesk> {
        self.read(|db| {
            let pages = |cards: Vec<Listed>| -> Result<Vec<LetterPage>> {
                cards.iter().map(|card| self.letter_page(db, card)).collect()
            };
            let mut to_write = store::commitment::open_of_kind(db, CommitmentKind::Card)?;
            to_write.sort_by_key(|card| (card.commitment.asks_for().date, card.commitment.id));
            let sent = store::commitment::done_of_kind(db, CommitmentKind::Card, MOST_SENT)?;
            Ok(CardDesk { to_write: pages(to_write)?, sent: pages(sent)? })
        })
    }

    /// The card of a commitment: as it was kept, or composed from what is known.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn letter(&self, id: CommitmentId) -> Result<LetterPage> {
        self.read(|db| self.letter_page(db, &store::commitment::load(db, id)?))
    }

    fn letter_page(&self, db: &Db, card: &Listed) -> Result<LetterPage> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        let settings = store::setting::load(db)?;
        let kept = store::letter::load(db, card.commitment.id)?;
        let begun = kept.is_some();
        let kept = match kept {
            Some(kept) => kept,
            None => KeptLetter { letter: compose(db, card, &settings, today)?, ..KeptLetter::default() },
        };
        let done_on = card.commitment.closed_at.filter(|_| card.commitment.state == CommitmentState::Done);
        let sent_on = kept.sent_on.or(done_on.map(|at| at.with_timezone(&zone).date_naive()));
        Ok(LetterPage {
            item: item(card, zone, now),
            parts: kept.letter.into(),
            begun,
            address: address(db, card.to()?.id, &settings)?,
            sent_label: sent_on.map(|on| insight::day_label(on, today)).unwrap_or_default(),
            reply: kept.reply,
        })
    }

    /// Keeps what a card says.
    ///
    /// # Errors
    /// `NotFound` where the commitment is gone.
    pub fn save_letter(&self, id: CommitmentId, parts: LetterParts) -> Result<Done<()>> {
        self.edit_letter(Verb::EditLetter, id, |kept| kept.letter = parts.into())
    }

    /// Notes that a card was sent today, which keeps its commitment.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn send_letter(&self, id: CommitmentId) -> Result<Done<()>> {
        let today = self.clock().today();
        self.edit_letter(Verb::SendLetter, id, |kept| kept.sent_on = Some(today))
    }

    /// Notes what came back after a card.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn note_reply(&self, id: CommitmentId, reply: &str) -> Result<Done<()>> {
        self.edit_letter(Verb::EditLetter, id, |kept| reply.trim().clone_into(&mut kept.reply))
    }

    fn edit_letter(&self, verb: Verb, id: CommitmentId, edit: impl FnOnce(&mut KeptLetter)) -> Result<Done<()>> {
        let today = self.clock().today();
        let card = self.read(|db| store::commitment::load(db, id))?;
        self.transact(Op::new(verb, card.subject()), |tx| {
            let mut kept = match store::letter::load(tx, id)? {
                Some(kept) => kept,
                None => KeptLetter { letter: compose(tx, &card, tx.settings(), today)?, ..KeptLetter::default() },
            };
            edit(&mut kept);
            store::letter::keep(tx, id, &kept)?;
            if kept.sent_on.is_some() {
                store::commitment::set_state(tx, id, CommitmentState::Done, "")?;
            }
            Ok(())
        })
    }

    /// Prints envelopes, labels or a card into a PDF.
    ///
    /// # Errors
    /// `Invalid` where there is no address or no text to print or the paper is not known; `File` where it cannot be
    /// written.
    pub fn print_letters(
        &self,
        ids: &[CommitmentId],
        job: &PrintJob,
        path: &Path,
        fonts: &Fonts,
    ) -> Result<PrintReport> {
        let settings = self.settings()?;
        let pages = ids.iter().map(|id| self.letter(*id)).collect::<Result<Vec<_>>>()?;
        let (known, unknown): (Vec<_>, Vec<_>) = pages.into_iter().partition(|page| !page.address.is_empty());
        let (printed, left_out) = match job {
            PrintJob::Card { folded } => {
                let page = known.first().or(unknown.first()).ok_or_else(nothing)?;
                let paper = if *folded { CardPaper::FoldedA6 } else { CardPaper::FlatA6 };
                (print::print_card(paper, &Letter::from(page.parts.clone()).parts(), fonts), Vec::new())
            }
            PrintJob::Envelope { size } => {
                let page = known.first().ok_or_else(no_address)?;
                let sender = sender(&settings);
                (print::print_envelope(envelope(size)?, &sender, &page.address, fonts), Vec::new())
            }
            PrintJob::Labels { sheet, first } => {
                let addresses: Vec<Vec<String>> = known.iter().map(|page| page.address.clone()).collect();
                if addresses.is_empty() {
                    return Err(no_address());
                }
                let printed = print::print_labels(label_sheet(sheet)?, *first as usize, &addresses, fonts);
                (printed, unknown.iter().map(|page| page.item.id).collect())
            }
        };
        let Printed { pdf, missing, .. } =
            printed.map_err(|problem| Error::Invalid(format!("Not printed: {problem}.")))?;
        write_file(path, &pdf)?;
        Ok(PrintReport { path: path.display().to_string(), missing, left_out })
    }
}

fn nothing() -> Error {
    Error::Invalid("Choose a card to print.".into())
}

fn no_address() -> Error {
    Error::Invalid("No postal address is known. Add one on the person's page, then print again.".into())
}

fn envelope(size: &str) -> Result<Envelope> {
    match size {
        "c6" => Ok(Envelope::C6),
        "dl" => Ok(Envelope::Dl),
        "us10" => Ok(Envelope::Us10),
        other => Err(Error::Invalid(format!("There is no envelope “{other}”; c6, dl and us10 are known."))),
    }
}

fn label_sheet(sheet: &str) -> Result<LabelSheet> {
    match sheet {
        "l7163" => Ok(LabelSheet::L7163),
        "l7160" => Ok(LabelSheet::L7160),
        "5160" => Ok(LabelSheet::Avery5160),
        other => Err(Error::Invalid(format!("There is no label sheet “{other}”; l7163, l7160 and 5160 are known."))),
    }
}

/// Your address as it stands on an envelope; empty where you said none.
fn sender(settings: &Settings) -> Vec<String> {
    let lines = settings.me.address.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut sender: Vec<String> = lines.map(str::to_owned).collect();
    if !sender.is_empty() && !settings.me.name.trim().is_empty() {
        sender.insert(0, settings.me.name.trim().to_owned());
    }
    sender
}

fn address(db: &Db, person: PersonId, settings: &Settings) -> Result<Vec<String>> {
    let facts = store::person::load(db, person)?;
    let Some(address) = facts.addresses.iter().find(|address| address.is_postal()) else { return Ok(Vec::new()) };
    let is_work = address.label.to_lowercase().contains("work");
    let company = facts.current_affiliation().filter(|_| is_work).map(|job| job.organization.clone());
    let addressee =
        Addressee { name: facts.name.clone(), company: company.unwrap_or_default(), address: address.clone() };
    Ok(addressee.lines(&settings.phone_region))
}

fn compose(db: &Db, card: &Listed, settings: &Settings, today: chrono::NaiveDate) -> Result<Letter> {
    let person = card.to()?.id;
    let facts = store::person::load(db, person)?;
    let encounters = store::encounter::of_person(db, person)?;
    let met = encounters.iter().find(|met| Some(met.id) == card.commitment.encounter);
    let met_on = met.and_then(|met| met.draft.on);
    let promise = store::commitment::of_person(db, person)?.into_iter().find(|other| {
        other.commitment.kind == CommitmentKind::Promise && other.commitment.state == CommitmentState::Open
    });
    let need = match met {
        Some(met) => need::said_at(db, person, met)?,
        None => None,
    };
    Ok(compose_letter(
        &LetterFacts {
            name: facts.first_name(),
            me: settings.me.name.trim(),
            place: met.map_or("", |met| met.draft.place.as_str()),
            met_on,
            met_before: encounters.iter().any(|other| other.draft.on < met_on),
            memory_hook: &facts.memory_hook,
            cares_about: &facts.cares_about,
            promise: promise.as_ref().map_or("", |promise| promise.commitment.what.as_str()),
            promise_due: promise.as_ref().map(|promise| promise.commitment.due.date),
            need: need.as_deref().unwrap_or_default(),
        },
        today,
    ))
}
