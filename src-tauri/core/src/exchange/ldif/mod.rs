//! LDIF (RFC 2849): address books of Thunderbird and of directories. Addresses of files in it are never followed.

mod record;

use std::collections::HashMap;

use super::{
    RejectedCard,
    columns::{Column, Field, Filler, attribute_named},
    plain::excerpt,
    read::MOST_RECORDS,
    vcard::stored_photo,
};
use crate::model::CardReading;
use record::{Record, Value, records};

/// Classes of records that are lists of people.
const LISTS: &[&str] = &["groupofnames", "groupofuniquenames", "posixgroup"];

/// Whether a text is LDIF: its first line that says something gives a name or the version.
pub(super) fn is_ldif(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let named = |line: &str| line.starts_with("dn:") || line.starts_with("DN:");
    match lines.next() {
        Some(first) if first.to_ascii_lowercase().starts_with("version:") => lines.next().is_some_and(named),
        Some(first) => named(first),
        None => false,
    }
}

/// Reads the people of a text. Who stands in a list gets its name as a tag.
pub(super) fn read_ldif(text: &str) -> impl Iterator<Item = Result<CardReading, RejectedCard>> {
    let (lists, people): (Vec<Record<'_>>, Vec<Record<'_>>) = records(text)
        .take(MOST_RECORDS + 1)
        .partition(|record| record.texts("objectclass").any(|class| is_list(&class)));
    let mut tags: HashMap<String, Vec<String>> = HashMap::new();
    for list in &lists {
        let Some(name) = list.texts("cn").next() else { continue };
        for member in list.texts("member").chain(list.texts("uniquemember")) {
            tags.entry(member.to_lowercase()).or_default().push(name.clone());
        }
    }
    people.into_iter().map(move |record| {
        let of_lists = record.texts("dn").next().and_then(|dn| tags.remove(&dn.to_lowercase())).unwrap_or_default();
        read_record(&record, of_lists)
    })
}

fn is_list(class: &str) -> bool {
    LISTS.contains(&class.to_ascii_lowercase().as_str())
}

fn read_record(record: &Record<'_>, of_lists: Vec<String>) -> Result<CardReading, RejectedCard> {
    let mut filler = Filler::default();
    for (name, value) in &record.attributes {
        match (attribute_named(name), value) {
            (Some(Column { field: Field::Photo, .. }), Value::Bytes(data)) => {
                if let Some(photo) = stored_photo(data.clone()) {
                    filler.photo(photo);
                }
            }
            (Some(column), Value::Text(text)) if !text.trim().is_empty() => {
                filler.put(&column, name, text);
            }
            (None, _) if is_bookkeeping(name) => {}
            (_, Value::Text(text)) if text.trim().is_empty() => {}
            _ => filler.pass_over(),
        }
    }
    let mut card = filler.finish();
    card.facts.categories.extend(of_lists);
    card.raw = record.text.to_owned();
    card.line = record.line;
    if card.facts.called().is_empty() {
        let reason = "The record has no name, no organisation and no way to reach anybody.".to_owned();
        return Err(RejectedCard { line: record.line, reason, text: excerpt(record.text) });
    }
    Ok(card)
}

fn is_bookkeeping(name: &str) -> bool {
    matches!(name, "dn" | "objectclass" | "changetype" | "modifytimestamp" | "version" | "mozillausehtmlmail")
}

#[cfg(test)]
mod stories;
