//! The plan of the made-up network: the five, a crew and the ladder.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::Deserialize;

use super::on;
use crate::{
    Result,
    id::PersonId,
    insight::scenario_ideas,
    model::{CommitmentDetails, CommitmentKind, CommitmentState, Due, Quarter, Stage},
    store::{
        self, Tx,
        commitment::{Closed, NewCommitment},
    },
};

static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/demo/plan.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    nominee: Vec<Nomination>,
    breadth: Vec<TagGroup>,
    abroad: Option<Abroad>,
    evidence: Evidence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Abroad {
    what: String,
    zone: Tz,
    time: NaiveTime,
    repeat: String,
    in_days: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nomination {
    reason: String,
    offer: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TagGroup {
    name: String,
    tags: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    words: Vec<String>,
}

/// People who are on the ladder, at most: nobody keeps it of a whole city.
const CLIMBERS: usize = 60;
/// The first of the network are drawn with all they have done; the five are named among the others.
const DRAWN: usize = 20;
/// Days between two who are on it.
const APART: u64 = 4;

/// Writes the plan down, as somebody would have who uses it for a year.
pub(super) fn write(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let people = store::person::everybody(tx)?;
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let tx = &on(tx, ago(1));
    for (nth, (nomination, person)) in WORDS.nominee.iter().zip(people.iter().skip(DRAWN).step_by(2)).enumerate() {
        nominate(tx, nomination, *person, today, nth)?;
    }
    let before = on(tx, ago(95));
    for (nomination, person) in WORDS.nominee.iter().zip(people.iter().skip(DRAWN + 1).step_by(2)).take(3) {
        store::nominee::insert(&before, *person, Quarter::of(ago(95)), &nomination.reason)?;
    }
    let mut next = people.iter().step_by(3);
    for idea in scenario_ideas(&[]).iter().take(2) {
        let scenario = store::scenario::insert(tx, &idea.name)?;
        for (nth, what) in idea.roles.iter().enumerate() {
            let role = store::scenario::insert_role(tx, scenario, what)?;
            if nth != 1 {
                store::scenario::fill_role(tx, role, next.next().copied())?;
            }
        }
    }
    if let (Some(abroad), Some(person)) = (&WORDS.abroad, people.get(DRAWN - 1)) {
        let date = today.checked_add_days(Days::new(abroad.in_days)).unwrap_or(today);
        let due = Due { date, time: Some(abroad.time), zone: Some(abroad.zone) };
        let details = CommitmentDetails { repeat: abroad.repeat.clone(), ..CommitmentDetails::default() };
        let meeting = NewCommitment::new(*person, CommitmentKind::Meeting, abroad.what.clone(), due);
        store::commitment::insert(tx, &NewCommitment { details, ..meeting })?;
    }
    for group in &WORDS.breadth {
        let id = store::tag_group::insert(tx, &group.name)?;
        store::tag_group::set_tags(tx, id, &group.tags)?;
    }
    climb(tx, &people, &ago)
}

/// The first was taken up, the second made, the third has its day, and for the last nothing is planned yet.
fn nominate(tx: &Tx<'_>, nomination: &Nomination, person: PersonId, today: NaiveDate, nth: usize) -> Result<()> {
    let nominee = store::nominee::insert(tx, person, Quarter::of(today), &nomination.reason)?;
    if nomination.offer.is_empty() {
        return Ok(());
    }
    let ahead = today.checked_add_days(Days::new(5)).unwrap_or(today);
    let past = today.checked_sub_days(Days::new(9)).unwrap_or(today);
    let due = Due::on(if nth == 2 { ahead } else { past });
    let new = NewCommitment::new(person, CommitmentKind::FollowUp, nomination.offer.clone(), due);
    let offer = if nth == 2 {
        store::commitment::insert(tx, &new)?
    } else {
        let at = on(tx, past).now().timestamp();
        store::commitment::insert_closed(tx, &new, &Closed { state: CommitmentState::Done, reason: "", at })?
    };
    store::nominee::set_offer(tx, nominee, offer)?;
    store::nominee::set_accepted(tx, nominee, (nth == 0).then_some(past))?;
    Ok(())
}

fn climb(tx: &Tx<'_>, people: &[PersonId], ago: &impl Fn(u64) -> NaiveDate) -> Result<()> {
    for (nth, person) in people.iter().take(CLIMBERS).enumerate() {
        let Some(stage) = Stage::shown_by(store::stage::evidence(tx, *person)?) else { continue };
        let words = WORDS.evidence.words.get(nth % WORDS.evidence.words.len().max(1));
        let day = ago(APART * (nth as u64 + 1));
        store::stage::insert(&on(tx, day), *person, stage, words.map_or("", String::as_str))?;
    }
    Ok(())
}
