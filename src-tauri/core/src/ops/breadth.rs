//! The breadth of a network (C135): groups of tags that the user names, and who carries them. Nothing is guessed from a
//! name or a picture: a person counts where a tag says so, and else as not said.

use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    id::TagGroupId,
    model::fold,
    store::{self, Db, people::Among},
    wire::{Breadth, BreadthGroup, BreadthTag},
};

/// Tags of one group, at most.
const MOST_TAGS: usize = 100;
/// Tags that are offered.
const MOST_KNOWN: usize = 60;

impl Book {
    /// Who carries what, group by group.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn breadth(&self) -> Result<Breadth> {
        self.read(|db| {
            let groups = store::tag_group::all(db)?.into_iter().map(|group| shown(db, group));
            Ok(Breadth {
                groups: groups.collect::<Result<_>>()?,
                people: store::people::count(db, &Among::EVERYONE)?,
                known_tags: store::tag_group::most_common(db, MOST_KNOWN)?,
            })
        })
    }

    /// Names a group and its tags.
    ///
    /// # Errors
    /// `Invalid` where the name or the tags are missing or too many, or another group has the name.
    pub fn add_tag_group(&self, name: &str, tags: &[String]) -> Result<Done<TagGroupId>> {
        let (name, tags) = (self.group_name(name, None)?, said_tags(tags)?);
        self.transact(Op::new(Verb::AddTagGroup, name.clone()), |tx| {
            let id = store::tag_group::insert(tx, &name)?;
            store::tag_group::set_tags(tx, id, &tags)?;
            Ok(id)
        })
    }

    /// Changes the name and the tags of a group.
    ///
    /// # Errors
    /// As [`Book::add_tag_group`]; `NotFound` where it is gone.
    pub fn edit_tag_group(&self, id: TagGroupId, name: &str, tags: &[String]) -> Result<Done<()>> {
        let (name, tags) = (self.group_name(name, Some(id))?, said_tags(tags)?);
        self.read(|db| store::tag_group::load(db, id))?;
        self.transact(Op::new(Verb::EditTagGroup, name.clone()), |tx| {
            store::tag_group::rename(tx, id, &name)?;
            store::tag_group::set_tags(tx, id, &tags)
        })
    }

    /// Forgets a group; people keep their tags, and undo brings it back.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_tag_group(&self, id: TagGroupId) -> Result<Done<()>> {
        let name = self.read(|db| store::tag_group::load(db, id))?.name;
        self.transact(Op::new(Verb::DeleteTagGroup, name), |tx| store::tag_group::delete(tx, id))
    }

    /// The group a text names: an id, or its name.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub fn find_tag_group(&self, text: &str) -> Result<TagGroupId> {
        self.read(|db| {
            let found = match text.parse() {
                Ok(id) => Some(store::tag_group::load(db, id)?),
                Err(_) => store::tag_group::named(db, text)?,
            };
            found.map(|group| group.id).ok_or(Error::NotFound { record: "group of tags", id: text.to_owned() })
        })
    }

    fn group_name(&self, name: &str, own: Option<TagGroupId>) -> Result<String> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::Invalid("Say what the tags tell, such as “Field” or “Country”.".into()));
        }
        match self.read(|db| store::tag_group::named(db, name))? {
            Some(other) if Some(other.id) != own => {
                Err(Error::Invalid(format!("“{}” is there already. Change its tags instead.", other.name)))
            }
            _ => Ok(name.to_owned()),
        }
    }
}

/// Tags without blanks and doubles.
fn said_tags(tags: &[String]) -> Result<Vec<String>> {
    let mut said: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim().trim_start_matches('#').trim()).filter(|tag| !tag.is_empty()) {
        if said.iter().all(|known| fold(known) != fold(tag)) {
            said.push(tag.to_owned());
        }
    }
    match said.len() {
        0 => Err(Error::Invalid("Name at least one tag, such as “medicine, law, crafts”.".into())),
        1..=MOST_TAGS => Ok(said),
        _ => Err(Error::Invalid(format!("A group has at most {MOST_TAGS} tags."))),
    }
}

fn shown(db: &Db, group: store::tag_group::TagGroup) -> Result<BreadthGroup> {
    let (carried, nobody): (Vec<_>, Vec<_>) =
        store::tag_group::carried(db, group.id)?.into_iter().partition(|tag| tag.people > 0);
    let lacking = store::tag_group::spellings_of_group(db, group.id)?;
    let tag = |tag: store::tag_group::Carried| BreadthTag { tag: tag.tag, people: tag.people, close: tag.close };
    Ok(BreadthGroup {
        unsaid: store::people::count(db, &Among { lacking: &lacking, ..Among::EVERYONE })?,
        id: group.id,
        name: group.name,
        tags: carried.into_iter().map(tag).collect(),
        nobody_yet: nobody.into_iter().map(|tag| tag.tag).collect(),
    })
}
