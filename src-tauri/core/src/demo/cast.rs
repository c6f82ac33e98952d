//! The people everybody meets first in the demo, written by hand.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::Deserialize;

use super::{
    Act, Bonds, Deed, DemoCapture, DemoIntroduction, DemoRoles, DemoTie, Met, Somebody, promise::after, words::read,
};
use crate::model::{
    CommitmentKind, CommitmentState, Direction, Effort, EncounterDraft, HelpKind, IntroductionStep, PartialDate,
    PersonFacts,
};

const CAST: &str = include_str!("../../words/demo/cast.toml");

#[derive(Default, Deserialize)]
struct Cast {
    person: Vec<Person>,
    capture: Vec<Capture>,
    tie: Vec<DemoTie>,
    role: Vec<DemoRoles>,
    introduction: Vec<Introduction>,
}

#[derive(Deserialize)]
struct Introduction {
    people: [String; 2],
    why: String,
    begun: i64,
    steps: Vec<Step>,
    #[serde(default)]
    outcome: String,
}

#[derive(Deserialize)]
struct Step {
    on: i64,
    step: IntroductionStep,
}

#[derive(Deserialize)]
struct Person {
    #[serde(flatten)]
    facts: PersonFacts,
    birthday_in: Option<i64>,
    #[serde(default)]
    met: Vec<Encounter>,
    #[serde(default)]
    commitments: Vec<Commitment>,
    #[serde(default)]
    help: Vec<Help>,
}

#[derive(Deserialize)]
struct Help {
    way: Direction,
    kind: HelpKind,
    effort: Option<Effort>,
    what: String,
    #[serde(default)]
    story: String,
    #[serde(default)]
    came: String,
    on: i64,
    /// The words of the deed it passes on, which is told before.
    after: Option<String>,
}

#[derive(Deserialize)]
struct Encounter {
    on: i64,
    #[serde(flatten)]
    told: Told,
}

/// What an encounter says, without its day.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Told {
    place: String,
    through: String,
    note: String,
    learned: String,
    shared: String,
    channel: Option<crate::model::Channel>,
    who_started: Option<crate::model::WhoStarted>,
}

#[derive(Deserialize)]
struct Commitment {
    kind: CommitmentKind,
    what: String,
    due: i64,
    time: Option<String>,
    until: Option<i64>,
    from: Option<usize>,
    written: Option<i64>,
}

#[derive(Deserialize)]
struct Capture {
    on: i64,
    origin: String,
    text: String,
}

/// The cast, as of a day.
pub(super) fn people(today: NaiveDate) -> Vec<Somebody> {
    let mut told: Vec<String> = Vec::new();
    read::<Cast>(CAST).person.into_iter().map(|person| somebody(person, today, &mut told)).collect()
}

/// What waits in the Inbox of the demo, oldest first.
pub fn captures(today: NaiveDate) -> Vec<DemoCapture> {
    let capture = |capture: Capture| DemoCapture {
        on: after(today, capture.on),
        origin: capture.origin,
        text: capture.text.trim_start().to_owned(),
    };
    read::<Cast>(CAST).capture.into_iter().map(capture).collect()
}

/// What binds the cast, as of a day.
pub fn bonds(today: NaiveDate) -> Bonds {
    let cast = read::<Cast>(CAST);
    let introduction = |one: Introduction| DemoIntroduction {
        people: one.people,
        why: one.why,
        begun: after(today, one.begun),
        steps: one.steps.into_iter().map(|step| (after(today, step.on), step.step)).collect(),
        outcome: one.outcome,
    };
    Bonds { ties: cast.tie, roles: cast.role, introductions: cast.introduction.into_iter().map(introduction).collect() }
}

fn somebody(person: Person, today: NaiveDate, told: &mut Vec<String>) -> Somebody {
    let mut facts = person.facts;
    if let Some(days) = person.birthday_in {
        let day = after(today, days);
        facts.birthday = PartialDate::new(None, Some(day.month()), Some(day.day())).ok();
    }
    let met: Vec<Met> = person.met.into_iter().map(|met| encounter(met, today)).collect();
    let commitments = person.commitments.into_iter().map(|one| commitment(one, &met, today)).collect();
    let since = met.first().map_or_else(|| after(today, -40), |met| met.on);
    let deeds = person.help.into_iter().map(|help| deed(help, today, told)).collect();
    Somebody { facts, since, met, commitments, deeds }
}

/// Help between you, numbered as it is told.
fn deed(help: Help, today: NaiveDate, told: &mut Vec<String>) -> Deed {
    let passes_on = help.after.and_then(|after| told.iter().position(|what| *what == after));
    told.push(help.what.clone());
    Deed {
        direction: help.way,
        kind: help.kind,
        effort: help.effort,
        what: help.what,
        story: help.story,
        topic: String::new(),
        community: String::new(),
        came: help.came,
        on: after(today, help.on),
        passes_on,
    }
}

fn encounter(met: Encounter, today: NaiveDate) -> Met {
    let Told { place, through, note, learned, shared, channel, who_started } = met.told;
    let draft =
        EncounterDraft { place, through, note, learned, shared, channel, who_started, ..EncounterDraft::default() };
    Met { on: after(today, met.on), draft, with: None }
}

fn commitment(one: Commitment, met: &[Met], today: NaiveDate) -> Act {
    let from = one.from.filter(|from| *from < met.len());
    let told_on = from.and_then(|from| met.get(from)).map_or_else(|| after(today, -30), |met| met.on);
    Act {
        kind: one.kind,
        what: one.what,
        due: after(today, one.due),
        time: one.time.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok()),
        written: one.written.map_or(told_on, |days| after(today, days)),
        from,
        closed: one.until.map(|days| (CommitmentState::Done, after(today, days), String::new())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cast_is_complete() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let cast = people(today);
        assert_eq!(cast.len(), 10, "each of them can be read");
        let jane = cast.iter().find(|person| person.facts.name == "Jane Doe").expect("Jane");
        let deck = jane.commitments.iter().find(|act| act.closed.is_none()).expect("what is open");
        assert_eq!((deck.what.as_str(), deck.due), ("Send the deck", today));
        assert_eq!(jane.met[3].draft.place, "RustConf Berlin");
        assert_eq!(captures(today).len(), 2);
    }
}
