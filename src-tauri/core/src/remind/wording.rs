//! What pop-ups say; the words themselves are in `words/popup.en.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{DueLook, DuePopup, DueReview, Popup, PopupKey};
use crate::model::{CommitmentKind, fill};

type Words = BTreeMap<String, BTreeMap<String, String>>;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("../../words/popup.en.toml")).unwrap_or_default());

/// Titles longer than this are cut, in characters.
const TITLE: usize = 120;
/// Bodies longer than this are cut, in characters.
const BODY: usize = 300;
/// How many people a digest names; what concerns nobody is named by what is to be done.
const NAMED: usize = 4;

/// A button, or the pop-up itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// Marks it done.
    Done,
    /// Puts it off until tomorrow.
    Snooze,
    /// Shows it in the window.
    Open,
}

/// An entry of the tray's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuEntry {
    /// How many things there are for today.
    Due,
    /// Nothing is left for today.
    NothingDue,
    /// Shows the window.
    Open,
    /// Shows the window with the quick line.
    Capture,
    /// Holds pop-ups back.
    Pause,
    /// For an hour.
    PauseHour,
    /// Until tomorrow morning.
    PauseTomorrow,
    /// For a week.
    PauseWeek,
    /// Lets them come again, with the end of the pause.
    Resume,
    /// Ends the program.
    Quit,
}

/// Why a pop-up is not on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no session bus.
    NoBus,
    /// Nobody shows notifications.
    NoService,
    /// Whoever showed them has stopped.
    Gone,
    /// No answer yet.
    Late,
    /// The system said no, in these words.
    Refused(String),
}

/// The pop-up of one commitment; `buttons` where somebody will listen to them.
pub fn single(due: &DuePopup, buttons: bool) -> Popup {
    let why = if due.why.trim().is_empty() { &due.what } else { &due.why };
    let body = due
        .clocks
        .as_ref()
        .filter(|_| !due.is_over)
        .map_or_else(|| why.clone(), |clocks| fill(word("body", "elsewhere"), &[("clocks", clocks), ("why", why)]));
    Popup {
        key: PopupKey::Item(due.id),
        title: match &due.person {
            Some(person) if due.is_over => over(person),
            person => heading(due.kind, person.as_deref(), &due.what),
        },
        body: line(&body, BODY),
        buttons,
    }
}

/// What to do and with whom, on one line.
pub fn heading(kind: CommitmentKind, person: Option<&str>, what: &str) -> String {
    let Some(person) = person else { return line(what, TITLE) };
    let key = match kind {
        CommitmentKind::Promise if what.trim().is_empty() => "promise_plain",
        kind => kind.word(),
    };
    line(&fill(word("title", key), &[("person", person), ("what", what)]), TITLE)
}

fn over(person: &str) -> String {
    line(&fill(word("title", "meeting_over"), &[("person", person)]), TITLE)
}

/// What is written in the menu of the tray; `value` fills in a number or a time.
pub fn menu(entry: MenuEntry, value: &str) -> String {
    let key = match entry {
        MenuEntry::Due => "due",
        MenuEntry::NothingDue => "nothing_due",
        MenuEntry::Open => "open",
        MenuEntry::Capture => "capture",
        MenuEntry::Pause => "pause",
        MenuEntry::PauseHour => "pause_hour",
        MenuEntry::PauseTomorrow => "pause_tomorrow",
        MenuEntry::PauseWeek => "pause_week",
        MenuEntry::Resume => "resume",
        MenuEntry::Quit => "quit",
    };
    fill(word("menu", key), &[("value", value)])
}

/// The pop-up of a look. It has no *Done*: a look is finished where it is made.
pub fn look_popup(due: &DueLook, clickable: bool) -> Popup {
    match due {
        DueLook::Review(review) => review_popup(review, clickable),
        DueLook::Objectives(objectives) => objectives_popup(objectives, clickable),
    }
}

fn objectives_popup(objectives: &[String], clickable: bool) -> Popup {
    let title = match objectives {
        [_] => word("title", "objective").to_owned(),
        several => fill(word("title", "objectives"), &[("count", &several.len().to_string())]),
    };
    Popup { key: PopupKey::Objectives, title, body: line(&objectives.join(" · "), BODY), buttons: clickable }
}

fn review_popup(due: &DueReview, clickable: bool) -> Popup {
    let counted = |(key, count): (&str, u32)| match count {
        0 => None,
        1 => Some(word("review", &format!("{key}_one")).to_owned()),
        many => Some(fill(word("review", key), &[("count", &many.to_string())])),
    };
    let open = [("promises", due.promises), ("thanks", due.thanks), ("cards", due.cards)];
    let open: Vec<String> = open.into_iter().filter_map(counted).collect();
    let open = if open.is_empty() { word("review", "nothing_open").to_owned() } else { open.join(", ") };
    let last = due.last_label.as_ref().map(|label| fill(word("review", "last"), &[("when", label)]));
    Popup {
        key: PopupKey::Review,
        title: word("title", "review").to_owned(),
        body: line(&[Some(open), last].into_iter().flatten().collect::<Vec<_>>().join(" · "), BODY),
        buttons: clickable,
    }
}

/// One pop-up for several commitments, and the looks that came due with them. It has no *Done*, which
/// would close them unread; `clickable` opens the list.
pub fn digest(due: &[DuePopup], looks: &[DueLook], clickable: bool) -> Popup {
    let mut people: Vec<&str> = Vec::new();
    for name in due.iter().map(|item| item.person.as_deref().unwrap_or(&item.what)) {
        if !people.contains(&name) {
            people.push(name);
        }
    }
    let names = people.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let body = match people.len().saturating_sub(NAMED) {
        0 => names,
        more => fill(word("body", "digest_more"), &[("names", &names), ("more", &more.to_string())]),
    };
    let body = looks.iter().fold(body, |body, look| {
        let key = match look {
            DueLook::Review(_) => "digest_review",
            DueLook::Objectives(_) => "digest_objectives",
        };
        fill(word("body", key), &[("names", &body)])
    });
    let count = due.len() + looks.len();
    Popup {
        key: PopupKey::Digest(due.iter().map(|item| item.id).collect()),
        title: fill(word("title", "digest"), &[("count", &count.to_string())]),
        body: line(&body, BODY),
        buttons: clickable,
    }
}

/// The pop-up of *Test pop-up* in Settings.
pub fn test_popup() -> Popup {
    Popup {
        key: PopupKey::Test,
        title: word("title", "test").to_owned(),
        body: word("body", "test").to_owned(),
        buttons: false,
    }
}

/// The pop-up after the window was closed for the first time; `clickable` brings it back.
pub fn stays_popup(clickable: bool) -> Popup {
    Popup {
        key: PopupKey::Notice,
        title: word("title", "stays").to_owned(),
        body: word("body", "stays").to_owned(),
        buttons: clickable,
    }
}

/// What is written on a button.
pub fn button(button: Button) -> &'static str {
    word(
        "button",
        match button {
            Button::Done => "done",
            Button::Snooze => "snooze",
            Button::Open => "open",
        },
    )
}

/// A trouble in plain words.
pub fn trouble(trouble: &Trouble) -> String {
    let (key, answer) = match trouble {
        Trouble::NoBus => ("no_bus", ""),
        Trouble::NoService => ("no_service", ""),
        Trouble::Gone => ("gone", ""),
        Trouble::Late => ("late", ""),
        Trouble::Refused(answer) => ("refused", answer.trim().trim_end_matches('.')),
    };
    line(&fill(word("trouble", key), &[("answer", answer)]), BODY)
}

fn word(table: &str, key: &str) -> &'static str {
    WORDS.get(table).and_then(|words| words.get(key)).map_or("", String::as_str)
}

/// Text on one line, without control characters, cut to a length in characters.
fn line(text: &str, length: usize) -> String {
    let spaced: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= length {
        return line;
    }
    line.chars().take(length - 1).collect::<String>().trim_end().to_owned() + "…"
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
