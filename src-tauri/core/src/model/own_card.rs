//! Your own business card: what you hand over to others (C68).

use serde::{Deserialize, Serialize};

use super::{Affiliation, Labelled, PersonFacts};

/// Your card; blank and empty is not said. The name and the first e-mail address are those by which you sign
/// ([`Me`](super::Me)).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnCard {
    /// Your name.
    pub name: String,
    /// What you do.
    pub title: String,
    /// Where you do it.
    pub organization: String,
    /// Phone numbers, the one to call first.
    pub phones: Vec<Labelled>,
    /// E-mail addresses, the one to write to first.
    pub emails: Vec<Labelled>,
    /// Web addresses and profiles, the most telling first.
    pub urls: Vec<Labelled>,
    /// A line of your own, such as what you are known for.
    pub line: String,
}

impl OwnCard {
    /// Whether nothing stands on it.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Without blanks around what it says, and without rows that say nothing.
    pub fn tidied(&self) -> Self {
        let text = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let rows = |rows: &[Labelled]| {
            let said = rows.iter().map(|row| Labelled { value: text(&row.value), label: text(&row.label) });
            said.filter(|row| !row.value.is_empty()).collect()
        };
        Self {
            name: text(&self.name),
            title: text(&self.title),
            organization: text(&self.organization),
            phones: rows(&self.phones),
            emails: rows(&self.emails),
            urls: rows(&self.urls),
            line: text(&self.line),
        }
    }

    /// The card as what is known of a person. The name is not taken apart: where it would be cut is a guess, and a phone
    /// shows a given name alone as it is.
    pub fn facts(&self) -> PersonFacts {
        let job = Affiliation {
            organization: self.organization.clone(),
            title: self.title.clone(),
            ..Affiliation::default()
        };
        PersonFacts {
            name: self.name.clone(),
            given_name: self.name.clone(),
            affiliations: (job != Affiliation::default()).then_some(job).into_iter().collect(),
            phones: self.phones.clone(),
            emails: self.emails.clone(),
            urls: self.urls.clone(),
            note: self.line.clone(),
            ..PersonFacts::default()
        }
    }

    /// What stands beneath the name, line by line: what you do, how you are reached, and your own line.
    pub fn lines(&self) -> Vec<String> {
        let values = |rows: &[Labelled]| rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>();
        let mut lines = vec![self.facts().headline()];
        lines.extend([&self.phones, &self.emails, &self.urls].into_iter().flat_map(|rows| values(rows)));
        lines.push(self.line.clone());
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// Leaves out the least important thing on it, and answers what that was. Your own line goes first, then the last of
    /// several web addresses, e-mail addresses and phone numbers, then the only web address, then where you work and what
    /// you do. The name, the first e-mail address and the first phone number stay.
    pub fn leave_out_least(&mut self) -> Option<String> {
        fn text(text: &mut String) -> Option<String> {
            (!text.is_empty()).then(|| std::mem::take(text))
        }
        fn last(rows: &mut Vec<Labelled>, kept: usize) -> Option<String> {
            if rows.len() > kept { rows.pop().map(|row| row.value) } else { None }
        }
        text(&mut self.line)
            .or_else(|| last(&mut self.urls, 1))
            .or_else(|| last(&mut self.emails, 1))
            .or_else(|| last(&mut self.phones, 1))
            .or_else(|| last(&mut self.urls, 0))
            .or_else(|| text(&mut self.organization))
            .or_else(|| text(&mut self.title))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: &str) -> Labelled {
        Labelled { value: value.into(), label: String::new() }
    }

    #[test]
    fn what_matters_least_goes_first() {
        let mut card = OwnCard {
            name: "Kim Lee".into(),
            title: "Editor".into(),
            organization: "Lanternhouse".into(),
            phones: vec![row("1"), row("2")],
            emails: vec![row("a@x.example"), row("b@x.example")],
            urls: vec![row("x.example"), row("y.example")],
            line: "Known for honest reviews".into(),
        };
        let gone: Vec<String> = std::iter::from_fn(|| card.leave_out_least()).collect();
        let order =
            ["Known for honest reviews", "y.example", "b@x.example", "2", "x.example", "Lanternhouse", "Editor"];
        assert_eq!(gone, order, "the name, a way to write and a way to call stay");
    }

    #[test]
    fn rows_that_say_nothing_are_none() {
        let card = OwnCard { name: " Kim\n Lee ".into(), phones: vec![row(" ")], ..OwnCard::default() };
        assert_eq!(card.tidied(), OwnCard { name: "Kim Lee".into(), ..OwnCard::default() });
        assert!(OwnCard { line: "  ".into(), ..OwnCard::default() }.tidied().is_blank());
    }
}
