use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn following(repeat: &Repeat, after: &str, count: usize) -> Vec<String> {
    let mut at = day(after);
    let step = |_| {
        at = repeat.next_after(at)?;
        Some(at.to_string())
    };
    (0..count).map_while(step).collect()
}

#[test]
fn a_leap_birthday_is_kept_on_the_28th_in_other_years() {
    let birthday: PartialDate = "--02-29".parse().expect("a day without a year");
    let repeat = Repeat::yearly(&birthday).expect("month and day are known");
    assert_eq!(following(&repeat, "2026-11-22", 3), ["2027-02-28", "2028-02-29", "2029-02-28"]);
    assert_eq!(repeat.rrule(), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1", "other programs read it alike");
}

#[test]
fn a_birthday_needs_a_day() {
    assert_eq!(Repeat::yearly(&"1985-04".parse().expect("a month")), None);
    let known = Repeat::yearly(&"1985-04-12".parse().expect("a date")).expect("a whole date");
    assert_eq!(following(&known, "2026-04-12", 1), ["2027-04-12"], "the day itself is not after itself");
}

#[test]
fn every_month_from_the_31st_is_the_last_day_of_shorter_ones() {
    let repeat = Repeat::parse("every month", day("2026-01-31")).expect("words");
    assert_eq!(following(&repeat, "2026-01-31", 4), ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
}

#[test]
fn a_rule_of_the_rfc_skips_days_that_are_not_there() {
    let monthly = Repeat::parse("FREQ=MONTHLY;BYMONTHDAY=31", day("2026-01-31")).expect("a rule");
    assert_eq!(following(&monthly, "2026-01-31", 2), ["2026-03-31", "2026-05-31"]);
    let yearly = Repeat::parse("RRULE:freq=yearly", day("2024-02-29")).expect("a rule");
    assert_eq!(following(&yearly, "2024-02-29", 2), ["2028-02-29", "2032-02-29"]);
}

#[test]
fn a_rule_that_ends_has_no_next() {
    let thrice = Repeat::parse("FREQ=WEEKLY;COUNT=3", day("2026-11-02")).expect("a rule");
    assert_eq!(following(&thrice, "2026-11-01", 9), ["2026-11-02", "2026-11-09", "2026-11-16"]);
    let until = Repeat::parse("FREQ=WEEKLY;UNTIL=20261109", day("2026-11-02")).expect("a rule");
    assert_eq!(following(&until, "2026-11-02", 9), ["2026-11-09"], "the last day counts");
}

#[test]
fn a_rule_that_never_comes_is_given_up() {
    let never = Repeat::parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", day("2026-01-01")).expect("a rule");
    assert_eq!(never.next_after(day("2026-01-01")), None);
}

#[test]
fn what_is_no_rule_over_days_is_refused() {
    let start = day("2026-11-22");
    for text in ["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=SECONDLY"] {
        assert_eq!(Repeat::parse(text, start), Err(BadRepeat::TooFine), "{text}");
    }
    for text in [
        "FREQ=",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYMOOD=7",
        "FREQ=DAILY\r\nATTACH:x",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "now and then",
    ] {
        assert_eq!(Repeat::parse(text, start), Err(BadRepeat::NotUnderstood), "{text:?}");
    }
}

#[test]
fn a_daily_rule_of_long_ago_still_comes() {
    let daily = Repeat::parse("daily", day("1950-01-01")).expect("words");
    assert_eq!(following(&daily, "2026-11-22", 1), ["2026-11-23"]);
}
