//! What calendars, mail and messages tell: encounters that several people share, and meetings that move.
//!
//! What was kept of an occasion before is read again from the copy that came with it, seen from the moment at which it
//! came; so it shows which meeting is the same one at another time. An import makes no follow-ups of its own.

use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;

use crate::{
    Result,
    exchange::{self, Viewpoint},
    id::{CommitmentId, EncounterId, PersonId, SourceId},
    model::{CommitmentDetails, CommitmentKind, CommitmentState, Due, EncounterDraft, Occasion, as_sentence},
    store::{self, Tx, commitment::NewCommitment, source::NewCard},
};

/// What an occasion without a title is called.
const UNTITLED: &str = "Meeting";
/// Why a meeting is let go that the calendar does not have any more.
const CALLED_OFF: &str = "Called off in the calendar.";

/// The occasions of one import.
pub(super) struct Occasions {
    source: SourceId,
    /// Encounters of this import, which several people share.
    shared: HashMap<(String, NaiveDate), EncounterId>,
}

impl Occasions {
    /// None so far.
    pub fn of(source: SourceId) -> Self {
        Self { source, shared: HashMap::new() }
    }

    /// Keeps what an occasion tells of a person; answers whether anything of it was new.
    pub fn keep(&mut self, tx: &Tx<'_>, person: PersonId, occasion: &Occasion) -> Result<bool> {
        let fingerprint = store::attachment::fingerprint(format!("{person}\n{}", occasion.print()).as_bytes());
        if store::source::owner_of_card(tx, &fingerprint)?.is_some() {
            return Ok(false);
        }
        let former = former(tx, person, &occasion.key)?;
        let met = match occasion.was {
            Some(on) => self.keep_encounter(tx, person, occasion, on)?,
            None => false,
        };
        let changed = keep_meeting(tx, person, occasion, former.as_ref())? || met;
        if changed {
            let card = NewCard {
                source: self.source,
                origin: "",
                uid: &occasion.key,
                fingerprint: &fingerprint,
                raw: &occasion.raw,
                facts: "",
                name_key: "",
            };
            store::source::keep_card(tx, person, &card)?;
        }
        Ok(changed)
    }

    fn keep_encounter(&mut self, tx: &Tx<'_>, person: PersonId, occasion: &Occasion, on: NaiveDate) -> Result<bool> {
        let shared = (occasion.key.clone(), on);
        if let Some(known) = store::encounter::titled(tx, person, on, &occasion.what)? {
            self.shared.entry(shared).or_insert(known);
            return Ok(false);
        }
        match self.shared.get(&shared) {
            Some(encounter) => store::encounter::join(tx, *encounter, person, on)?,
            None => {
                let draft = EncounterDraft {
                    people: vec![person],
                    place: occasion.what.clone(),
                    note: occasion.note.clone(),
                    channel: occasion.channel,
                    who_started: occasion.who_started,
                    ..EncounterDraft::default()
                };
                self.shared.insert(shared, store::encounter::insert(tx, &draft, on)?);
            }
        }
        Ok(true)
    }
}

/// What an occasion was when it came the last time.
fn former(tx: &Tx<'_>, person: PersonId, key: &str) -> Result<Option<Occasion>> {
    let Some((raw, at)) = store::source::last_of_key(tx, person, key)? else { return Ok(None) };
    let seen =
        Viewpoint { now: store::instant(at), zone: tx.zone(), me: tx.settings().me.clone(), mappings: Arc::default() };
    Ok(exchange::read_occasion(&raw, &seen))
}

/// A meeting that the calendar told of before and that is still open.
struct OpenMeeting {
    id: CommitmentId,
    /// When it was to take place, as the calendar or its rule said.
    due: Due,
}

fn keep_meeting(tx: &Tx<'_>, person: PersonId, occasion: &Occasion, former: Option<&Occasion>) -> Result<bool> {
    let what = title(occasion);
    let before = former.and_then(|former| former.comes);
    let Some(open) = open_meeting(tx, person, former)? else { return add_meeting(tx, person, occasion, before) };
    match occasion.comes {
        Some(due) if open.due.date >= tx.today() => {
            let is_new = former.is_none_or(|former| title(former) != what || former.repeat != occasion.repeat);
            if due == open.due && !is_new {
                return Ok(false);
            }
            let kept = store::commitment::load(tx, open.id)?.commitment;
            store::commitment::update(tx, open.id, CommitmentKind::Meeting, &what, &due)?;
            let details = CommitmentDetails { repeat: occasion.repeat.clone(), ..kept.details };
            store::commitment::set_details(tx, open.id, &details)?;
            Ok(true)
        }
        comes => {
            let took_place = comes.is_some() || occasion.was.is_some();
            close(tx, open.id, took_place)?;
            add_meeting(tx, person, occasion, None)?;
            Ok(true)
        }
    }
}

/// The meeting as it stood in the calendar before, or the one that came back by its rule since.
fn open_meeting(tx: &Tx<'_>, person: PersonId, former: Option<&Occasion>) -> Result<Option<OpenMeeting>> {
    let Some((former, due)) = former.and_then(|former| Some((former, former.comes?))) else { return Ok(None) };
    if let Some(id) = store::commitment::open_meeting(tx, person, &title(former), due.date)? {
        return Ok(Some(OpenMeeting { id, due }));
    }
    let Some(id) = store::commitment::open_meeting_of_rule(tx, person, &title(former), &former.repeat)? else {
        return Ok(None);
    };
    Ok(Some(OpenMeeting { id, due: store::commitment::load(tx, id)?.commitment.due }))
}

/// Adds the meeting to come, unless it was there before: what you did with it is yours.
fn add_meeting(tx: &Tx<'_>, person: PersonId, occasion: &Occasion, before: Option<Due>) -> Result<bool> {
    let Some(due) = occasion.comes.filter(|due| Some(*due) != before) else { return Ok(false) };
    let what = title(occasion);
    if store::commitment::exists(tx, person, CommitmentKind::Meeting, &what, due.date)? {
        return Ok(false);
    }
    let details = CommitmentDetails { repeat: occasion.repeat.clone(), ..CommitmentDetails::default() };
    let new = NewCommitment { details, ..NewCommitment::new(person, CommitmentKind::Meeting, what, due) };
    store::commitment::insert(tx, &new)?;
    Ok(true)
}

fn close(tx: &Tx<'_>, open: CommitmentId, took_place: bool) -> Result<bool> {
    match took_place {
        true => store::commitment::set_state(tx, open, CommitmentState::Done, ""),
        false => store::commitment::set_state(tx, open, CommitmentState::LetGo, CALLED_OFF),
    }
}

fn title(occasion: &Occasion) -> String {
    if occasion.what.trim().is_empty() { UNTITLED.to_owned() } else { as_sentence(&occasion.what) }
}
