//! Ties that sleep, and being in touch again.

use goodturn_core::{Book, wire::ReconnectNews};

use super::{Ended, Ending};
use crate::{
    arguments::dormant::{NewsCall, Touch},
    console::Console,
    item, table,
};

pub(super) fn run(book: &Book, touch: &Touch, console: &mut Console) -> Ending {
    match touch {
        Touch::Dormant { set_aside: Some(person) } => set_aside(book, person, console),
        Touch::Dormant { set_aside: None } => list(book, console),
        Touch::Reconnect { person, written } => reconnect(book, &person.join(" "), *written, console),
        Touch::News(call) => news(book, call, console),
    }
}

fn list(book: &Book, console: &mut Console) -> Ending {
    let dormant = book.dormant()?;
    console.document(&dormant)?;
    let waiting: Vec<_> = dormant
        .written
        .iter()
        .map(|one| [one.person.id.to_string(), one.person.name.clone(), format!("written to {}", one.since_label)])
        .collect();
    console.lines(table::lines(&waiting))?;
    for group in &dormant.groups {
        let rows: Vec<_> = group
            .people
            .iter()
            .map(|row| [row.person.id.to_string(), row.person.name.clone(), row.reasons.join("; ")])
            .collect();
        console.lines(table::lines(&rows))?;
    }
    if dormant.groups.is_empty() && dormant.written.is_empty() {
        console.line("No tie sleeps that you know of.")?;
    }
    if !dormant.knows_past {
        console.message(
            "Say in Settings, You, where you worked and learned: former colleagues and classmates are found by it.",
        );
    }
    Ok(Ended::Done)
}

fn set_aside(book: &Book, person: &str, console: &mut Console) -> Ending {
    let person = book.find_person(person)?;
    book.set_tie_aside(person)?;
    list(book, console)
}

fn reconnect(book: &Book, person: &str, written: bool, console: &mut Console) -> Ending {
    let person = book.find_person(person)?;
    if written {
        let follow_up = book.begin_reconnect(person)?.value;
        console.document(&follow_up)?;
        console.line(&item::line(&follow_up))?;
        return Ok(Ended::Done);
    }
    let page = book.reconnect(person)?;
    console.document(&page)?;
    for reason in &page.reasons {
        console.line(reason)?;
    }
    console.line("")?;
    console.line(&page.subject)?;
    console.line("")?;
    page.body.lines().try_for_each(|line| console.line(line))?;
    Ok(Ended::Done)
}

fn news(book: &Book, call: &NewsCall, console: &mut Console) -> Ending {
    let news = ReconnectNews {
        person: book.find_person(&call.person)?,
        when: call.when.clone(),
        organization: call.organization.clone(),
        title: call.title.clone(),
        since: call.since.clone(),
        email: call.email.clone(),
        phone: call.phone.clone(),
        learned: call.learned.join(" "),
        ..ReconnectNews::default()
    };
    let person = book.take_news(&news)?.value;
    console.document(&book.person(person.id)?)?;
    console.line(&format!("Noted what is new with {}.", person.name))?;
    Ok(Ended::Done)
}
