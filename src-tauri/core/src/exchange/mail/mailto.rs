//! `mailto:` links (RFC 6068). They carry addresses but no names.

use super::Draft;
use crate::exchange::plain::{lines, one_line};

/// Length in bytes up to which links are taken by every system: Windows cuts its command lines at about 2 000 for
/// some mail programs. A longer draft goes as a file ([`Draft::to_eml`]).
pub const MAILTO_LENGTH: usize = 2000;

impl Draft {
    /// The link that opens this draft in the mail program. See [`MAILTO_LENGTH`].
    pub fn to_mailto(&self) -> String {
        let to: Vec<String> = self
            .to
            .iter()
            .filter_map(|mailbox| mailbox.address())
            .map(|address| percent_encode(address, "@+"))
            .collect();
        let subject = percent_encode(&one_line(&self.subject), "");
        let body = percent_encode(&lines(&self.body).replace('\n', "\r\n"), "");
        let fields: Vec<String> = [("subject", subject), ("body", body)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mark = if fields.is_empty() { "" } else { "?" };
        format!("mailto:{}{mark}{}", to.join(","), fields.join("&"))
    }
}

/// UTF-8 with everything escaped but letters, digits, `-._~` and what is given (RFC 3986 §2.1).
pub(in crate::exchange) fn percent_encode(text: &str, also: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || "-._~".contains(c) || (c.is_ascii() && also.contains(c)) {
            encoded.push(c);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
