//! Communities, and help that was seen among others.

use std::io;

use goodturn_core::{
    Book, Error,
    id::{ChangeId, PersonId, SeenId},
    wire::{CommunityDeed, CommunityPage, CommunityPerson, CommunityRow, HolderLine, NeedRow, SeenDraft},
};
use serde::Serialize;

use super::{Ended, Ending, counted};
use crate::{
    arguments::community::{Among, SawCall},
    console::{Console, plain},
    table,
};

pub(super) fn run(book: &Book, among: &Among, console: &mut Console) -> Ending {
    match among {
        Among::Saw(call) => saw(book, call, console),
        Among::Unsee { id } => {
            let done = book.delete_seen(*id)?;
            console.document(&Noted { id: *id, change: done.changes.change })?;
            console.line("Forgotten.")?;
            Ok(Ended::Done)
        }
        Among::Communities => communities(book, console),
        Among::Community { name } => community(book, &name.join(" "), console),
    }
}

#[derive(Serialize)]
struct Noted {
    id: SeenId,
    change: Option<ChangeId>,
}

fn saw(book: &Book, call: &SawCall, console: &mut Console) -> Ending {
    let who = |name: &str| -> Result<Option<PersonId>, Error> {
        if name == "?" { Ok(None) } else { book.find_person(name).map(Some) }
    };
    let draft = SeenDraft {
        kind: call.kind,
        community: call.community.clone(),
        on: call.on,
        ..SeenDraft::new(who(&call.giver)?, who(&call.receiver)?, call.what.join(" "))
    };
    let done = book.log_seen(&draft)?;
    console.document(&Noted { id: done.value, change: done.changes.change })?;
    console.line(&format!("Written down ({}).", done.value))?;
    Ok(Ended::Done)
}

#[derive(Serialize)]
struct Communities {
    communities: Vec<CommunityRow>,
}

fn communities(book: &Book, console: &mut Console) -> Ending {
    let all = Communities { communities: book.communities()? };
    console.document(&all)?;
    if all.communities.is_empty() {
        console.line(
            "No community is here. Begin with\n  goodturn saw \"Ben Adler\" \"Ana Souza\" lent her the van --community choir",
        )?;
    }
    let row = |row: &CommunityRow| {
        let people = counted(u64::from(row.people), "person", "people");
        let needs = counted(u64::from(row.needs), "open need", "open needs");
        let turns = counted(u64::from(row.turns), "good turn in the last year", "good turns in the last year");
        [plain(&row.name), people, needs, turns]
    };
    console.lines(table::lines(&all.communities.iter().map(row).collect::<Vec<_>>()))?;
    Ok(Ended::Done)
}

fn community(book: &Book, name: &str, console: &mut Console) -> Ending {
    let page = book.community(name)?;
    console.document(&page)?;
    tell(&page, console)?;
    Ok(Ended::Done)
}

fn tell(page: &CommunityPage, console: &mut Console) -> io::Result<()> {
    console.line(&page.name)?;
    for sentence in [&page.sentence, &page.touches, &page.selling] {
        console.text(2, sentence)?;
    }
    people(console, "Who gives", &page.gave, "for")?;
    people(console, "Who was helped", &page.helped, "by")?;
    if !page.needs.is_empty() {
        console.line("What is needed")?;
        let need = |need: &NeedRow| match &need.holder {
            HolderLine::Community { .. } => format!("  {} ({})", need.what, need.said_label),
            holder => format!("  {}: {} ({})", holder.name(), need.what, need.said_label),
        };
        console.lines(page.needs.iter().map(|one| plain(&need(one))))?;
    }
    if !page.yours.is_empty() {
        console.line("What you gave here")?;
        console.lines(page.yours.iter().map(|help| plain(&format!("  {}: {}", help.on_label, help.what))))?;
    }
    Ok(())
}

fn people(console: &mut Console, title: &str, people: &[CommunityPerson], word: &str) -> io::Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    console.line(title)?;
    for one in people {
        console.line(&plain(&format!("  {}", one.person.name)))?;
        console.lines(one.deeds.iter().map(|deed| plain(&format!("    {}", told(deed, word)))))?;
    }
    Ok(())
}

/// "19 Nov: Lent her the van, for Ana Souza".
fn told(deed: &CommunityDeed, word: &str) -> String {
    let other = match (&deed.other, deed.you) {
        (_, true) => format!(", {word} you"),
        (Some(other), _) => format!(", {word} {}", other.name),
        (None, _) => String::new(),
    };
    let id = deed.seen.as_ref().map(|seen| format!(" ({})", seen.id)).unwrap_or_default();
    format!("{}: {}{other}{id}", deed.on_label, deed.what)
}
