//! Commitments as lines.

use goodturn_core::wire::Item;

use crate::table;

/// Commitments one below the other: for whom, what and by when, and on a line of its own why now.
pub(crate) fn lines(items: &[Item]) -> Vec<String> {
    let rows: Vec<[String; 4]> = items
        .iter()
        .map(|item| {
            [format!("  {}", item.id), item.name().to_owned(), item.what.clone(), item.due_label.clone()]
                .map(|cell| crate::console::plain(&cell))
        })
        .collect();
    let indent = items.iter().map(|item| item.id.to_string().len()).max().unwrap_or(0) + 4;
    let lines = table::lines(&rows).into_iter().zip(items);
    lines.flat_map(|(line, item)| [line, format!("{}{}", " ".repeat(indent), item.why)]).collect()
}

/// A commitment on one line, for a message.
pub(crate) fn line(item: &Item) -> String {
    let name = item.person.as_ref().map(|person| format!("{}: ", person.name)).unwrap_or_default();
    format!("{name}{} ({}, {})", item.what, item.due_label, item.id)
}
