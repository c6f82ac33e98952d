//! An encounter as a line of the story of somebody.

use chrono::NaiveDate;

use crate::{
    Result, insight,
    model::Encounter,
    store::{self, Db},
    wire::StoryLine,
};

/// An encounter as the story tells it; `first` is the first one with the person.
pub(super) fn encounter_line(
    db: &Db,
    met: &Encounter,
    first: Option<&Encounter>,
    today: NaiveDate,
) -> Result<StoryLine> {
    let on = met.draft.on.unwrap_or(today);
    let people = store::encounter::people(db, met.id)?;
    Ok(StoryLine::Encounter {
        people: people.into_iter().map(|id| store::person::reference(db, id)).collect::<Result<_>>()?,
        id: met.id,
        on,
        on_label: insight::story_day_label(on, today),
        place: met.draft.place.clone(),
        channel: met.draft.channel,
        who_started: met.draft.who_started,
        through: met.draft.through.clone(),
        note: met.draft.note.clone(),
        learned: met.draft.learned.clone(),
        shared: met.draft.shared.clone(),
        balance: met.draft.balance,
        asked: met.draft.asked.clone(),
        selling: met.draft.selling,
        gave_card: met.draft.gave_card,
        got_card: met.draft.got_card,
        felt: met.draft.felt,
        first: first.is_some_and(|first| first.id == met.id),
    })
}
