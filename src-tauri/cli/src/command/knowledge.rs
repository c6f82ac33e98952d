//! What you know about who you know.

use goodturn_core::{
    Book,
    id::{ChangeId, NeedId},
    wire::{GapLine, Knowledge, KnownFact, PersonRef},
};
use serde::Serialize;

use super::{Ended, Ending};
use crate::{
    arguments::known::KnowCall,
    console::{Console, plain},
    table,
};

#[derive(Serialize)]
struct Known {
    person: PersonRef,
    #[serde(flatten)]
    knowledge: Knowledge,
    change: Option<ChangeId>,
}

/// Writes down what was learned or confirmed, where something was, and tells what is known then.
pub(super) fn know(book: &Book, call: &KnowCall, console: &mut Console) -> Ending {
    let id = book.find_person(&call.person.join(" "))?;
    let changes = match (call.learned, call.still) {
        (Some(gap), _) => Some(book.answer_gap(id, gap, call.answer.as_deref().unwrap_or_default())?.changes),
        (None, Some(still)) => Some(book.confirm_fact(id, still.fact, still.need)?.changes),
        (None, None) => None,
    };
    let page = book.person_page(id)?;
    let person = PersonRef { id, name: page.person.facts.name };
    let known = Known { person, knowledge: page.knowledge, change: changes.and_then(|changes| changes.change) };
    console.document(&known)?;
    let name = &known.person.name;
    let Knowledge { gaps, facts } = &known.knowledge;
    if !facts.is_empty() {
        console.line(&plain(&format!("What you know of {name}, and since when:")))?;
        console.lines(table::lines(&facts.iter().map(fact).collect::<Vec<_>>()))?;
    }
    if gaps.is_empty() {
        console.line("Nothing is missing.")?;
    } else {
        console.line(&plain(&format!("What you do not know of {name} yet:")))?;
        console.lines(table::lines(&gaps.iter().map(gap).collect::<Vec<_>>()))?;
    }
    Ok(Ended::Done)
}

fn fact(known: &KnownFact) -> [String; 4] {
    let word = known.need.map_or_else(|| known.fact.word().to_owned(), |need: NeedId| need.to_string());
    let still = if known.is_old { "still so?" } else { "" };
    [format!("  {word}"), known.what.clone(), known.said_label.clone(), still.to_owned()].map(|cell| plain(&cell))
}

fn gap(line: &GapLine) -> [String; 2] {
    [format!("  {}", line.gap.word()), line.question.clone()].map(|cell| plain(&cell))
}
