//! A brief as text: for paper, the terminal and the clipboard. The words are in `words/brief.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    model::{Channel, PagePart, fill},
    wire::{Brief, Item, Question, StoryLine, Trend},
};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/brief.en.toml")).unwrap_or_default());

fn word(table: &str, key: &str) -> &'static str {
    ENGLISH.get(table).and_then(|words| words.get(key)).map_or("", String::as_str)
}

/// A line with its blanks filled; blank where `what` is.
fn line(key: &str, what: &str, when: &str) -> String {
    if what.trim().is_empty() { String::new() } else { filled("line", key, what, when) }
}

fn filled(table: &str, key: &str, what: &str, when: &str) -> String {
    fill(word(table, key), &[("what", what.trim()), ("when", when.trim())])
}

/// A question in words.
pub fn question_line(question: &Question) -> String {
    let (key, what, when) = match question {
        Question::NeedsNow => ("needs_now", "", ""),
        Question::StillAt { does, heard_label } => ("still_at", does.as_str(), heard_label.as_str()),
        Question::StillNeeds { what, said_label } => ("still_needs", what.as_str(), said_label.as_str()),
        Question::StillCares { what, said_label } => ("still_cares", what.as_str(), said_label.as_str()),
        Question::HowIsIt { what, said_label } => ("how_is_it", what.as_str(), said_label.as_str()),
    };
    filled("question", key, what, when)
}

/// How the last talks went, in words.
pub fn trend_line(trend: Trend) -> &'static str {
    let key = match trend {
        Trend::Even => "even",
        Trend::TheyMore => "they_more",
        Trend::IMore => "i_more",
        Trend::MoreEven => "more_even",
    };
    word("trend", key)
}

/// The parts of a brief in the order they are read; what is not known has no part.
pub fn brief_parts(brief: &Brief) -> Vec<PagePart> {
    let each = |key: &'static str, items: &[Item]| -> Vec<String> {
        items.iter().map(|item| line(key, &item.what, &item.due_label)).collect()
    };
    let dates = brief.dates.iter().map(|date| match date.label.as_str() {
        "" => filled("line", "birthday", "", &date.day_label),
        label => line("date", label, &date.day_label),
    });
    let parts = [
        ("", head(brief)),
        ("questions", brief.questions.iter().map(question_line).collect()),
        ("to_learn", brief.to_learn.clone()),
        ("promised", each("due", &brief.promised)),
        ("thanks", each("due", &brief.thanks)),
        ("open", each("due", &brief.open)),
        ("needs", brief.needs.iter().map(|need| line("said", &need.what, &need.said_label)).collect()),
        ("offers", brief.offers.iter().map(|offer| line("said", &offer.what, &offer.said_label)).collect()),
        ("last_talk", last_talk(brief)),
        ("connect", connect(brief)),
        ("cares_about", vec![brief.cares_about.clone()]),
        ("dates", dates.collect()),
        ("rhythm", rhythm(brief)),
    ];
    let parts = parts.into_iter().map(|(heading, lines)| PagePart {
        heading: word("heading", heading).to_owned(),
        lines: lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect(),
    });
    parts.filter(|part| !part.lines.is_empty()).collect()
}

fn head(brief: &Brief) -> Vec<String> {
    let meeting = brief.meeting.as_ref();
    vec![
        brief.person.name.clone(),
        line("said_as", &brief.said_as, ""),
        line("nicknames", &brief.nicknames.join(", "), ""),
        brief.headline.clone(),
        meeting.map(|item| line("meeting", &item.what, &item.due_label)).unwrap_or_default(),
        line("remember", &brief.memory_hook, ""),
    ]
}

fn connect(brief: &Brief) -> Vec<String> {
    let met = if brief.met_label.is_empty() { String::new() } else { filled("line", "met", "", &brief.met_label) };
    vec![met, line("chain", &brief.chain.join(" – "), ""), brief.how_we_connect.clone()]
}

fn last_talk(brief: &Brief) -> Vec<String> {
    let Some(StoryLine::Encounter { on_label, place, channel, note, learned, shared, .. }) = &brief.last_talk else {
        return Vec::new();
    };
    let by = word("channel", channel.map_or("in_person", Channel::word));
    let head = [on_label.as_str(), by, place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    vec![
        head.join(" · "),
        note.clone(),
        line("learned", learned, ""),
        line("shared", shared, ""),
        brief.trend.map(trend_line).unwrap_or_default().to_owned(),
    ]
}

fn rhythm(brief: &Brief) -> Vec<String> {
    let Some(days) = brief.rhythm.every_days else { return Vec::new() };
    let every = filled("line", "every", "", &super::every_label(days));
    let fades = &brief.rhythm.fades_label;
    let fades = if fades.is_empty() { String::new() } else { filled("line", "fades", "", fades) };
    vec![[every, fades].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")]
}

/// The whole page as plain text.
pub fn brief_text(brief: &Brief) -> String {
    let mut text = String::new();
    for part in brief_parts(brief) {
        if !text.is_empty() {
            text.push('\n');
        }
        let indent = if part.heading.is_empty() { "" } else { "  " };
        if !part.heading.is_empty() {
            text.push_str(&part.heading);
            text.push('\n');
        }
        for line in part.lines.iter().flat_map(|line| line.lines()) {
            text.push_str(indent);
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there() {
        for (table, keys) in [
            ("question", &["needs_now", "still_at", "still_needs", "still_cares", "how_is_it"][..]),
            ("trend", &["even", "they_more", "i_more", "more_even"][..]),
        ] {
            assert!(keys.iter().all(|key| !word(table, key).is_empty()), "{table}: {keys:?}");
        }
        assert!(Channel::ALL.iter().all(|channel| !word("channel", channel.word()).is_empty()), "every channel");
    }

    #[test]
    fn what_is_filled_in_is_never_read_as_a_blank() {
        assert_eq!(line("due", "send {when} to {what}", "today"), "send {when} to {what} (today)");
        assert_eq!(line("due", " ", "today"), "", "and nothing is said of nothing");
    }
}
