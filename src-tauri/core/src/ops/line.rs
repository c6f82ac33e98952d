//! The quick line: a whole encounter in one line of text.

use super::{
    encounter::{is_fresh, next_day_act, promised_kind, promises},
    item::all_shown,
    keep::{Keep, Met, keep},
    known::recognise,
    when::{full_label, full_label_here, zone_question},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::{self, Line, PieceKind},
    id::PersonId,
    model::{Affiliation, CommitmentKind, Due, Labelled, LocalTime, PersonFacts, fold},
    store::{self, Db},
    wire::{Chip, ChipKind, LineReading, PersonRef, Saved},
};

const NO_NAME: &str = "Begin with whom you met, such as “@Jane Doe, Acme”.";

/// Whom a line means.
enum Meant {
    Nobody,
    New,
    Known(PersonRef),
    Several(Vec<PersonRef>),
}

impl Book {
    /// Says how a quick line is understood; `person` settles a name that several share.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn read_line(&self, line: &str, person: Option<PersonId>) -> Result<LineReading> {
        let now = self.clock().local();
        let read = exchange::read_line(line, now);
        self.read(|db| {
            let meant = whom(db, &read, person)?;
            let settings = store::setting::load(db)?;
            let mut chips: Vec<Chip> = read.pieces.iter().map(|piece| chip(piece, &meant, now)).collect();
            let is_fresh = is_fresh(read.met_on.unwrap_or(now.date()), now.date());
            if matches!(meant, Meant::New) && settings.next_day_rule && is_fresh && !read.person.is_empty() {
                let (_, what, due) = next_day_act(&settings, now.date(), false);
                chips.push(Chip { kind: ChipKind::FollowUp, text: what.into(), detail: full_label(&due, now.date()) });
            }
            let (problem, which) = match meant {
                _ if unclear(&read, now).is_some() => (unclear(&read, now), Vec::new()),
                Meant::Nobody if line.trim().is_empty() => (None, Vec::new()),
                Meant::Nobody => (Some(NO_NAME.into()), Vec::new()),
                Meant::Several(which) => (Some(several(&which)), which),
                _ => (None, Vec::new()),
            };
            Ok(LineReading { chips, problem, which })
        })
    }

    /// Saves a quick line: person, encounter, promises, thank-yous and follow-up in one step that can be undone.
    ///
    /// # Errors
    /// `Invalid` where nobody is named or several people share the name; nothing is kept then.
    pub fn add_line(&self, line: &str, person: Option<PersonId>) -> Result<Done<Saved>> {
        let now = self.clock().local();
        let read = exchange::read_line(line, now);
        if let Some(question) = unclear(&read, now) {
            return Err(Error::Invalid(question));
        }
        let into = match self.read(|db| whom(db, &read, person))? {
            Meant::Nobody => return Err(Error::Invalid(NO_NAME.into())),
            Meant::Several(which) => return Err(Error::Invalid(several(&which))),
            Meant::Known(known) => Some(known.id),
            Meant::New => None,
        };
        self.transact(Op::new(Verb::AddLine, read.person.clone()), |tx| {
            let kept = keep(
                tx,
                &Keep {
                    facts: facts(&read),
                    into,
                    card_wins: false,
                    met: met(&read, into.is_none(), tx.today()),
                    promises: line_promises(&read, now),
                    needs: read.needs.join("\n"),
                    offers: read.offers.join("\n"),
                    thanks_for: read.help_received.clone(),
                    gave: read.help_given.clone(),
                    ..Keep::default()
                },
            )?;
            Ok(Saved {
                person: store::person::reference(tx, kept.person)?,
                new_person: kept.is_new,
                encounter: kept.encounter,
                items: all_shown(tx, &kept.commitments)?,
                next_capture: None,
            })
        })
    }
}

fn several(which: &[PersonRef]) -> String {
    let names: Vec<String> = which.iter().map(|one| format!("{} ({})", one.name, one.id)).collect();
    format!("Several people have that name: {}. Add where they work, or choose one.", names.join(", "))
}

fn whom(db: &Db, line: &Line, person: Option<PersonId>) -> Result<Meant> {
    if let Some(id) = person {
        return Ok(Meant::Known(store::person::reference(db, id)?));
    }
    if line.person.trim().is_empty() {
        return Ok(Meant::Nobody);
    }
    if let Ok(id) = line.person.trim().parse::<PersonId>() {
        return Ok(Meant::Known(store::person::reference(db, id)?));
    }
    let known = recognise(db, &facts(line), "", &store::setting::load(db)?.phone_region)?;
    if let Some((id, _)) = known.filter(|(_, likeness)| likeness.certain) {
        return Ok(Meant::Known(store::person::reference(db, id)?));
    }
    let mut named = store::person::named(db, &line.person)?;
    if !line.organization.is_empty() {
        let works_elsewhere = |one: &PersonRef| -> Result<bool> {
            let jobs = store::person::load(db, one.id)?.affiliations;
            Ok(!jobs.is_empty() && jobs.iter().all(|job| fold(&job.organization) != fold(&line.organization)))
        };
        let mut kept = Vec::new();
        for one in named {
            if !works_elsewhere(&one)? {
                kept.push(one);
            }
        }
        named = kept;
    }
    Ok(match named.len() {
        0 => Meant::New,
        1 => named.pop().map_or(Meant::New, Meant::Known),
        _ => Meant::Several(named),
    })
}

fn facts(line: &Line) -> PersonFacts {
    let labelled = |values: &[String]| {
        values.iter().map(|value| Labelled { value: value.clone(), label: String::new() }).collect()
    };
    let (organization, title) = (line.organization.trim(), line.title.trim());
    PersonFacts {
        name: line.person.trim().to_owned(),
        affiliations: (!organization.is_empty() || !title.is_empty())
            .then(|| Affiliation { organization: organization.into(), title: title.into(), ..Affiliation::default() })
            .into_iter()
            .collect(),
        emails: labelled(&line.emails),
        phones: labelled(&line.phones),
        categories: line.tags.clone(),
        ..PersonFacts::default()
    }
}

/// The encounter a line tells of; a new person was met, a known one only where something was said about it.
fn met(line: &Line, is_new: bool, today: chrono::NaiveDate) -> Option<Met> {
    let note = line.note.trim().to_owned();
    let told = !note.is_empty()
        || !line.needs.is_empty()
        || !line.offers.is_empty()
        || !line.met_at.is_empty()
        || line.met_on.is_some();
    (is_new || told).then(|| Met {
        on: line.met_on.unwrap_or(today).min(today),
        place: line.met_at.clone(),
        through: String::new(),
        note,
    })
}

/// Which zone is meant by a word behind a time of the line, where that is not clear.
fn unclear(line: &Line, now: LocalTime) -> Option<String> {
    let promised = line.pieces.iter().filter(|piece| piece.kind == PieceKind::Promise);
    promised.into_iter().find_map(|piece| zone_question(&piece.text, now))
}

/// What was promised, once for each time that was named; without a day it is due in a week.
fn line_promises(line: &Line, now: LocalTime) -> Vec<(String, Due)> {
    let in_a_week = Due::on(now.date() + chrono::Duration::days(7));
    let promises = line.promises.iter().filter(|promise| !promise.what.trim().is_empty());
    promises
        .flat_map(|promise| {
            let when = promise.when.as_deref().map(|words| exchange::read_times(words, now, false)).unwrap_or_default();
            let said = if when.is_empty() { vec![promise.due.map_or(in_a_week, Due::on)] } else { when };
            said.into_iter().map(|due| (promise.what.trim().to_owned(), due))
        })
        .collect()
}

fn chip(piece: &exchange::Piece, meant: &Meant, now: LocalTime) -> Chip {
    let mut text = piece.text.clone();
    let mut detail = String::new();
    let kind = match piece.kind {
        PieceKind::Person => {
            (text, detail) = match meant {
                Meant::Known(known) => (known.name.clone(), "known".into()),
                Meant::Several(_) => (text, "which one?".into()),
                _ => (text, "new".into()),
            };
            ChipKind::Person
        }
        PieceKind::Promise => {
            let promised = promises(&piece.text, now);
            let kind = promised.first().map(|(what, due)| promised_kind(what, due));
            if let Some((what, _)) = promised.first() {
                text.clone_from(what);
                let labels = promised.iter().map(|(_, due)| full_label_here(due, now));
                detail = labels.collect::<Vec<_>>().join("; ");
            }
            if kind == Some(CommitmentKind::Meeting) { ChipKind::Meeting } else { ChipKind::Promise }
        }
        PieceKind::MetOn => {
            if let Some(due) = exchange::read_when(&piece.text, now, true) {
                detail = full_label(&due, now.date());
            }
            ChipKind::Date
        }
        PieceKind::Title | PieceKind::Organization => ChipKind::Organization,
        PieceKind::Tag => ChipKind::Tag,
        PieceKind::Need => ChipKind::Need,
        PieceKind::Offer => ChipKind::Offer,
        PieceKind::HelpReceived => ChipKind::HelpReceived,
        PieceKind::HelpGiven => ChipKind::HelpGiven,
        PieceKind::MetAt => ChipKind::Place,
        PieceKind::Email => ChipKind::Email,
        PieceKind::Phone => ChipKind::Phone,
        PieceKind::Note => ChipKind::Note,
    };
    Chip { kind, text, detail }
}
