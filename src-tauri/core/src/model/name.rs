//! What a person is called where nobody says it outright.

use super::{Address, PersonFacts};

impl PersonFacts {
    /// As they are spoken to: the given name, or the whole name where none is known.
    pub fn first_name(&self) -> &str {
        if self.given_name.is_empty() { &self.name } else { &self.given_name }
    }

    /// The name; else its parts in reading order; else a nickname, the organisation, the beginning of a mail address, a
    /// number, a profile or an address; blank where there is nothing to call them by.
    pub fn called(&self) -> String {
        let parts = [&self.prefix, &self.given_name, &self.additional_name, &self.family_name, &self.suffix];
        let parts: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        let organizations = self.affiliations.iter().map(|affiliation| affiliation.organization.clone());
        [self.name.clone(), parts.join(" ")]
            .into_iter()
            .chain(self.nicknames.first().cloned())
            .chain(organizations)
            .chain(self.emails.first().map(|email| before_at(&email.value)))
            .chain(self.phones.first().map(|phone| phone.value.clone()))
            .chain(self.urls.first().map(|url| last_step(&url.value)))
            .chain(self.addresses.first().map(Address::one_line))
            .map(|name| name.trim().to_owned())
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// Whether the name is one, and not the beginning of a mail address for want of one.
    pub fn is_named(&self) -> bool {
        !self.emails.iter().any(|email| before_at(&email.value) == self.name)
    }
}

fn before_at(address: &str) -> String {
    address.split('@').next().unwrap_or(address).to_owned()
}

/// `jane-doe` of `https://www.linkedin.com/in/jane-doe/`.
fn last_step(address: &str) -> String {
    let path = address.trim_end_matches('/');
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
