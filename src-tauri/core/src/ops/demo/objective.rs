//! Objectives and habits of the made-up network.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::on;
use crate::{
    Result,
    id::{ObjectiveId, PersonId},
    model::{CommitmentKind, CommitmentState, Due, HabitCounts, HabitPer, LookEvery, ObjectiveState},
    store::{
        self, Tx,
        commitment::{Closed, NewCommitment},
        objective::Aim,
    },
    wire::HabitDraft,
};

static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/demo/objective.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    objective: Vec<Told>,
    habit: Vec<Habit>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    what: String,
    why: String,
    gain: String,
    give: String,
    measure: String,
    communities: String,
    steps: Vec<String>,
    look: String,
    next: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Habit {
    what: String,
    times: u32,
    per: HabitPer,
    #[serde(default)]
    counts: Option<HabitCounts>,
}

/// The first of the network are drawn with all they have done; objectives are about others.
const DRAWN: usize = 29;
/// Days since the objectives were begun.
const BEGUN: u64 = 62;
/// Days since the habits were begun.
const PRACTISED: u64 = 40;

/// Writes objectives and habits down, as somebody would have who plans for two months.
pub(super) fn write(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    let people = store::person::everybody(tx)?;
    let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    for (nth, told) in WORDS.objective.iter().enumerate() {
        let of: Vec<PersonId> =
            people.iter().skip(DRAWN + nth * 4).step_by(2).take(told.steps.len()).copied().collect();
        pursue(&on(tx, ago(BEGUN)), told, &of, today, nth)?;
    }
    for habit in &WORDS.habit {
        let draft = HabitDraft { what: habit.what.clone(), times: habit.times, per: habit.per, counts: habit.counts };
        let id = store::habit::insert(&on(tx, ago(PRACTISED)), &draft)?;
        if habit.counts.is_none() {
            store::habit::mark(tx, id, ago(33))?;
        }
    }
    store::objective_ring::claim(tx, today)?;
    store::objective_ring::mark_shown(&on(tx, ago(2)))
}

/// The first goes well, the second has no next step, the last is reached.
fn pursue(begun: &Tx<'_>, told: &Told, people: &[PersonId], today: NaiveDate, nth: usize) -> Result<()> {
    let day = |days: i64| today.checked_add_signed(chrono::Duration::days(days)).unwrap_or(today);
    let aim = Aim {
        what: told.what.clone(),
        why: told.why.clone(),
        gain: told.gain.clone(),
        give: told.give.clone(),
        measure: told.measure.clone(),
        communities: told.communities.clone(),
        until: Some(day(180)),
        every: Some(LookEvery::Month),
    };
    let id = store::objective::insert(begun, &aim)?;
    store::objective::set_people(begun, id, people)?;
    for (step, (what, person)) in told.steps.iter().zip(people).enumerate() {
        take_step(begun, id, (*person, what), (day(9), day(-30)), nth == 0 && step + 1 == told.steps.len())?;
    }
    let looked = on(begun, day(-20));
    if !told.look.is_empty() {
        store::objective::insert_look(&looked, id, &told.look, &told.next)?;
    }
    store::objective::set_review(begun, id, Some(if nth == 1 { day(-2) } else { day(11) }))?;
    if nth == 2 {
        store::objective::set_state(&looked, id, ObjectiveState::Reached, "The corridor is shorter than it looked.")?;
    }
    Ok(())
}

fn take_step(
    tx: &Tx<'_>,
    id: ObjectiveId,
    (person, what): (PersonId, &str),
    (ahead, past): (NaiveDate, NaiveDate),
    is_open: bool,
) -> Result<()> {
    let due = Due::on(if is_open { ahead } else { past });
    let new = NewCommitment::new(person, CommitmentKind::FollowUp, what, due);
    let step = if is_open {
        store::commitment::insert(tx, &new)?
    } else {
        let at = on(tx, past).now().timestamp();
        store::commitment::insert_closed(tx, &new, &Closed { state: CommitmentState::Done, reason: "", at })?
    };
    store::objective::add_step(tx, id, step)
}
