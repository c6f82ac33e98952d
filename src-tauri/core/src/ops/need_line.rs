//! A need as a line: in a list, and in the note of an encounter.

use chrono::NaiveDate;

use super::{holder::holder_line, when::until_label};
use crate::{
    Result, insight,
    model::Encounter,
    store::{self, Db},
    wire::NeedRow,
};

/// How a need stands in the note of an encounter that was read from elsewhere.
pub(super) const NOTED_NEED: &str = "They need: ";

/// Something that stands on a line of its own in the note of an encounter.
pub(super) fn noted<'a>(met: &'a Encounter, name: &'a str) -> impl Iterator<Item = &'a str> {
    met.draft.note.lines().filter_map(move |line| line.trim().strip_prefix(name))
}

/// A need in a list.
pub(super) fn need_row(db: &Db, need: store::need::Need, today: NaiveDate) -> Result<NeedRow> {
    Ok(NeedRow {
        id: need.id,
        holder: holder_line(db, &need.new.holder)?,
        what: need.new.what,
        kind: need.new.kind,
        said_on: need.new.said_on,
        said_label: insight::since_label(need.new.said_on, today),
        until: need.new.until,
        until_label: until_label(need.new.until, today),
    })
}
