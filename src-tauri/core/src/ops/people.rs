//! The list of people: by name, by filter, by search.

use chrono::NaiveDate;

use super::facts::load;
use crate::{
    Book, Error, Result,
    id::PersonId,
    insight,
    model::fold,
    store::{
        self, Db,
        people::{Among, Cursor},
    },
    wire::{People, PeopleFilter, PeoplePage, PeopleQuery, PersonRow},
};

const DEFAULT_ROWS: u32 = 200;
const MOST_ROWS: u32 = 1000;
/// Hits that a search shows; beyond them more words find better than more scrolling.
const MOST_HITS: u32 = 200;
const HIT_CONTEXT: usize = 40;

/// To whom a list is narrowed beside its filter.
struct Narrowed {
    long_ago: String,
    role: String,
    carrying: String,
    lacking: String,
}

impl Narrowed {
    fn among(&self, filter: PeopleFilter) -> Among<'_> {
        let Self { long_ago, role, carrying, lacking } = self;
        Among { filter, long_ago, role, carrying, lacking }
    }
}

impl Book {
    /// One page of the list.
    ///
    /// # Errors
    /// `Invalid` where `after` is no place in a list.
    pub fn list_people(&self, query: &PeopleQuery) -> Result<PeoplePage> {
        let words = query.text.trim();
        if words.is_empty() { self.list_by_name(query) } else { self.list_found(words, query) }
    }

    fn list_by_name(&self, query: &PeopleQuery) -> Result<PeoplePage> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let narrowed = self.narrowed(query, today)?;
        let among = narrowed.among(query.filter);
        let limit = if query.limit == 0 { DEFAULT_ROWS } else { query.limit.min(MOST_ROWS) };
        let after = query.after.as_deref().map(read_cursor).transpose()?;
        self.read(|db| {
            let ids = store::people::page(db, &among, after.as_ref(), limit)?;
            let full = ids.len() == limit as usize;
            Ok(PeoplePage {
                total: store::people::count(db, &among)?,
                next: ids.last().filter(|_| full).map(write_cursor),
                rows: ids.iter().map(|cursor| row(db, cursor.id, None, (zone, today))).collect::<Result<_>>()?,
            })
        })
    }

    fn list_found(&self, words: &str, query: &PeopleQuery) -> Result<PeoplePage> {
        let (zone, today) = (self.clock().zone(), self.clock().today());
        let narrowed = self.narrowed(query, today)?;
        let among = narrowed.among(query.filter);
        let limit = if query.limit == 0 { MOST_HITS } else { query.limit.min(MOST_HITS) };
        self.read(|db| {
            let (total, ids) = match query.filter {
                PeopleFilter::Trash => store::people::trashed_named(db, &fold(words), limit)?,
                _ => store::search::find(db, words, &among, limit)?,
            };
            let rows = ids.iter().map(|id| row(db, *id, Some(words), (zone, today))).collect::<Result<_>>()?;
            Ok(PeoplePage { total, rows, next: None })
        })
    }

    fn narrowed(&self, query: &PeopleQuery, today: NaiveDate) -> Result<Narrowed> {
        let tag = query.tag.as_deref().filter(|tag| !tag.trim().is_empty());
        let said = |of: Option<Result<String>>| of.transpose().map(Option::unwrap_or_default);
        self.read(|db| {
            Ok(Narrowed {
                long_ago: insight::long_ago(today).to_string(),
                role: fold(query.role.as_deref().unwrap_or_default()),
                carrying: said(tag.map(|tag| store::tag_group::spellings(db, tag)))?,
                lacking: said(query.unsaid.map(|group| store::tag_group::spellings_of_group(db, group)))?,
            })
        })
    }

    /// People found for words, best first; all by name where there are none.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn people(&self, words: &str, limit: u32) -> Result<People> {
        self.read(|db| {
            let (total, ids) = if words.trim().is_empty() {
                let page = store::people::page(db, &Among::EVERYONE, None, limit)?;
                let ids = page.into_iter().map(|cursor| cursor.id).collect();
                (store::people::count(db, &Among::EVERYONE)?, ids)
            } else {
                store::search::find(db, words, &Among::EVERYONE, limit)?
            };
            Ok(People { total, people: ids.iter().map(|id| load(db, *id)).collect::<Result<_>>()? })
        })
    }

    /// The one person a text means: an id, or a name that only one person has.
    ///
    /// # Errors
    /// `NotFound` where nobody is meant, `Invalid` where several could be.
    pub fn find_person(&self, text: &str) -> Result<PersonId> {
        if let Ok(id) = text.parse::<PersonId>() {
            return self.read(|db| {
                let id = store::person::stands_for(db, id)?;
                Ok(store::person::reference(db, id)?.id)
            });
        }
        self.read(|db| {
            let mut named = store::person::named(db, text)?;
            if named.is_empty() {
                let (_, ids) = store::search::find(db, text, &Among::EVERYONE, 10)?;
                named = ids.into_iter().map(|id| store::person::reference(db, id)).collect::<Result<_>>()?;
            }
            match named.as_slice() {
                [] => Err(Error::NotFound { record: "person", id: text.to_owned() }),
                [one] => Ok(one.id),
                several => {
                    let names: Vec<String> = several.iter().map(|one| format!("{} ({})", one.name, one.id)).collect();
                    Err(Error::Invalid(format!("Several people could be meant: {}. Give the id.", names.join(", "))))
                }
            }
        })
    }
}

/// A person as a list shows them, seen from a zone on a day.
fn row(db: &Db, id: PersonId, words: Option<&str>, (zone, today): (chrono_tz::Tz, NaiveDate)) -> Result<PersonRow> {
    let seen = store::people::glance(db, id)?;
    let hit = match words {
        Some(words) => hit(db, id, &seen.name, words)?,
        None => None,
    };
    let next = seen.next.map(|(what, due)| format!("{what}, {}", insight::due_label(&due.told_in(zone), today)));
    Ok(PersonRow {
        id,
        name: seen.name,
        headline: seen.headline,
        met_at: seen.first_place,
        last_met: seen.last_met.map(|on| insight::since_label(on, today)).unwrap_or_default(),
        next: next.unwrap_or_default(),
        has_photo: seen.has_photo,
        hit,
    })
}

/// The words around a hit, where it is not in the name.
fn hit(db: &Db, id: PersonId, name: &str, words: &str) -> Result<Option<String>> {
    let Some(word) = fold(words).split(' ').next().map(str::to_owned) else { return Ok(None) };
    if fold(name).contains(&word) {
        return Ok(None);
    }
    let facts = store::person::load(db, id)?;
    let mut texts: Vec<String> =
        facts.emails.iter().chain(&facts.phones).chain(&facts.urls).map(|point| point.value.clone()).collect();
    texts.extend(facts.categories.iter().chain(&facts.nicknames).cloned());
    texts.extend([&facts.note, &facts.memory_hook, &facts.cares_about, &facts.how_we_connect].map(Clone::clone));
    texts.extend(facts.addresses.iter().map(crate::model::Address::one_line));
    texts.extend(store::need::of_person(db, id)?.into_iter().map(|need| need.new.what));
    texts.extend(store::offer::of_person(db, id)?.into_iter().flat_map(|offer| [offer.new.what, offer.new.limits]));
    let means = store::means::load(db, id)?;
    texts.extend([means.knows_about, means.position, means.influence]);
    for met in store::encounter::of_person(db, id)? {
        texts.extend([met.draft.place, met.draft.note, met.draft.learned, met.draft.shared, met.draft.through]);
    }
    Ok(texts.iter().find_map(|text| around(text, &word)))
}

fn around(text: &str, word: &str) -> Option<String> {
    let start = text.split_whitespace().scan(0, |at, piece| {
        let found = text[*at..].find(piece)? + *at;
        *at = found + piece.len();
        Some((found, piece))
    });
    let (at, _) = start.into_iter().find(|(_, piece)| fold(piece).contains(word))?;
    let from = text[..at].char_indices().rev().nth(HIT_CONTEXT).map_or(0, |(index, _)| index);
    let until = text[at..].char_indices().nth(HIT_CONTEXT * 2).map_or(text.len(), |(index, _)| at + index);
    let piece = text[from..until].split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = (if from > 0 { "…" } else { "" }, if until < text.len() { "…" } else { "" });
    Some(format!("{before}{piece}{after}"))
}

fn write_cursor(cursor: &Cursor) -> String {
    format!("{}/{}", cursor.id, cursor.sort_key)
}

fn read_cursor(text: &str) -> Result<Cursor> {
    let place =
        text.split_once('/').and_then(|(id, key)| Some(Cursor { id: id.parse().ok()?, sort_key: key.to_owned() }));
    place.ok_or_else(|| Error::Invalid("That is no place in the list.".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_shown_with_its_surroundings() {
        let note =
            "Talked for an hour about boats; she keeps a wooden dinghy on the Wannsee and sails every week in summer.";
        let hit = around(note, "wannsee").expect("the word is there");
        assert!(hit.contains("Wannsee") && hit.starts_with('…'), "{hit}");
        assert_eq!(around(note, "violin"), None);
    }

    #[test]
    fn a_place_in_the_list_survives_its_journey() {
        let cursor = Cursor { id: PersonId(7), sort_key: "jane/doe".into() };
        assert_eq!(read_cursor(&write_cursor(&cursor)).expect("a place"), cursor);
        assert!(read_cursor("nonsense").is_err());
    }
}
