//! What to ask next time: what is known and old becomes a question (C12, C138).
//!
//! A place of work is old a year after it was heard of last, a need three months after it was said last, what they care
//! about two years after it, and what was learned in the last talk a month after it. "What do they need now?" is always
//! asked. The page of a person offers the same old facts to be confirmed.

use chrono::{Days, NaiveDate};

use super::month_label;
use crate::{model::Fact, wire::Question};

const NEWS_GROWS_OLD: Days = Days::new(30);

/// Something that was said, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// What.
    pub what: &'a str,
    /// The civil day.
    pub on: NaiveDate,
}

/// The questions for a day: about the present work, about needs, about what they care about, and about what was learned
/// in the last talk.
pub fn questions(
    work: Option<Said<'_>>,
    needs: &[Said<'_>],
    cares: Option<Said<'_>>,
    learned: Option<Said<'_>>,
    today: NaiveDate,
) -> Vec<Question> {
    let is_old = |said: &Said<'_>, after: Days| {
        !said.what.trim().is_empty() && said.on.checked_add_days(after).is_some_and(|old| old <= today)
    };
    let mut questions = vec![Question::NeedsNow];
    questions.extend(
        work.filter(|work| is_old(work, Fact::Work.keeps()))
            .map(|work| Question::StillAt { does: work.what.trim().to_owned(), heard_label: month_label(work.on) }),
    );
    questions.extend(
        needs
            .iter()
            .filter(|need| is_old(need, Fact::Need.keeps()))
            .map(|need| Question::StillNeeds { what: need.what.trim().to_owned(), said_label: month_label(need.on) }),
    );
    questions.extend(
        cares.filter(|cares| is_old(cares, Fact::CaresAbout.keeps())).map(|cares| Question::StillCares {
            what: cares.what.trim().to_owned(),
            said_label: month_label(cares.on),
        }),
    );
    questions.extend(learned.filter(|learned| is_old(learned, NEWS_GROWS_OLD)).map(|learned| Question::HowIsIt {
        what: learned.what.trim().to_owned(),
        said_label: month_label(learned.on),
    }));
    questions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(what: &'a str, on: &str) -> Said<'a> {
        Said { what, on: on.parse().expect("a date") }
    }

    #[test]
    fn what_is_old_becomes_a_question_and_what_is_new_does_not() {
        let today = "2026-11-21".parse().expect("a date");
        let old = questions(
            Some(said("CTO at Acme", "2025-11-21")),
            &[said("a CFO", "2026-08-23"), said("a venue", "2026-08-24")],
            Some(said("sailing", "2024-11-21")),
            Some(said("her daughter started school", "2026-10-22")),
            today,
        );
        assert_eq!(
            old,
            [
                Question::NeedsNow,
                Question::StillAt { does: "CTO at Acme".into(), heard_label: "November 2025".into() },
                Question::StillNeeds { what: "a CFO".into(), said_label: "August 2026".into() },
                Question::StillCares { what: "sailing".into(), said_label: "November 2024".into() },
                Question::HowIsIt { what: "her daughter started school".into(), said_label: "October 2026".into() },
            ],
            "a year, three months, two years and a month to the day"
        );
        let new = questions(
            Some(said("CTO at Acme", "2025-11-22")),
            &[],
            Some(said("sailing", "2024-11-22")),
            Some(said("her daughter started school", "2026-10-23")),
            today,
        );
        assert_eq!(new, [Question::NeedsNow], "a day younger, and only what is always asked is left");
    }
}
