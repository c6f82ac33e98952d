//! Who of the people you met last could be introduced to whom, and why (C76, C107).
//!
//! The rule. A need of one that stands in what the other does or offers weighs four, a word that both care about two, a
//! tag of both one; of needs and of such words one counts. What more than twelve of those looked at have says nothing.
//! Heavier pairs come first, then those whose cooler tie is the warmest.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use serde::Deserialize;

use crate::{
    id::PersonId,
    model::{Warmth, fill, fold},
};

/// What more of the people have says nothing.
const MOST_SHARING: usize = 12;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    fit: BTreeMap<String, String>,
    silent: Silent,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Silent {
    words: HashSet<String>,
}

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/pair.en.toml")).unwrap_or_default());

/// Somebody who could be introduced, as far as it is told by their record.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How warm you are with them.
    pub warmth: Warmth,
    /// Their tags.
    pub tags: Vec<String>,
    /// What they care about.
    pub cares_about: String,
    /// What they need.
    pub needs: Vec<String>,
    /// What they do and offer.
    pub offers: Vec<String>,
}

/// Why two people fit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// What one needs stands in what the other does or offers: the need, whose it is, and the offer.
    Need {
        /// Who needs it.
        person: PersonId,
        /// What they need.
        need: String,
        /// What the other does or offers.
        offer: String,
    },
    /// Both care about it.
    Interest(String),
    /// Both carry the tag.
    Tag(String),
}

impl Fit {
    fn weight(&self) -> u32 {
        match self {
            Self::Need { .. } => 4,
            Self::Interest(_) => 2,
            Self::Tag(_) => 1,
        }
    }

    /// The reason in words.
    pub fn words(&self, one: &Candidate, other: &Candidate) -> String {
        let say = |key: &str, values: &[(&str, &str)]| fill(ENGLISH.fit.get(key).map_or("", String::as_str), values);
        match self {
            Self::Need { person, need, offer } => {
                let (who, helper) = if *person == one.person { (one, other) } else { (other, one) };
                let values = [("name", who.name.as_str()), ("need", need), ("other", &helper.name), ("offer", offer)];
                say("need", &values)
            }
            Self::Interest(word) => say("interest", &[("word", word)]),
            Self::Tag(word) => say("tag", &[("word", word)]),
        }
    }
}

/// Two people who could be introduced, by their places among the candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairIdea {
    /// The first.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Why, the weightiest first.
    pub fits: Vec<Fit>,
}

/// The words of a text that tell something: folded, without those that everybody says.
pub fn telling_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let tells = |word: &&str| (word.chars().count() > 2 || !word.is_ascii()) && !ENGLISH.silent.words.contains(*word);
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).filter(tells).map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}

type Places = HashMap<String, Vec<usize>>;

fn places(people: &[Candidate], words: impl Fn(&Candidate) -> Vec<String>) -> Places {
    let mut places: Places = HashMap::new();
    for (place, person) in people.iter().enumerate() {
        let mut said = words(person);
        said.sort();
        said.dedup();
        said.into_iter().for_each(|word| places.entry(word).or_default().push(place));
    }
    places.retain(|_, people| people.len() <= MOST_SHARING);
    places
}

/// Pairs of candidates that fit, the best first; `know` says of two whether they know each other, or are not to be
/// introduced, and is asked only until there are `most`.
///
/// # Errors
/// Those of `know`.
pub fn pair_ideas<E>(
    people: &[Candidate],
    most: usize,
    know: &mut dyn FnMut(&Candidate, &Candidate) -> Result<bool, E>,
) -> Result<Vec<PairIdea>, E> {
    let mut fits: BTreeMap<(usize, usize), Vec<Fit>> = BTreeMap::new();
    let mut add = |one: usize, other: usize, fit: Fit| {
        let known = fits.entry((one.min(other), one.max(other))).or_default();
        let is_like = |said: &Fit| std::mem::discriminant(said) == std::mem::discriminant(&fit);
        let is_enough = !matches!(fit, Fit::Tag(_)) && known.iter().any(is_like);
        if one != other && !is_enough && !known.contains(&fit) {
            known.push(fit);
        }
    };
    shared(&places(people, |one| one.tags.iter().map(|tag| fold(tag)).collect()), &mut |one, other, word| {
        let tag = people[one].tags.iter().find(|tag| fold(tag) == word);
        add(one, other, Fit::Tag(tag.map_or(word, String::as_str).to_owned()));
    });
    shared(&places(people, |one| telling_words(&one.cares_about)), &mut |one, other, word| {
        add(one, other, Fit::Interest(word.to_owned()));
    });
    let offered = places(people, |one| one.offers.iter().flat_map(|offer| telling_words(offer)).collect());
    for (place, person) in people.iter().enumerate() {
        for need in &person.needs {
            for word in telling_words(need) {
                for helper in offered.get(&word).into_iter().flatten() {
                    let offers = people[*helper].offers.iter();
                    if let Some(offer) = offers.clone().find(|offer| telling_words(offer).contains(&word)) {
                        let (need, offer) = (need.clone(), offer.clone());
                        add(place, *helper, Fit::Need { person: person.person, need, offer });
                    }
                }
            }
        }
    }
    let mut ideas: Vec<PairIdea> = fits
        .into_iter()
        .filter(|((one, other), fits)| one != other && !fits.is_empty())
        .map(|((one, other), mut fits)| {
            fits.sort_by_key(|fit| (Reverse(fit.weight()), fit.clone()));
            PairIdea { one, other, fits }
        })
        .collect();
    ideas.sort_by_key(|idea| {
        let weight: u32 = idea.fits.iter().map(Fit::weight).sum();
        (Reverse(weight), Reverse(people[idea.one].warmth.min(people[idea.other].warmth)), idea.one, idea.other)
    });
    let mut chosen = Vec::new();
    for idea in ideas {
        if chosen.len() == most {
            break;
        }
        if !know(&people[idea.one], &people[idea.other])? {
            chosen.push(idea);
        }
    }
    Ok(chosen)
}

fn shared<'a>(places: &'a Places, tell: &mut dyn FnMut(usize, usize, &'a str)) {
    let mut words: Vec<_> = places.iter().collect();
    words.sort_by_key(|(word, _)| (Reverse(word.len()), *word));
    for (word, people) in words {
        for (at, one) in people.iter().enumerate() {
            people[at + 1..].iter().for_each(|other| tell(*one, *other, word));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    fn candidate(id: i64, name: &str) -> Candidate {
        Candidate {
            person: PersonId(id),
            name: name.into(),
            warmth: Warmth(5),
            tags: vec![],
            cares_about: String::new(),
            needs: vec![],
            offers: vec![],
        }
    }

    fn ideas(people: &[Candidate], knows: &[(i64, i64)]) -> Vec<(i64, i64, Vec<String>)> {
        let mut know =
            |one: &Candidate, other: &Candidate| Ok::<_, Infallible>(knows.contains(&(one.person.0, other.person.0)));
        let ideas = pair_ideas(people, 10, &mut know).unwrap_or_default();
        let told = ideas.into_iter().map(|idea| {
            let (one, other) = (&people[idea.one], &people[idea.other]);
            (one.person.0, other.person.0, idea.fits.iter().map(|fit| fit.words(one, other)).collect())
        });
        told.collect()
    }

    #[test]
    fn a_need_goes_before_an_interest_and_that_before_a_tag() {
        let ana =
            Candidate { needs: vec!["A CFO until June".into()], tags: vec!["food".into()], ..candidate(1, "Ana") };
        let li = Candidate { offers: vec!["CFO at Star".into()], cares_about: "Sailing".into(), ..candidate(2, "Li") };
        let tom =
            Candidate { cares_about: "sailing and schools".into(), tags: vec!["Food".into()], ..candidate(3, "Tom") };
        let found = ideas(&[ana.clone(), li.clone(), tom.clone()], &[]);
        let pairs: Vec<_> = found.iter().map(|(one, other, _)| (*one, *other)).collect();
        assert_eq!(pairs, [(1, 2), (2, 3), (1, 3)]);
        assert_eq!(found[0].2, ["Ana needs “A CFO until June”; Li: CFO at Star"]);
        assert_eq!(
            (found[1].2.as_slice(), found[2].2.as_slice()),
            (&["Both care about “sailing”".to_owned()][..], &["Both: food".to_owned()][..])
        );
        assert_eq!(ideas(&[ana, li, tom], &[(1, 2)]).len(), 2, "who know each other need nobody");
    }

    #[test]
    fn what_everybody_has_says_nothing() {
        let crowd: Vec<Candidate> =
            (0..20).map(|id| Candidate { tags: vec!["berlin".into()], ..candidate(id, "x") }).collect();
        assert!(ideas(&crowd, &[]).is_empty());
        assert_eq!(telling_words("Somebody to help with the hiring, until June"), ["hiring"]);
    }
}
