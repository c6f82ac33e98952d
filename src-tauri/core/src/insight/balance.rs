//! Which way the last talks went: in words, never as a figure, and of one person alone (C66).

use crate::{model::Balance, wire::Trend};

/// So many talks are looked at.
const LAST: usize = 6;
/// Fewer are no trend.
const FEWEST: usize = 2;
/// So far may the talks lean on average, in steps of five, and still be even.
const EVEN: f64 = 0.5;

/// How the last talks went, newest first; `None` where there are fewer than two.
///
/// They lean to a side where they do so by more than half a step of five on average. Where four or more were looked
/// back on, the newer half is even and the older half was not, they have become more even.
pub fn trend(balances: &[Balance]) -> Option<Trend> {
    let last = &balances[..balances.len().min(LAST)];
    if last.len() < FEWEST {
        return None;
    }
    let (newer, older) = last.split_at(last.len() / 2);
    if newer.len() >= FEWEST && lean(newer).abs() <= EVEN && lean(older).abs() > EVEN {
        return Some(Trend::MoreEven);
    }
    Some(match lean(last) {
        lean if lean < -EVEN => Trend::TheyMore,
        lean if lean > EVEN => Trend::IMore,
        _ => Trend::Even,
    })
}

fn lean(balances: &[Balance]) -> f64 {
    let sum: i32 = balances.iter().map(|balance| balance.lean()).sum();
    f64::from(sum) / balances.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use Balance::*;

    #[test]
    fn one_talk_is_no_trend() {
        assert_eq!(trend(&[]), None);
        assert_eq!(trend(&[Me]), None);
    }

    #[test]
    fn talks_lean_to_a_side_or_are_even() {
        assert_eq!(trend(&[Me, RatherMe, Even]), Some(Trend::IMore));
        assert_eq!(trend(&[They, RatherThey]), Some(Trend::TheyMore));
        assert_eq!(trend(&[RatherMe, RatherThey, Even]), Some(Trend::Even), "to and fro is both ways");
    }

    #[test]
    fn talks_become_more_even() {
        assert_eq!(trend(&[Even, RatherMe, Me, Me]), Some(Trend::MoreEven));
        assert_eq!(trend(&[Me, Me, Even, Even]), Some(Trend::IMore), "not the other way round");
        assert_eq!(
            trend(&[Even, Even, Even, Even, Even, Even, Me, Me]),
            Some(Trend::Even),
            "long ago is not looked at"
        );
    }
}
