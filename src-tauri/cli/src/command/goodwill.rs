//! Help given and received, what was passed on, and the year.

use std::io;

use goodturn_core::{
    Book, Error,
    id::ChangeId,
    model::{CommitmentKind, Direction, Effort},
    wire::{ChainPage, CommitmentDraft, GoodwillPage, GoodwillQuery, HelpDraft, HelpKept, HelpLine, Item, YearPage},
};
use serde::Serialize;

use super::{Ended, Ending, counted};
use crate::{
    arguments::{GoodwillCall, HelpCall},
    console::{Console, plain},
    item, table,
};

#[derive(Serialize)]
struct Logged {
    #[serde(flatten)]
    kept: HelpKept,
    change: Option<ChangeId>,
}

pub(super) fn log(book: &Book, direction: Direction, call: &HelpCall, console: &mut Console) -> Ending {
    let people = std::iter::once(&call.person).chain(&call.with).map(|name| book.find_person(name));
    let people = people.collect::<Result<Vec<_>, Error>>()?;
    let draft = HelpDraft {
        people: people.clone(),
        kind: call.kind,
        story: call.story.clone(),
        effort: call.effort,
        minutes: call.minutes,
        on: call.on,
        community: call.community.clone(),
        outcome: call.led_to.clone(),
        topic: call.about.clone(),
        before_whom: call.before.clone(),
        follow_up: if call.no_follow_up { Some(String::new()) } else { call.follow_up.clone() },
        passes_on: call.passes_on,
        offer: call.offer,
        ..HelpDraft::new(direction, people[0], call.what.join(" "))
    };
    let done = book.log_help(&draft)?;
    let logged = Logged { kept: done.value, change: done.changes.change };
    console.document(&logged)?;
    console.line(&format!("Written down ({}).", logged.kept.id))?;
    if let Some(thanks) = &logged.kept.thanks {
        console.line("To thank:")?;
        console.lines(item::lines(std::slice::from_ref(thanks)))?;
    }
    if let Some(follow_up) = &logged.kept.follow_up {
        console.line("To follow up:")?;
        console.lines(item::lines(std::slice::from_ref(follow_up)))?;
    }
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Congratulation {
    item: Item,
    change: Option<ChangeId>,
}

pub(super) fn congratulate(book: &Book, person: &str, what: &str, console: &mut Console) -> Ending {
    let person = book.find_person(person)?;
    let (what, when) = (what.to_owned(), "tomorrow".to_owned());
    let draft = CommitmentDraft { person, kind: CommitmentKind::Congratulation, what, when, details: None };
    let done = book.add_commitment(&draft)?;
    let noted = Congratulation { item: done.value, change: done.changes.change };
    console.document(&noted)?;
    console.line("To congratulate:")?;
    console.lines(item::lines(std::slice::from_ref(&noted.item)))?;
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    page: GoodwillPage,
    chains: Vec<ChainPage>,
}

pub(super) fn goodwill(book: &Book, call: &GoodwillCall, console: &mut Console) -> Ending {
    let person = call.person.as_deref().map(|name| book.find_person(name)).transpose()?;
    let query = GoodwillQuery {
        person,
        community: call.community.clone(),
        topic: call.about.clone(),
        role: call.role.clone(),
        kind: call.kind,
        period: call.period,
        limit: call.limit,
    };
    let told = Told { page: book.goodwill(&query)?, chains: book.chains()? };
    console.document(&told)?;
    tell(&told.page, console)?;
    Ok(Ended::Done)
}

fn tell(page: &GoodwillPage, console: &mut Console) -> io::Result<()> {
    if page.stories.is_empty() {
        return console.text(
            0,
            "Nothing is written down for that time. Begin with\n  goodturn gave \"Jane Doe\" \"read her draft\"\n  \
             goodturn received \"Jane Doe\" \"told me of the tender\"",
        );
    }
    console.lines(table::lines(&page.stories.iter().map(row).collect::<Vec<_>>()))?;
    if page.more {
        console.line("There is more; --limit shows it.")?;
    }
    for seed in &page.seeds {
        let years = counted(u64::from(seed.years.unsigned_abs()), "year", "years");
        console.line(&format!("{years} ago: {} ({}). What came of it?", seed.help.what, seed.help.id))?;
    }
    let hours = page.month.minutes.div_ceil(60);
    match page.month.limit_hours {
        0 => Ok(()),
        limit => console.line(&format!("This month: {hours} of {limit} hours given.")),
    }
}

fn row(help: &HelpLine) -> [String; 5] {
    let way = if help.direction == Direction::Given { "for them" } else { "for you" };
    let names: Vec<&str> = help.people.iter().map(|person| person.name.as_str()).collect();
    let took = match (help.minutes, help.effort) {
        (Some(minutes), _) => format!(", {}", counted(u64::from(minutes), "minute", "minutes")),
        (None, Some(Effort::Small)) => ", a few minutes".into(),
        (None, Some(Effort::Hour)) => ", an hour or so".into(),
        (None, Some(Effort::Much)) => ", half a day or more".into(),
        (None, None) => String::new(),
    };
    let about = [("about", &help.topic), ("before", &help.before_whom)];
    let about = about.into_iter().filter(|(_, text)| !text.is_empty());
    let about: String = about.map(|(word, text)| format!(", {word} {text}")).collect();
    let led = if help.outcome.is_empty() { String::new() } else { format!(" → {}", help.outcome) };
    let what = plain(&format!("{}{about}{took}{led}", help.what));
    [help.id.to_string(), help.on_label.clone(), way.into(), plain(&names.join(", ")), what]
}

pub(super) fn year(book: &Book, year: Option<i32>, console: &mut Console) -> Ending {
    let page = book.year(year)?;
    console.document(&page)?;
    tell_year(&page, console)?;
    Ok(Ended::Done)
}

fn tell_year(page: &YearPage, console: &mut Console) -> io::Result<()> {
    console.line(&format!("{}", page.year))?;
    let parts = [("What you gave", &page.given), ("What came back", &page.received)];
    for (title, helps) in parts {
        console.line("")?;
        console.line(title)?;
        if helps.is_empty() {
            console.line("  Nothing is written down.")?;
        }
        console.lines(table::lines(&helps.iter().map(row).collect::<Vec<_>>()))?;
    }
    if !page.unexpected.is_empty() {
        console.line("")?;
        console.line("From people you had never helped")?;
        console.lines(table::lines(&page.unexpected.iter().map(row).collect::<Vec<_>>()))?;
    }
    if !page.felt.is_empty() {
        console.line("")?;
        console.line("How evenings left you")?;
        page.felt.iter().try_for_each(|sentence| console.text(2, sentence))?;
    }
    let kept = counted(u64::from(page.promises_kept), "promise", "promises");
    let thanked = counted(u64::from(page.thanked), "thank-you", "thank-yous");
    console.line("")?;
    console.line(&format!("You kept {kept}, {} in time, and said {thanked}.", page.kept_in_time))
}
