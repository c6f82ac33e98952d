use std::{cmp::Reverse, convert::Infallible};

use proptest::prelude::*;

use super::*;
use crate::model::LinkKind;

/// Who knows whom, and how warm you are with whom you know; people are numbers from zero.
#[derive(Debug, Clone)]
struct Small {
    links: Vec<(i64, i64, LinkKind)>,
    known: Vec<Option<u32>>,
}

fn both_ways(small: &Small) -> Vec<Link> {
    let link =
        |from: i64, to: i64, kind| Link { from: PersonId(from), to: PersonId(to), kind, how: String::new(), on: None };
    let real = small.links.iter().filter(|(one, other, _)| one != other);
    real.flat_map(|(one, other, kind)| [link(*one, *other, *kind), link(*other, *one, *kind)]).collect()
}

fn searched(small: &Small, most: usize) -> Vec<FoundPath> {
    let all = both_ways(small);
    let mut links_of = |people: &[PersonId]| {
        Ok::<_, Infallible>(all.iter().filter(|link| people.contains(&link.from)).cloned().collect())
    };
    let mut warmth_of = |people: &[PersonId]| {
        let known = people.iter().filter_map(|person| {
            let index = usize::try_from(person.0).ok()?;
            Some((*person, Warmth((*small.known.get(index)?)?)))
        });
        Ok(known.collect())
    };
    find_paths(PersonId(0), most, &mut links_of, &mut warmth_of).unwrap_or_default()
}

/// Every path without a circle to person 0, as its people and the strength of its weakest link.
fn walk(small: &Small, all: &[Link], path: &mut Vec<PersonId>, weakest: u32, out: &mut Vec<(Vec<PersonId>, u32)>) {
    let at = path[path.len() - 1];
    for link in all.iter().filter(|link| link.from == at) {
        if path.contains(&link.to) {
            continue;
        }
        let strength = weakest.min(link.kind.strength());
        path.push(link.to);
        out.push((path.iter().rev().copied().collect(), strength));
        let warm = small.known[usize::try_from(link.to.0).expect("small")].is_some_and(|w| Warmth(w) >= Warmth::WARM);
        if path.len() <= MOST_STEPS && !warm {
            walk(small, all, path, strength, out);
        }
        path.pop();
    }
}

/// By trying everything: of each first person the best path, ranked by the rule; its first person, length and strength.
fn by_brute_force(small: &Small, most: usize) -> Vec<(PersonId, usize, u32)> {
    let mut all = Vec::new();
    walk(small, &both_ways(small), &mut vec![PersonId(0)], u32::MAX, &mut all);
    let mut best: BTreeMap<PersonId, (usize, Reverse<u32>)> = BTreeMap::new();
    for (people, strength) in all {
        let rank = (people.len() - 1, Reverse(strength));
        best.entry(people[0]).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
    }
    let mut ranked: Vec<_> = best
        .into_iter()
        .filter_map(|(first, (links, strength))| {
            let warmth = small.known[usize::try_from(first.0).expect("small")]?;
            let length = links + usize::from(Warmth(warmth) < Warmth::WARM);
            Some(((length, Reverse(warmth), strength, first), (first, links, strength.0)))
        })
        .collect();
    ranked.sort();
    ranked.into_iter().map(|(_, path)| path).take(most).collect()
}

fn small() -> impl Strategy<Value = Small> {
    let kind = prop::sample::select(LinkKind::ALL);
    (2i64..9).prop_flat_map(move |people| {
        let links = prop::collection::vec((0..people, 0..people, kind.clone()), 0..16);
        let known = prop::collection::vec(prop::option::of(0u32..9), usize::try_from(people).unwrap_or(9));
        (links, known).prop_map(|(links, known)| Small { links, known })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn paths_are_those_of_trying_everything(small in small(), most in 1usize..5) {
        let found = searched(&small, most);
        let told: Vec<_> =
            found.iter().map(|path| (path.first().expect("a first"), path.links.len(), path.strength)).collect();
        prop_assert_eq!(told, by_brute_force(&small, most));
        let all = both_ways(&small);
        for path in &found {
            prop_assert!(path.links.iter().all(|link| all.contains(link)), "every link is one of the network");
            prop_assert!(path.links.windows(2).all(|pair| pair[0].to == pair[1].from), "and they hang together");
            prop_assert_eq!(path.links.last().map(|link| link.to), Some(PersonId(0)), "to whom was looked for");
            let weakest = path.links.iter().map(|link| link.kind.strength()).min();
            prop_assert_eq!(weakest, Some(path.strength));
            let mut people: Vec<_> = path.links.iter().map(|link| link.from).collect();
            people.sort();
            people.dedup();
            prop_assert_eq!(people.len(), path.links.len(), "nobody is asked twice");
        }
    }
}

#[test]
fn the_warmest_is_asked_first_and_a_cold_one_counts_as_a_detour() {
    // 1 is warm and knows 0; 2 was met once, long ago, and knows 0; 3 is warm and knows 2.
    let links = [(1, 0), (2, 0), (3, 2)].map(|(one, other)| (one, other, LinkKind::Knows));
    let small = Small { links: links.to_vec(), known: vec![None, Some(5), Some(1), Some(9)] };
    let firsts: Vec<i64> = searched(&small, 3).iter().filter_map(|path| path.first()).map(|first| first.0).collect();
    assert_eq!(firsts, [1, 3, 2], "the warm one who knows them, then the warm detour, then the cold one");
    let nobody = Small { links: vec![], known: vec![None, Some(5)] };
    assert!(searched(&nobody, 3).is_empty(), "no way is no way");
}
