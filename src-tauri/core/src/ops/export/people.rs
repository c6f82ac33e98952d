//! People, for other programs.

use std::io::Write;

use super::out_error;
use crate::{
    Result,
    exchange::{UnreadProperty, Version, read_unread, write_table, write_vcard},
    id::PersonId,
    model::{PersonFacts, Photo},
    store::{self, Db},
};

/// Writes everybody as a card, one after another.
pub(super) fn write_cards(db: &Db, version: Version, out: &mut impl Write) -> Result<u64> {
    let people = store::person::all(db)?;
    for id in &people {
        let facts = with_photo(db, *id)?;
        let uid = store::person::uid(db, *id)?;
        out.write_all(write_vcard(&facts, &uid, &unread(db, *id)?, version).as_bytes()).map_err(out_error)?;
    }
    Ok(people.len() as u64)
}

/// What the cards of a person say that stands in no field, each once.
fn unread(db: &Db, id: PersonId) -> Result<Vec<UnreadProperty>> {
    let mut all: Vec<UnreadProperty> = Vec::new();
    for raw in store::source::vcards_of(db, id)? {
        let fresh: Vec<_> = read_unread(&raw).into_iter().filter(|one| !all.contains(one)).collect();
        all.extend(fresh);
    }
    Ok(all)
}

/// Writes everybody as a row of a table.
pub(super) fn write_rows(db: &Db, out: &mut impl Write) -> Result<u64> {
    let people = store::person::all(db)?;
    let facts = people.iter().map(|id| store::person::load(db, *id)).collect::<Result<Vec<_>>>()?;
    out.write_all(&write_table(&facts)?).map_err(out_error)?;
    Ok(people.len() as u64)
}

pub(in crate::ops) fn with_photo(db: &Db, id: PersonId) -> Result<PersonFacts> {
    let mut facts = store::person::load(db, id)?;
    if let (Some(Photo::Stored { data, .. }), Some(photo)) = (&mut facts.photo, store::person::photo_id(db, id)?)
        && let Some((_, bytes)) = store::attachment::load(db, crate::id::AttachmentId(photo))?
    {
        *data = bytes;
    }
    Ok(facts)
}
