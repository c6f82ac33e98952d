//! The review sheet: one card, looked at, completed, saved.

use std::cell::OnceCell;

use super::{
    capture::read_again,
    card_reminders::keep_reminders,
    document::place,
    encounter::{met_on, next_day_act, promised_kind, promises},
    facts::tidy,
    item::all_shown,
    keep::{Keep, KeptCard, Met, Siblings, keep},
    known::{describe, recognise},
    occasion::Occasions,
    picture::fingerprint,
    when::{full_label, full_label_here, local_text},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::{Format, Reading},
    id::CaptureId,
    model::{CardReading, Due, LocalTime, Occasion, PersonFacts, Photo},
    store::{
        self, Db,
        capture::{Capture, CaptureState},
    },
    wire::{FieldProblem, KnownPerson, Review, ReviewAnswer, ReviewPreview, Saved, WillRemind},
};

impl Book {
    /// Opens the review of a capture of one card.
    ///
    /// # Errors
    /// `NotFound` where it does not exist, `Invalid` where it holds no card that could be read.
    pub fn review_capture(&self, id: CaptureId) -> Result<Review> {
        let (zone, now) = (self.clock().zone(), self.clock().local());
        self.look_at_capture(id)?;
        self.read(|db| {
            let capture = store::capture::load(db, id)?;
            let (reading, card) = one_card(db, &capture, zone)?;
            let known = recognise(db, &card.facts, &card.uid, &store::setting::load(db)?.phone_region)?;
            let known = known.map(|(id, likeness)| describe(db, id, &likeness, &card.facts)).transpose()?;
            let answer = first_answer(db, &card, known.as_ref(), reading.format)?;
            Ok(Review {
                capture: id,
                origin: capture.origin,
                will: will_remind(db, &answer, now)?,
                known,
                answer,
                origins: card.origins,
                unread_lines: u32::try_from(card.unread_lines).unwrap_or(u32::MAX),
                raw: card.raw,
                last_place: store::encounter::last_place(db)?,
                waiting: store::capture::waiting_count(db)?.saturating_sub(1),
                problem: problem(&reading, capture.problem, card.remark),
                is_picture: reading.format == Format::Picture,
            })
        })
    }

    /// What the answers as they stand lead to.
    ///
    /// # Errors
    /// `NotFound` where the capture does not exist.
    pub fn preview_answer(&self, id: CaptureId, answer: &ReviewAnswer) -> Result<ReviewPreview> {
        let (zone, now) = (self.clock().zone(), self.clock().local());
        self.look_at_capture(id)?;
        self.read(|db| {
            let capture = store::capture::load(db, id)?;
            let uid = one_card(db, &capture, zone)?.1.uid;
            let known = recognise(db, &answer.facts, &uid, &store::setting::load(db)?.phone_region)?;
            let met = met_on(&answer.met_on, now);
            let mut problems: Vec<FieldProblem> = Vec::new();
            if let Err(problem) = &met {
                problems.push(FieldProblem { field: "met_on".into(), message: problem.to_string() });
            }
            if let Err(problem) = tidy(&answer.facts) {
                problems.push(FieldProblem { field: "facts.name".into(), message: problem.to_string() });
            }
            Ok(ReviewPreview {
                will: will_remind(db, answer, now)?,
                known: known.map(|(id, likeness)| describe(db, id, &likeness, &answer.facts)).transpose()?,
                met_on_label: met.ok().flatten().map(|on| full_label(&Due::on(on), now.date())).unwrap_or_default(),
                problems,
            })
        })
    }

    /// Saves a reviewed card: person, encounter, promises and follow-up in one step that can be undone.
    ///
    /// # Errors
    /// `Invalid` where an answer cannot be used or the capture is saved already; nothing is kept then, and it waits on.
    pub fn save_capture(&self, id: CaptureId, answer: &ReviewAnswer) -> Result<Done<Saved>> {
        let zone = self.clock().zone();
        let facts = tidy(&answer.facts)?;
        self.look_at_capture(id)?;
        self.transact(Op::new(Verb::SaveCapture, facts.name.clone()), |tx| {
            let capture = store::capture::load(tx, id)?;
            let (reading, card) = one_card(tx, &capture, zone)?;
            if !store::capture::set_state(tx, id, CaptureState::Saved)? {
                return Err(Error::Invalid("This capture is saved already.".into()));
            }
            let met = met_on(&answer.met_on, tx.local())?.map(|on| Met {
                on,
                place: answer.met_at.clone(),
                through: answer.through.clone(),
                note: answer.note.trim().to_owned(),
            });
            let name = if capture.path.is_empty() { &capture.origin } else { &capture.path };
            let fingerprint = match capture.attachment.filter(|_| reading.format == Format::Picture) {
                Some(attachment) => store::attachment::sha256(tx, attachment)?,
                None => fingerprint(&reading, &card, &[]),
            };
            let source = store::source::insert(tx, name, &fingerprint)?;
            let kept = keep(
                tx,
                &Keep {
                    facts: PersonFacts { photo: photo(&facts, &card), ..facts.clone() },
                    uid: &card.uid,
                    into: answer.merge_into,
                    keep_known: &answer.keep_known,
                    card_wins: true,
                    remember: answer.remember.clone(),
                    promises: answer.promised.lines().flat_map(|line| promises(line, tx.local())).collect(),
                    needs: answer.they_need.clone(),
                    offers: String::new(),
                    thanks_for: Vec::new(),
                    gave: Vec::new(),
                    follow_up: Some(answer.follow_up && met.is_some()),
                    by_card: answer.by_card,
                    card: Some(KeptCard {
                        source,
                        raw: &card.raw,
                        fingerprint: &fingerprint,
                        place: &place(&capture.path, &capture.origin),
                        facts: &card.facts,
                        siblings: Siblings { texts: &[], said: "", fingerprints: &OnceCell::new() },
                        prepared: None,
                    }),
                    met,
                    unasked: false,
                },
            )?;
            let mut occasions = Occasions::of(source);
            for occasion in &card.occasions {
                // What was is the encounter above, as it was confirmed; what comes is not on the sheet.
                let was = occasion.was.filter(|_| reading.format.is_history());
                occasions.keep(tx, kept.person, &Occasion { was, ..occasion.clone() })?;
            }
            keep_reminders(tx, kept.person, &card)?;
            let counts = store::source::Counts {
                added: u32::from(kept.is_new),
                merged: u32::from(!kept.is_new),
                ..Default::default()
            };
            store::source::set_counts(tx, source, reading.format.word(), &counts)?;
            if let Some(attachment) = capture.attachment {
                store::attachment::attach(tx, kept.person, attachment)?;
            }
            Ok(Saved {
                person: store::person::reference(tx, kept.person)?,
                new_person: kept.is_new,
                encounter: kept.encounter,
                items: all_shown(tx, &kept.commitments)?,
                next_capture: store::capture::next_waiting(tx, id)?,
            })
        })
    }
}

/// The picture that came with the card, where the sheet still shows one.
fn photo(facts: &PersonFacts, card: &CardReading) -> Option<Photo> {
    match facts.photo {
        Some(Photo::Stored { .. }) => card.facts.photo.clone(),
        _ => facts.photo.clone(),
    }
}

fn one_card(db: &Db, capture: &Capture, zone: chrono_tz::Tz) -> Result<(Reading, CardReading)> {
    let mut reading = read_again(db, capture, zone)?;
    if reading.cards.len() > 1 {
        return Err(Error::Invalid("This holds several cards; they are imported together.".into()));
    }
    let card = reading.cards.pop().ok_or_else(|| {
        Error::Invalid(if capture.problem.is_empty() {
            "There is no card in it that could be read.".into()
        } else {
            capture.problem.clone()
        })
    })?;
    Ok((reading, card))
}

/// What was wrong when it came; of a picture what is wrong now, for it may be read better by now.
fn problem(reading: &Reading, then: String, now: String) -> Option<String> {
    let said = if reading.format == Format::Picture { now } else { then };
    (!said.is_empty()).then_some(said)
}

fn first_answer(db: &Db, card: &CardReading, known: Option<&KnownPerson>, format: Format) -> Result<ReviewAnswer> {
    let settings = store::setting::load(db)?;
    let known = known.filter(|known| known.certain);
    let met_before = match known {
        Some(known) => store::encounter::span(db, known.person.id)?.first_on.is_some(),
        None => false,
    };
    let promise = |promise: &crate::model::PromiseDraft| match &promise.when {
        Some(when) => format!("{} {when}", promise.what),
        None => promise.what.clone(),
    };
    Ok(ReviewAnswer {
        facts: card.facts.clone(),
        merge_into: known.map(|known| known.person.id),
        met_at: match card.occasions.last() {
            Some(last) if card.met_at.is_empty() => last.what.clone(),
            _ => card.met_at.clone(),
        },
        met_on: match (card.met_on, card.occasions.last()) {
            (Some(on), _) => on.to_string(),
            (None, Some(last)) => last.was.map(|on| on.to_string()).unwrap_or_default(),
            (None, None) if format.is_history() => String::new(),
            (None, None) => "today".into(),
        },
        through: card.through.clone(),
        remember: card.remember.clone(),
        they_need: card.they_need.clone(),
        promised: card.promises.iter().map(promise).collect::<Vec<_>>().join("\n"),
        note: card.note.clone(),
        follow_up: settings.next_day_rule && !met_before && card.occasions.is_empty() && !format.is_history(),
        ..ReviewAnswer::default()
    })
}

fn will_remind(db: &Db, answer: &ReviewAnswer, now: LocalTime) -> Result<Vec<WillRemind>> {
    let settings = store::setting::load(db)?;
    let reminder = |kind, what: String, due: Due| WillRemind {
        kind,
        due: local_text(&due),
        due_label: full_label_here(&due, now),
        what,
    };
    let mut will: Vec<WillRemind> = Vec::new();
    let met = met_on(&answer.met_on, now).ok().flatten().is_some();
    if answer.follow_up && met {
        let known_address = match answer.merge_into {
            Some(id) => store::person::load(db, id)?.has_postal_address(),
            None => false,
        };
        let by_card = answer.by_card.unwrap_or(known_address || answer.facts.has_postal_address());
        let (kind, what, due) = next_day_act(&settings, now.date(), by_card);
        will.push(reminder(kind, what.into(), due));
    }
    for (what, due) in answer.promised.lines().flat_map(|line| promises(line, now)) {
        will.push(reminder(promised_kind(&what, &due), what, due));
    }
    will.sort_by(|one, other| one.due.cmp(&other.due));
    Ok(will)
}
