//! Who takes part in an event: organiser and guests who are people and can be written to.

use super::{block::is_named, words::words};
use crate::exchange::{
    mail::{Mailbox, natural_name},
    plain::one_line,
    vcard::split_head,
};

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Guest {
    /// Name and address.
    pub mailbox: Mailbox,
    /// Whether they said no.
    pub declined: bool,
    /// Whether they are a room, a thing, a group or a calendar.
    pub is_nobody: bool,
}

/// Reads an `ATTENDEE` or `ORGANIZER`; `None` for other properties and where there is no address.
pub(super) fn read_guest(line: &str) -> Option<Guest> {
    if !is_guest(line) {
        return None;
    }
    let (head, value) = split_head(line)?;
    let value = value.trim().trim_matches('"').trim();
    let parameter = |name: &str| parameter(head, name).unwrap_or_default();
    let (named, address) = match value.split_once('<') {
        // vCalendar 1.0: Jane Doe <jane@acme.example>
        Some((name, address)) => (name.trim().to_owned(), address.trim_end_matches(['>', ' '])),
        None => (String::new(), value),
    };
    let address = [address, &parameter("EMAIL")]
        .into_iter()
        .map(bare)
        .find(|address| Mailbox { name: String::new(), email: address.clone() }.address().is_some())?;
    let kind = parameter("CUTYPE").to_ascii_uppercase();
    let said = one_line(&[parameter("CN"), named].into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default());
    let is_nobody = matches!(kind.as_str(), "ROOM" | "RESOURCE" | "GROUP") || is_nobody(&address);
    let answer = [parameter("PARTSTAT"), parameter("STATUS")].concat();
    Some(Guest {
        mailbox: Mailbox { name: natural_name(&said), email: address },
        declined: answer.eq_ignore_ascii_case("DECLINED"),
        is_nobody,
    })
}

/// Whether a property says who takes part.
pub(super) fn is_guest(line: &str) -> bool {
    is_named(line, "ATTENDEE") || is_named(line, "ORGANIZER")
}

fn bare(address: &str) -> String {
    let address = address.trim().trim_matches('"');
    let scheme = address.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    if scheme { address.get(7..).unwrap_or_default().trim().to_owned() } else { address.to_owned() }
}

fn is_nobody(address: &str) -> bool {
    let address = address.to_lowercase();
    words().nobody_before.iter().any(|word| address.starts_with(word.as_str()))
        || words().nobody_after.iter().any(|word| address.ends_with(word.as_str()))
}

/// The value of a parameter, its quotes taken off and RFC 6868 undone.
fn parameter(head: &str, name: &str) -> Option<String> {
    let mut quoted = false;
    let parts = head.split(|letter| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    });
    let value = parts.skip(1).find_map(|part| {
        let (own, value) = part.split_once('=')?;
        own.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
    })?;
    Some(value.replace("^'", "\"").replace("^n", " ").replace("^^", "^").replace("\\,", ",").replace("\\;", ";"))
}
