//! Your own card, and the first mail after a meeting.

use std::path::Path;

use goodturn_core::{
    Book,
    model::{Labelled, OwnCard},
    print::Fonts,
    wire::OwnCardPage,
};

use super::{Ended, Ending};
use crate::{
    arguments::own_card::{HandOver, OwnCardCall},
    console::Console,
};

pub(super) fn run(book: &Book, call: &HandOver, console: &mut Console) -> Ending {
    match call {
        HandOver::Card(call) => card(book, call, console),
        HandOver::FirstMail { person, eml } => first_mail(book, &person.join(" "), eml.as_deref(), console),
    }
}

fn card(book: &Book, call: &OwnCardCall, console: &mut Console) -> Ending {
    let before = book.own_card()?.card;
    let after = said(call, before.clone());
    if after != before {
        book.save_own_card(&after)?;
    }
    if let Some(path) = &call.vcf {
        book.write_own_card(path)?;
    }
    if let Some(path) = &call.svg {
        book.write_own_code(path)?;
    }
    if let Some(path) = &call.pdf {
        let report = book.print_own_card(path, &Fonts::with_system())?;
        if !report.missing.is_empty() {
            console.message(&format!("No font of this computer has: {}", report.missing));
        }
    }
    let page = book.own_card()?;
    console.document(&page)?;
    tell(&page, console)?;
    for path in [&call.vcf, &call.svg, &call.pdf].into_iter().flatten() {
        console.line(&format!("Written to {}", path.display()))?;
    }
    Ok(Ended::Done)
}

/// The card with what was typed.
fn said(call: &OwnCardCall, card: OwnCard) -> OwnCard {
    let rows = |typed: &[Labelled], rows| if typed.is_empty() { rows } else { typed.to_vec() };
    let urls: Vec<Labelled> =
        call.url.iter().map(|value| Labelled { value: value.clone(), label: String::new() }).collect();
    OwnCard {
        name: call.name.clone().unwrap_or(card.name),
        title: call.title.clone().unwrap_or(card.title),
        organization: call.organization.clone().unwrap_or(card.organization),
        phones: rows(&call.phone, card.phones),
        emails: rows(&call.email, card.emails),
        urls: rows(&urls, card.urls),
        line: call.line.clone().unwrap_or(card.line),
    }
    .tidied()
}

fn tell(page: &OwnCardPage, console: &mut Console) -> std::io::Result<()> {
    if page.card.is_blank() {
        return console.line("Nothing stands on your card yet. Begin with: goodturn card --name \"Your name\"");
    }
    console.line(&page.card.name)?;
    console.lines(page.card.lines())?;
    match &page.code {
        None => console.message("Your card is too long for a code that a phone can read from a screen. Shorten it."),
        Some(code) if !code.left_out.is_empty() => {
            console.message(&format!("The code leaves out: {}", code.left_out.join("; ")));
        }
        Some(_) => {}
    }
    Ok(())
}

fn first_mail(book: &Book, person: &str, eml: Option<&Path>, console: &mut Console) -> Ending {
    let person = book.find_person(person)?;
    if let Some(path) = eml {
        book.write_first_mail(person, path)?;
    }
    let page = book.first_mail(person)?;
    console.document(&page)?;
    console.line(&page.subject)?;
    console.line("")?;
    console.text(0, &page.body)?;
    if let Some(path) = eml {
        console.message(&format!("Written to {}", path.display()));
    }
    Ok(Ended::Done)
}
