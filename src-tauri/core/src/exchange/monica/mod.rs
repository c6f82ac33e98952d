//! Monica's export as JSON (`"version": "1.0-preview.1"`, Monica 3.2 to 4): people with everything that hangs on them.
//!
//! Collections stand as `{count, type, values}`; what somebody is stands under `properties`. Activities belong to the
//! account and are named by their people. What has no place here is written into the note, a line each; people who are
//! only named in a relationship are passed over.

mod contact;
mod history;

use std::collections::HashMap;

use serde_json::Value;

use super::{
    RejectedCard, Viewpoint,
    found::Found,
    json::{is, members, text},
};
use contact::Reader;

/// Whether a text begins as Monica writes it.
pub(super) fn is_monica(head: &str) -> bool {
    head.starts_with("{\"version\":\"1.0-preview") && head.contains("\"app_version\":")
}

/// The people of an export.
pub(super) fn read_monica(text: &str, view: &Viewpoint) -> Found {
    let document: Value = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => return broken(text, error.line()),
    };
    let account = document.get("account").unwrap_or(&Value::Null);
    let contacts = values(account, "contact");
    let named: HashMap<String, String> = contacts.iter().map(|one| (uuid(one), name_of(one))).collect();
    let reader = Reader {
        view,
        named: &named,
        activities: by_uuid(values(account, "activity")),
        kinds: by_uuid(members(account.get("instance").and_then(|instance| instance.get("contact_field_types")))),
        relationships: values(account, "relationship"),
    };
    let mut found = Found::default();
    let mut partial = 0;
    for (place, contact) in contacts.iter().enumerate() {
        if is(properties(contact), "is_partial") {
            partial += 1;
            continue;
        }
        let card = reader.read(contact, place + 1);
        match card.facts.called().is_empty() {
            false => found.cards.push(card),
            true => found.rejected.push(RejectedCard {
                line: 0,
                reason: format!("Contact {} of the export has no name.", place + 1),
                text: card.raw.chars().take(200).collect(),
            }),
        }
    }
    found.pass_over(
        partial,
        "person who is only named in a relationship",
        "people who are only named in relationships",
    );
    let mine = values(account, "journal_entry").len() + journal(account);
    found.pass_over(mine, "entry of your journal", "entries of your journal");
    found.explain("this export of Monica", text)
}

fn broken(text: &str, line: usize) -> Found {
    let reason = format!("This export of Monica is not whole: it breaks at line {line}. Nothing of it was read.");
    let text = text.chars().take(80).collect();
    Found { rejected: vec![RejectedCard { line, reason, text }], ..Found::default() }
}

fn journal(account: &Value) -> usize {
    members(properties(account).get("journal_entries")).len()
}

/// What somebody or something is.
fn properties(value: &Value) -> &Value {
    value.get("properties").unwrap_or(&Value::Null)
}

/// The members of a collection of what hangs on somebody.
fn values<'a>(owner: &'a Value, kind: &str) -> Vec<&'a Value> {
    let collections = members(owner.get("data"));
    let of_kind = collections.into_iter().filter(|collection| text(collection, "type") == kind);
    of_kind.flat_map(|collection| members(collection.get("values"))).collect()
}

fn by_uuid(all: Vec<&Value>) -> HashMap<String, &Value> {
    all.into_iter().map(|one| (uuid(one), one)).collect()
}

fn uuid(value: &Value) -> String {
    text(value, "uuid")
}

fn name_of(contact: &Value) -> String {
    let about = properties(contact);
    super::json::parts(&[&text(about, "first_name"), &text(about, "middle_name"), &text(about, "last_name")], " ")
}
