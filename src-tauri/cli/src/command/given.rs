//! What is given for longer: snippets, projects, amends.

use goodturn_core::{
    Book,
    id::{ChangeId, ProjectId, SnippetId},
    model::{ProjectState, ShareWay},
    wire::{
        Item, ProjectDraft, ProjectRow, ProjectStepDraft, ProjectsPage, ShareDraft, ShareLine, SnippetDraft, SnippetRow,
    },
};
use serde::Serialize;

use super::{Ended, Ending, community, own_card};
use crate::{
    arguments::given::{Given, ProjectAdd, ProjectCall, SnippetCall},
    console::{Console, plain},
    item, table,
};

pub(super) fn run(book: &Book, given: &Given, console: &mut Console) -> Ending {
    match given {
        Given::Among(among) => community::run(book, among, console),
        Given::HandOver(call) => own_card::run(book, call, console),
        Given::Snippets { words } => snippets(book, &words.join(" "), console),
        Given::Snippet(call) => snippet(book, call, console),
        Given::Projects => projects(book, console),
        Given::Project(call) => project(book, call, console),
        Given::Amends { person, what, when } => amends(book, person, &what.join(" "), when, console),
    }
}

#[derive(Serialize)]
struct Snippets {
    snippets: Vec<SnippetRow>,
}

fn snippets(book: &Book, words: &str, console: &mut Console) -> Ending {
    let snippets = Snippets { snippets: book.snippets(words)? };
    console.document(&snippets)?;
    if snippets.snippets.is_empty() {
        console.line(
            "Nothing is here. Begin with\n  goodturn snippet add \"How we hire\" --text \"Three things first: …\"",
        )?;
    }
    let row = |row: &SnippetRow| {
        let with: Vec<String> = row.shared.iter().map(share).collect();
        let tags = row.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ");
        [row.id.to_string(), row.title.clone(), tags, with.join(", ")].map(|cell| plain(&cell))
    };
    console.lines(table::lines(&snippets.snippets.iter().map(row).collect::<Vec<_>>()))?;
    Ok(Ended::Done)
}

fn share(line: &ShareLine) -> String {
    format!("{}, {}", line.person.name, line.on_label)
}

#[derive(Serialize)]
struct Shared {
    text: String,
    change: Option<ChangeId>,
}

fn snippet(book: &Book, call: &SnippetCall, console: &mut Console) -> Ending {
    match call {
        SnippetCall::Add { title, text, tag } => {
            let draft = SnippetDraft { title: title.join(" "), text: text.clone(), tags: tag.clone() };
            tell_snippet(book, book.add_snippet(&draft)?.value, console)
        }
        SnippetCall::Share { id, person, as_help, again } => {
            let person = book.find_person(&person.join(" "))?;
            let draft = ShareDraft { person, way: ShareWay::Copied, as_help: *as_help, again: *again };
            let done = book.share_snippet(*id, &draft)?;
            let shared = Shared { text: done.value, change: done.changes.change };
            console.document(&shared)?;
            console.text(0, &shared.text)?;
            Ok(Ended::Done)
        }
        SnippetCall::Delete { id } => {
            let done = book.delete_snippet(*id)?;
            console.document(&done.changes)?;
            console.line("Deleted.")?;
            Ok(Ended::Done)
        }
    }
}

fn tell_snippet(book: &Book, id: SnippetId, console: &mut Console) -> Ending {
    let snippets = Snippets { snippets: book.snippets("")?.into_iter().filter(|row| row.id == id).collect() };
    console.document(&snippets)?;
    for row in &snippets.snippets {
        console.line(&format!("Written down: {} ({})", plain(&row.title), row.id))?;
    }
    Ok(Ended::Done)
}

fn projects(book: &Book, console: &mut Console) -> Ending {
    let page = book.projects()?;
    console.document(&page)?;
    if page.open.is_empty() && page.over.is_empty() {
        console.line(
            "Nothing is planned. Begin with\n  goodturn project add \"a cookbook of the street\" --with \"Jane Doe\"",
        )?;
    }
    page.open.iter().chain(&page.over).try_for_each(|row| tell_project(row, console))?;
    Ok(Ended::Done)
}

/// Where a project stands, in words.
fn stands(state: ProjectState) -> &'static str {
    match state {
        ProjectState::Idea => "an idea",
        ProjectState::Planned => "planned",
        ProjectState::UnderWay => "under way",
        ProjectState::Done => "done",
        ProjectState::LetGo => "let go",
    }
}

/// A project in a few lines, also on the page of somebody.
pub(super) fn tell_project(row: &ProjectRow, console: &mut Console) -> std::io::Result<()> {
    let names = row.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
    console.line(&plain(&format!("{}  {} · {names} · {}", row.id, row.title, stands(row.state))))?;
    console.text(6, &row.about)?;
    if !row.contacts.is_empty() {
        let named: Vec<&str> = row.contacts.iter().map(|person| person.name.as_str()).collect();
        console.text(6, &format!("You named {}", named.join(", ")))?;
    }
    for made in &row.introductions {
        console.text(6, &format!("Introduction to {} ({}): {}", made.to.name, made.id, made.stands))?;
    }
    if !row.outcome.is_empty() {
        console.text(6, &format!("→ {}", row.outcome))?;
    }
    row.steps.iter().try_for_each(|step| console.text(6, &step_line(step)))
}

fn step_line(step: &Item) -> String {
    use goodturn_core::model::CommitmentState::{Done, LetGo, Open, Snoozed};
    let stands = match step.state {
        Open | Snoozed => step.due_label.as_str(),
        Done => "done",
        LetGo => "let go",
    };
    format!("{}  {} ({stands})", step.id, step.what)
}

#[derive(Serialize)]
struct Stepped {
    item: Item,
    change: Option<ChangeId>,
}

fn project(book: &Book, call: &ProjectCall, console: &mut Console) -> Ending {
    match call {
        ProjectCall::Add(add) => {
            let id = book.add_project(&draft(book, add)?)?.value;
            tell_one(book, id, console)
        }
        ProjectCall::Step { id, what, when, with } => {
            let person = with.as_deref().map(|name| book.find_person(name)).transpose()?;
            let draft = ProjectStepDraft { what: what.join(" "), when: when.clone(), person };
            let done = book.plan_project_step(*id, &draft)?;
            let stepped = Stepped { item: done.value, change: done.changes.change };
            console.document(&stepped)?;
            console.lines(item::lines(std::slice::from_ref(&stepped.item)))?;
            Ok(Ended::Done)
        }
        ProjectCall::Contact { id, person } => {
            book.name_contact(*id, book.find_person(&person.join(" "))?, true)?;
            tell_one(book, *id, console)
        }
        ProjectCall::State { id, state, outcome } => {
            book.set_project_state(*id, *state, outcome)?;
            tell_one(book, *id, console)
        }
        ProjectCall::Delete { id } => {
            let done = book.delete_project(*id)?;
            console.document(&done.changes)?;
            console.line("Deleted; its steps stay with its people.")?;
            Ok(Ended::Done)
        }
    }
}

fn draft(book: &Book, add: &ProjectAdd) -> goodturn_core::Result<ProjectDraft> {
    let people = add.with.iter().chain(&add.whom).map(|name| book.find_person(name));
    Ok(ProjectDraft {
        kind: add.kind(),
        title: add.title.join(" "),
        about: add.about.clone(),
        people: people.collect::<goodturn_core::Result<_>>()?,
        state: add.state,
    })
}

fn tell_one(book: &Book, id: ProjectId, console: &mut Console) -> Ending {
    let ProjectsPage { open, over } = book.projects()?;
    for row in open.iter().chain(&over).filter(|row| row.id == id) {
        console.document(row)?;
        tell_project(row, console)?;
    }
    Ok(Ended::Done)
}

fn amends(book: &Book, person: &str, what: &str, when: &str, console: &mut Console) -> Ending {
    let done = book.note_bad_mood(book.find_person(person)?, what, when)?;
    let noted = Stepped { item: done.value, change: done.changes.change };
    console.document(&noted)?;
    console.line("Noted, for you alone. To put right:")?;
    console.lines(item::lines(std::slice::from_ref(&noted.item)))?;
    Ok(Ended::Done)
}
