//! Introductions in words: what is to be done, where one stands, and the mails it takes. The words are in
//! `words/introduction.en.toml`.
//!
//! A no is said nowhere but to you: no draft and no task tells who said it.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;

use super::{mail::framed, since_label};
use crate::model::{Introduction, IntroductionStage, IntroductionTask, Reply, Which, fill, fill_known};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/introduction.en.toml")).unwrap_or_default());

fn word(table: &str, key: &str) -> &'static str {
    ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str)
}

/// What is to be done, for somebody's list; `other` is the name of the one of both whom it is not about.
pub fn task_words(task: IntroductionTask, other: &str) -> String {
    fill(word("task", task.word()), &[("other", other)])
}

/// To ask somebody for an introduction to another.
pub fn ask_for_words(other: &str) -> String {
    fill(word("task", "ask_for"), &[("other", other)])
}

/// Where an introduction stands, for you alone; `names` are those of the first person and the other.
pub fn stands(state: &Introduction, begun_on: NaiveDate, names: [&str; 2], today: NaiveDate) -> String {
    let since = |day: Option<NaiveDate>| since_label(day.unwrap_or(begun_on), today);
    let say = |key: &str, which: Which, days: [Option<NaiveDate>; 2]| {
        let [since, since_other] = [since(which.of(&days)), since(which.counterpart().of(&days))];
        let values = [
            ("name", which.of(&names)),
            ("other", which.counterpart().of(&names)),
            ("since", &since),
            ("since_other", &since_other),
        ];
        fill(word("stands", key), &values)
    };
    let once = |key: &str, day: Option<NaiveDate>| say(key, Which::Person, [day, day]);
    let said = |reply: Reply| Which::BOTH.into_iter().find(|which| which.of(&state.said) == Some(reply));
    match state.stage() {
        IntroductionStage::Done => match said(Reply::No) {
            Some(which) => say("declined", which, state.asked),
            None if state.let_go_on.is_some() => once("let_go", state.let_go_on),
            None => once("thanked", state.met_on),
        },
        IntroductionStage::Met if !state.outcome.is_empty() => once("outcome", state.met_on),
        IntroductionStage::Met => once("met", state.met_on),
        IntroductionStage::Made => once("made", state.made_on),
        IntroductionStage::ToMake => once("both_yes", None),
        IntroductionStage::ToAsk => match said(Reply::Yes) {
            Some(which) => say("ask_then", which, state.asked),
            None => once("ask_first", None),
        },
        IntroductionStage::Waiting => match (said(Reply::Yes), state.asked) {
            (Some(which), asked) => say("yes_asked", which, asked),
            (None, [Some(_), Some(_)]) => say("asked_both", Which::Person, state.asked),
            (None, [None, _]) => say("asked", Which::Other, state.asked),
            (None, _) => say("asked", Which::Person, state.asked),
        },
    }
}

/// Where an introduction stands, as the page of one of both tells it: of what the other said, nothing.
pub fn stands_on_page(
    state: &Introduction,
    begun_on: NaiveDate,
    names: [&str; 2],
    of: Which,
    today: NaiveDate,
) -> String {
    let said_no = of.of(&state.said) == Some(Reply::No);
    match state.stage() {
        IntroductionStage::Done if state.thanked_on.is_none() && !said_no => {
            word("stands", "not_come_about").to_owned()
        }
        IntroductionStage::ToAsk | IntroductionStage::Waiting if of.of(&state.asked).is_none() => {
            fill(word("stands", "begun"), &[("since", &since_label(begun_on, today))])
        }
        IntroductionStage::ToAsk | IntroductionStage::Waiting => {
            let since = since_label(of.of(&state.asked).unwrap_or(begun_on), today);
            fill(word("stands", "asked"), &[("name", of.of(&names)), ("since", &since)])
        }
        _ => stands(state, begun_on, names, today),
    }
}

/// What is known of somebody who is written to; blank is unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AskFacts<'a> {
    /// The person, as you speak to them.
    pub first_name: &'a str,
    /// Their whole name.
    pub name: &'a str,
    /// What they do, such as "CTO at Acme".
    pub headline: &'a str,
    /// What they care about.
    pub cares_about: &'a str,
    /// Where you met last.
    pub place: &'a str,
    /// What brings them back to mind.
    pub memory_hook: &'a str,
}

/// What is known of both, of you, and of the reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BothFacts<'a> {
    /// To whom it is written, or who is named first.
    pub person: AskFacts<'a>,
    /// Whom it is about, or who is named second.
    pub other: AskFacts<'a>,
    /// What they could have of each other, in your words.
    pub why: &'a str,
    /// You, as you sign.
    pub me: &'a str,
}

/// A line with its blanks filled; `None` where one of them is not known.
fn line(table: &str, key: &str, values: &[(&str, &str)]) -> Option<String> {
    fill_known(word(table, key), values).filter(|line| !line.is_empty())
}

/// One true detail: what they care about goes before the place of the last talk, and that before the memory hook, which
/// was noted for you.
pub fn true_detail(facts: &AskFacts<'_>) -> Option<String> {
    line("detail", "cares_about", &[("cares_about", facts.cares_about)])
        .or_else(|| line("detail", "place", &[("place", facts.place)]))
        .or_else(|| line("detail", "hook", &[("hook", facts.memory_hook)]))
}

/// Subject and text of the mail `key`, whose salutation stands in `frame`; lines that are not known are left out.
fn mail(key: &str, frame: &str, named: &[(&str, &str)], lines: Vec<Option<String>>, me: &str) -> (String, String) {
    let salutation = line(frame, "salutation", named).unwrap_or_default();
    (fill(word(key, "subject"), named), framed(salutation, lines.into_iter().flatten(), me))
}

/// Subject and text of a mail that asks one of both whether an introduction to the other is welcome.
pub fn compose_ask(facts: &BothFacts<'_>) -> (String, String) {
    let BothFacts { person, other, why, me } = facts;
    let named = [("other", other.name), ("headline", other.headline), ("first_name", person.first_name), ("why", *why)];
    let lines = vec![
        true_detail(person),
        line("ask", "known", &named).or_else(|| line("ask", "plain", &named)),
        line("ask", "why", &named),
        line("ask", "question", &[]),
    ];
    mail("ask", "frame", &named, lines, me)
}

/// Subject and text of the mail that introduces both to each other.
pub fn compose_introduction(facts: &BothFacts<'_>) -> (String, String) {
    let BothFacts { person, other, why, me } = facts;
    let about = |one: &AskFacts<'_>| {
        let known = line("both", "known", &[("name", one.name), ("headline", one.headline)])?;
        let met = line("both", "met", &[("place", one.place)]);
        Some([Some(known), met].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let named = [
        ("name", person.name),
        ("other", other.name),
        ("first_name", person.first_name),
        ("first_other", other.first_name),
        ("why", *why),
    ];
    let lines = vec![about(person), about(other), line("both", "why", &named), line("both", "close", &[])];
    mail("both", "both", &named, lines, me)
}

/// Subject and text of a mail that asks somebody to introduce you to the other.
pub fn compose_request(facts: &BothFacts<'_>) -> (String, String) {
    let BothFacts { person, other, me, .. } = facts;
    let named = [("other", other.name), ("headline", other.headline), ("first_name", person.first_name)];
    let lines = vec![
        true_detail(person),
        line("request", "known", &named).or_else(|| line("request", "plain", &named)),
        line("request", "link", &[]),
        line("request", "question", &[]),
    ];
    mail("request", "frame", &named, lines, me)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IntroductionStep as Step;

    fn day(days: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day") + chrono::Days::new(days)
    }

    #[test]
    fn every_task_has_its_words() {
        for task in IntroductionTask::ALL {
            assert!(task_words(*task, "Li Wei").contains("Li Wei"), "{task:?}");
        }
    }

    #[test]
    fn a_no_is_told_to_nobody_else() {
        let mut one = Introduction::default();
        for step in [Step::AskPerson, Step::YesPerson, Step::AskOther, Step::NoOther] {
            one.take(step, day(0), "").expect("it fits");
        }
        let names = ["Ana", "Li Wei"];
        assert_eq!(stands(&one, day(0), names, day(3)), "Li Wei would rather not; nobody else hears of it");
        assert_eq!(stands_on_page(&one, day(0), names, Which::Person, day(3)), "It did not come about");
        let mut rested = Introduction::default();
        rested.take(Step::LetGo, day(0), "").expect("it fits");
        assert_eq!(
            stands_on_page(&rested, day(0), names, Which::Person, day(3)),
            stands_on_page(&one, day(0), names, Which::Person, day(3)),
            "nothing tells one from the other"
        );
    }

    #[test]
    fn a_page_says_nothing_of_what_the_other_said() {
        let mut one = Introduction::default();
        for step in [Step::AskPerson, Step::YesPerson] {
            one.take(step, day(0), "").expect("it fits");
        }
        let names = ["Ana", "Li Wei"];
        assert_eq!(stands(&one, day(0), names, day(2)), "Ana would like to; ask Li Wei now");
        assert_eq!(stands_on_page(&one, day(0), names, Which::Other, day(2)), "You thought of it 2 days ago");
    }

    #[test]
    fn a_draft_says_one_true_detail_and_leaves_out_what_is_not_known() {
        let ana = AskFacts {
            first_name: "Ana",
            name: "Ana Souza",
            cares_about: "Local bread.",
            memory_hook: "Never drinks coffee",
            ..AskFacts::default()
        };
        let li = AskFacts { first_name: "Wei", name: "Li Wei", headline: "CFO at Star", ..AskFacts::default() };
        let facts = BothFacts { person: ana, other: li, why: "she needs a CFO", me: "Kim" };
        let (subject, body) = compose_ask(&facts);
        assert_eq!(subject, "May I introduce you to Li Wei?");
        assert!(body.starts_with("Dear Ana,\n\nI remember what you care about: Local bread.\n"), "{body}");
        assert!(body.contains("to Li Wei, CFO at Star.\nWhy I thought of it: she needs a CFO.\n"), "{body}");
        assert!(!body.contains("coffee") && body.ends_with("Warm regards,\nKim"), "one detail alone: {body}");
        let (subject, body) = compose_introduction(&facts);
        assert_eq!(subject, "Ana Souza and Li Wei");
        assert!(body.starts_with("Dear Ana, dear Wei,\n\nLi Wei is CFO at Star.\n"), "{body}");
        let (_, body) = compose_request(&BothFacts { person: li, other: ana, why: "", me: "" });
        assert!(body.contains("get to know Ana Souza.") && body.ends_with("Warm regards,"), "{body}");
    }
}
