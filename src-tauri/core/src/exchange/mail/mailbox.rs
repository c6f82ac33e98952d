//! Name and address of somebody who gets mail (RFC 5322 §3.4).

use crate::exchange::plain::one_line;

/// Somebody with an e-mail address, as it was written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The name that is shown; may be blank.
    pub name: String,
    /// The address; may be blank or none at all.
    pub email: String,
}

impl Mailbox {
    /// The address, when it is one that can be written anywhere without quoting: two parts around an `@`, without
    /// blanks, control characters and the marks that end an address.
    pub fn address(&self) -> Option<&str> {
        let email = self.email.trim();
        let (local, domain) = email.rsplit_once('@')?;
        let mark = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"@".contains(c);
        (!local.is_empty() && !domain.is_empty() && !local.contains(mark) && !domain.contains(mark)).then_some(email)
    }

    /// The name on one line; blank where there is none.
    pub fn shown_name(&self) -> String {
        one_line(&self.name)
    }
}

/// A name as it is said: "Doe, Jane" is Jane Doe; blank where it is an address.
pub(in crate::exchange) fn natural_name(name: &str) -> String {
    let name = one_line(name.trim().trim_matches(['"', '\'']));
    if name.contains('@') {
        return String::new();
    }
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') && !given.is_empty() && given.split(' ').count() <= 3 => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_as_it_is_said() {
        assert_eq!(natural_name("\"Doe, Jane\""), "Jane Doe", "Outlook turns names around");
        assert_eq!(natural_name("jane@acme.example"), "", "an address is no name");
        assert_eq!(natural_name("Acme, Inc, Berlin"), "Acme, Inc, Berlin");
    }

    #[test]
    fn only_what_is_an_address_is_written() {
        let address = |email: &str| Mailbox { name: String::new(), email: email.into() }.address().map(str::to_owned);
        assert_eq!(address(" ana@example.org "), Some("ana@example.org".into()), "blanks around it are a slip");
        assert_eq!(address("zoë+tag@müller.example"), Some("zoë+tag@müller.example".into()));
        for text in ["", "ana", "@example.org", "ana@", "a b@example.org", "a@b@c", "a@b>,<c@d", "a@b\r\nBcc:c@d"] {
            assert_eq!(address(text), None, "{text:?}");
        }
    }
}
