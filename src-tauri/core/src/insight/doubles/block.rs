//! Who is compared with whom: only names that share a key, so that the work grows with the people, not with their pairs.

use std::collections::{HashMap, HashSet};

use super::name::Name;

/// Most names that are compared pair by pair under one key; a fuller block is told apart by the whole name only.
const FULL: usize = 200;

/// Pairs of positions in `names`, the lower first, whose names are at most a spelling apart and of which one is
/// `wanted`. `go_on` is told how many names were looked at and answers whether to go on; `None` after a stop.
pub fn candidates(
    names: &[Name],
    wanted: &dyn Fn(usize) -> bool,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Vec<(usize, usize)>> {
    let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        if at % 4096 == 0 && !go_on(at / 2) {
            return None;
        }
        name.blocks().into_iter().for_each(|key| blocks.entry(key).or_default().push(at));
    }
    let mut pairs = HashSet::new();
    let (all, mut done) = (blocks.len().max(1), 0);
    for (key, members) in blocks {
        done += 1;
        if done % 4096 == 0 && !go_on(names.len() / 2 + names.len() / 2 * done / all) {
            return None;
        }
        if members.len() <= FULL || key.starts_with('=') {
            compare_block(names, &members, wanted, &mut pairs);
        }
    }
    let mut pairs: Vec<(usize, usize)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    Some(pairs)
}

fn compare_block(
    names: &[Name],
    members: &[usize],
    wanted: &dyn Fn(usize) -> bool,
    pairs: &mut HashSet<(usize, usize)>,
) {
    for (nth, &one) in members.iter().enumerate().take(FULL) {
        for &other in members.iter().skip(nth + 1).take(FULL) {
            if (wanted(one) || wanted(other)) && names[one].is_near(&names[other]) {
                pairs.insert((one, other));
            }
        }
    }
}
