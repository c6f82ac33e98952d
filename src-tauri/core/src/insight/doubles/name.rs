//! Names as they are compared: whatever case, accents, titles and order they are written in.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use super::alike::alike;
use crate::model::{PersonFacts, fold};

/// Words that stand beside a name and are no part of it.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "dr",
    "drs",
    "prof",
    "professor",
    "doctor",
    "rev",
    "hon",
    "herr",
    "frau",
    "fr",
    "hr",
    "dipl",
    "ing",
    "mag",
    "med",
    "phil",
    "jur",
    "rer",
    "nat",
    "habil",
    "phd",
    "md",
    "mba",
    "msc",
    "bsc",
    "esq",
    "mme",
    "mlle",
    "sr",
    "sra",
    "srta",
    "dott",
    "ir",
];
/// Small words of family names, which some write and some do not.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "zu", "zum", "zur", "ter",
    "ten", "bin", "ibn", "al", "el", "af", "av",
];
/// Father and son.
const GENERATIONS: &[&str] = &["jr", "junior", "jun", "senior", "sen", "ii", "iii", "iv"];
/// Spellings are one word above these; Meier and Meyer are at 0.893, Berg and Borg at 0.85.
const ALIKE_GIVEN: f64 = 0.89;
const ALIKE_FAMILY: f64 = 0.89;
/// Words shorter than this differ by a letter and are others: Jan, Jon.
const SHORTEST_ALIKE: usize = 4;

/// Every given name with the ones it may stand for, from words/nicknames.toml, written as [`words`] writes them.
static ROOTS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let lists: HashMap<String, Vec<String>> =
        toml::from_str(include_str!("../../../words/nicknames.toml")).unwrap_or_default();
    let mut roots: HashMap<String, Vec<String>> = HashMap::new();
    for (name, short_forms) in lists {
        let name = words(&name).concat();
        for short in short_forms {
            roots.entry(words(&short).concat()).or_default().push(name.clone());
        }
    }
    roots
});

/// A name, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    given: Vec<String>,
    family: Vec<String>,
    generation: String,
    /// All words in alphabetical order: the key under which two names are the same.
    pub key: String,
}

/// How two names stand to each other, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kinship {
    /// The same words, in whatever order.
    Same,
    /// One has a middle name or a further family name.
    Longer,
    /// Bob and Robert.
    Nickname,
    /// J. Doe and Jane Doe.
    Initial,
    /// Meier and Meyer.
    Spelling,
    /// One is a part of the other, or says nothing.
    Part,
    /// Only the given name.
    Given,
    /// Only the family name, or some other word.
    Family,
    /// Nothing.
    Strangers,
}

impl Name {
    /// The name in some facts: its parts where they are known, else the words of the whole; blank where they are called
    /// by the beginning of their mail address only.
    pub fn of(facts: &PersonFacts) -> Self {
        let whole = if facts.is_named() { facts.name.as_str() } else { "" };
        Self::from_parts(whole, &facts.given_name, &facts.additional_name, &facts.family_name)
    }

    /// A name from the whole as it is shown, and its parts, which may be blank.
    pub fn from_parts(whole: &str, given: &str, additional: &str, family: &str) -> Self {
        let (mut given, mut family) = match (given.trim(), family.trim()) {
            ("", _) | (_, "") => split(whole),
            (given, family) => ([words(given), words(additional)].concat(), words(family)),
        };
        let is_generation = |word: &String| GENERATIONS.contains(&word.as_str());
        let generation = given.iter().chain(&family).find(|word| is_generation(word)).cloned().unwrap_or_default();
        for part in [&mut given, &mut family] {
            part.retain(|word| !is_generation(word));
        }
        let mut all: Vec<&str> = given.iter().chain(&family).map(String::as_str).collect();
        all.sort_unstable();
        let key = all.join(" ");
        Self { given, family, generation, key }
    }

    /// Keys of which two names that are at most a spelling apart share one: the whole; and each family name with the
    /// first letter of each given name it may stand for, and the other way round.
    pub fn blocks(&self) -> Vec<String> {
        let mut keys = Vec::new();
        if self.key.contains(' ') {
            keys.push(format!("={}", self.key));
        }
        if let Some(given) = self.given.first() {
            for family in &self.family {
                for root in roots(given) {
                    keys.push(format!("{family}|{}", initial(root)));
                    keys.push(format!("{root}|{}", initial(family)));
                }
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// How this name and another stand to each other.
    pub fn kinship(&self, other: &Self) -> Kinship {
        if self.of_other_generation(other) {
            return Kinship::Strangers;
        }
        if self.is_same(other) {
            return Kinship::Same;
        }
        close(self, other).unwrap_or_else(|| self.distant(other))
    }

    /// Whether they are at most a spelling apart.
    pub fn is_near(&self, other: &Self) -> bool {
        !self.of_other_generation(other) && (self.is_same(other) || close(self, other).is_some())
    }

    fn of_other_generation(&self, other: &Self) -> bool {
        !self.generation.is_empty() && !other.generation.is_empty() && self.generation != other.generation
    }

    fn is_same(&self, other: &Self) -> bool {
        self.key == other.key && self.key.contains(' ')
    }

    fn distant(&self, other: &Self) -> Kinship {
        let (mine, others) = (self.all(), other.all());
        let first = |name: &Self| name.given.first().filter(|given| given.chars().count() > 1).cloned();
        if mine.is_subset(&others) || others.is_subset(&mine) {
            Kinship::Part
        } else if mine.is_disjoint(&others) {
            Kinship::Strangers
        } else if first(self).is_some() && first(self) == first(other) {
            Kinship::Given
        } else {
            Kinship::Family
        }
    }

    fn all(&self) -> BTreeSet<&str> {
        self.given.iter().chain(&self.family).map(String::as_str).collect()
    }
}

fn close(one: &Name, other: &Name) -> Option<Kinship> {
    let (given, other_given) = (one.given.first()?, other.given.first()?);
    let given_is = same_given(given, other_given)?;
    let family_is = same_family(&one.family, &other.family)?;
    let middle_is = same_middle(&one.given[1..], &other.given[1..])?;
    if given_is != Kinship::Same && !matches!(family_is, Kinship::Same | Kinship::Longer) {
        return None;
    }
    Some(given_is.max(family_is).max(middle_is).max(Kinship::Longer))
}

fn same_given(one: &str, other: &str) -> Option<Kinship> {
    let shares_root = || roots(one).any(|root| roots(other).any(|its| its == root));
    let begins = |short: &str, long: &str| is_initial(short) && roots(long).any(|root| root.starts_with(short));
    if one == other {
        Some(Kinship::Same)
    } else if begins(one, other) || begins(other, one) {
        Some(Kinship::Initial)
    } else if shares_root() {
        Some(Kinship::Nickname)
    } else {
        is_spelling(one, other, ALIKE_GIVEN).then_some(Kinship::Spelling)
    }
}

fn same_family(one: &[String], other: &[String]) -> Option<Kinship> {
    let (first, other_first) = (one.first()?, other.first()?);
    let within = |part: &[String], whole: &[String]| part.iter().all(|word| whole.contains(word));
    let begins =
        |short: &[String], long: &str| matches!(short, [word] if is_initial(word) && long.starts_with(word.as_str()));
    if within(one, other) && within(other, one) {
        Some(Kinship::Same)
    } else if within(one, other) || within(other, one) {
        Some(Kinship::Longer)
    } else if begins(one, other_first) || begins(other, first) {
        Some(Kinship::Initial)
    } else {
        let is_alike = match (one, other) {
            ([one], [other]) => is_spelling(one, other, ALIKE_FAMILY),
            _ => is_spelling(&one.join(" "), &other.join(" "), ALIKE_FAMILY),
        };
        is_alike.then_some(Kinship::Spelling)
    }
}

/// Two middle names that are both known must agree; initials stand for them.
fn same_middle(one: &[String], other: &[String]) -> Option<Kinship> {
    let agrees = |word: &String, its: &String| {
        word == its
            || (is_initial(word) && its.starts_with(word.as_str()))
            || (is_initial(its) && word.starts_with(its.as_str()))
    };
    let covers = |few: &[String], many: &[String]| few.iter().all(|word| many.iter().any(|its| agrees(word, its)));
    if one.is_empty() && other.is_empty() {
        Some(Kinship::Same)
    } else if covers(one, other) || covers(other, one) {
        Some(Kinship::Longer)
    } else {
        None
    }
}

fn is_spelling(one: &str, other: &str, least: f64) -> bool {
    let long = |word: &str| word.chars().count() >= SHORTEST_ALIKE;
    initial(one) == initial(other) && long(one) && long(other) && alike(one, other, least)
}

fn is_initial(word: &str) -> bool {
    word.len() == 1
}

fn initial(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
}

/// A given name and those it may stand for.
fn roots(given: &str) -> impl Iterator<Item = &str> {
    std::iter::once(given).chain(ROOTS.get(given).into_iter().flatten().map(String::as_str))
}

/// Given and family names of a whole name: "Jane Ann Doe", "Doe, Jane".
fn split(whole: &str) -> (Vec<String>, Vec<String>) {
    if let Some((family, given)) = whole.split_once(',') {
        let given = words(given);
        if given.iter().any(|word| !GENERATIONS.contains(&word.as_str())) {
            return (given, words(family));
        }
    }
    let mut given = words(whole);
    let last = given.iter().rposition(|word| !GENERATIONS.contains(&word.as_str()));
    match last {
        Some(last) if last > 0 => {
            let family = vec![given.remove(last)];
            (given, family)
        }
        _ => (given, Vec::new()),
    }
}

/// The words of a name without titles and particles, ä ö ü and ae oe ue being one.
fn words(text: &str) -> Vec<String> {
    let folded =
        fold(&text.replace(['\'', '’', '.'], if text.contains(". ") || text.ends_with('.') { " " } else { "" }));
    let spaced = folded.replace(|letter: char| !letter.is_alphanumeric(), " ");
    let all: Vec<&str> = spaced.split_whitespace().collect();
    let is_name = |word: &&&str| !TITLES.contains(*word) && !PARTICLES.contains(*word);
    let kept: Vec<&&str> = all.iter().filter(is_name).collect();
    let kept = if kept.is_empty() { all.iter().collect() } else { kept };
    kept.into_iter().map(|word| word.replace("ae", "a").replace("oe", "o").replace("ue", "u")).collect()
}
