//! The words of the made-up network, read once.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// All words but those of the cast.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub names: Vec<Names>,
    pub places: BTreeMap<String, Place>,
    pub fields: Vec<Field>,
    pub events: Vec<Event>,
    pub haunts: Vec<String>,
    pub texts: Texts,
}

/// Given and family names that go together.
#[derive(Debug)]
pub(super) struct Names {
    pub place: String,
    pub weight: usize,
    pub given: Vec<Name>,
    pub family: Vec<Name>,
    pub family_first: bool,
    /// Whether the parts are written without a space between them.
    pub joined: bool,
}

/// A name as it is written, and in Latin letters where that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub written: String,
    pub latin: String,
}

/// Where people live.
#[derive(Debug)]
pub(super) struct Place {
    pub country: String,
    pub form: String,
    pub streets: Vec<String>,
    pub cities: Vec<(String, String)>,
    pub phones: Vec<String>,
}

/// A line of work.
#[derive(Debug)]
pub(super) struct Field {
    pub tag: String,
    pub organizations: Vec<String>,
    pub titles: Vec<String>,
    pub departments: Vec<String>,
    pub needs: Vec<String>,
    pub offers: Vec<String>,
}

/// Something that happens each year around the same day.
#[derive(Debug)]
pub(super) struct Event {
    pub name: String,
    pub month: u32,
    pub day: u32,
}

/// What is said of people.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Texts {
    pub hooks: Vec<String>,
    pub cares: Vec<String>,
    pub connect: Vec<String>,
    pub notes: Vec<String>,
    pub later: Vec<String>,
    pub learned: Vec<String>,
    pub shared: Vec<String>,
    pub promises: Vec<String>,
    pub thanks: Vec<String>,
    pub follow_ups: Vec<String>,
    pub meetings: Vec<String>,
    pub check_ins: Vec<String>,
    pub congratulations: Vec<String>,
    pub reasons: Vec<String>,
    pub wants: Vec<String>,
    pub labels_email: Vec<String>,
    pub labels_phone: Vec<String>,
    pub tags: Vec<String>,
}

/// The words; each list is empty where its file cannot be read, which a test rules out.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let gatherings: Gatherings = read(include_str!("../../words/demo/events.toml"));
    Words {
        names: read::<Cultures>(include_str!("../../words/demo/names.toml")).into(),
        places: read::<Places>(include_str!("../../words/demo/places.toml")).into(),
        fields: read::<Work>(include_str!("../../words/demo/work.toml")).into(),
        events: gatherings.events.iter().filter_map(|line| event(line)).collect(),
        haunts: gatherings.places,
        texts: read(include_str!("../../words/demo/texts.toml")),
    }
});

pub(super) fn read<T: Default + for<'a> Deserialize<'a>>(text: &str) -> T {
    toml::from_str(text).unwrap_or_default()
}

fn split(list: &str, by: char) -> Vec<String> {
    list.split(by).map(|word| word.trim().to_owned()).collect()
}

fn words(list: &str) -> Vec<String> {
    split(list, ',').into_iter().filter(|word| !word.is_empty()).collect()
}

fn event(line: &str) -> Option<Event> {
    let mut parts = line.split('|').map(str::trim);
    let (name, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Event { name: name.to_owned(), month: month.parse().ok()?, day: day.parse().ok()? })
}

#[derive(Default, Deserialize)]
struct Gatherings {
    events: Vec<String>,
    places: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Cultures {
    culture: Vec<Culture>,
}

#[derive(Deserialize)]
struct Culture {
    place: String,
    names: Vec<NameLists>,
}

#[derive(Deserialize)]
struct NameLists {
    weight: usize,
    given: String,
    family: String,
    #[serde(default)]
    family_first: bool,
    #[serde(default)]
    joined: bool,
}

impl From<Cultures> for Vec<Names> {
    fn from(cultures: Cultures) -> Self {
        let names = |list: &str| words(list).iter().map(|word| name(word)).collect();
        let entries = cultures.culture.into_iter().flat_map(|culture| {
            let place = culture.place;
            culture.names.into_iter().map(move |lists| (place.clone(), lists))
        });
        let read = entries.map(|(place, lists)| Names {
            place,
            weight: lists.weight,
            given: names(&lists.given),
            family: names(&lists.family),
            family_first: lists.family_first,
            joined: lists.joined,
        });
        read.collect()
    }
}

fn name(word: &str) -> Name {
    let (written, latin) = word.split_once('|').unwrap_or((word, word));
    Name { written: written.to_owned(), latin: latin.to_owned() }
}

#[derive(Default, Deserialize)]
struct Places {
    places: BTreeMap<String, PlaceLists>,
}

#[derive(Deserialize)]
struct PlaceLists {
    country: String,
    form: String,
    streets: String,
    cities: String,
    phones: String,
}

impl From<Places> for BTreeMap<String, Place> {
    fn from(places: Places) -> Self {
        let city = |word: &String| word.split_once('|').map(|(city, code)| (city.to_owned(), code.to_owned()));
        let read = places.places.into_iter().map(|(name, lists)| {
            let place = Place {
                country: lists.country,
                form: lists.form,
                streets: words(&lists.streets),
                cities: words(&lists.cities).iter().filter_map(city).collect(),
                phones: words(&lists.phones),
            };
            (name, place)
        });
        read.collect()
    }
}

#[derive(Default, Deserialize)]
struct Work {
    field: Vec<FieldLists>,
}

#[derive(Deserialize)]
struct FieldLists {
    tag: String,
    organizations: String,
    titles: String,
    departments: String,
    needs: String,
    offers: String,
}

impl From<Work> for Vec<Field> {
    fn from(work: Work) -> Self {
        let read = work.field.into_iter().map(|lists| Field {
            tag: lists.tag,
            organizations: words(&lists.organizations),
            titles: words(&lists.titles),
            departments: split(&lists.departments, ','),
            needs: split(&lists.needs, '|'),
            offers: split(&lists.offers, '|'),
        });
        read.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_words_can_be_read() {
        assert!(WORDS.names.len() > 30, "names of many languages: {}", WORDS.names.len());
        assert!(WORDS.names.iter().all(|names| names.given.len() > 3 && names.family.len() > 3));
        assert!(WORDS.names.iter().all(|names| WORDS.places.contains_key(&names.place)), "each lives somewhere");
        assert!(WORDS.names.iter().flat_map(|names| names.given.iter().chain(&names.family)).all(is_whole));
        assert_eq!(WORDS.places.len(), 7);
        assert!(WORDS.fields.len() > 10 && WORDS.fields.iter().all(|field| !field.organizations.is_empty()));
        assert!(WORDS.events.len() > 30, "a line that is no event is dropped");
        assert!(WORDS.haunts.len() > 10 && WORDS.texts.hooks.len() > 30 && !WORDS.texts.tags.is_empty());
    }

    fn is_whole(name: &Name) -> bool {
        !name.written.is_empty() && name.latin.chars().all(|letter| letter.is_alphabetic() || " '-’".contains(letter))
    }

    #[test]
    fn phone_numbers_are_those_kept_for_films() {
        let kept = ["+49 30 23125", "+44 7700 900", "+1 212 555 01", "+33 6 39 98", "+46 31 390 06", "+61 2 5550"];
        let phones: Vec<&String> = WORDS.places.values().flat_map(|place| &place.phones).collect();
        for beginning in kept {
            assert!(phones.iter().any(|phone| phone.starts_with(beginning)), "{beginning} is used");
        }
        let american = phones.iter().filter(|phone| phone.starts_with("+1 "));
        assert!(american.into_iter().all(|phone| phone.contains(" 555 01##")), "only 555-01xx is made up");
    }
}
