//! What was lived with a contact of Monica's export, and what is to be done.

use chrono::NaiveDate;
use serde_json::Value;

use super::{
    contact::{Reader, capital},
    properties, uuid, values,
};
use crate::{
    exchange::json::{day, is, parts, text},
    model::{CardReading, Channel, Occasion, PromiseDraft, WhoStarted, YearlyDay},
};

impl Reader<'_> {
    /// Reads activities, calls and conversations as encounters, tasks and reminders as what is to be done, and writes the
    /// rest into the note.
    pub fn history(&self, contact: &Value, card: &mut CardReading, note: &mut Vec<String>) {
        let activities = values(contact, "activity");
        let known = activities.iter().filter_map(|one| self.activities.get(one.as_str().unwrap_or_default()));
        known.for_each(|one| self.together(activity(one), day(properties(one), "happened_at"), card, note));
        values(contact, "call").iter().for_each(|one| {
            self.together(call(one), day(properties(one), "called_at"), card, note);
        });
        values(contact, "conversation").iter().for_each(|one| {
            self.together(conversation(one), day(properties(one), "happened_at"), card, note);
        });
        values(contact, "task").iter().for_each(|one| task(properties(one), card, note));
        values(contact, "reminder").iter().for_each(|one| self.reminder(properties(one), card, note));
        note.extend(values(contact, "life_event").iter().map(|one| life_event(properties(one))));
        note.extend(values(contact, "gift").iter().map(|one| self.gift(properties(one))));
        note.extend(values(contact, "debt").iter().map(|one| money(properties(one))));
        note.extend(values(contact, "pet").iter().map(|one| format!("Pet: {}", text(properties(one), "name"))));
    }

    /// Adds a time you were together or in touch; one that is to come, or has no day, is written into the note.
    fn together(&self, new: Occasion, on: Option<NaiveDate>, card: &mut CardReading, note: &mut Vec<String>) {
        let Some(on) = on.filter(|on| *on <= self.view.today()) else {
            let day = on.map(|on| on.to_string()).unwrap_or_default();
            return note.push(parts(&[&day, &new.what, &new.note], " · "));
        };
        let same = |one: &&mut Occasion| one.was == Some(on) && one.what == new.what;
        match card.occasions.iter_mut().find(same) {
            Some(known) => known.note = parts(&[&known.note, &new.note], "\n"),
            None => card.occasions.push(Occasion { was: Some(on), ..new }),
        }
    }

    fn reminder(&self, about: &Value, card: &mut CardReading, note: &mut Vec<String>) {
        let what = parts(&[&text(about, "title"), &text(about, "description")], ": ");
        let (every, first) = (text(about, "frequency_type"), day(about, "initial_date"));
        let comes = first.filter(|day| *day >= self.view.today());
        match (every.as_str(), first, comes) {
            _ if is(about, "inactive") || what.is_empty() => {}
            ("year", Some(first), _) if text(about, "frequency_number") == "1" => {
                card.yearly.push(YearlyDay { label: what, date: first.into() });
            }
            ("one_time", _, Some(day)) => card.promises.push(PromiseDraft { what, when: None, due: Some(day) }),
            _ => {
                let first = first.map(|day| day.to_string()).unwrap_or_default();
                let often = parts(&["every", &text(about, "frequency_number"), &every], " ");
                let often = if every == "one_time" || every.is_empty() { "" } else { &often };
                note.push(format!("Reminder: {}", parts(&[&what, &first, often], ", ")));
            }
        }
    }

    fn gift(&self, about: &Value) -> String {
        let whose = self.name(&text(about, "recipient"));
        let to = if whose.is_empty() { String::new() } else { format!("for {whose}") };
        let status = text(about, "status");
        let facts =
            [text(about, "name"), status, text(about, "date"), to, text(about, "amount"), text(about, "comment")];
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        format!("Gift: {}", parts(&[&parts(&facts, ", "), &text(about, "url")], " · "))
    }
}

fn activity(one: &Value) -> Occasion {
    let about = properties(one);
    let what = text(about, "summary");
    Occasion {
        key: uuid(one),
        what: if what.is_empty() { "Together".to_owned() } else { what },
        note: text(about, "description"),
        raw: one.to_string(),
        ..Occasion::default()
    }
}

fn call(one: &Value) -> Occasion {
    let about = properties(one);
    let who = if is(about, "contact_called") { WhoStarted::Them } else { WhoStarted::Me };
    Occasion {
        key: key(one, "called_at"),
        what: "Call".to_owned(),
        note: text(about, "content"),
        channel: Some(Channel::Call),
        who_started: Some(who),
        raw: one.to_string(),
        ..Occasion::default()
    }
}

fn conversation(one: &Value) -> Occasion {
    let about = properties(one);
    let line = |message: &&Value| {
        let about = properties(message);
        let who = if is(about, "written_by_me") { "I" } else { "They" };
        format!("{who}: {}", text(about, "content"))
    };
    let messages: Vec<String> = crate::exchange::json::members(about.get("messages")).iter().map(line).collect();
    Occasion {
        key: key(one, "happened_at"),
        what: "Conversation".to_owned(),
        note: messages.join("\n"),
        channel: Some(Channel::Message),
        raw: one.to_string(),
        ..Occasion::default()
    }
}

/// What tells one call or conversation from another: its own identifier, or where an old version has none, its day.
fn key(one: &Value, day: &str) -> String {
    let own = uuid(one);
    if own.is_empty() { format!("{day} {}", text(properties(one), day)) } else { own }
}

fn task(about: &Value, card: &mut CardReading, note: &mut Vec<String>) {
    let what = parts(&[&text(about, "title"), &text(about, "description")], ": ");
    match (what.is_empty(), is(about, "completed")) {
        (true, _) => {}
        (_, true) => note.push(parts(&["Done", &text(about, "completed_at"), &what], " · ")),
        (_, false) => card.promises.push(PromiseDraft { what, when: None, due: None }),
    }
}

fn life_event(about: &Value) -> String {
    let on = text(about, "happened_at");
    let day = on.get(..10).unwrap_or(&on);
    parts(&[day, &capital(&text(about, "name")), &text(about, "note"), &text(about, "specific_information")], " · ")
}

fn money(about: &Value) -> String {
    let who = if is(about, "in_debt") { "You owe them" } else { "They owe you" };
    let settled = if text(about, "status") == "complete" { "(settled)" } else { "" };
    parts(&[who, &text(about, "amount"), &text(about, "currency"), settled, &text(about, "reason")], " ")
}
