//! Acting on commitments.

use goodturn_core::{
    Book, Error,
    change::Done,
    id::{ChangeId, CommitmentId},
    wire::Item,
};
use serde::Serialize;

use super::{Ended, Ending, Trouble};
use crate::{console::Console, item};

/// What acting on commitments came to.
#[derive(Serialize)]
struct Acted {
    items: Vec<Item>,
    /// How many were changed; the others were so already.
    changed: usize,
    change: Option<ChangeId>,
}

pub(super) fn complete(book: &Book, ids: &[CommitmentId], outcome: Option<&str>, console: &mut Console) -> Ending {
    let acted = acted(book, ids, |ids| match (outcome, ids) {
        (None, _) => book.complete_commitments(ids),
        (Some(outcome), [id]) => {
            let Done { value, changes } = book.complete_with_outcome(*id, outcome)?;
            Ok(Done { value: usize::from(value), changes })
        }
        (Some(_), _) => Err(Error::Invalid("What came of it is said of one at a time.".into())),
    })?;
    tell(console, "Done", &acted)
}

pub(super) fn let_go(book: &Book, ids: &[CommitmentId], reason: &str, console: &mut Console) -> Ending {
    let acted = acted(book, ids, |ids| book.let_go_commitments(ids, reason))?;
    tell(console, "Let go", &acted)
}

pub(super) fn snooze(book: &Book, id: CommitmentId, when: &str, console: &mut Console) -> Ending {
    let acted = acted(book, &[id], |ids| book.snooze_commitments(ids, when))?;
    tell(console, "Put off", &acted)?;
    Ok(if acted.changed == 0 { Ended::Failed } else { Ended::Done })
}

/// Acts on commitments all of which exist; one that does not stops all of it.
fn acted(
    book: &Book,
    ids: &[CommitmentId],
    act: impl FnOnce(&[CommitmentId]) -> goodturn_core::Result<Done<usize>>,
) -> Result<Acted, Trouble> {
    let look = || ids.iter().map(|id| book.commitment(*id)).collect::<goodturn_core::Result<Vec<_>>>();
    look()?;
    let done = act(ids)?;
    Ok(Acted { items: look()?, changed: done.value, change: done.changes.change })
}

fn tell(console: &mut Console, what: &str, acted: &Acted) -> Ending {
    console.document(acted)?;
    if acted.changed == 0 {
        let who = if acted.items.len() == 1 { "It is" } else { "They are" };
        console.message(&format!("{who} not open any more; nothing was changed."));
        return Ok(Ended::Done);
    }
    for one in &acted.items {
        console.line(&format!("{what}: {}", item::line(one)))?;
    }
    Ok(Ended::Done)
}
