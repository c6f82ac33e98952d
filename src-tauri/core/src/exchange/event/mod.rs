//! Calendars that other programs wrote (RFC 5545, vCalendar 1.0): who was there, who will be, and birthdays.
//!
//! The parts of an event share a UID: itself, and the times that differ from its rule. Each guest with an address
//! becomes a person, the last time that has begun an encounter, the next one a meeting; what was called off or
//! declined is neither. Rooms, groups and you are nobody.

mod birthday;
mod block;
mod guest;
mod occurrence;
mod repeat;
mod rule;
mod time;
mod words;
mod zone;

use std::collections::{BTreeSet, HashMap};

use super::{
    RejectedCard, Viewpoint,
    found::Found,
    mail::Mailbox,
    plain::one_line,
    roll::{Roll, who_is_everywhere},
    vcard::split_head,
};
use crate::model::{CardReading, Channel, Confidence, FieldOrigin, Occasion, PersonFacts, match_email};
use birthday::read_birthday;
use block::{Block, Blocks, MOST_EVENTS, blocks, is_named};
use guest::{Guest, is_guest, read_guest};
use occurrence::{Occurrence, occurrences};
use repeat::repeat_of;
use time::{has_begun, read_time};
use words::words;
use zone::Zones;

/// More guests than these are an audience, not people you met.
const MOST_GUESTS: usize = 150;
/// Longest property that is kept with a guest, in bytes; pictures and pages in calendars are longer.
const LONGEST_LINE: usize = 8 * 1024;

/// Reads the people of a calendar.
pub(super) fn read_events(text: &str, view: &Viewpoint) -> Found {
    let blocks = blocks(text);
    if blocks.events.len() > MOST_EVENTS {
        let reason = format!("There are more than {MOST_EVENTS} events in this calendar. Nothing was read; split it.");
        let rejected = vec![RejectedCard { line: 1, reason, text: String::new() }];
        return Found { rejected, ..Found::default() };
    }
    let groups = groups(&blocks.events);
    let guests: Vec<Vec<Vec<Guest>>> = groups.iter().map(|group| guests_of(group)).collect();
    let owner = owner_of(&blocks, &guests, view);
    let mut reader =
        Reader { blocks: &blocks, view, owner, zones: Zones::new(&blocks.zones, view.zone), roll: Roll::default() };
    let mut found = Found::default();
    let (mut alone, mut crowds) = (0, 0);
    for (group, guests) in groups.iter().zip(&guests) {
        match reader.read(group, guests, &mut found) {
            Company::Some => {}
            Company::Nobody => alone += 1,
            Company::Crowd => crowds += 1,
        }
    }
    found.cards.extend(reader.roll.finish());
    found.pass_over(alone, "event without other people", "events without other people");
    found.pass_over(crowds, "event with more guests than anybody meets", "events with more guests than anybody meets");
    found.pass_over(blocks.others, "entry that is no event", "entries that are no events");
    found.explain("this calendar", text)
}

/// Reads the copy of an event that was kept with one of its guests.
pub fn read_occasion(raw: &str, view: &Viewpoint) -> Option<Occasion> {
    read_events(raw, view).cards.pop()?.occasions.pop()
}

/// Whether somebody else was at an event.
enum Company {
    Some,
    Nobody,
    Crowd,
}

struct Reader<'a> {
    blocks: &'a Blocks,
    view: &'a Viewpoint,
    owner: Option<String>,
    zones: Zones<'a>,
    roll: Roll,
}

impl Reader<'_> {
    fn read(&mut self, parts: &[&Block], guests: &[Vec<Guest>], found: &mut Found) -> Company {
        let Some(main) = parts.iter().find(|part| part.value("RECURRENCE-ID").is_none()).or(parts.first()) else {
            return Company::Nobody;
        };
        let title = text_of(main, "SUMMARY");
        if let Some((name, day)) = read_birthday(main, &title, &mut self.zones) {
            found.cards.push(birthday_card(name, day, main, &title));
            return Company::Some;
        }
        let start = main.lines.iter().find(|line| is_named(line, "DTSTART"));
        if let Some(start) = start.filter(|line| read_time(line, &mut self.zones).is_none()) {
            let reason = "When this event takes place could not be read.".to_owned();
            found.rejected.push(RejectedCard { line: main.line, reason, text: start.clone() });
        } else if !main.is_closed {
            let reason = "The event breaks off.".to_owned();
            found.rejected.push(RejectedCard { line: main.line, reason, text: main.lines.join("\n") });
        }
        let company = self.company(guests);
        match company.len() {
            0 => return Company::Nobody,
            1..=MOST_GUESTS => {}
            _ => return Company::Crowd,
        }
        let times = occurrences(parts, &mut self.zones, self.view);
        for mailbox in &company {
            let mut occasion = self.occasion(parts, guests, &times, mailbox, &title);
            let ahead = occasion.comes.and_then(|next| times.iter().position(|time| time.due == next));
            let coming: Vec<_> = times.iter().skip(ahead.unwrap_or(times.len())).map(|time| time.due).collect();
            occasion.repeat = repeat_of(parts, &coming, &mut self.zones, self.view.today());
            self.roll.add(mailbox, main.line, occasion);
        }
        Company::Some
    }

    fn is_me(&self, address: &str) -> bool {
        self.view.is_me(address) || self.owner.as_deref() == Some(match_email(address).as_str())
    }

    /// Who takes part besides you, each once; of a crowd not everybody.
    fn company(&self, guests: &[Vec<Guest>]) -> Vec<Mailbox> {
        let mut company: Vec<Mailbox> = Vec::new();
        for guest in guests.iter().flatten().filter(|guest| !guest.is_nobody && !self.is_me(&guest.mailbox.email)) {
            let same = |known: &&mut Mailbox| match_email(&known.email) == match_email(&guest.mailbox.email);
            match company.iter_mut().find(same) {
                Some(known) if known.name.is_empty() => known.name.clone_from(&guest.mailbox.name),
                Some(_) => {}
                None => company.push(guest.mailbox.clone()),
            }
            if company.len() > MOST_GUESTS {
                break;
            }
        }
        company
    }

    fn occasion(
        &self,
        parts: &[&Block],
        guests: &[Vec<Guest>],
        times: &[Occurrence],
        mailbox: &Mailbox,
        title: &str,
    ) -> Occasion {
        let own = |guest: &&Guest| match_email(&guest.mailbox.email) == match_email(&mailbox.email);
        let takes_place = |part: usize| {
            let off = parts.get(part).is_none_or(|part| self.is_off(part));
            let guests = guests.get(part).map(Vec::as_slice).unwrap_or_default();
            let declined = guests.iter().any(|guest| guest.declined && self.is_me(&guest.mailbox.email));
            !off && !declined && guests.iter().filter(own).any(|guest| !guest.declined)
        };
        let dues = || times.iter().filter(|time| takes_place(time.part)).map(|time| time.due);
        let place = parts.first().map(|part| text_of(part, "LOCATION")).unwrap_or_default();
        Occasion {
            key: key_of(parts),
            what: title.chars().take(300).collect(),
            channel: is_video(parts).then_some(Channel::Video),
            note: place.chars().take(300).collect(),
            was: dues().rfind(|due| has_begun(due, self.view)).map(|due| due.date),
            comes: dues().find(|due| !has_begun(due, self.view)),
            raw: self.raw(parts, mailbox),
            ..Occasion::default()
        }
    }

    fn is_off(&self, part: &Block) -> bool {
        let status = part.value("STATUS").unwrap_or_default().trim().to_ascii_uppercase();
        self.blocks.method == "CANCEL" || status.starts_with("CANCEL") || status == "DECLINED"
    }

    /// The event as it came, without other guests, without the moment at which the file was written, and without
    /// pages and pictures; with the zones it names, so that it can be read again.
    fn raw(&self, parts: &[&Block], mailbox: &Mailbox) -> String {
        let mut lines = vec!["BEGIN:VCALENDAR".to_owned()];
        if !self.blocks.method.is_empty() {
            lines.push(format!("METHOD:{}", self.blocks.method));
        }
        let named = |zone: &&Vec<String>| {
            let name =
                zone.iter().find(|line| is_named(line, "TZID")).and_then(|line| Some(split_head(line)?.1.trim()));
            name.is_some_and(|name| {
                let name = name.replace('\\', "");
                parts.iter().flat_map(|part| &part.lines).any(|line| line.contains("TZID=") && line.contains(&name))
            })
        };
        lines.extend(self.blocks.zones.iter().filter(named).flatten().cloned());
        for part in parts {
            let kept = part.lines.iter().filter(|line| {
                let concerns = !is_guest(line)
                    || read_guest(line).is_some_and(|guest| {
                        let address = &guest.mailbox.email;
                        match_email(address) == match_email(&mailbox.email) || (guest.declined && self.is_me(address))
                    });
                concerns && line.len() <= LONGEST_LINE && !is_named(line, "DTSTAMP")
            });
            lines.push("BEGIN:VEVENT".to_owned());
            lines.extend(kept.cloned());
            lines.push("END:VEVENT".to_owned());
        }
        lines.push("END:VCALENDAR\n".to_owned());
        lines.join("\n")
    }
}

/// Events of one UID together, in the order of the first of each; one without a UID stands alone.
fn groups(events: &[Block]) -> Vec<Vec<&Block>> {
    let mut groups: Vec<Vec<&Block>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for event in events {
        match event.value("UID").map(str::trim).filter(|uid| !uid.is_empty()) {
            Some(uid) if places.contains_key(uid) => {
                if let Some(group) = places.get(uid).and_then(|place| groups.get_mut(*place)) {
                    add_part(group, event);
                }
            }
            uid => {
                if let Some(uid) = uid {
                    places.insert(uid, groups.len());
                }
                groups.push(vec![event]);
            }
        }
    }
    groups
}

/// Of two parts that stand for the same time, the one with the higher sequence counts, else the later one.
fn add_part<'a>(group: &mut Vec<&'a Block>, event: &'a Block) {
    let sequence = |block: &Block| block.value("SEQUENCE").and_then(|text| text.trim().parse::<u32>().ok());
    match group.iter_mut().find(|known| known.value("RECURRENCE-ID") == event.value("RECURRENCE-ID")) {
        Some(known) if sequence(known) > sequence(event) => {}
        Some(known) => *known = event,
        None => group.push(event),
    }
}

/// The guests of each part; one that names nobody has those of the first that does.
fn guests_of(parts: &[&Block]) -> Vec<Vec<Guest>> {
    let mut all: Vec<Vec<Guest>> =
        parts.iter().map(|part| part.lines.iter().filter_map(|line| read_guest(line)).collect()).collect();
    let usual = all.iter().find(|guests| !guests.is_empty()).cloned().unwrap_or_default();
    all.iter_mut().filter(|guests| guests.is_empty()).for_each(|guests| guests.clone_from(&usual));
    all
}

/// Whose calendar it is, where you have not said who you are: Google names it by the address.
fn owner_of(blocks: &Blocks, guests: &[Vec<Vec<Guest>>], view: &Viewpoint) -> Option<String> {
    let named = Mailbox { name: String::new(), email: blocks.name.clone() }.address().map(match_email);
    if named.is_some() || !view.me.email.trim().is_empty() {
        return named;
    }
    let gatherings: Vec<BTreeSet<String>> = guests
        .iter()
        .map(|parts| parts.iter().flatten().map(|guest| match_email(&guest.mailbox.email)).collect())
        .collect();
    who_is_everywhere(gatherings.iter())
}

/// What the parts of an event share; without a UID, what it is and when it begins.
fn key_of(parts: &[&Block]) -> String {
    let value = |name: &str| parts.iter().find_map(|part| part.value(name)).unwrap_or_default().trim().to_owned();
    Some(value("UID"))
        .filter(|uid| !uid.is_empty())
        .unwrap_or_else(|| format!("{} {}", value("DTSTART"), value("SUMMARY")))
}

fn is_video(parts: &[&Block]) -> bool {
    let has = |line: &String| {
        let line = line.to_lowercase();
        words().video.iter().any(|word| line.contains(word.as_str()))
    };
    let says_where = |line: &&String| {
        ["LOCATION", "URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]
            .into_iter()
            .any(|name| is_named(line, name))
    };
    parts.iter().flat_map(|part| &part.lines).filter(says_where).any(has)
}

/// A text property on one line, its escapes undone.
fn text_of(block: &Block, name: &str) -> String {
    let text = block.value(name).unwrap_or_default();
    let plain = text.replace("\\n", " ").replace("\\N", " ").replace("\\,", ",").replace("\\;", ";");
    one_line(&plain.replace("\\\\", "\\"))
}

fn birthday_card(name: String, day: crate::model::PartialDate, event: &Block, title: &str) -> CardReading {
    let origin = |field: &str| FieldOrigin {
        field: field.to_owned(),
        from: title.to_owned(),
        confidence: Confidence::Certain,
        place: None,
    };
    CardReading {
        origins: vec![origin("name"), origin("birthday")],
        raw: format!("{title}\n{day}"),
        facts: PersonFacts { name, birthday: Some(day), ..PersonFacts::default() },
        line: event.line,
        ..CardReading::default()
    }
}

#[cfg(test)]
mod stories;
