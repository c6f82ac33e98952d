//! The five, the crew and the ladder.

use goodturn_core::{
    Book, Error,
    model::Stage,
    wire::{LadderRow, NomineeRow, OfferState},
};

use super::{Ended, Ending, breadth, habit, objective, practice::practice};
use crate::{arguments::plan::Plan, console::Console, table};

pub(super) fn run(book: &Book, plan: &Plan, console: &mut Console) -> Ending {
    match plan {
        Plan::Five => five(book, console),
        Plan::Nominate { person, because, offer, when } => {
            nominate(book, &person.join(" "), because, offer.as_deref().zip(when.as_deref()), console)
        }
        Plan::Crew => crew(book, console),
        Plan::Ladder { person: Some(person), stage: Some(stage), because } => {
            set_stage(book, person, *stage, because, console)
        }
        Plan::Ladder { .. } => ladder(book, console),
        Plan::Breadth { call } => breadth::run(book, call.as_ref(), console),
        Plan::Objective { call } => objective::run(book, call.as_ref(), console),
        Plan::Habit { call } => habit::run(book, call.as_ref(), console),
        Plan::Practice { topic, with } => practice(book, topic, with.as_deref(), console),
    }
}

fn five(book: &Book, console: &mut Console) -> Ending {
    let five = book.five()?;
    console.document(&five)?;
    console.line(&format!("The five, {}", five.quarter_label))?;
    let rows: Vec<_> = five.nominees.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    match five.free {
        0 => {}
        1 => console.line("One seat is free: goodturn nominate PERSON --because TEXT")?,
        free => console.line(&format!("{free} seats are free: goodturn nominate PERSON --because TEXT"))?,
    }
    Ok(Ended::Done)
}

fn row(nominee: &NomineeRow) -> [String; 4] {
    let offer = nominee.offer.as_ref().map(|item| (item.what.as_str(), item.due_label.as_str()));
    let (what, due) = offer.unwrap_or_default();
    let state = match nominee.state {
        OfferState::Nothing => "no offer planned yet".to_owned(),
        OfferState::Planned => format!("offer {due}: {what}"),
        OfferState::Made => format!("offer made: {what}"),
        OfferState::Accepted => format!("accepted: {what}"),
    };
    [nominee.id.to_string(), nominee.person.name.clone(), nominee.reason.clone(), state]
}

/// Names somebody; who is not here yet is written down.
fn nominate(book: &Book, person: &str, because: &str, offer: Option<(&str, &str)>, console: &mut Console) -> Ending {
    let named = match book.find_person(person) {
        Ok(id) => book.nominate(id, because)?,
        Err(Error::NotFound { .. }) => book.nominate_new(person, because)?,
        Err(error) => return Err(error.into()),
    };
    if let Some((what, when)) = offer {
        book.plan_offer(named.value, what, when)?;
    }
    five(book, console)
}

fn crew(book: &Book, console: &mut Console) -> Ending {
    let crew = book.crew()?;
    console.document(&crew)?;
    for scenario in &crew.scenarios {
        console.line(&format!("{} ({})", scenario.name, scenario.id))?;
        for role in &scenario.roles {
            let who = role.person.as_ref().map_or("–", |person| person.name.as_str());
            console.text(2, &format!("{}: {who}", role.what))?;
        }
    }
    if crew.scenarios.is_empty() {
        console.line("Nothing is thought of yet. In the window, Plan, Crew begins with an idea such as:")?;
        crew.ideas.iter().try_for_each(|idea| console.text(2, &idea.name))?;
    }
    Ok(Ended::Done)
}

fn ladder(book: &Book, console: &mut Console) -> Ending {
    let ladder = book.ladder()?;
    console.document(&ladder)?;
    for rung in ladder.rungs.iter().rev().filter(|rung| !rung.people.is_empty()) {
        console.line(rung.stage.word())?;
        rung.people.iter().try_for_each(|row| tell(row, console))?;
    }
    if !ladder.stalled.is_empty() {
        console.line("standing still for half a year")?;
        ladder.stalled.iter().try_for_each(|row| tell(row, console))?;
    }
    if ladder.rungs.iter().all(|rung| rung.people.is_empty()) {
        console.line("Nobody stands on it yet: goodturn ladder PERSON contact --because TEXT")?;
    }
    Ok(Ended::Done)
}

fn tell(row: &LadderRow, console: &mut Console) -> std::io::Result<()> {
    let why = if row.evidence.is_empty() { String::new() } else { format!(" – {}", row.evidence) };
    console.text(2, &format!("{} ({}, {}){why}", row.person.name, row.stage.word(), row.since_label))
}

fn set_stage(book: &Book, person: &str, stage: Stage, because: &str, console: &mut Console) -> Ending {
    let person = book.find_person(person)?;
    book.set_stage(person, stage, because)?;
    let page = book.stage(person)?;
    console.document(&page)?;
    console.line(&format!("{} is {}.", book.person(person)?.facts.name, stage.word()))?;
    Ok(Ended::Done)
}
