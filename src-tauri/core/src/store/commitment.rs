//! Commitments, as they are meant; when they ring is derived in `reminder`.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Row, named_params};

use super::{Tx, instant, parsed, seconds};
use crate::{
    Error, Result,
    id::{CommitmentId, EncounterId, HelpId, ObjectiveId, PersonId},
    model::{Channel, Commitment, CommitmentDetails, CommitmentKind, CommitmentState, Due},
    wire::{ObjectiveRef, PersonRef},
};

mod known;
mod list;
mod turn;

pub use known::{exists, open_meeting, open_meeting_of_rule};
pub use list::{
    asking_between, count_open_by, done_of_kind, kept_between, load, of_person, open_by, open_of_kind, ringing_after,
    ringing_by, rung,
};
pub use turn::{carry_on, is_written_down};

const TIME: &str = "%H:%M:%S";

/// A commitment that is about to be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCommitment {
    /// To whom; a step of an objective may concern nobody.
    pub person: Option<PersonId>,
    /// Of which kind.
    pub kind: CommitmentKind,
    /// What.
    pub what: String,
    /// When.
    pub due: Due,
    /// Where it came from.
    pub encounter: Option<EncounterId>,
    /// What else was meant; `repeat` is a rule.
    pub details: CommitmentDetails,
    /// The help it thanks for.
    pub help: Option<HelpId>,
}

impl NewCommitment {
    /// A commitment of which no more is known.
    pub fn new(person: impl Into<Option<PersonId>>, kind: CommitmentKind, what: impl Into<String>, due: Due) -> Self {
        Self {
            person: person.into(),
            kind,
            what: what.into(),
            due,
            encounter: None,
            details: CommitmentDetails::default(),
            help: None,
        }
    }
}

/// A commitment with what a list says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The commitment.
    pub commitment: Commitment,
    /// To whom.
    pub person: Option<PersonRef>,
    /// The objective that it is a step of.
    pub objective: Option<ObjectiveRef>,
    /// When its pop-up was last shown, in seconds.
    pub shown_at: Option<i64>,
    /// Whether it popped up for the moment at which it rang last.
    pub popped_up: bool,
    /// Day and place of the encounter it came from.
    pub encounter: Option<(NaiveDate, String)>,
    /// Whether a letter could reach the person.
    pub has_address: bool,
    /// Whether it asks what came of advice that was given.
    pub asks_outcome: bool,
}

impl Listed {
    /// To whom.
    ///
    /// # Errors
    /// `Invalid` where it concerns nobody.
    pub fn to(&self) -> Result<&PersonRef> {
        self.person.as_ref().ok_or_else(|| Error::Invalid("It concerns nobody.".into()))
    }

    /// What a change of it is called by: the person, or else what is to be done.
    pub fn subject(&self) -> &str {
        self.person.as_ref().map_or(&self.commitment.what, |person| &person.name)
    }
}

fn time_text(time: Option<NaiveTime>) -> String {
    time.map(|time| time.format(TIME).to_string()).unwrap_or_default()
}

/// How a commitment ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed<'a> {
    /// Done or let go.
    pub state: CommitmentState,
    /// Why it was let go.
    pub reason: &'a str,
    /// When, in seconds.
    pub at: i64,
}

/// Adds an open commitment.
pub fn insert(tx: &Tx<'_>, new: &NewCommitment) -> Result<CommitmentId> {
    insert_as(tx, new, None)
}

/// Adds a commitment that ended already.
pub fn insert_closed(tx: &Tx<'_>, new: &NewCommitment, closed: &Closed<'_>) -> Result<CommitmentId> {
    insert_as(tx, new, Some(closed))
}

fn insert_as(tx: &Tx<'_>, new: &NewCommitment, closed: Option<&Closed<'_>>) -> Result<CommitmentId> {
    tx.prepare_cached(include_str!("commitment/insert_commitment.sql"))?.execute(named_params! {
        ":person": new.person.map(|id| id.0),
        ":kind": new.kind.word(),
        ":what": new.what,
        ":due_date": new.due.date.to_string(),
        ":due_time": time_text(new.due.time),
        ":due_zone": new.due.zone.map(|zone| zone.name()).unwrap_or_default(),
        ":encounter": new.encounter.map(|id| id.0),
        ":state": closed.map_or(CommitmentState::Open, |closed| closed.state).word(),
        ":reason": closed.map_or("", |closed| closed.reason),
        ":created_at": seconds(tx.now()),
        ":closed_at": closed.map(|closed| closed.at),
        ":repeat": new.details.repeat,
        ":notice_days": new.details.notice_days,
        ":channel": new.details.channel.map(Channel::word).unwrap_or_default(),
        ":minutes": new.details.minutes,
        ":help": new.help.map(|id| id.0),
    })?;
    Ok(CommitmentId(tx.last_insert_rowid()))
}

/// Changes what a commitment says.
pub fn update(tx: &Tx<'_>, id: CommitmentId, kind: CommitmentKind, what: &str, due: &Due) -> Result<()> {
    tx.prepare_cached(
        "UPDATE commitment SET kind = :kind, what = :what, due_date = :due_date, due_time = :due_time,
             due_zone = :due_zone, snooze_date = '', snooze_time = ''
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":kind": kind.word(),
        ":what": what,
        ":due_date": due.date.to_string(),
        ":due_time": time_text(due.time),
        ":due_zone": due.zone.map(|zone| zone.name()).unwrap_or_default(),
    })?;
    Ok(())
}

/// Changes what else was meant by a commitment; `repeat` is a rule.
pub fn set_details(tx: &Tx<'_>, id: CommitmentId, details: &CommitmentDetails) -> Result<()> {
    tx.prepare_cached(
        "UPDATE commitment SET repeat = :repeat, notice_days = :notice_days, channel = :channel, minutes = :minutes
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":repeat": details.repeat,
        ":notice_days": details.notice_days,
        ":channel": details.channel.map(Channel::word).unwrap_or_default(),
        ":minutes": details.minutes,
    })?;
    Ok(())
}

/// Gives an open commitment another due and keeps the one it had; answers whether it was open.
pub fn agree_anew(tx: &Tx<'_>, id: CommitmentId, due: &Due, reason: &str) -> Result<bool> {
    let kept = tx
        .prepare_cached(
            "INSERT INTO commitment_term (commitment, due_date, due_time, due_zone, reason, until_at)
             SELECT id, due_date, due_time, due_zone, :reason, :at FROM commitment WHERE id = :id AND state = 'open'",
        )?
        .execute(named_params! { ":id": id.0, ":reason": reason, ":at": seconds(tx.now()) })?;
    tx.prepare_cached(
        "UPDATE commitment SET due_date = :date, due_time = :time, due_zone = :zone, snooze_date = '', snooze_time = ''
         WHERE id = :id AND state = 'open'",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":date": due.date.to_string(),
        ":time": time_text(due.time),
        ":zone": due.zone.map(|zone| zone.name()).unwrap_or_default(),
    })?;
    Ok(kept > 0)
}

/// Closes or reopens a commitment; answers whether that changed anything.
pub fn set_state(tx: &Tx<'_>, id: CommitmentId, state: CommitmentState, reason: &str) -> Result<bool> {
    let closed_at = (state != CommitmentState::Open).then(|| seconds(tx.now()));
    let changed = tx
        .prepare_cached(
            "UPDATE commitment SET state = :state, reason = :reason, closed_at = :closed_at
             WHERE id = :id AND state <> :state",
        )?
        .execute(named_params! { ":id": id.0, ":state": state.word(), ":reason": reason, ":closed_at": closed_at })?;
    Ok(changed > 0)
}

/// Puts an open commitment off; answers whether it was open.
pub fn snooze(tx: &Tx<'_>, id: CommitmentId, until: &Due) -> Result<bool> {
    let changed = tx
        .prepare_cached(
            "UPDATE commitment SET snooze_date = :date, snooze_time = :time WHERE id = :id AND state = 'open'",
        )?
        .execute(named_params! {
            ":id": id.0,
            ":date": until.date.to_string(),
            ":time": time_text(until.time),
        })?;
    Ok(changed > 0)
}

fn due(row: &Row<'_>, date: &str, time: &str) -> rusqlite::Result<Option<Due>> {
    let text: String = row.get(date)?;
    if text.is_empty() {
        return Ok(None);
    }
    let time = NaiveTime::parse_from_str(&row.get::<_, String>(time)?, TIME).ok();
    Ok(Some(Due { date: parsed(&text, date)?, time, zone: None }))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Listed> {
    let zone: String = row.get("due_zone")?;
    let due_date = due(row, "due_date", "due_time")?.ok_or(rusqlite::Error::InvalidQuery)?;
    let met_on: Option<String> = row.get("met_on")?;
    Ok(Listed {
        commitment: Commitment {
            id: CommitmentId(row.get("id")?),
            person: row.get::<_, Option<i64>>("person")?.map(PersonId),
            kind: kind(row)?,
            what: row.get("what")?,
            due: Due { zone: zone.parse().ok(), ..due_date },
            snoozed_until: due(row, "snooze_date", "snooze_time")?,
            state: state(row)?,
            encounter: row.get::<_, Option<i64>>("encounter")?.map(EncounterId),
            reason: row.get("reason")?,
            created_at: instant(row.get("created_at")?),
            closed_at: row.get::<_, Option<i64>>("closed_at")?.map(instant),
            details: CommitmentDetails {
                repeat: row.get("repeat")?,
                notice_days: row.get("notice_days")?,
                channel: row.get::<_, String>("channel")?.parse().ok(),
                minutes: row.get("minutes")?,
            },
            help: row.get::<_, Option<i64>>("help")?.map(HelpId),
            agreed_anew: row.get("agreed_anew")?,
        },
        person: named(row, "person", "person_name")?.map(|(id, name)| PersonRef { id: PersonId(id), name }),
        objective: named(row, "objective", "objective_what")?
            .map(|(id, what)| ObjectiveRef { id: ObjectiveId(id), what }),
        shown_at: row.get("shown_at")?,
        popped_up: row.get("popped_up")?,
        encounter: match met_on {
            Some(met_on) => Some((parsed(&met_on, "met_on")?, row.get("place")?)),
            None => None,
        },
        has_address: row.get("has_address")?,
        asks_outcome: row.get("asks_outcome")?,
    })
}

fn named(row: &Row<'_>, id: &str, name: &str) -> rusqlite::Result<Option<(i64, String)>> {
    let Some(id) = row.get::<_, Option<i64>>(id)? else { return Ok(None) };
    Ok(Some((id, row.get(name)?)))
}

fn kind(row: &Row<'_>) -> rusqlite::Result<CommitmentKind> {
    parsed_word(row, "kind")
}

fn state(row: &Row<'_>) -> rusqlite::Result<CommitmentState> {
    parsed_word(row, "state")
}

fn parsed_word<T: std::str::FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    parsed(&row.get::<_, String>(column)?, column)
}
