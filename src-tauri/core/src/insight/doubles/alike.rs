//! Whether two words are spellings of one.

use strsim::jaro_winkler;

/// Whether their Jaro-Winkler similarity, from 0 to 1, is at least so much.
pub(super) fn alike(one: &str, other: &str, least: f64) -> bool {
    most_alike(one, other) >= least && jaro_winkler(one, other) >= least
}

/// More than their Jaro-Winkler similarity can be, from the letters they share alone; most pairs end here.
fn most_alike(one: &str, other: &str) -> f64 {
    if !one.is_ascii() || !other.is_ascii() || one.is_empty() || other.is_empty() {
        return 1.0;
    }
    let mut letters = [0i32; 128];
    one.bytes().for_each(|letter| letters[usize::from(letter)] += 1);
    let mut shared = 0;
    for letter in other.bytes() {
        let left = &mut letters[usize::from(letter)];
        shared += i32::from(*left > 0);
        *left -= 1;
    }
    let part = |word: &str| f64::from(shared) / f64::from(u32::try_from(word.len()).unwrap_or(u32::MAX));
    let jaro = (part(one) + part(other) + 1.0) / 3.0;
    let begin_alike = one.bytes().zip(other.bytes()).take(4).take_while(|(one, other)| one == other).map(|_| 0.1);
    jaro + begin_alike.sum::<f64>() * (1.0 - jaro)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_letters_alone_never_end_a_pair_that_is_alike(one in "[a-f]{0,9}|.{0,6}", other in "[a-f]{0,9}|.{0,6}") {
            let is = jaro_winkler(&one, &other);
            prop_assert!(most_alike(&one, &other) >= is - 1e-9, "{is} is more than {}", most_alike(&one, &other));
        }
    }
}
