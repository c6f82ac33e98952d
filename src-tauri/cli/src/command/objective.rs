//! Objectives: what you want to come of your network.

use goodturn_core::{
    Book,
    id::ObjectiveId,
    wire::{ObjectiveDraft, ObjectiveRow, ObjectiveStepDraft},
};

use super::{Ended, Ending};
use crate::{
    arguments::objective::{Aim, Objective},
    console::{Console, plain},
    item, table,
};

pub(super) fn run(book: &Book, call: Option<&Objective>, console: &mut Console) -> Ending {
    let Some(call) = call else { return list(book, console) };
    let id = match call {
        Objective::Add(aim) => add(book, aim)?,
        Objective::Show { id } => *id,
        Objective::Step { id, what, with, when } => {
            let person = with.as_ref().map(|with| book.find_person(with)).transpose()?;
            let (what, when) = (what.join(" "), when.clone());
            let step = ObjectiveStepDraft { what, when, person, repeat: String::new() };
            book.add_objective_step(*id, &step)?;
            *id
        }
        Objective::Review { id, note, next } => {
            book.review_objective(*id, &note.join(" "), next)?;
            *id
        }
        Objective::Later { id, when } => {
            book.put_off_objective(*id, &when.join(" "))?;
            *id
        }
        Objective::Reached { id, note } => {
            book.end_objective(*id, true, &note.join(" "))?;
            *id
        }
        Objective::LetGo { id, note } => {
            book.end_objective(*id, false, &note.join(" "))?;
            *id
        }
        Objective::Reopen { id } => {
            book.reopen_objective(*id)?;
            *id
        }
    };
    show(book, id, console)
}

fn add(book: &Book, aim: &Aim) -> goodturn_core::Result<ObjectiveId> {
    let people = aim.with.iter().map(|person| book.find_person(person)).collect::<goodturn_core::Result<_>>()?;
    let draft = ObjectiveDraft {
        what: aim.what.join(" "),
        why: aim.why.clone(),
        gain: aim.gain.clone(),
        give: aim.give.clone(),
        measure: aim.measure.clone(),
        communities: aim.communities.clone(),
        until: aim.until.clone(),
        every: aim.every.0,
        people,
    };
    Ok(book.add_objective(&draft)?.value)
}

fn list(book: &Book, console: &mut Console) -> Ending {
    let objectives = book.objectives()?;
    console.document(&objectives)?;
    for row in &objectives.open {
        console.line(&head(row))?;
        console.lines(about(row))?;
    }
    if objectives.open.is_empty() {
        console
            .line("Nothing is written down yet. Begin with: goodturn objective add \"know three people in rail\"")?;
    }
    if !objectives.ended.is_empty() {
        console.line("")?;
        let rows: Vec<_> = objectives
            .ended
            .iter()
            .map(|row| [row.id.to_string(), plain(&row.what), plain(&row.ended_label)])
            .collect();
        console.lines(table::lines(&rows))?;
    }
    Ok(Ended::Done)
}

fn head(row: &ObjectiveRow) -> String {
    let until = if row.until_label.is_empty() { String::new() } else { format!(", by {}", row.until_label) };
    let ended = if row.ended_label.is_empty() { String::new() } else { format!(", {}", row.ended_label) };
    format!("{} ({}{until}{ended})", row.what, row.id)
}

fn about(row: &ObjectiveRow) -> Vec<String> {
    let next = row.next_step.as_ref().map(|step| format!("  next: {}", item::line(step)));
    let look = (!row.review_label.is_empty()).then(|| format!("  to be looked at: {}", row.review_label));
    let asks = row.asks.iter().map(|why| format!("  {why}"));
    next.into_iter().chain(look).chain(asks).collect()
}

fn show(book: &Book, id: ObjectiveId, console: &mut Console) -> Ending {
    let page = book.objective(id)?;
    console.document(&page)?;
    console.line(&head(&page.row))?;
    let people: Vec<_> = page.row.people.iter().map(|person| person.name.as_str()).collect();
    for (name, said) in [
        ("why", page.draft.why.as_str()),
        ("I get", page.draft.gain.as_str()),
        ("I give", page.draft.give.as_str()),
        ("reached when", page.draft.measure.as_str()),
        ("communities", page.draft.communities.as_str()),
        ("people", people.join(", ").as_str()),
        ("at its end", page.end_note.as_str()),
    ] {
        if !said.is_empty() {
            console.text(2, &format!("{name}: {said}"))?;
        }
    }
    console.lines(about(&page.row))?;
    console.lines(item::lines(&page.steps))?;
    for look in &page.reviews {
        let next = if look.next.is_empty() { String::new() } else { format!(" → {}", look.next) };
        console.text(2, &format!("{}: {}{next}", look.on_label, look.note))?;
    }
    Ok(Ended::Done)
}
