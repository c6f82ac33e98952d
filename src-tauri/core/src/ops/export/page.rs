//! A person's page in Markdown.

use std::{collections::BTreeMap, fmt::Write, sync::LazyLock};

use crate::{
    model::{CommitmentState, Direction, PersonFacts},
    wire::{ChainLink, Item, PersonPage, PersonRef, StoryLine},
};

static WORDS: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/page.en.toml")).unwrap_or_default());

fn word(key: &str) -> &'static str {
    WORDS.get(key).map_or("", String::as_str)
}

/// Writes what is known of a person, what is next, and the story, newest first.
pub(super) fn write_page(page: &PersonPage) -> String {
    let facts = &page.person.facts;
    let mut text = format!("# {}\n\n", line(&facts.name));
    let tags: Vec<String> =
        facts.categories.iter().map(|tag| format!("#{}", tag.replace(char::is_whitespace, "-"))).collect();
    let chain: Vec<String> = page.chain.iter().map(ChainLink::in_words).collect();
    for said in [&page.headline, &tags.join(" "), &chain.join(" → ")] {
        if !said.is_empty() {
            let _ = write!(text, "{}\n\n", line(said));
        }
    }
    section(&mut text, "reach", &reach(facts, page.birthday_label.as_deref()));
    for (key, said) in [
        ("remember", &facts.memory_hook),
        ("cares_about", &facts.cares_about),
        ("how_we_connect", &facts.how_we_connect),
        ("note", &facts.note),
    ] {
        if !said.is_empty() {
            let _ = write!(text, "## {}\n\n{}\n\n", word(key), said.trim());
        }
    }
    section(&mut text, "next", &page.next.iter().map(next).collect::<Vec<_>>());
    section(&mut text, "story", &page.story.iter().filter_map(story).collect::<Vec<_>>());
    text
}

fn section(text: &mut String, key: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let _ = write!(text, "## {}\n\n", word(key));
    for item in items {
        let _ = writeln!(text, "- {item}");
    }
    text.push('\n');
}

fn reach(facts: &PersonFacts, birthday: Option<&str>) -> Vec<String> {
    let points = [&facts.emails, &facts.phones, &facts.urls].into_iter().flatten();
    let labelled = points.map(|point| match point.label.as_str() {
        "" => line(&point.value),
        label => format!("{} ({})", line(&point.value), line(label)),
    });
    let addresses = facts.addresses.iter().map(|address| line(&address.one_line()));
    labelled.chain(addresses).chain(birthday.map(line)).collect()
}

fn next(item: &Item) -> String {
    format!("[ ] {} — {}", line(&item.what), line(&item.due))
}

/// A line of the story; of what is for yourself alone there is none, for a page may be handed on.
fn story(told: &StoryLine) -> Option<String> {
    Some(match told {
        StoryLine::Amends { .. } => return None,
        StoryLine::Encounter { on, place, through, note, learned, shared, asked, .. } => {
            let through = if through.is_empty() { String::new() } else { word("through").replace("{name}", through) };
            let said = [said("learned", learned), said("shared", shared), said("asked", asked)];
            let details = [vec![place.clone(), through, note.clone()], said.to_vec()].concat();
            told_on(*on, &details)
        }
        StoryLine::Closed { on, item, .. } => {
            let ended = if item.state == CommitmentState::Done { word("done") } else { word("let_go") };
            told_on(*on, &[format!("{} ({ended})", item.what)])
        }
        StoryLine::Introduction { on, other, why, stands, outcome, .. } => {
            let introduction = word("introduction").replace("{name}", &other.name);
            told_on(*on, &[introduction, why.clone(), stands.clone(), said("outcome", outcome)])
        }
        StoryLine::Help(help) => {
            let way = if help.direction == Direction::Given { "helped_them" } else { "helped" };
            told_on(help.on, &[said(way, &help.what), help.story.clone(), said("outcome", &help.outcome)])
        }
        StoryLine::Seen(seen) => {
            let name =
                |one: &Option<PersonRef>| one.as_ref().map_or(word("somebody").to_owned(), |one| one.name.clone());
            let [giver, receiver] = [&seen.giver, &seen.receiver].map(name);
            let helped = word("seen").replace("{giver}", &giver).replace("{receiver}", &receiver);
            told_on(seen.on, &[format!("{helped}: {}", seen.what), seen.community.clone()])
        }
    })
}

fn said(key: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{}: {text}", word(key)) }
}

fn told_on(on: chrono::NaiveDate, details: &[String]) -> String {
    let details: Vec<String> = details.iter().filter(|text| !text.is_empty()).map(|text| line(text)).collect();
    format!("{on} — {}", details.join(" · "))
}

/// Text on one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
