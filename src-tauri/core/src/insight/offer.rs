//! How much of an offer is used, in words.

use chrono::{Datelike, NaiveDate};

/// What is said of an offer that was taken up on some days, with its limits for a month and in all: "2 of 3 this month ·
/// 5 of 10 in all", blank without a limit; and whether one of them is reached.
pub fn offer_use(used: &[NaiveDate], most: (Option<u32>, Option<u32>), today: NaiveDate) -> (String, bool) {
    let this_month = used.iter().filter(|day| (day.year(), day.month()) == (today.year(), today.month())).count();
    let spans = [(this_month, most.0, "this month"), (used.len(), most.1, "in all")];
    let limited = || spans.iter().filter_map(|(times, most, span)| Some((*times, (*most)? as usize, *span)));
    let label =
        limited().map(|(times, most, span)| format!("{times} of {most} {span}")).collect::<Vec<_>>().join(" · ");
    (label, limited().any(|(times, most, _)| times >= most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_says_how_much_of_it_is_used_and_whether_that_is_all() {
        let day = |text: &str| text.parse().expect("a date");
        let used = ["2025-11-02", "2026-10-30", "2026-11-03", "2026-11-30"].map(day);
        let told = |month, all| offer_use(&used, (month, all), day("2026-11-21"));
        assert_eq!(told(None, None), (String::new(), false), "no limit, nothing to say");
        assert_eq!(told(Some(3), None), ("2 of 3 this month".into(), false), "the same month of another year is past");
        assert_eq!(told(Some(2), Some(9)), ("2 of 2 this month · 4 of 9 in all".into(), true));
        assert_eq!(told(Some(5), Some(3)), ("2 of 5 this month · 4 of 3 in all".into(), true), "one is enough");
    }
}
