//! The zone behind a time of day: `1 pm ET`, `15:00 Berlin`, `at 9 in London`, `9:00 UTC+2`.
//!
//! What several zones are called ("CST") is not guessed: where the laptop is in one of them that one is meant, else the
//! time counts as not understood, and is asked for.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono_tz::{TZ_VARIANTS, Tz};
use serde::Deserialize;

use super::phrase::Reader;
use crate::{
    exchange::words::{PhraseMap, Phrases},
    model::{fold, zone_name},
};

/// Parts of the world under which the tz database has places, not old names of zones.
const PLACES: [&str; 10] = [
    "Africa/",
    "America/",
    "Antarctica/",
    "Arctic/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
];

static WORDS: LazyLock<ZoneWords> =
    LazyLock::new(|| toml::from_str(include_str!("../../../words/zone.en.toml")).unwrap_or_default());

/// Every zone by its own name, such as "America/New_York", which a field may send.
static NAMES: LazyLock<PhraseMap<Tz>> =
    LazyLock::new(|| PhraseMap::new(TZ_VARIANTS.iter().map(|zone| (zone.name().replace('_', " "), *zone))));

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ZoneWords {
    #[serde(rename = "in")]
    within: Phrases,
    time: Phrases,
    and: Phrases,
    shy: BTreeSet<String>,
    names: BTreeSet<String>,
    short: PhraseMap<Tz>,
    several: PhraseMap<Vec<Tz>>,
    cities: PhraseMap<Tz>,
}

/// What stands behind a time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// A zone.
    Zone(SaidZone),
    /// A word for several zones, none of which is that of the laptop.
    Unsettled(String, Vec<Tz>),
}

/// A zone that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SaidZone {
    /// Which.
    pub zone: Tz,
    /// Which token follows it.
    pub end: usize,
    /// Whether its words say where as well, and belong to the text.
    pub stays: bool,
}

impl Reader<'_, '_> {
    /// Reads the zone that begins at a token, directly behind a time of day.
    pub fn zone(&self, at: usize) -> Option<Said> {
        if self.breaks(at) {
            return None;
        }
        self.offset(at).or_else(|| self.short(at)).or_else(|| self.city(at)).or_else(|| self.by_full_name(at))
    }

    /// How many tokens say that another time of the same day follows.
    pub fn joint(&self, at: usize) -> usize {
        if self.breaks(at) { 0 } else { WORDS.and.length_at(self.tokens, at) }
    }

    /// `UTC+2`, `GMT-5`; part of an hour has no name, and its city is asked for.
    fn offset(&self, at: usize) -> Option<Said> {
        let word = self.lower(at);
        let (sign, hours, end) = match word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt"))? {
            "" if self.tokens.get(at + 1).is_some_and(|next| next.after_plus && !next.after_break) => {
                ('-', self.lower(at + 1), at + 2)
            }
            rest => ('+', rest.strip_prefix(['-', '−'])?, at + 1),
        };
        let hours = hours.strip_suffix(":00").unwrap_or(hours);
        // The tz database counts these west of Greenwich: Etc/GMT-2 is two hours ahead.
        let zone = hours.parse::<u8>().ok().and_then(|hours| format!("Etc/GMT{sign}{hours}").parse().ok());
        Some(zone.map_or_else(
            || Said::Unsettled(self.lower(at).to_uppercase(), Vec::new()),
            |zone| Said::Zone(SaidZone { zone, end, stays: false }),
        ))
    }

    fn short(&self, at: usize) -> Option<Said> {
        let token = self.tokens.get(at)?;
        if self.running && WORDS.shy.contains(&token.lower) && token.text != token.text.to_uppercase() {
            return None;
        }
        if let Some((length, zone)) = WORDS.short.at(self.tokens, at) {
            return Some(Said::Zone(SaidZone { zone: *zone, end: self.behind_time(at + length), stays: false }));
        }
        let (length, several) = WORDS.several.at(self.tokens, at)?;
        let end = self.behind_time(at + length);
        Some(match several.iter().find(|zone| **zone == self.now.zone) {
            Some(home) => Said::Zone(SaidZone { zone: *home, end, stays: false }),
            None => Said::Unsettled(token.text.to_owned(), several.clone()),
        })
    }

    /// A city. In running text it is written with a capital and is no part of a longer name ("London Road"), and it
    /// stays in the text unless the clock that is shown says it.
    fn city(&self, start: usize) -> Option<Said> {
        let within = WORDS.within.length_at(self.tokens, start);
        let at = start + within;
        if within > 0 && self.breaks(at) {
            return None;
        }
        let (length, zone) = WORDS.cities.at(self.tokens, at)?;
        let said: Vec<&str> = self.tokens.get(at..at + length)?.iter().map(|token| token.lower.as_str()).collect();
        let said = said.join(" ");
        let end = self.behind_time(at + length);
        let is_time = end > at + length;
        if self.running && !is_time {
            let is_small = !self.tokens.get(at)?.text.starts_with(char::is_uppercase);
            let is_name = within == 0 && WORDS.names.contains(&said);
            if is_small || is_name || self.goes_on(end) {
                return None;
            }
        }
        let is_shown = *zone != self.now.zone && zone_name(*zone).to_lowercase() == said;
        let stays = self.running && !is_time && (within > 0 || !is_shown);
        Some(Said::Zone(SaidZone { zone: *zone, end, stays }))
    }

    fn by_full_name(&self, at: usize) -> Option<Said> {
        let (length, zone) = NAMES.at(self.tokens, at).filter(|_| !self.running)?;
        Some(Said::Zone(SaidZone { zone: *zone, end: at + length, stays: false }))
    }

    fn behind_time(&self, at: usize) -> usize {
        if self.breaks(at) { at } else { at + WORDS.time.length_at(self.tokens, at) }
    }

    /// Whether a name goes on with another word with a capital that is no day.
    fn goes_on(&self, at: usize) -> bool {
        let capital = |token: &super::Token<'_>| token.text.starts_with(char::is_uppercase);
        !self.breaks(at) && self.tokens.get(at).is_some_and(capital) && self.day(at, true, at).is_none()
    }
}

/// Places whose zone a text could mean, such as "san" or "berlin": those that begin with it before those in which a later
/// word does, `most` at most. What zones are called for short ("ET") counts when it is written whole.
pub fn find_zones(text: &str, most: usize) -> Vec<(String, Tz)> {
    let text = fold(text);
    if text.is_empty() {
        return Vec::new();
    }
    let is_a_place = |zone: &&Tz| PLACES.iter().any(|place| zone.name().starts_with(place));
    let named = TZ_VARIANTS.iter().filter(is_a_place).map(|zone| (zone_name(*zone), *zone));
    let short = WORDS.short.whole(&text).map(|zone| (zone_name(*zone), *zone));
    let cities = WORDS.cities.iter().map(|(words, zone)| (capitals(&words), *zone));
    let mut places: Vec<(String, String, Tz)> =
        named.chain(cities).map(|(name, zone)| (fold(&name), name, zone)).collect();
    places.retain(|(key, ..)| key.starts_with(&text) || key.contains(&format!(" {text}")));
    places.sort_by(|one, other| (&one.0, one.2.name()).cmp(&(&other.0, other.2.name())));
    places.dedup_by(|one, other| (&one.0, one.2) == (&other.0, other.2));
    let (first, later): (Vec<_>, Vec<_>) = places.into_iter().partition(|(key, ..)| key.starts_with(&text));
    let places = first.into_iter().chain(later).map(|(_, name, zone)| (name, zone));
    short.into_iter().chain(places).take(most).collect()
}

/// "new york" is "New York".
fn capitals(words: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    words.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    //! It is Saturday 21 November 2026, 10:30 in Berlin, where it is 04:30 in New York.

    use chrono::NaiveDateTime;
    use chrono_tz::{America::New_York, Europe::Berlin};

    use super::*;
    use crate::{
        exchange::{read_times, read_when, split_times, split_when, unsettled_zone},
        model::{Due, LocalTime},
    };

    fn at(local: &str, zone: Tz) -> LocalTime {
        LocalTime::new(NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a local time"), zone)
    }

    fn now() -> LocalTime {
        at("2026-11-21T10:30", Berlin)
    }

    fn shown(due: Due) -> String {
        let local = due.date.and_time(due.time.unwrap_or_default()).format("%Y-%m-%dT%H:%M");
        format!("{local} {}", due.zone.map_or("here", |zone| zone.name()))
    }

    #[test]
    fn a_zone_behind_a_time_is_the_zone_of_that_time() {
        for (words, due) in [
            ("26 Sep 1 pm EDT", "2027-09-26T13:00 America/New_York"),
            ("1pm ET", "2026-11-21T13:00 America/New_York"),
            ("13:00 new york", "2026-11-21T13:00 America/New_York"),
            ("tomorrow 13:00 New York time", "2026-11-22T13:00 America/New_York"),
            ("15:00 Berlin", "2026-11-21T15:00 Europe/Berlin"),
            ("at 9 UTC", "2026-11-22T09:00 UTC"),
            ("at 3 in London tomorrow", "2026-11-22T15:00 Europe/London"),
            ("Friday 9:30 am Sydney", "2026-11-27T09:30 Australia/Sydney"),
            ("14:00 UTC+2 on Monday", "2026-11-23T14:00 Etc/GMT-2"),
            ("14:00 GMT-5 on Monday", "2026-11-23T14:00 Etc/GMT+5"),
            ("2026-12-01T09:00 San Francisco", "2026-12-01T09:00 America/Los_Angeles"),
            ("2026-12-01 09:00 America/Argentina/Buenos_Aires", "2026-12-01T09:00 America/Argentina/Buenos_Aires"),
        ] {
            assert_eq!(read_when(words, now(), false).map_or("nothing".into(), shown), due, "{words}");
        }
    }

    #[test]
    fn a_time_alone_is_ahead_on_the_clocks_where_it_is_said() {
        let read = |words, now| read_when(words, now, false).map_or("nothing".into(), shown);
        assert_eq!(read("5:00 ET", now()), "2026-11-21T05:00 America/New_York", "half past four there");
        assert_eq!(read("4:00 ET", now()), "2026-11-22T04:00 America/New_York", "that was half an hour ago");
        let night = at("2026-11-22T02:00", Berlin);
        assert_eq!(read("9 pm ET", night), "2026-11-21T21:00 America/New_York", "there it is still Saturday");
    }

    #[test]
    fn what_several_zones_are_called_is_asked_unless_the_laptop_is_in_one() {
        assert_eq!(read_when("1 pm CST", now(), false), None, "nobody can tell");
        let (word, zones) = unsettled_zone("webinar 26 Sep 1 pm CST", now()).expect("a question");
        assert_eq!((word.as_str(), zones.len()), ("CST", 3));
        assert_eq!(unsettled_zone("webinar 26 Sep 1 pm GMT+5:30", now()), Some(("GMT".into(), Vec::new())));
        let (rest, when) = split_when("call Li tomorrow 1 pm CST", now(), false);
        assert_eq!(
            (rest.as_str(), when.map(|(_, due)| due.time)),
            ("call Li 1 pm CST", Some(None)),
            "the day is known"
        );
        let chicago = at("2026-11-21T10:30", chrono_tz::America::Chicago);
        assert_eq!(unsettled_zone("1 pm CST", chicago), None);
        assert_eq!(read_when("1 pm CST", chicago, false).and_then(|due| due.zone), Some(chicago.zone));
    }

    #[test]
    fn two_times_of_a_day_are_two_and_share_the_zone() {
        let (rest, when) = split_times("webinar, Sept. 26, at 1 pm and 7 pm EDT", now(), false);
        let (words, dues) = when.expect("a date");
        assert_eq!((rest.as_str(), words.as_str()), ("webinar", "Sept. 26, at 1 pm and 7 pm EDT"));
        let dues: Vec<String> = dues.into_iter().map(shown).collect();
        assert_eq!(dues, ["2027-09-26T13:00 America/New_York", "2027-09-26T19:00 America/New_York"]);
        assert_eq!(read_when("tomorrow 9:00 and 14:00", now(), false), None, "a field takes one");
        assert_eq!(read_times("tomorrow 9:00 and 14:00", now(), false).len(), 2);
    }

    #[test]
    fn words_of_a_title_are_no_zones() {
        for (text, rest, zone) in [
            ("meet Jordan tomorrow", "meet Jordan", None),
            ("meet London friends tomorrow 9:00", "meet London friends", None),
            ("lunch tomorrow 13:00 London Road", "lunch London Road", None),
            ("call tomorrow 13:00 Paris", "call Paris", None),
            ("lunch tomorrow 13:00 met Jane", "lunch met Jane", None),
            ("call tomorrow 13:00 New York", "call", Some(New_York)),
            ("call 13:00 New York on Tuesday", "call", Some(New_York)),
            ("call tomorrow 13:00 New York, about Paris", "call about Paris", Some(New_York)),
            ("lunch tomorrow 13:00 in New York", "lunch in New York", Some(New_York)),
            ("lunch tomorrow 13:00 Munich", "lunch Munich", Some(Berlin)),
            ("call tomorrow 13:00 ET", "call", Some(New_York)),
        ] {
            let (left, when) = split_when(text, now(), false);
            assert_eq!((left.as_str(), when.and_then(|(_, due)| due.zone)), (rest, zone), "{text}");
        }
    }

    #[test]
    fn places_are_found_by_any_of_their_words() {
        let found = |text| find_zones(text, 4).into_iter().map(|(city, zone)| format!("{city} {}", zone.name()));
        assert_eq!(found("new y").collect::<Vec<_>>(), ["New York America/New_York"]);
        assert!(found("francisco").any(|place| place == "San Francisco America/Los_Angeles"));
        assert_eq!(found("ET").next().as_deref(), Some("New York America/New_York"), "a short name first");
        assert!(found("zur").any(|place| place.ends_with("Europe/Zurich")), "without its dots");
        assert_eq!(find_zones(" ", 9), [], "nothing is nothing");
    }

    #[test]
    fn the_words_can_be_read_and_every_short_name_means_one_thing() {
        let words: ZoneWords = toml::from_str(include_str!("../../../words/zone.en.toml")).expect("the shape");
        for (word, _) in words.several.iter() {
            assert!(words.short.whole(&word).is_none(), "{word} is asked, and so not known");
        }
    }
}
