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

#[cfg(test)]
mod tests {
    use super::*;

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
