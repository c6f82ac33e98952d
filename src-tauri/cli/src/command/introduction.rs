//! Introductions, ties, and the way to somebody.

use goodturn_core::{
    Book,
    model::{IntroductionStep, Which},
    wire::{IntroductionDraft, IntroductionRow, PathRow, StepDraft},
};
use serde::Serialize;

use super::{Ended, Ending, person::chain_line};
use crate::{
    arguments::introduction::{Bond, IntroductionCall, Side, Step},
    console::{Console, plain},
    item, table,
};

pub(super) fn run(book: &Book, bond: &Bond, console: &mut Console) -> Ending {
    match bond {
        Bond::Path { person } => path(book, &person.join(" "), console),
        Bond::Introduce { person, other, why } => begin(book, person, other, why, console),
        Bond::Introductions => list(book, console),
        Bond::Introduction(call) => step(book, call, console),
        Bond::Role { person, roles } => role(book, person, roles, console),
        Bond::Tie { one, other, how } => tie(book, one, other, how, console),
    }
}

fn path(book: &Book, person: &str, console: &mut Console) -> Ending {
    let paths = book.paths_to(book.find_person(person)?)?;
    console.document(&paths)?;
    let chain = chain_line(&paths.chain);
    if !chain.is_empty() {
        console.line(&format!("{chain} → {}", paths.person.name))?;
    }
    for path in &paths.paths {
        console.line("")?;
        console.line(&way(path))?;
        let steps: Vec<_> =
            path.steps.iter().map(|step| [format!("  {}", plain(&step.person.name)), plain(&step.why)]).collect();
        console.lines(table::lines(&steps))?;
    }
    if paths.paths.is_empty() {
        console
            .line(&format!("No way to {} is known. Say who knows whom with: goodturn tie A B", paths.person.name))?;
    }
    Ok(Ended::Done)
}

fn way(path: &PathRow) -> String {
    let names = path.steps.iter().map(|step| step.person.name.as_str());
    ["You"].into_iter().chain(names).collect::<Vec<_>>().join(" → ")
}

fn begin(book: &Book, person: &str, other: &str, why: &str, console: &mut Console) -> Ending {
    let draft =
        IntroductionDraft { person: book.find_person(person)?, other: book.find_person(other)?, why: why.to_owned() };
    tell(&book.begin_introduction(&draft)?.value, console)
}

fn step(book: &Book, call: &IntroductionCall, console: &mut Console) -> Ending {
    let tell_only = call.tell.iter().map(|side| match side {
        Side::A => Which::Person,
        Side::B => Which::Other,
    });
    let draft =
        StepDraft { step: named(call.step), on: call.on, outcome: call.outcome.clone(), tell: tell_only.collect() };
    tell(&book.step_introduction(call.id, &draft)?.value, console)
}

fn named(step: Step) -> IntroductionStep {
    match step {
        Step::AskA => IntroductionStep::AskPerson,
        Step::AskB => IntroductionStep::AskOther,
        Step::YesA => IntroductionStep::YesPerson,
        Step::NoA => IntroductionStep::NoPerson,
        Step::YesB => IntroductionStep::YesOther,
        Step::NoB => IntroductionStep::NoOther,
        Step::Made => IntroductionStep::Made,
        Step::Met => IntroductionStep::Met,
        Step::Outcome => IntroductionStep::Outcome,
        Step::Thanked => IntroductionStep::Thanked,
        Step::LetGo => IntroductionStep::LetGo,
    }
}

fn tell(row: &IntroductionRow, console: &mut Console) -> Ending {
    console.document(row)?;
    console.line(&format!("{} and {} ({}): {}", row.person.name, row.other.name, row.id, row.stands))?;
    console.lines(item::lines(&row.tasks))?;
    Ok(Ended::Done)
}

fn list(book: &Book, console: &mut Console) -> Ending {
    let board = book.introductions()?;
    console.document(&board)?;
    let rows: Vec<_> = board
        .rows
        .iter()
        .map(|row| {
            let names = format!("{} and {}", row.person.name, row.other.name);
            [row.id.to_string(), plain(&names), plain(&row.why), plain(&row.stands)]
        })
        .collect();
    console.lines(table::lines(&rows))?;
    if !board.ideas.is_empty() {
        console.line("")?;
        console.line("You could introduce")?;
    }
    let ideas: Vec<_> = board
        .ideas
        .iter()
        .map(|pair| {
            let names =
                format!("  {} ({}) and {} ({})", pair.person.name, pair.person.id, pair.other.name, pair.other.id);
            [plain(&names), plain(&pair.reasons.join("; "))]
        })
        .collect();
    console.lines(table::lines(&ideas))?;
    if board.rows.is_empty() {
        console.line("Nothing is begun. Begin with: goodturn introduce A B \"both sail\"")?;
    }
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Roles {
    roles: Vec<String>,
}

fn role(book: &Book, person: &str, roles: &[String], console: &mut Console) -> Ending {
    let roles = book.set_roles(book.find_person(person)?, roles)?.value;
    console.line(&if roles.is_empty() { "Nothing is said of them now.".into() } else { roles.join(", ") })?;
    console.document(&Roles { roles })?;
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Tied {
    tie: goodturn_core::id::TieId,
}

fn tie(book: &Book, one: &str, other: &str, how: &str, console: &mut Console) -> Ending {
    let tie = book.add_tie(book.find_person(one)?, book.find_person(other)?, how)?.value;
    console.line("They know each other.")?;
    console.document(&Tied { tie })?;
    Ok(Ended::Done)
}
