//! Pages on the web that are about one person.

/// Where people have pages, and what stands before their name in the path.
const HOMES: &[(&str, &[&str])] = &[
    ("linkedin.com", &["in", "pub"]),
    ("xing.com", &["profile"]),
    ("facebook.com", &[]),
    ("instagram.com", &[]),
    ("x.com", &[]),
    ("twitter.com", &[]),
    ("github.com", &[]),
    ("orcid.org", &[]),
    ("about.me", &[]),
    ("linktr.ee", &[]),
    ("t.me", &[]),
    ("wa.me", &[]),
];

/// The name that the address of a profile spells, blank where it spells none; `None` where it is no profile.
pub(super) fn profile(url: &str) -> Option<String> {
    let (_, bare) = url.split_once("://").unwrap_or(("", url));
    let bare = bare.split(['?', '#']).next()?.trim_end_matches('/');
    let (host, path) = bare.split_once('/')?;
    let host = host.to_ascii_lowercase();
    let mut steps = path.split('/');
    let first = steps.next()?;
    if let Some((_, before)) = HOMES.iter().find(|(home, _)| host == *home || host.ends_with(&format!(".{home}"))) {
        let step = if before.is_empty() { first } else { steps.next().filter(|_| before.contains(&first))? };
        let alone = steps.next().is_none() && !step.is_empty();
        return alone.then(|| spelled(step));
    }
    // Mastodon and its kin.
    (first.starts_with('@') && first.len() > 1 && steps.next().is_none()).then(String::new)
}

/// `jane-doe-4a31b2` spells Jane Doe, `jdoe` nobody.
fn spelled(step: &str) -> String {
    let words: Vec<&str> = step.split(['-', '_', '.']).filter(|word| !word.is_empty()).collect();
    let names: Vec<String> = words
        .iter()
        .take_while(|word| word.chars().all(char::is_alphabetic))
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        })
        .collect();
    let whole = (2..=4).contains(&names.len()) && names.len() + 1 >= words.len();
    if whole { names.join(" ") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_by_the_addresses_of_profiles() {
        for (url, name) in [
            ("https://www.linkedin.com/in/jane-doe-4a31b2/", Some("Jane Doe")),
            ("https://de.linkedin.com/in/jdoe?utm=x", Some("")),
            ("https://www.xing.com/profile/Jane_Doe", Some("Jane Doe")),
            ("https://github.com/janedoe", Some("")),
            ("https://hachyderm.io/@jane", Some("")),
            ("https://github.com/acme/anvil", None),
            ("https://www.linkedin.com/company/acme", None),
            ("https://acme.org/team", None),
        ] {
            assert_eq!(profile(url).as_deref(), name, "{url}");
        }
    }
}
