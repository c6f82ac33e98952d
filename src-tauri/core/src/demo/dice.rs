//! Chance that can be repeated.

/// A source of numbers that follow from its seed alone (SplitMix64: Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of one person of one network.
    pub(super) fn of(seed: u64, person: u64) -> Self {
        let mut dice = Self(seed);
        let begin = dice.next();
        Self(begin ^ person.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where that is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let scaled = (u128::from(self.next()) * end as u128) >> 64;
        usize::try_from(scaled).unwrap_or(0)
    }

    /// A number of days from `first` up to and including `last`.
    pub(super) fn days(&mut self, first: i64, last: i64) -> i64 {
        let span = usize::try_from(last - first + 1).unwrap_or(0);
        first + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several; none where there is none.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of several words; blank where there is none.
    pub(super) fn word<'a>(&mut self, of: &'a [String]) -> &'a str {
        self.pick(of).map_or("", String::as_str)
    }

    /// A pattern with each `#` made a digit.
    pub(super) fn digits(&mut self, pattern: &str) -> String {
        let digit = |dice: &mut Self| char::from_digit(u32::try_from(dice.below(10)).unwrap_or(0), 10).unwrap_or('0');
        pattern.chars().map(|letter| if letter == '#' { digit(self) } else { letter }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_person_of_the_same_seed_throws_the_same() {
        let throws = |seed, person| {
            let mut dice = Dice::of(seed, person);
            (0..20).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(1, 7), throws(1, 7));
        assert_ne!(throws(1, 7), throws(1, 8), "another person throws otherwise");
        assert_ne!(throws(1, 7), throws(2, 7), "and so does another seed");
    }

    #[test]
    fn throws_stay_in_their_bounds_and_reach_them() {
        let mut dice = Dice::of(1, 1);
        let days: Vec<i64> = (0..500).map(|_| dice.days(-2, 2)).collect();
        assert_eq!((days.iter().min(), days.iter().max()), (Some(&-2), Some(&2)));
        assert_eq!(dice.below(0), 0, "nothing to choose from is no crash");
    }
}
