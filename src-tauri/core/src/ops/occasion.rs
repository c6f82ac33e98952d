//! What calendars, mail and messages tell: encounters that several people share, and meetings that move.
//!
//! What was kept of an occasion before is read again from the copy that came with it, seen from the moment at which it
//! came; so it shows which meeting is the same one at another time. An import makes no follow-ups of its own.

use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;

use super::commitment::as_sentence;
use crate::{
    Result,
    exchange::{self, Viewpoint},
    id::{CommitmentId, EncounterId, PersonId, SourceId},
    model::{CommitmentKind, CommitmentState, Due, EncounterDraft, Occasion},
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

fn keep_meeting(tx: &Tx<'_>, person: PersonId, occasion: &Occasion, former: Option<&Occasion>) -> Result<bool> {
    let what = title(occasion);
    let before = former.and_then(|former| Some((title(former), former.comes?)));
    let open = match &before {
        Some((what, due)) => store::commitment::open_meeting(tx, person, what, due.date)?,
        None => None,
    };
    let Some(open) = open else { return add_meeting(tx, person, occasion, before.map(|(_, due)| due)) };
    match (occasion.comes, before) {
        (Some(due), Some((_, old))) if old.date >= tx.today() => {
            let moved = (due != old || Some(&what) != former.map(title).as_ref())
                .then(|| store::commitment::update(tx, open, CommitmentKind::Meeting, &what, &due));
            Ok(moved.transpose()?.is_some())
        }
        (comes, _) => {
            let took_place = comes.is_some() || occasion.was.is_some();
            close(tx, open, took_place)?;
            add_meeting(tx, person, occasion, None)?;
            Ok(true)
        }
    }
}

/// Adds the meeting to come, unless it was there before: what you did with it is yours.
fn add_meeting(tx: &Tx<'_>, person: PersonId, occasion: &Occasion, before: Option<Due>) -> Result<bool> {
    let Some(due) = occasion.comes.filter(|due| Some(*due) != before) else { return Ok(false) };
    let what = title(occasion);
    if store::commitment::exists(tx, person, CommitmentKind::Meeting, &what, due.date)? {
        return Ok(false);
    }
    store::commitment::insert(tx, &NewCommitment::new(person, CommitmentKind::Meeting, what, due))?;
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
