//! Likely doubles, and making two people one.

use std::sync::atomic::Ordering;

use goodturn_core::{
    Book, Error,
    id::MergeId,
    wire::{DifferenceRow, DoubleRow, MergeDraft, PersonRef},
};
use serde::Serialize;

use super::{Ended, Ending, counted};
use crate::{
    console::{Console, plain},
    interrupt, table,
};

pub(super) fn list(book: &Book, console: &mut Console) -> Ending {
    let stop = interrupt::flag();
    book.look_for_doubles(&mut |done, total| {
        console.progress(&format!("{done} of {total} people looked at"));
        !stop.load(Ordering::Relaxed)
    })?;
    let doubles = book.doubles()?;
    console.document(&doubles)?;
    if doubles.total == 0 && doubles.differences.is_empty() {
        console.line("Nobody is likely here twice.")?;
    }
    console.lines(table::lines(&doubles.doubles.iter().map(pair).collect::<Vec<_>>()))?;
    if doubles.total > doubles.doubles.len() as u64 {
        console.line(&format!("{} of {}.", doubles.doubles.len(), counted(doubles.total, "pair", "pairs")))?;
    }
    console.lines(table::lines(&doubles.differences.iter().map(difference).collect::<Vec<_>>()))?;
    if doubles.total > 0 {
        console.line("Merge two with: goodturn merge A B")?;
    }
    Ok(Ended::Done)
}

fn pair(row: &DoubleRow) -> [String; 4] {
    let who = |person: &PersonRef| plain(&format!("{} ({})", person.name, person.id));
    [row.id.to_string(), who(&row.one), who(&row.other), row.why.clone()]
}

fn difference(row: &DifferenceRow) -> [String; 4] {
    let says = format!("{}: {} here, {} in {}", row.field, row.known, row.card, row.origin);
    [row.id.to_string(), plain(&format!("{} ({})", row.person.name, row.person.id)), plain(&says), String::new()]
}

#[derive(Serialize)]
struct Merged {
    person: PersonRef,
    merge: MergeId,
}

pub(super) fn merge(book: &Book, keep: &str, other: &str, take: &[String], console: &mut Console) -> Ending {
    let draft = MergeDraft { keep: book.find_person(keep)?, merge: book.find_person(other)?, take: take.to_vec() };
    let person = book.merge_people(&draft)?.value;
    let merge = book.merge_of(draft.merge)?;
    console.line(&format!(
        "{} ({}) is one person now. Take it apart with: goodturn unmerge {merge}",
        plain(&person.name),
        person.id
    ))?;
    console.document(&Merged { person, merge })?;
    Ok(Ended::Done)
}

pub(super) fn unmerge(book: &Book, what: &str, console: &mut Console) -> Ending {
    let merge = match (what.parse::<MergeId>(), what.parse()) {
        (Ok(merge), _) => merge,
        (_, Ok(person)) => book.merge_of(person)?,
        _ => book.merge_of(book.find_person(what)?)?,
    };
    let person = book.take_apart(merge)?.value;
    console.line(&format!("Taken apart: {} ({}) is a person of their own again.", plain(&person.name), person.id))?;
    console.document(&Merged { person, merge })?;
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Settled {
    settled: bool,
}

pub(super) fn settle(book: &Book, what: &str, take: bool, console: &mut Console) -> Ending {
    if let Ok(pair) = what.parse() {
        if take {
            return Err(Error::Invalid("A pair is merged with: goodturn merge A B".into()).into());
        }
        book.tell_apart(pair)?;
        console.line("They are two people, and will not be asked about again.")?;
    } else {
        let id = what.parse().map_err(|_| {
            Error::Invalid(format!(
                "{what} is neither a pair such as d3 nor a difference such as f3 (`goodturn doubles`)."
            ))
        })?;
        book.settle_difference(id, take)?;
        console.line(if take { "The card's value stands now." } else { "What stood is kept." })?;
    }
    console.document(&Settled { settled: true })?;
    Ok(Ended::Done)
}
