//! Ties that sleep: why somebody you lost touch with comes to mind, and the places of your past (C133).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Affiliation, Me, fold, words::words};

words! {
    /// Why somebody is thought of again. Who has several is listed under the first.
    DormantReason {
        /// You learned at the same place, in years that overlap.
        Classmate "classmate",
        /// You worked at the same place, in years that overlap, and do so no more.
        Colleague "colleague",
        /// You met three times or more, and then no more.
        Often "often",
        /// You met or connected once or twice, and not since.
        LongAgo "long_ago",
    }
}

impl DormantReason {
    /// So many encounters are often.
    pub const OFTEN: usize = 3;

    /// After so long without an encounter a tie sleeps: a year, and two where you hardly know each other.
    pub const fn patience(self) -> Days {
        match self {
            Self::LongAgo => Days::new(730),
            _ => Days::new(365),
        }
    }

    /// The day before which the last encounter must lie.
    pub fn before(self, today: NaiveDate) -> NaiveDate {
        today.checked_sub_days(self.patience()).unwrap_or(today)
    }
}

/// A place where you worked or learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastPlace {
    /// `Classmate` where you learned there, `Colleague` where you worked there.
    pub reason: DormantReason,
    /// Its name, as you wrote it.
    pub name: String,
    /// The first year, where it is said.
    pub from: Option<i32>,
    /// The last year, where it is said.
    pub until: Option<i32>,
    /// Whether you are there still.
    pub is_now: bool,
}

const BETWEEN: [char; 8] = [' ', ',', ';', ':', '(', '-', '–', '—'];

/// The words of a text that may tell years.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter == ')' || BETWEEN.contains(&letter)).filter(|token| !token.is_empty())
}

fn year(token: &str) -> Option<i32> {
    token.parse().ok().filter(|year| (1000..=9999).contains(year))
}

fn tells_years(text: &str) -> bool {
    let is_word = |token: &str| matches!(token, "since" | "from" | "until" | "to" | "now" | "today");
    tokens(text).any(|token| year(token).is_some()) && tokens(text).all(|token| year(token).is_some() || is_word(token))
}

impl PastPlace {
    /// Reads a line such as "Acme 2012–2016", "Acme since 2019", "Acme 2014" or "Acme"; `None` of a blank one.
    pub fn parse(reason: DormantReason, line: &str) -> Option<Self> {
        let mut cuts = line.char_indices().filter(|(_, letter)| BETWEEN.contains(letter)).map(|(at, _)| at);
        let (name, when) = cuts.find(|at| tells_years(&line[*at..])).map_or((line, ""), |at| line.split_at(at));
        let name = name.trim_matches(BETWEEN).to_owned();
        let years: Vec<i32> = tokens(when).filter_map(year).collect();
        let says = |words: &[&str]| tokens(when).any(|token| words.contains(&token));
        let when = when.trim_matches([' ', ',', ';', ':', '(', ')']);
        let is_one = years.len() == 1;
        let is_now = says(&["now", "today"]) || is_one && (says(&["since", "from"]) || when.ends_with(['-', '–', '—']));
        let has_no_begin = is_one && (says(&["until", "to"]) || when.starts_with(['-', '–', '—'])) && !is_now;
        (!name.is_empty()).then(|| Self {
            reason,
            name,
            from: years.first().copied().filter(|_| !has_no_begin),
            until: years.last().copied().filter(|_| !is_now),
            is_now,
        })
    }

    /// The years in which somebody was there too; `None` where they were not, or where you are colleagues still. A year
    /// that nobody said is no bound.
    pub fn shared_with(&self, job: &Affiliation) -> Option<SharedYears> {
        let year = |date: Option<super::PartialDate>| date.and_then(|date| date.year());
        let from = self.from.into_iter().chain(year(job.from)).max();
        let until = self.until.into_iter().chain(year(job.until)).min();
        let meets = from.zip(until).is_none_or(|(from, until)| from <= until);
        let is_still = self.reason == DormantReason::Colleague && self.is_now && job.until.is_none();
        (fold(&self.name) == fold(&job.organization) && meets && !is_still).then_some(SharedYears { from, until })
    }
}

/// The years that two shared, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedYears {
    /// The first.
    pub from: Option<i32>,
    /// The last.
    pub until: Option<i32>,
}

/// Where you worked and learned, line by line.
pub fn past_places(me: &Me) -> Vec<PastPlace> {
    let places = |reason: DormantReason, text: &str| -> Vec<PastPlace> {
        text.lines().filter_map(|line| PastPlace::parse(reason, line)).collect()
    };
    let mut all = places(DormantReason::Classmate, &me.learned_at);
    all.extend(places(DormantReason::Colleague, &me.worked_at));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (String, Option<i32>, Option<i32>, bool) {
        let place = PastPlace::parse(DormantReason::Colleague, line).expect("a place");
        (place.name, place.from, place.until, place.is_now)
    }

    #[test]
    fn a_place_is_read_with_its_years_however_they_are_written() {
        for (line, name, from, until, is_now) in [
            ("Acme 2012–2016", "Acme", Some(2012), Some(2016), false),
            ("Acme & Sons, 2012 - 2016", "Acme & Sons", Some(2012), Some(2016), false),
            ("Studio 54 (1977-1980)", "Studio 54", Some(1977), Some(1980), false),
            ("Globex since 2019", "Globex", Some(2019), None, true),
            ("Globex 2019–", "Globex", Some(2019), None, true),
            ("Globex 2019 to now", "Globex", Some(2019), None, true),
            ("Hooli until 2009", "Hooli", None, Some(2009), false),
            ("Hooli 2009", "Hooli", Some(2009), Some(2009), false),
            ("Rolls-Royce", "Rolls-Royce", None, None, false),
            ("Class of 2009", "Class of", Some(2009), Some(2009), false),
        ] {
            assert_eq!(read(line), (name.to_owned(), from, until, is_now), "{line}");
        }
        assert_eq!(PastPlace::parse(DormantReason::Colleague, "  "), None);
    }

    #[test]
    fn years_must_overlap_and_colleagues_of_today_are_not_lost() {
        let job = |from: &str, until: &str| Affiliation {
            organization: "ACME".into(),
            from: from.parse().ok(),
            until: until.parse().ok(),
            ..Affiliation::default()
        };
        let shared = |line: &str, job: &Affiliation| {
            let place = PastPlace::parse(DormantReason::Colleague, line).expect("a place");
            place.shared_with(job).map(|years| (years.from, years.until))
        };
        assert_eq!(shared("Acme 2012–2016", &job("2014-05", "2020")), Some((Some(2014), Some(2016))));
        assert_eq!(shared("Acme 2012–2016", &job("2017", "")), None, "they came after you had left");
        assert_eq!(
            shared("Acme 2012–2016", &job("", "")),
            Some((Some(2012), Some(2016))),
            "an unknown year is no bound"
        );
        assert_eq!(shared("Acme since 2012", &job("2014", "")), None, "you see each other every day");
        assert_eq!(shared("Acme since 2012", &job("2014", "2018")), Some((Some(2014), Some(2018))), "they left");
        assert_eq!(shared("Hooli 2012–2016", &job("2014", "")), None);
    }
}
