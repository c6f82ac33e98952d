//! What a text is about: its words without endings (Snowball's English stemmer), without those that say nothing, and
//! with synonyms as one. The words are data: `words/topic.en.toml`.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::LazyLock,
};

use rust_stemmers::{Algorithm, Stemmer};
use serde::Deserialize;

use super::fold;

/// Words of a text that are compared at most; a need is a line, not a letter.
const MOST_TERMS: usize = 8;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    plain: String,
    breaks: String,
    phrases: BTreeMap<String, String>,
    synonyms: Synonyms,
}

#[derive(Debug, Default, Deserialize)]
struct Synonyms {
    groups: String,
}

struct Words {
    plain: HashSet<String>,
    breaks: HashSet<String>,
    /// The words of a phrase, and the stem of the one they are.
    phrases: Vec<(Vec<String>, String)>,
    /// The stem that stands for each of its group.
    one_for: HashMap<String, String>,
    /// What else is written for a stem: other stems of its group, and phrases.
    others: HashMap<String, Vec<String>>,
    stemmer: Stemmer,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("../../words/topic.en.toml")));

impl Words {
    fn read(text: &str) -> Self {
        let lists: Lists = toml::from_str(text).unwrap_or_default();
        let stemmer = Stemmer::create(Algorithm::English);
        let set = |list: &str| list.split_whitespace().map(str::to_owned).collect::<HashSet<_>>();
        let (mut one_for, mut others) = (HashMap::new(), HashMap::<String, Vec<String>>::new());
        for group in lists.synonyms.groups.lines() {
            let mut stems: Vec<String> = group.split_whitespace().map(|word| stemmer.stem(word).into_owned()).collect();
            stems.dedup();
            let Some(first) = stems.first().cloned() else { continue };
            for stem in &stems {
                one_for.insert(stem.clone(), first.clone());
            }
            others.insert(first, stems);
        }
        let mut phrases = Vec::new();
        for (phrase, word) in &lists.phrases {
            let stem = stemmer.stem(word).into_owned();
            let one = one_for.get(&stem).unwrap_or(&stem).clone();
            others.entry(one.clone()).or_insert_with(|| vec![stem]).push(phrase.clone());
            phrases.push((phrase.split(' ').map(str::to_owned).collect(), one));
        }
        Self { plain: set(&lists.plain), breaks: set(&lists.breaks), phrases, one_for, others, stemmer }
    }

    fn term(&self, word: &str) -> String {
        let stem = self.stemmer.stem(word).into_owned();
        self.one_for.get(&stem).unwrap_or(&stem).clone()
    }

    fn says_something(&self, word: &str) -> bool {
        !self.plain.contains(word)
            && !word.chars().all(|letter| letter.is_numeric())
            && (word.chars().count() > 1 || !word.is_ascii())
    }
}

/// A run of words between two breaks.
type Run = Vec<String>;

/// The words of a folded text, in runs that end at a break: at punctuation, or before a word such as "who".
fn runs(folded: &str) -> Vec<Run> {
    let words = &*WORDS;
    let mut runs: Vec<Run> = vec![Run::new()];
    for clause in folded.split([',', ';', ':', '.', '(', ')', '!', '?', '/', '–', '—', '\n']) {
        let all: Vec<&str> =
            clause.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let mut at = 0;
        while let Some(word) = all.get(at) {
            let rest = all.get(at..).unwrap_or_default();
            let phrase = words
                .phrases
                .iter()
                .find(|(phrase, _)| rest.iter().zip(phrase).filter(|(a, b)| *a == b).count() == phrase.len());
            if let Some((phrase, one)) = phrase {
                push(&mut runs, one.clone());
                at += phrase.len();
                continue;
            }
            if words.breaks.contains(*word) {
                runs.push(Run::new());
            } else if words.says_something(word) {
                push(&mut runs, words.term(word));
            }
            at += 1;
        }
        runs.push(Run::new());
    }
    runs
}

fn push(runs: &mut [Run], term: String) {
    if let Some(run) = runs.last_mut() {
        run.push(term);
    }
}

/// The words that a text is compared by, each once.
pub fn terms(text: &str) -> BTreeSet<String> {
    runs(&fold(text)).into_iter().flatten().collect()
}

/// The stems of all words of a text, also of those that say nothing about what it is about.
pub fn stems(text: &str) -> Vec<String> {
    let folded = fold(text);
    let all = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    all.map(|word| WORDS.stemmer.stem(word).into_owned()).collect()
}

/// What somebody looks for: the words of a need, and the one it turns on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topic {
    /// Its words, in order, each once, eight at most.
    pub terms: Vec<String>,
    /// The word it turns on: the last one of its first run that says something, "lawyer" of "a lawyer who knows grid
    /// permits".
    pub main: String,
}

impl Topic {
    /// Reads what somebody looks for.
    pub fn of(text: &str) -> Self {
        let runs = runs(&fold(text));
        let main = runs.iter().find_map(|run| run.last()).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut terms: Vec<String> = runs.into_iter().flatten().filter(|term| seen.insert(term.clone())).collect();
        terms.truncate(MOST_TERMS);
        Self { terms, main }
    }

    /// Whether there is nothing to look for.
    pub fn is_blank(&self) -> bool {
        self.terms.is_empty()
    }

    /// How many of its words a text has; `None` where they do not meet. They meet where the text has the main word, or
    /// two of the words.
    pub fn meets(&self, others: &BTreeSet<String>) -> Option<usize> {
        let shared = self.terms.iter().filter(|term| others.contains(*term)).count();
        self.is_enough(shared, others.contains(&self.main)).then_some(shared)
    }

    /// Whether so many shared words, with the main word or without it, are a meeting.
    pub fn is_enough(&self, shared: usize, has_main: bool) -> bool {
        shared >= 2 || (shared == 1 && has_main)
    }
}

/// How a term can be written, as beginnings of words and as phrases (which hold spaces): whatever has the term has one
/// of them, so that a full-text index can be asked first.
pub fn spellings(term: &str) -> Vec<String> {
    let all = WORDS.others.get(term).cloned().unwrap_or_else(|| vec![term.to_owned()]);
    all.into_iter().map(|one| if one.contains(' ') { one } else { root(&one) }).collect()
}

/// What all words of a stem begin with: endings change its last letters ("compani" is "company" too).
fn root(stem: &str) -> String {
    let cut = stem.trim_end_matches(['e', 'i', 'y', 'l']);
    if cut.chars().count() >= 3 { cut.to_owned() } else { stem.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(need: &str, other: &str) -> Option<usize> {
        Topic::of(need).meets(&terms(other))
    }

    #[test]
    fn a_need_turns_on_the_thing_and_not_on_what_is_said_of_it() {
        for (need, main) in [
            ("a part-time CFO until June", "cfo"),
            ("a lawyer who knows grid permits", "lawyer"),
            ("a hall for two hundred", "room"),
            ("somebody who has moved a team to four days", "team"),
            ("advice on tax", "tax"),
            ("ten people who would try a rough first version", "version"),
        ] {
            assert_eq!(Topic::of(need).main, main, "{need}");
        }
        assert!(Topic::of("some help, please").is_blank(), "that says nothing");
    }

    #[test]
    fn words_meet_whatever_their_endings_and_synonyms() {
        assert_eq!(meets("a part-time CFO until June", "Chief Financial Officer"), Some(1), "a phrase is a word");
        assert_eq!(meets("a lawyer who knows grid permits", "Attorney at law"), Some(1), "a synonym");
        assert_eq!(
            meets("a lawyer who knows grid permits", "Permit officer, Windrose Grid"),
            Some(2),
            "two of its words"
        );
        assert_eq!(meets("a lawyer who knows grid permits", "Grid planning"), None, "one that is not the main one");
        assert_eq!(meets("hiring engineers", "an hour for any engineer you want to recruit"), Some(2), "endings");
        assert_eq!(meets("a boat", "a car"), None);
    }

    #[test]
    fn every_word_of_a_term_begins_with_one_of_its_spellings() {
        let all = [
            "companies",
            "company",
            "engineering",
            "engineers",
            "reliability",
            "hoping",
            "advisers",
            "solicitors",
            "castings",
        ];
        for word in all {
            let term = terms(word).pop_first().expect("a term");
            let spelled = spellings(&term);
            assert!(spelled.iter().any(|root| word.starts_with(root.as_str())), "{word}: {term} is {spelled:?}");
        }
        assert!(spellings("cfo").contains(&"chief financial officer".to_owned()), "{:?}", spellings("cfo"));
    }

    #[test]
    fn the_lists_can_be_read() {
        let lists: Result<Lists, _> = toml::from_str(include_str!("../../words/topic.en.toml"));
        assert!(lists.is_ok_and(|lists| lists.plain.contains("somebody") && lists.phrases.len() > 5));
    }
}
