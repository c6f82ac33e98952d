//! What fits into a few minutes (C118).

use crate::model::CommitmentKind;

/// Minutes an act is likely to take, once its person is before you.
pub fn minutes(kind: CommitmentKind) -> u32 {
    match kind {
        CommitmentKind::Card => 5,
        CommitmentKind::Promise | CommitmentKind::FollowUp => 3,
        CommitmentKind::ThankYou
        | CommitmentKind::CheckIn
        | CommitmentKind::Birthday
        | CommitmentKind::Congratulation => 2,
        CommitmentKind::Meeting => 1,
    }
}

/// How many acts, in their order, fit into a budget of minutes, and the minutes they take together. The first is taken
/// even where it takes longer: a box that holds nothing helps nobody.
pub fn fill_box(acts: &[CommitmentKind], budget: u32) -> (usize, u32) {
    let mut spent = 0;
    let fitting = acts.iter().enumerate().take_while(|(place, kind)| {
        let with = spent + minutes(**kind);
        let fits = *place == 0 || with <= budget;
        if fits {
            spent = with;
        }
        fits
    });
    (fitting.count(), spent)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_box_takes_what_comes_first_and_stops_where_it_is_full() {
        let [promise, card, thanks] = [CommitmentKind::Promise, CommitmentKind::Card, CommitmentKind::ThankYou];
        assert_eq!(fill_box(&[promise, promise, card, thanks], 10), (2, 6), "the card would make it eleven");
        assert_eq!(fill_box(&[card], 3), (1, 5), "one thing is always in it");
        assert_eq!(fill_box(&[], 10), (0, 0));
    }

    proptest! {
        #[test]
        fn a_box_is_never_over_its_budget_by_a_second_act(
            places in proptest::collection::vec(0..CommitmentKind::ALL.len(), 0..30), budget in 1_u32..30,
        ) {
            let acts: Vec<_> = places.into_iter().map(|place| CommitmentKind::ALL[place]).collect();
            let (count, spent) = fill_box(&acts, budget);
            prop_assert_eq!(spent, acts[..count].iter().map(|kind| minutes(*kind)).sum::<u32>());
            prop_assert!(count <= 1 || spent <= budget);
            prop_assert!(acts.get(count).is_none_or(|next| spent + minutes(*next) > budget), "nothing more fits");
        }
    }
}
