//! What is needed and offered, and who can help.

use goodturn_core::{
    Book,
    id::{NeedId, OfferId},
    model::Holder,
    wire::{HolderLine, NeedDraft, NeedRow, OfferDraft, OfferRow, WhoRow},
};
use serde::Serialize;

use super::{Ended, Ending, Trouble};
use crate::{
    arguments::offer::{NeedCall, OfferCall, Whose},
    console::{Console, plain},
    table,
};

#[derive(Serialize)]
struct Needs {
    needs: Vec<NeedRow>,
}

#[derive(Serialize)]
struct Offers {
    offers: Vec<OfferRow>,
}

pub(super) fn needs(book: &Book, words: &str, console: &mut Console) -> Ending {
    let needs = Needs { needs: book.needs(words)? };
    console.document(&needs)?;
    if needs.needs.is_empty() {
        console.line(
            "Nobody needs anything that was written down. Say it: goodturn need add \"a CFO\" --of \"Jane Doe\"",
        )?;
    }
    let rows: Vec<_> = needs.needs.iter().map(need_row).collect();
    console.lines(table::lines(&rows))?;
    Ok(Ended::Done)
}

pub(super) fn offers(book: &Book, words: &str, console: &mut Console) -> Ending {
    let offers = Offers { offers: book.offers(words)? };
    console.document(&offers)?;
    if offers.offers.is_empty() {
        console.line("Nothing is offered yet. Begin with yours: goodturn offer add \"an hour on anybody's budget\"")?;
    }
    let rows: Vec<_> = offers.offers.iter().map(offer_row).collect();
    console.lines(table::lines(&rows))?;
    Ok(Ended::Done)
}

/// Whose a need or an offer is, in a list.
fn whose(holder: &HolderLine) -> String {
    match holder {
        HolderLine::Me => "you".into(),
        HolderLine::Person { person } => person.name.clone(),
        HolderLine::Community { name } => format!("#{name}"),
    }
}

fn need_row(need: &NeedRow) -> [String; 5] {
    [need.id.to_string(), whose(&need.holder), need.what.clone(), need.until_label.clone(), need.said_label.clone()]
        .map(|cell| plain(&cell))
}

fn offer_row(offer: &OfferRow) -> [String; 5] {
    let until =
        [offer.limits.as_str(), &offer.used_label, &offer.until_label].into_iter().filter(|part| !part.is_empty());
    let until = until.collect::<Vec<_>>().join(", ");
    [offer.id.to_string(), whose(&offer.holder), offer.what.clone(), until, offer.said_label.clone()]
        .map(|cell| plain(&cell))
}

fn holder(book: &Book, whose: &Whose) -> Result<Holder, Trouble> {
    Ok(match (&whose.of, &whose.community) {
        (Some(person), _) => Holder::Person { id: book.find_person(person)? },
        (None, Some(name)) => Holder::Community { name: name.clone() },
        (None, None) => Holder::Me,
    })
}

pub(super) fn need(book: &Book, call: &NeedCall, console: &mut Console) -> Ending {
    match call {
        NeedCall::Add { what, whose, kind, until } => {
            let draft =
                NeedDraft { holder: holder(book, whose)?, what: what.join(" "), kind: *kind, until: until.clone() };
            let id = book.add_need(&draft)?.value;
            tell_need(book, id, "Written down", console)
        }
        NeedCall::End { id } => {
            let known = book.needs("")?.into_iter().filter(|row| row.id == *id).collect();
            let news = book.end_need(*id)?.value;
            console.document(&Needs { needs: known })?;
            console.line(if news { "Needed no more." } else { "It was over already; nothing was changed." })?;
            Ok(Ended::Done)
        }
    }
}

fn tell_need(book: &Book, id: NeedId, what: &str, console: &mut Console) -> Ending {
    let needs = Needs { needs: book.needs("")?.into_iter().filter(|row| row.id == id).collect() };
    console.document(&needs)?;
    for row in &needs.needs {
        console.line(&format!("{what}: {} ({}, {})", row.what, whose(&row.holder), row.id))?;
    }
    Ok(Ended::Done)
}

pub(super) fn offer(book: &Book, call: &OfferCall, console: &mut Console) -> Ending {
    match call {
        OfferCall::Add { what, whose, kind, until, limits, a_month, in_all, known_for } => {
            let draft = OfferDraft {
                holder: holder(book, whose)?,
                what: what.join(" "),
                kind: *kind,
                limits: limits.clone(),
                most_a_month: *a_month,
                most_in_all: *in_all,
                known_for: *known_for,
                until: until.clone(),
            };
            let id = book.add_offer(&draft)?.value;
            tell_offer(book, id, console)
        }
        OfferCall::End { id } => {
            let known = book.offers("")?.into_iter().filter(|row| row.id == *id).collect();
            let news = book.end_offer(*id)?.value;
            console.document(&Offers { offers: known })?;
            console.line(if news { "It stands no more." } else { "It was over already; nothing was changed." })?;
            Ok(Ended::Done)
        }
    }
}

fn tell_offer(book: &Book, id: OfferId, console: &mut Console) -> Ending {
    let offers = Offers { offers: book.offers("")?.into_iter().filter(|row| row.id == id).collect() };
    console.document(&offers)?;
    for row in &offers.offers {
        console.line(&format!("Written down: {} ({}, {})", row.what, whose(&row.holder), row.id))?;
    }
    Ok(Ended::Done)
}

pub(super) fn who(book: &Book, need: &str, knows_someone: bool, console: &mut Console) -> Ending {
    let page = book.who_can_help(need, knows_someone)?;
    console.document(&page)?;
    if page.people.is_empty() {
        console.line("Nobody was found. Say the thing itself, in one or two words; --knows-someone looks further.")?;
    }
    page.people.iter().try_for_each(|row| tell_who(row, console))?;
    Ok(Ended::Done)
}

fn tell_who(row: &WhoRow, console: &mut Console) -> std::io::Result<()> {
    let headline = if row.headline.is_empty() { String::new() } else { format!(", {}", row.headline) };
    console.line(&format!("{}  {}{headline}", row.person.id, row.person.name))?;
    row.reasons.iter().try_for_each(|reason| console.text(6, reason))?;
    let tie = [row.warmth.as_str(), &row.goodwill].into_iter().filter(|part| !part.is_empty());
    console.text(6, &tie.collect::<Vec<_>>().join(" · "))
}
