//! Why an objective asks for a look, in words.

use chrono::NaiveDate;

use super::due_label;
use crate::model::Due;

/// When an objective is looked at next: "Fri 27 Nov", "since Thu"; blank is never.
pub fn look_label(on: Option<NaiveDate>, today: NaiveDate) -> String {
    on.map(|on| due_label(&Due::on(on), today)).unwrap_or_default()
}

/// Why an open objective asks for a look on a day: its day has come, it has no next step, or its time is over.
pub fn asks_for_a_look(
    review_on: Option<NaiveDate>,
    has_open_step: bool,
    until: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<String> {
    let review = review_on.filter(|on| *on <= today).map(|on| match on == today {
        true => "Today is the day you wanted to look at it".into(),
        false => format!("To be looked at {}", look_label(Some(on), today)),
    });
    let step = (!has_open_step).then(|| "It has no next step".to_owned());
    let over = until.filter(|until| *until < today).map(|until| format!("Its day was {}", super::date_label(until)));
    [review, step, over].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_objective_says_why_it_asks_and_is_silent_where_all_is_well() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let today = day("2026-11-21").expect("a day");
        assert_eq!(asks_for_a_look(day("2026-11-27"), true, day("2027-06-30"), today), Vec::<String>::new());
        assert_eq!(
            asks_for_a_look(day("2026-11-21"), true, None, today),
            ["Today is the day you wanted to look at it"]
        );
        assert_eq!(
            asks_for_a_look(day("2026-11-19"), false, day("2026-11-01"), today),
            ["To be looked at since Thu", "It has no next step", "Its day was 1 Nov 2026"]
        );
        assert_eq!(look_label(None, today), "");
    }
}
