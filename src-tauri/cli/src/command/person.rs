//! People, found and shown.

use std::io;

use goodturn_core::{
    Book,
    model::{Direction, Means},
    wire::{
        AttachmentRef, ChainLink, Item, NeedLine, OfferLine, Person, PersonPage, PersonRef, PersonSource, ProjectRow,
        StoryLine, TieFacts, TieRow,
    },
};
use serde::Serialize;

use super::{Ended, Ending, HOW_TO_BEGIN, count, counted, given::tell_project, knowledge};
use crate::{
    arguments::known::Known,
    console::{Console, plain},
    item, table,
};

pub(super) fn list(book: &Book, query: &str, limit: u32, console: &mut Console) -> Ending {
    let people = book.people(query, limit)?;
    console.document(&people)?;
    let rows: Vec<_> = people.people.iter().map(row).collect();
    console.lines(table::lines(&rows))?;
    if people.total == 0 {
        if count(book)? == 0 {
            console.text(0, HOW_TO_BEGIN)?;
        } else {
            console.line("Nobody was found. Fewer letters find more.")?;
        }
    } else if people.total > rows.len() as u64 {
        console.line(&format!(
            "{} of {}; --limit shows more.",
            rows.len(),
            counted(people.total, "person", "people")
        ))?;
    }
    Ok(Ended::Done)
}

fn row(person: &Person) -> [String; 4] {
    let met = match (&person.met_at, person.last_encounter) {
        (Some(place), Some(last)) => format!("{place}, last {last}"),
        (None, Some(last)) => format!("last {last}"),
        _ => String::new(),
    };
    let id = person.id.map(|id| id.to_string()).unwrap_or_default();
    [id, person.facts.name.clone(), person.facts.headline(), met].map(|cell| plain(&cell))
}

/// Everything about one person: the shape of a person, with what their page shows beside.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    person: Person,
    headline: String,
    chain: Vec<ChainLink>,
    tie: TieFacts,
    knows: Vec<TieRow>,
    roles: Vec<String>,
    needs: Vec<NeedLine>,
    offers: Vec<OfferLine>,
    means: Means,
    projects: Vec<ProjectRow>,
    next: Vec<Item>,
    story: Vec<StoryLine>,
    sources: Vec<PersonSource>,
    attachments: Vec<AttachmentRef>,
    trashed: bool,
}

pub(super) fn run(book: &Book, known: &Known, console: &mut Console) -> Ending {
    match known {
        Known::Show { person } => show(book, &person.join(" "), console),
        Known::Brief { person } => brief(book, &person.join(" "), console),
        Known::Know(call) => knowledge::know(book, call, console),
    }
}

fn show(book: &Book, person: &str, console: &mut Console) -> Ending {
    let page = book.person_page(book.find_person(person)?)?;
    tell(&page, console)?;
    let PersonPage {
        person,
        headline,
        chain,
        tie,
        knows,
        roles,
        needs,
        offers,
        means,
        projects,
        next,
        story,
        sources,
        attachments,
        trashed,
        ..
    } = page;
    let shown = Shown {
        person,
        headline,
        chain,
        tie,
        knows,
        roles,
        needs,
        offers,
        means,
        projects,
        next,
        story,
        sources,
        attachments,
        trashed,
    };
    console.document(&shown)?;
    Ok(Ended::Done)
}

fn brief(book: &Book, person: &str, console: &mut Console) -> Ending {
    let brief = book.brief(book.find_person(person)?)?;
    console.document(&brief)?;
    console.text(0, goodturn_core::insight::brief_text(&brief).trim_end())?;
    Ok(Ended::Done)
}

fn tell(page: &PersonPage, console: &mut Console) -> io::Result<()> {
    let id = page.person.id.map(|id| format!(" ({id})")).unwrap_or_default();
    console.line(&format!("{}{id}", page.person.facts.name))?;
    let met = if page.met_label.is_empty() { String::new() } else { format!("Met on {}", page.met_label) };
    let chain = chain_line(&page.chain);
    let trashed = if page.trashed { "In the trash" } else { "" };
    for line in [page.headline.as_str(), &met, &chain, trashed].into_iter().filter(|line| !line.is_empty()) {
        console.line(line)?;
    }
    let facts = facts(page);
    if !facts.is_empty() {
        console.line("")?;
        console.lines(table::lines(&facts))?;
    }
    if !page.next.is_empty() {
        console.line("")?;
        console.line("Next")?;
        console.lines(item::lines(&page.next))?;
    }
    if !page.projects.is_empty() {
        console.line("")?;
        console.line("Projects")?;
    }
    page.projects.iter().try_for_each(|row| tell_project(row, console))?;
    if !page.story.is_empty() {
        console.line("")?;
        console.line("Story")?;
    }
    page.story.iter().try_for_each(|line| tell_story(line, console))
}

/// "You → Marta Kowalska, Alumni dinner 2016 → RustConf Berlin"; blank where nothing is known.
pub(super) fn chain_line(chain: &[ChainLink]) -> String {
    let links: Vec<String> = chain.iter().map(|link| plain(&link.in_words())).collect();
    if links.is_empty() { String::new() } else { format!("You → {}", links.join(" → ")) }
}

fn facts(page: &PersonPage) -> Vec<[String; 2]> {
    let facts = &page.person.facts;
    let mut rows: Vec<(&str, String)> = Vec::new();
    for (name, points) in [("e-mail", &facts.emails), ("phone", &facts.phones), ("web", &facts.urls)] {
        rows.extend(points.iter().map(|point| {
            let label = if point.label.is_empty() { String::new() } else { format!(" ({})", point.label) };
            (name, format!("{}{label}", point.value))
        }));
    }
    rows.extend(facts.addresses.iter().map(|address| ("address", address.one_line())));
    let also = facts.affiliations.iter().skip(1).map(|job| {
        let until = job.until.map(|until| format!(", until {until}")).unwrap_or_default();
        let parts = [job.title.as_str(), &job.role, &job.department, &job.organization];
        let does = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        ("also", format!("{does}{until}"))
    });
    rows.extend(also);
    rows.push(("nickname", facts.nicknames.join(", ")));
    rows.push(("birthday", page.birthday_label.clone().unwrap_or_default()));
    rows.push(("tags", facts.categories.join(", ")));
    rows.push(("is your", page.roles.join(", ")));
    let how = |tie: &TieRow| if tie.how.is_empty() { String::new() } else { format!(" ({})", tie.how) };
    rows.extend(page.knows.iter().map(|tie| ("knows", format!("{}{}", tie.person.name, how(tie)))));
    rows.extend(page.needs.iter().map(|need| ("needs", format!("{} ({})", need.what, need.said_label))));
    rows.extend(page.offers.iter().map(|offer| ("offers", format!("{} ({})", offer.what, offer.said_label))));
    rows.extend(page.means.topics().map(|topic| ("knows about", topic.to_owned())));
    rows.push(("position", page.means.position.clone()));
    rows.push(("influence", page.means.influence.clone()));
    rows.push(("say", facts.said_as.clone()));
    rows.push(("remember", facts.memory_hook.clone()));
    rows.push(("cares about", facts.cares_about.clone()));
    rows.push(("you connect", facts.how_we_connect.clone()));
    rows.push(("note", facts.note.clone()));
    rows.retain(|(_, value)| !value.is_empty());
    rows.into_iter().map(|(name, value)| [format!("  {name}"), plain(&value)]).collect()
}

fn tell_story(line: &StoryLine, console: &mut Console) -> io::Result<()> {
    match line {
        StoryLine::Encounter { on_label, place, through, note, learned, shared, .. } => {
            let at = if place.is_empty() { String::new() } else { format!(" · {place}") };
            let through = if through.is_empty() { String::new() } else { format!(" · through {through}") };
            console.line(&format!("  {on_label}{at}{through}"))?;
            [note, learned, shared].into_iter().try_for_each(|text| console.text(6, text))
        }
        StoryLine::Closed { on_label, item, .. } => {
            let state = if item.state == goodturn_core::model::CommitmentState::LetGo { "let go" } else { "done" };
            console.line(&format!("  {on_label} · {state}: {}", item.what))
        }
        StoryLine::Introduction { id, on_label, other, why, stands, outcome, .. } => {
            console.line(&format!("  {on_label} · introduction to {} ({id}): {stands}", other.name))?;
            [why, outcome].into_iter().try_for_each(|text| console.text(6, text))
        }
        StoryLine::Help(help) => {
            let way = if help.direction == Direction::Given { "for them" } else { "for you" };
            let before =
                if help.before_whom.is_empty() { String::new() } else { format!(", before {}", help.before_whom) };
            console.line(&format!("  {} · {way}: {}{before}", help.on_label, help.what))?;
            [&help.story, &help.outcome].into_iter().try_for_each(|text| console.text(6, text))
        }
        StoryLine::Seen(seen) => {
            let name = |one: &Option<PersonRef>| one.as_ref().map_or("somebody".into(), |one| one.name.clone());
            let (giver, receiver) = (name(&seen.giver), name(&seen.receiver));
            console.line(&format!("  {} · {giver} helped {receiver} ({}): {}", seen.on_label, seen.id, seen.what))
        }
        StoryLine::Amends { on_label, what, righted, .. } => {
            let stands = if *righted { "put right" } else { "to put right" };
            console.line(&format!("  {on_label} · a bad mood, {stands}: {what}"))
        }
    }
}
