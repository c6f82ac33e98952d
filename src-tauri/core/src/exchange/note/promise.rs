//! A promise in somebody's words, turned into the act: "promised her the deck by Friday" → "Send the deck", Friday.

use crate::{
    exchange::{split_when, when::tokens, words::words},
    model::{LocalTime, PromiseDraft},
};

/// Turns the words behind a "promised" into what is to be done, and when.
pub(super) fn read_promise(words_after: &str, now: LocalTime) -> Option<PromiseDraft> {
    let (rest, when) = split_when(words_after, now, false);
    let what = act(&rest);
    (!what.is_empty()).then(|| PromiseDraft {
        what,
        due: when.as_ref().map(|(_, due)| due.date),
        when: when.map(|(words, _)| words),
    })
}

/// The act: an infinitive as it stands, a thing with the verb that goes with it.
fn act(text: &str) -> String {
    let promise = &words().note.promise;
    let all = tokens(text);
    let (mut at, mut infinitive) = (0, false);
    loop {
        let to = promise.infinitives.length_at(&all, at);
        let receiver = promise.receivers.length_at(&all, at);
        if to.max(receiver) == 0 || infinitive {
            break;
        }
        infinitive = to >= receiver;
        at += to.max(receiver);
    }
    let Some(first) = all.get(at) else { return String::new() };
    let rest = text.get(first.start..).unwrap_or_default().trim().trim_end_matches(['.', ',', '!', ':']);
    if infinitive || words().note.verbs.act.contains(&first.lower) {
        return capitalised(rest);
    }
    let verb = all.iter().skip(at).take(4).find_map(|token| promise.verbs.get(&token.lower));
    format!("{} {rest}", capitalised(verb.unwrap_or(&promise.give)))
}

/// With a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn what(text: &str) -> String {
        let friday = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a day");
        read_promise(text, LocalTime::new(friday, chrono_tz::UTC)).map(|promise| promise.what).unwrap_or_default()
    }

    #[test]
    fn what_was_promised_becomes_what_is_to_be_done() {
        assert_eq!(what("her the deck by Friday"), "Send the deck");
        assert_eq!(what("to send her the deck"), "Send her the deck");
        assert_eq!(what("him an introduction to Li"), "Make an introduction to Li");
        assert_eq!(what("that I'd call next week"), "Call");
        assert_eq!(what("Li the slides"), "Send Li the slides");
        assert_eq!(what("to them"), "");
    }
}
