//! Commitments as lists show them.

use chrono::NaiveDate;

use super::when;
use crate::{
    Result,
    id::CommitmentId,
    insight,
    model::{CommitmentState, Due, zone_name},
    store::{self, Tx, commitment::Listed},
    wire::Item,
};

/// Why a commitment matters now.
pub(super) fn why(listed: &Listed, zone: chrono_tz::Tz, today: NaiveDate) -> String {
    if let (None, Some(objective)) = (&listed.person, &listed.objective) {
        return insight::why_step(&objective.what);
    }
    let encounter = listed.encounter.as_ref().map(|(on, place)| (*on, place.as_str()));
    let written_on = listed.commitment.created_at.with_timezone(&zone).date_naive();
    insight::why_now(listed.commitment.kind, encounter, written_on, listed.has_address, today)
}

/// How a list shows a commitment on a day, in a zone.
pub(super) fn item(listed: &Listed, zone: chrono_tz::Tz, now: chrono::DateTime<chrono::Utc>) -> Item {
    let today = now.with_timezone(&zone).date_naive();
    let commitment = &listed.commitment;
    let asks_for = commitment.asks_for();
    let here = commitment.due.told_in(zone);
    let is_elsewhere = (here.date, here.time) != (commitment.due.date, commitment.due.time);
    let waits = commitment.snoozed_until.is_some_and(|until| is_ahead(&until, zone, now));
    Item {
        id: commitment.id,
        kind: commitment.kind,
        person: listed.person.clone(),
        objective: listed.objective.clone(),
        what: commitment.what.clone(),
        why: why(listed, zone, today),
        due: when::due_text(&commitment.due, zone),
        zone: commitment.due.zone.map(|zone| zone.name().to_owned()),
        zone_name: commitment.due.zone.map(zone_name),
        here: is_elsewhere.then(|| when::local_text(&here)),
        due_label: insight::due_label_here(&asks_for, zone, today),
        overdue: asks_for.told_in(zone).date < today,
        snoozed_until: commitment.snoozed_until.map(|until| when::due_text(&until, zone)),
        state: if commitment.state == CommitmentState::Open && waits {
            CommitmentState::Snoozed
        } else {
            commitment.state
        },
        delivered_at: listed.shown_at.map(|at| store::instant(at).to_rfc3339()),
        encounter: commitment.encounter,
        repeat: (!commitment.details.repeat.is_empty()).then(|| commitment.details.repeat.clone()),
        notice_days: commitment.details.notice_days,
        channel: commitment.details.channel,
        minutes: commitment.details.minutes,
        help: commitment.help,
        asks_outcome: listed.asks_outcome,
        kept: commitment.kept(zone),
        agreed_anew: commitment.agreed_anew,
    }
}

/// A commitment within the change that made it, with what the change has made of its reminders.
pub(super) fn shown(tx: &Tx<'_>, id: CommitmentId) -> Result<Item> {
    tx.settle()?;
    Ok(item(&store::commitment::load(tx, id)?, tx.zone(), tx.now()))
}

/// Some commitments, as [`shown`].
pub(super) fn all_shown(tx: &Tx<'_>, ids: &[CommitmentId]) -> Result<Vec<Item>> {
    ids.iter().map(|id| shown(tx, *id)).collect()
}

fn is_ahead(until: &Due, zone: chrono_tz::Tz, now: chrono::DateTime<chrono::Utc>) -> bool {
    match until.time {
        Some(time) => until.instant(time, zone) > now,
        None => until.date > now.with_timezone(&zone).date_naive(),
    }
}
