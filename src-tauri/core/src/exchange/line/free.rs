//! The free text of a quick line: who it begins with, where they belong, where and when you met, and the rest.

use super::{Line, PieceKind};
use crate::{
    exchange::{
        note::{ContactKind, Ending, Found, leading_name, leading_word, read_cue, read_work, segments, take_contacts},
        split_when,
        when::tokens,
        words::words,
    },
    model::LocalTime,
};

/// Most words of a name that is typed without capitals.
const SMALL_NAME: usize = 4;

impl Line {
    /// Takes the name that stands first, behind an `@`, in whatever letters it is typed; answers the rest.
    pub(super) fn take_name<'a>(&mut self, text: &'a str) -> &'a str {
        let end = name_end(text);
        let (name, rest) = text.split_at(end);
        let name = name.trim().trim_matches(['"', '“', '”', '„', '\'']);
        self.person = name.to_owned();
        self.piece(PieceKind::Person, name);
        rest
    }

    /// Takes an organisation behind the comma after a name, then the rest as free text.
    pub(super) fn take_work(&mut self, rest: &str, now: LocalTime) {
        let Some(behind) = rest.trim_start().strip_prefix(',') else {
            return self.take_free(rest.trim_start_matches([':', ' ']), now);
        };
        let end = clause_end(behind);
        let (clause, rest) = behind.split_at(end);
        let clause = clause.trim();
        if clause.is_empty() || read_cue(clause, now).is_some() || take_contacts(clause).1.iter().len() > 0 {
            return self.take_free(behind, now);
        }
        let work = read_work(clause).unwrap_or_default();
        match (work.title.is_empty(), work.organization.is_empty()) {
            (true, true) => self.set_organization(clause),
            (true, false) => self.set_organization(work.organization),
            (false, _) => {
                self.set_title(work.title);
                if !work.organization.is_empty() {
                    self.set_organization(work.organization);
                }
            }
        }
        if self.organization.is_empty() { self.take_work(rest, now) } else { self.take_free(rest, now) }
    }

    fn set_organization(&mut self, name: &str) {
        name.clone_into(&mut self.organization);
        self.piece(PieceKind::Organization, name);
    }

    fn set_title(&mut self, title: &str) {
        title.clone_into(&mut self.title);
        self.piece(PieceKind::Title, title);
    }

    /// A line without `@`: "Met Jane Doe at RustConf", "Jane Doe, Acme: …", "Coffee with Li".
    pub(super) fn take_opening(&mut self, text: &str, now: LocalTime) {
        let all = tokens(text);
        let verb = words().line.encounter.length_at(&all, 0);
        let start = all.get(verb).map_or(text.len(), |token| token.start);
        let object = text.get(start..).unwrap_or_default();
        let found = leading_name(object).or_else(|| leading_word(object).filter(|(_, rest)| verb > 0 && goes_on(rest)));
        match found {
            Some((name, rest)) => {
                self.person = name.to_owned();
                self.piece(PieceKind::Person, name);
                self.take_work(rest, now);
            }
            None => self.take_free(text, now),
        }
    }

    /// Takes free text: contacts, then what begins with a cue, a place, a day; the rest is the note.
    pub(super) fn take_free(&mut self, text: &str, now: LocalTime) {
        let (rest, contacts) = take_contacts(text);
        for contact in contacts {
            let (kind, list) = match contact.kind {
                ContactKind::Email => (PieceKind::Email, &mut self.emails),
                ContactKind::Phone => (PieceKind::Phone, &mut self.phones),
                ContactKind::Url => {
                    self.add_note(&contact.value);
                    continue;
                }
            };
            list.push(contact.value.clone());
            self.piece(kind, &contact.value);
        }
        let mut kept = String::new();
        for segment in segments(&rest) {
            if !self.take_phrase(&segment.text, now) {
                kept.push_str(&segment.text);
                kept.extend(segment.mark);
                kept.push_str(match segment.ending {
                    Ending::Comma => ", ",
                    Ending::Joint => " and ",
                    _ if segment.mark.is_some() => " ",
                    _ => ". ",
                });
            }
        }
        let kept = kept.trim_end().trim_end_matches(" and");
        let ends = rest.trim_end().ends_with('.');
        self.add_note(if ends { kept } else { kept.trim_end_matches('.') });
    }

    /// Takes one phrase; `false` where it belongs to the note.
    fn take_phrase(&mut self, text: &str, now: LocalTime) -> bool {
        let known = read_cue(text, now).filter(|found| {
            found
                .iter()
                .all(|found| matches!(found, Found::MetAt(_) | Found::MetOn(..) | Found::Need(_) | Found::Promise(_)))
        });
        if let Some(found) = known {
            found.into_iter().for_each(|found| self.apply(found));
            return true;
        }
        let (rest, day) = split_when(text, now, true);
        if let Some((words, due)) = day.filter(|_| self.met_on.is_none()) {
            self.apply(Found::MetOn(due.date, words));
            return rest.is_empty() || self.take_place(&rest) || {
                self.add_note(&rest);
                true
            };
        }
        self.take_place(text)
    }

    /// "at RustConf", where no place is known yet.
    fn take_place(&mut self, text: &str) -> bool {
        let all = tokens(text);
        let length = words().line.place.length_at(&all, 0);
        let place = all.get(length).and_then(|token| text.get(token.start..)).unwrap_or_default();
        let taken = length > 0 && !place.is_empty() && self.met_at.is_empty();
        if taken {
            self.apply(Found::MetAt(place.to_owned()));
        }
        taken
    }

    fn apply(&mut self, found: Found) {
        match found {
            Found::MetAt(place) if self.met_at.is_empty() => {
                self.piece(PieceKind::MetAt, &place);
                self.met_at = place;
            }
            Found::MetOn(day, words) if self.met_on.is_none() => {
                self.piece(PieceKind::MetOn, &words);
                self.met_on = Some(day);
            }
            Found::Need(what) => {
                self.piece(PieceKind::Need, &what);
                self.needs.push(what);
            }
            Found::Promise(promise) => {
                self.piece(PieceKind::Promise, &promise.what);
                self.promises.push(promise);
            }
            Found::MetAt(text) | Found::MetOn(_, text) => self.add_note(&text),
            _ => {}
        }
    }
}

/// Where the name at the start of a text ends: at a comma, a colon, or a word with which something else begins.
fn name_end(text: &str) -> usize {
    if let Some(quoted) = text.strip_prefix('"').and_then(|rest| rest.find('"')) {
        return quoted + 2;
    }
    let limit = text.find([',', ':', ';', '(', '|']).unwrap_or(text.len());
    let head = text.get(..limit).unwrap_or(text);
    if let Some((name, rest)) = leading_name(head).or_else(|| leading_word(head).filter(|(_, rest)| goes_on(rest))) {
        return if rest.trim().is_empty() || name.split(' ').count() > 1 || goes_on(rest) {
            head.len() - rest.len()
        } else {
            limit
        };
    }
    let all = tokens(head);
    let stop = (1..all.len()).find(|at| *at >= SMALL_NAME || ends_name(&all, *at));
    stop.and_then(|at| all.get(at)).map_or(limit, |token| token.start)
}

/// Whether a name cannot reach over this word.
fn ends_name(all: &[crate::exchange::when::Token<'_>], at: usize) -> bool {
    all.get(at).is_some_and(|token| words().line.stop.contains(&token.lower) || token.text.contains('@'))
        || words().note.cues.remember.length_at(all, at) > 0
}

/// Whether what follows a name is something else.
fn goes_on(rest: &str) -> bool {
    let all = tokens(rest);
    rest.trim().is_empty() || rest.trim_start().starts_with([',', ':', ';', '(']) || ends_name(&all, 0)
}

/// Where the clause behind a comma ends: at the next comma, or where the encounter is told.
fn clause_end(text: &str) -> usize {
    let limit = text.find([',', ';', ':', '|']).unwrap_or(text.len());
    let head = text.get(..limit).unwrap_or(text);
    let all = tokens(head);
    // "CTO at Acme": the first "at" behind a title belongs to it.
    let titled = all.iter().position(|token| words().note.at.length_at(std::slice::from_ref(token), 0) > 0);
    let skip = titled.filter(|at| {
        read_work(all.get(*at).and_then(|token| head.get(..token.start)).unwrap_or_default())
            .is_some_and(|work| !work.title.is_empty())
    });
    let stop = (1..all.len()).find(|at| Some(*at) != skip && ends_name(&all, *at));
    stop.and_then(|at| all.get(at)).map_or(limit, |token| token.start)
}
