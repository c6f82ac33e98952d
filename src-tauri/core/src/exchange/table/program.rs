//! Whose table it is, and what that tells.

use super::date::DateOrder;
use crate::exchange::sniff::Format;

/// The names of columns that only this program writes together.
const PROGRAMS: &[(Format, &[&str])] = &[
    (Format::LinkedIn, &["first name", "last name", "connected on"]),
    (Format::Google, &["given name", "family name", "group membership"]),
    (Format::Google, &["first name", "last name", "labels", "e-mail 1 - value"]),
    (Format::Google, &["first name", "last name", "labels", "phone 1 - value"]),
    (Format::Thunderbird, &["display name", "primary email", "screen name"]),
    (Format::Outlook, &["first name", "last name", "e-mail address", "business phone"]),
    (Format::Outlook, &["name", "e-mail address", "business phone"]),
];

/// The program that wrote a table with these columns.
pub(super) fn of(names: &[String]) -> Format {
    let has = |wanted: &&str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    let found = PROGRAMS.iter().find(|(_, wanted)| wanted.iter().all(&has));
    found.map_or(Format::Csv, |(format, _)| *format)
}

/// The order in which it writes a date where the column does not tell: LinkedIn and Outlook write as in the USA.
pub(super) fn date_order(format: Format) -> Option<DateOrder> {
    matches!(format, Format::LinkedIn | Format::Outlook).then_some(DateOrder::MonthFirst)
}

/// Where one met whom it says one is connected with.
pub(super) fn met_at(format: Format) -> &'static str {
    if format == Format::LinkedIn { "LinkedIn" } else { "" }
}

/// Why a row is nobody.
pub(super) fn nobody(format: Format) -> &'static str {
    match format {
        Format::LinkedIn => "The row has no name: LinkedIn leaves it blank where an account was closed.",
        _ => "The row has no name, no organisation and no way to reach anybody.",
    }
}
