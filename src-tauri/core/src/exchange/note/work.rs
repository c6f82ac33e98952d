//! Job titles and organisations, told by the words they are made of.

use crate::exchange::{when::tokens, words::words};

/// Most words of a title or an organisation.
const MOST_WORDS: usize = 8;

/// A title, an organisation, or both: "CTO at Acme", "Head of Sales", "Acme GmbH".
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::exchange) struct Work<'a> {
    pub title: &'a str,
    pub organization: &'a str,
}

/// Reads a segment about work; `None` where it says nothing of the kind.
pub(in crate::exchange) fn read_work(text: &str) -> Option<Work<'_>> {
    let text = without_opening(without_stop(text.trim().trim_end_matches(',')));
    let (title, organization) = split_at(text);
    let sound = |part: &str| tokens(part).len() <= MOST_WORDS;
    if is_title(title) && sound(title) && sound(organization) {
        return Some(Work { title, organization });
    }
    if title.is_empty() && !organization.is_empty() && is_named(organization) && sound(organization) {
        return Some(Work { title: "", organization });
    }
    (is_organization(text) && sound(text)).then_some(Work { title: "", organization: text })
}

/// Without the full stop of a sentence; "Acme, Inc." keeps its own.
fn without_stop(text: &str) -> &str {
    let last = tokens(text).last().is_some_and(|last| words().note.organizations.contains(&last.lower));
    if last { text } else { text.trim_end_matches('.') }
}

/// "She is the CTO" → "CTO"
fn without_opening(text: &str) -> &str {
    let note = &words().note;
    let all = tokens(text);
    let mut at = 0;
    loop {
        let opening = note
            .subjects
            .length_at(&all, at)
            .max(note.fillers.length_at(&all, at))
            .max(note.articles.length_at(&all, at));
        if opening == 0 {
            break;
        }
        at += opening;
    }
    all.get(at).and_then(|token| text.get(token.start..)).unwrap_or_default()
}

/// What stands before and after "at"; after "of" as well, behind a title that is complete without it.
fn split_at(text: &str) -> (&str, &str) {
    let note = &words().note;
    let all = tokens(text);
    for (index, token) in all.iter().enumerate() {
        let next = all.get(index + 1);
        let named = next.is_some_and(|next| {
            !next.text.starts_with(char::is_lowercase) || note.articles.length_at(&all, index + 1) > 0
        });
        let at = note.at.length_at(&all, index) > 0;
        let of = note.of.length_at(&all, index) > 0
            && index > 0
            && all
                .iter()
                .take(index)
                .all(|token| token.text.chars().count() > 1 && token.text.chars().all(char::is_uppercase));
        if (at || of) && named {
            let start = next.map_or(text.len(), |next| next.start);
            return (text.get(..token.start).unwrap_or_default().trim(), text.get(start..).unwrap_or_default().trim());
        }
    }
    (text, "")
}

/// Whether a job title stands in a text that is written like one.
pub(super) fn is_title(text: &str) -> bool {
    let note = &words().note;
    let all = tokens(text);
    let titled =
        |lower: &str| note.titles.contains(lower) || lower.split(['-', '/']).any(|part| note.titles.contains(part));
    let title = all.iter().any(|token| titled(&token.lower));
    let begins = all.first().is_some_and(|first| {
        first.text.starts_with(char::is_uppercase)
            || titled(&first.lower)
            || note.title_modifiers.contains(&first.lower)
    });
    title && begins && all.len() <= MOST_WORDS
}

/// Whether a text is the name of an organisation by the words in it, or by being all in capitals.
pub(super) fn is_organization(text: &str) -> bool {
    let note = &words().note;
    let all = tokens(text);
    let known = all.iter().enumerate().any(|(index, token)| {
        // Short ones are legal forms, which stand last: "Acme AG", but not "known as Bob".
        note.organizations.contains(&token.lower) && (token.lower.chars().count() > 3 || index + 1 == all.len())
    });
    let capitals = all.len() <= 4 && text.chars().filter(|letter| letter.is_uppercase()).count() > 3;
    let capitals = capitals && !text.chars().any(char::is_lowercase);
    (known || capitals) && all.len() >= 2 && is_named(text) && is_all_named(text)
}

/// Whether a text names a part of an organisation.
pub(super) fn is_department(text: &str) -> bool {
    let part = tokens(text).iter().any(|token| words().note.departments.contains(&token.lower));
    part && is_named(text) && is_all_named(text)
}

/// Whether all words but the small ones are written large.
fn is_all_named(text: &str) -> bool {
    let note = &words().note;
    tokens(text).iter().all(|token| {
        let small = note.small.contains(&token.lower) || note.particles.contains(&token.lower);
        small || !token.text.starts_with(char::is_lowercase) || note.organizations.contains(&token.lower)
    })
}

/// Whether a text begins as names do.
pub(super) fn is_named(text: &str) -> bool {
    text.chars().next().is_some_and(|letter| !letter.is_lowercase()) && tokens(text).len() <= MOST_WORDS
}

/// How well the name of an organisation fits the domain of an e-mail address: letters they share from the start.
pub(super) fn fits_domain(name: &str, address: &str) -> usize {
    let domain =
        address.rsplit('@').next().unwrap_or_default().trim_start_matches("www.").split('.').next().unwrap_or_default();
    let plain = |text: &str| text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let (name, domain) = (plain(name), plain(domain));
    let shared = name.chars().zip(domain.chars()).take_while(|(one, other)| one == other).count();
    if shared >= 3 || shared == domain.chars().count() { shared } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(text: &str) -> (String, String) {
        read_work(text).map_or_else(Default::default, |work| (work.title.to_owned(), work.organization.to_owned()))
    }

    #[test]
    fn titles_and_organisations_are_told_apart() {
        for (text, title, organization) in [
            ("CTO at Acme", "CTO", "Acme"),
            ("she is the CTO of Acme", "CTO", "Acme"),
            ("Head of Sales", "Head of Sales", ""),
            ("Senior Software Engineer", "Senior Software Engineer", ""),
            ("Foobar Technologies", "", "Foobar Technologies"),
            ("ASYMMETRIK LTD", "", "ASYMMETRIK LTD"),
            ("at Acme", "", "Acme"),
            ("freelance designer", "freelance designer", ""),
            ("Co-Founder @ Acme", "Co-Founder", "Acme"),
            ("loves sailing", "", ""),
            ("we talked about her manager", "", ""),
        ] {
            assert_eq!(work(text), (title.to_owned(), organization.to_owned()), "{text}");
        }
    }
}
