//! What was passed on: from help that was received to help that was given onward, and so on (C14, C100).

use std::collections::{BTreeMap, BTreeSet};

use crate::id::HelpId;

/// Which help passes which on. Each has at most one before it; a circle, which no write makes, is walked once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chains {
    before: BTreeMap<HelpId, HelpId>,
    after: BTreeMap<HelpId, Vec<HelpId>>,
}

/// One help of a ripple.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ring {
    /// The help.
    pub help: HelpId,
    /// The place in the ripple of the help that it passes on; `None` for the first.
    pub of: Option<usize>,
    /// Steps from the first.
    pub depth: u32,
}

impl Chains {
    /// Chains of links, each a help and the one it passes on.
    pub fn new(links: impl IntoIterator<Item = (HelpId, HelpId)>) -> Self {
        let before: BTreeMap<HelpId, HelpId> = links.into_iter().collect();
        let mut after: BTreeMap<HelpId, Vec<HelpId>> = BTreeMap::new();
        for (help, passes_on) in &before {
            after.entry(*passes_on).or_default().push(*help);
        }
        Self { before, after }
    }

    /// From the help with which it began up to this one.
    pub fn path(&self, help: HelpId) -> Vec<HelpId> {
        let mut path = vec![help];
        let mut seen = BTreeSet::from([help]);
        let mut at = help;
        while let Some(before) = self.before.get(&at).filter(|before| seen.insert(**before)) {
            path.push(*before);
            at = *before;
        }
        path.reverse();
        path
    }

    /// The help with which it began.
    pub fn first(&self, help: HelpId) -> HelpId {
        self.path(help).first().copied().unwrap_or(help)
    }

    /// Whether a help would pass itself on, were it to pass another on.
    pub fn would_circle(&self, help: HelpId, passes_on: HelpId) -> bool {
        self.path(passes_on).contains(&help)
    }

    /// The first help of each chain of more than one.
    pub fn firsts(&self) -> Vec<HelpId> {
        let mut seen = BTreeSet::new();
        let mut firsts: Vec<HelpId> = Vec::new();
        for help in self.after.keys() {
            if !seen.contains(help) {
                let first = self.first(*help);
                firsts.push(first);
                seen.extend(self.ripple(first).into_iter().map(|ring| ring.help));
            }
        }
        firsts
    }

    /// A help and all that followed, each after what it passes on.
    pub fn ripple(&self, first: HelpId) -> Vec<Ring> {
        let mut rings: Vec<Ring> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![Ring { help: first, of: None, depth: 0 }];
        while let Some(ring) = waiting.pop() {
            if !seen.insert(ring.help) {
                continue;
            }
            let place = rings.len();
            rings.push(ring);
            let onward = self.after.get(&ring.help).into_iter().flatten().rev();
            waiting.extend(onward.map(|help| Ring { help: *help, of: Some(place), depth: ring.depth + 1 }));
        }
        rings
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chains(links: &[(i64, i64)]) -> Chains {
        Chains::new(links.iter().map(|(help, passes_on)| (HelpId(*help), HelpId(*passes_on))))
    }

    #[test]
    fn a_chain_is_told_from_its_beginning() {
        let chains = chains(&[(2, 1), (3, 2), (4, 2)]);
        assert_eq!(chains.path(HelpId(3)), [1, 2, 3].map(HelpId), "how it came to the third");
        assert_eq!(chains.firsts(), [HelpId(1)], "one chain");
        let ripple: Vec<_> = chains.ripple(HelpId(1)).iter().map(|ring| (ring.help.0, ring.of, ring.depth)).collect();
        assert_eq!(ripple, [(1, None, 0), (2, Some(0), 1), (3, Some(1), 2), (4, Some(1), 2)], "and where it went");
        assert!(chains.would_circle(HelpId(1), HelpId(4)) && !chains.would_circle(HelpId(4), HelpId(3)));
    }

    proptest! {
        #[test]
        fn links_of_any_kind_are_walked_once(links in proptest::collection::vec((0i64..12, 0i64..12), 0..30)) {
            let chains = chains(&links);
            let helps: BTreeSet<HelpId> =
                chains.before.iter().flat_map(|(help, passes_on)| [*help, *passes_on]).collect();
            let mut walked: Vec<HelpId> =
                chains.firsts().into_iter().flat_map(|first| chains.ripple(first)).map(|ring| ring.help).collect();
            let many = walked.len();
            walked.sort();
            walked.dedup();
            prop_assert_eq!(walked.len(), many, "none is told twice");
            prop_assert_eq!(walked, helps.into_iter().collect::<Vec<_>>(), "and each is told");
        }

        #[test]
        fn what_would_not_circle_never_does(links in proptest::collection::vec((0i64..10, 0i64..10), 0..40)) {
            let mut kept: Vec<(i64, i64)> = Vec::new();
            for (help, passes_on) in links {
                let before = chains(&kept);
                if !before.would_circle(HelpId(help), HelpId(passes_on)) && !before.before.contains_key(&HelpId(help)) {
                    kept.push((help, passes_on));
                }
            }
            let chains = chains(&kept);
            for (help, _) in &kept {
                let first = chains.first(HelpId(*help));
                prop_assert!(!chains.before.contains_key(&first), "every path ends at a help that passes none on");
            }
        }
    }
}
