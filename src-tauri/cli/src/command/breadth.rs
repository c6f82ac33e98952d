//! The breadth of a network, by groups of tags.

use goodturn_core::{
    Book, Error,
    wire::{BreadthGroup, PeopleQuery},
};

use super::{Ended, Ending, counted};
use crate::{
    arguments::plan::BreadthCall,
    console::{Console, plain},
    table,
};

/// People who are listed at once.
const MOST_LISTED: u32 = 200;

pub(super) fn run(book: &Book, call: Option<&BreadthCall>, console: &mut Console) -> Ending {
    match call {
        None => {}
        Some(BreadthCall::Group { name, tags }) => match book.find_tag_group(name) {
            Ok(id) => drop(book.edit_tag_group(id, name, tags)?),
            Err(Error::NotFound { .. }) => drop(book.add_tag_group(name, tags)?),
            Err(error) => return Err(error.into()),
        },
        Some(BreadthCall::Unsaid { name }) => return unsaid(book, name, console),
        Some(BreadthCall::Forget { name }) => drop(book.delete_tag_group(book.find_tag_group(name)?)?),
    }
    show(book, console)
}

fn show(book: &Book, console: &mut Console) -> Ending {
    let breadth = book.breadth()?;
    console.document(&breadth)?;
    if breadth.groups.is_empty() {
        console.line("No group is named yet. Begin with\n  goodturn breadth group Field medicine law crafts")?;
    }
    breadth.groups.iter().try_for_each(|group| tell(group, console))?;
    Ok(Ended::Done)
}

fn tell(group: &BreadthGroup, console: &mut Console) -> std::io::Result<()> {
    console.line(&plain(&format!("{} ({})", group.name, group.id)))?;
    let rows: Vec<[String; 3]> = group
        .tags
        .iter()
        .map(|tag| {
            let people = counted(tag.people, "person", "people");
            [format!("  {}", plain(&tag.tag)), people, format!("{} close", tag.close)]
        })
        .collect();
    console.lines(table::lines(&rows))?;
    if !group.nobody_yet.is_empty() {
        console.text(2, &format!("Nobody yet: {}. Who could you meet?", group.nobody_yet.join(", ")))?;
    }
    match group.unsaid {
        0 => Ok(()),
        unsaid => console.text(2, &format!("Nothing said: {}", counted(unsaid, "person", "people"))),
    }
}

fn unsaid(book: &Book, name: &str, console: &mut Console) -> Ending {
    let unsaid = Some(book.find_tag_group(name)?);
    let page = book.list_people(&PeopleQuery { unsaid, limit: MOST_LISTED, ..PeopleQuery::default() })?;
    console.document(&page)?;
    for row in &page.rows {
        console.line(&plain(&format!("{}  {}  {}", row.id, row.name, row.headline)))?;
    }
    Ok(Ended::Done)
}
