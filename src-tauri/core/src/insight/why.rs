//! Why a commitment matters now, in one line, from the records it came from.

use chrono::NaiveDate;

use super::since_label;
use crate::model::CommitmentKind;

/// The reason for a commitment: where it came from, how long ago, and what makes it possible.
///
/// `encounter` is the day and place of the encounter it came from; `has_address` says whether a letter can be sent.
pub fn why_now(
    kind: CommitmentKind,
    encounter: Option<(NaiveDate, &str)>,
    written_on: NaiveDate,
    has_address: bool,
    today: NaiveDate,
) -> String {
    let act = match kind {
        CommitmentKind::Promise => "You promised it",
        CommitmentKind::ThankYou => "They helped you",
        CommitmentKind::Congratulation => "They did well",
        CommitmentKind::Birthday => "It is their birthday",
        CommitmentKind::Meeting => "You wanted to meet",
        CommitmentKind::CheckIn => "You wanted to hear how they are",
        CommitmentKind::FollowUp | CommitmentKind::Card => "You met",
    };
    let from = match encounter {
        Some((on, "")) => format!("{act} {}", since_label(on, today)),
        Some((on, place)) => format!("{act} at {place}, {}", since_label(on, today)),
        None if matches!(kind, CommitmentKind::FollowUp | CommitmentKind::Card) => {
            format!("You wrote it down {}", since_label(written_on, today))
        }
        None => format!("{act}, written down {}", since_label(written_on, today)),
    };
    let letter = if kind == CommitmentKind::Card && has_address { " · address known" } else { "" };
    format!("{from}{letter}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_the_place_and_how_long_ago() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a date");
        let met = NaiveDate::from_ymd_opt(2026, 11, 19).expect("a date");
        let why = |kind, encounter, address| why_now(kind, encounter, met, address, today);
        assert_eq!(
            why(CommitmentKind::Promise, Some((met, "RustConf Berlin")), false),
            "You promised it at RustConf Berlin, 2 days ago"
        );
        assert_eq!(why(CommitmentKind::Card, Some((met, "")), true), "You met 2 days ago · address known");
        assert_eq!(why(CommitmentKind::FollowUp, None, false), "You wrote it down 2 days ago");
    }
}
