//! After a talk: what they need now, what was promised, what was learned and shared, and what comes next (C12, C66).
//! All of it is one change.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    brief,
    commitment::set_state,
    encounter::{self, met_on, next_day_act, promises},
    facts::headline,
    first_mail::was_met_lately,
    help,
    item::{all_shown, item},
    need, offer,
    person::asks_enough,
    practice,
    when::{full_label, full_label_here, local_text},
};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Topic, Verb},
    id::{CommitmentId, EncounterId, PersonId},
    insight,
    model::{Channel, CommitmentKind, CommitmentState, Due, Encounter, EncounterDraft, LocalTime, as_sentence},
    store::{self, Db, Tx, commitment::NewCommitment, debrief::Kept},
    wire::{DebriefAsk, DebriefDraft, DebriefPage, DebriefPreview, FieldProblem, GentleNote, Saved, WillRemind},
};

/// Talks of so long ago are looked back on together.
const LATELY: Days = Days::new(1);
/// People who are proposed to be looked back on, at most.
const MOST_TALKED: u32 = 100;

impl Book {
    /// Opens the sheet after a talk: with the answers that were put aside, or else about the meeting or the encounter
    /// that is named, or else about the meeting that is over, or the encounter of today that nothing was said of.
    ///
    /// # Errors
    /// `NotFound` where the person does not exist.
    pub fn open_debrief(
        &self,
        person: PersonId,
        meeting: Option<CommitmentId>,
        encounter: Option<EncounterId>,
    ) -> Result<DebriefPage> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        self.read(|db| {
            let met = store::encounter::of_person(db, person)?;
            let kept = store::debrief::of_person(db, person)?;
            let kept = kept.filter(|kept| meeting.is_none() || kept.answers.meeting == meeting);
            let answers = match &kept {
                Some(kept) => kept.answers.clone(),
                None => self.first_answers(db, person, meeting, encounter, &met)?,
            };
            let needs = need::needs(db, person, &met, today)?;
            let offers = offer::offers(db, person, &met, today)?;
            let facts = store::person::load(db, person)?;
            let meeting = answers.meeting.map(|id| store::commitment::load(db, id)).transpose()?;
            Ok(DebriefPage {
                person: store::person::reference(db, person)?,
                headline: headline(&facts),
                meeting: meeting.map(|listed| item(&listed, zone, now)),
                kept_label: kept.map(|kept| self.kept_label(&kept)).unwrap_or_default(),
                questions: brief::questions(db, person, &needs, &met, today)?,
                to_learn: practice::to_learn(db, person, &facts, &needs, &offers)?,
                trend: brief::trend(&met),
                met_lately: met.is_empty() || was_met_lately(&met, today),
                will: will_remind(db, &answers, self.clock().local())?,
                answers,
            })
        })
    }

    fn kept_label(&self, kept: &Kept) -> String {
        let at = store::instant(kept.at).with_timezone(&self.clock().zone()).naive_local();
        insight::moment_label(at, self.clock().today())
    }

    fn first_answers(
        &self,
        db: &Db,
        person: PersonId,
        meeting: Option<CommitmentId>,
        encounter: Option<EncounterId>,
        met: &[Encounter],
    ) -> Result<DebriefDraft> {
        let (zone, now, today) = (self.clock().zone(), self.clock().now(), self.clock().today());
        let over = || -> Result<Option<CommitmentId>> {
            let all = store::commitment::of_person(db, person)?.into_iter();
            let mut over = all.filter(|listed| listed.commitment.asks_how_it_was(zone, now));
            Ok(over.next().map(|listed| listed.commitment.id))
        };
        let meeting = if meeting.is_none() && encounter.is_none() { over()? } else { meeting };
        let talked = store::debrief::talked_since(db, today, u32::MAX)?;
        let today_with = talked.iter().find(|talked| talked.person.id == person).map(|talked| talked.encounter);
        let wanted = encounter.or(today_with.filter(|_| meeting.is_none()));
        let known = met.iter().find(|met| Some(met.id) == wanted);
        let mut answers = DebriefDraft { meeting, ..DebriefDraft::about(person) };
        answers.when = "today".into();
        if let Some(known) = known {
            let draft = &known.draft;
            answers.encounter = Some(known.id);
            answers.when = draft.on.filter(|on| *on != today).map_or_else(|| "today".into(), |on| on.to_string());
            answers.place.clone_from(&draft.place);
            answers.channel = draft.channel;
            answers.learned.clone_from(&draft.learned);
            answers.shared.clone_from(&draft.shared);
            answers.asked.clone_from(&draft.asked);
            answers.balance = draft.balance;
            answers.selling = draft.selling;
            answers.gave_card = draft.gave_card;
            answers.got_card = draft.got_card;
            answers.felt = draft.felt;
            answers.note.clone_from(&draft.note);
        } else if let Some(id) = meeting {
            let commitment = store::commitment::load(db, id)?.commitment;
            let on = commitment.due.told_in(zone).date;
            answers.when = if on < today { on.to_string() } else { "today".into() };
            answers.channel = Some(commitment.details.channel.unwrap_or(Channel::InPerson));
        } else {
            answers.channel = Some(Channel::InPerson);
        }
        Ok(answers)
    }

    /// What the answers as they stand lead to.
    ///
    /// # Errors
    /// `NotFound` where the person is gone.
    pub fn preview_debrief(&self, answers: &DebriefDraft) -> Result<DebriefPreview> {
        let now = self.clock().local();
        self.read(|db| {
            let on = day(answers, now);
            let problem = |error: &Error| FieldProblem { field: "when".into(), message: error.to_string() };
            Ok(DebriefPreview {
                will: will_remind(db, answers, now)?,
                gentle: gentle(db, answers, on.as_ref().copied().unwrap_or(now.date()))?,
                problems: on.as_ref().err().map(problem).into_iter().collect(),
                when_label: on.map(|on| full_label(&Due::on(on), now.date())).unwrap_or_default(),
            })
        })
    }

    /// Keeps the answers after a talk in one step that can be undone: the encounter, the needs, the promises, the
    /// thank-yous and the next step; the meeting is done.
    ///
    /// # Errors
    /// `Invalid` where the day is not understood or lies ahead; `NotFound` where the person is gone. Nothing is kept
    /// then.
    pub fn debrief(&self, answers: &DebriefDraft) -> Result<Done<Saved>> {
        let person = self.read(|db| store::person::reference(db, answers.person))?;
        self.transact(Op::new(Verb::Debrief, person.name.clone()), |tx| {
            let on = day(answers, tx.local())?;
            let first = store::encounter::span(tx, answers.person)?.first_on.is_none();
            let met = keep_encounter(tx, answers, on)?;
            store::debrief::mark_looked_back(tx, met)?;
            need::keep(tx, answers.person, &answers.needs, on, Some(met))?;
            offer::keep(tx, answers.person, &answers.offers, on, Some(met))?;
            let commitments = commit(tx, answers, on, met, first)?;
            if answers.still_there {
                store::affiliation::confirm(tx, answers.person)?;
            }
            if let Some(meeting) = answers.meeting {
                set_state(tx, meeting, CommitmentState::Done, "")?;
            }
            store::debrief::forget(tx, answers.person)?;
            Ok(Saved {
                items: all_shown(tx, &commitments)?,
                person,
                new_person: false,
                encounter: Some(met),
                next_capture: None,
            })
        })
    }

    /// Puts answers aside, to be found again when the sheet opens for the person; nobody's act, so undo leaves them.
    ///
    /// # Errors
    /// `NotFound` where the person is gone.
    pub fn keep_debrief(&self, answers: &DebriefDraft) -> Result<()> {
        self.read(|db| store::person::reference(db, answers.person))?;
        self.transact_silently(&[Topic::Encounters], |tx| store::debrief::keep(tx, answers))?;
        Ok(())
    }

    /// Throws away the answers that were put aside for a person.
    ///
    /// # Errors
    /// `Store` where the file cannot be written.
    pub fn forget_debrief(&self, person: PersonId) -> Result<bool> {
        Ok(self.transact_silently(&[Topic::Encounters], |tx| store::debrief::forget(tx, person))?.value)
    }

    /// Everybody with whom you were lately and whose talk nobody looked back on: meetings that are over, answers that
    /// were begun, and encounters since yesterday, one entry a person (C85).
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn debriefs(&self) -> Result<Vec<DebriefAsk>> {
        let today = self.clock().today();
        self.read(|db| {
            let meetings = store::commitment::open_of_kind(db, CommitmentKind::Meeting)?;
            let mut asks = self.asks(db, &meetings, self.clock().now())?;
            let since = today.checked_sub_days(LATELY).unwrap_or(today);
            for talked in store::debrief::talked_since(db, since, MOST_TALKED)? {
                if asks.iter().all(|ask| ask.person.id != talked.person.id) {
                    asks.push(DebriefAsk {
                        person: talked.person,
                        meeting: None,
                        encounter: Some(talked.encounter),
                        place: talked.place,
                        when_label: insight::day_label(talked.on, today),
                        begun: false,
                    });
                }
            }
            Ok(asks)
        })
    }

    /// Meetings among some commitments that are over, and answers that were begun.
    pub(super) fn asks(
        &self,
        db: &Db,
        meetings: &[store::commitment::Listed],
        now: DateTime<Utc>,
    ) -> Result<Vec<DebriefAsk>> {
        let zone = self.clock().zone();
        let today = now.with_timezone(&zone).date_naive();
        let begun = store::debrief::all(db)?;
        let over = meetings.iter().filter(|listed| listed.commitment.asks_how_it_was(zone, now));
        let mut asks: Vec<DebriefAsk> = over
            .filter_map(|listed| {
                Some(DebriefAsk {
                    person: listed.person.clone()?,
                    encounter: None,
                    place: String::new(),
                    when_label: insight::over_label(&listed.commitment.due.told_in(zone), today),
                    begun: begun.iter().any(|kept| kept.answers.meeting == Some(listed.commitment.id)),
                    meeting: Some(item(listed, zone, now)),
                })
            })
            .collect();
        for kept in begun {
            if asks.iter().all(|ask| ask.person.id != kept.person.id) {
                asks.push(DebriefAsk {
                    when_label: self.kept_label(&kept),
                    meeting: None,
                    encounter: kept.answers.encounter,
                    place: kept.answers.place,
                    person: kept.person,
                    begun: true,
                });
            }
        }
        Ok(asks)
    }
}

fn day(answers: &DebriefDraft, now: LocalTime) -> Result<NaiveDate> {
    Ok(met_on(&answers.when, now)?.unwrap_or(now.date()))
}

fn keep_encounter(tx: &Tx<'_>, answers: &DebriefDraft, on: NaiveDate) -> Result<EncounterId> {
    let text = |text: &str| text.trim().to_owned();
    let before = match answers.encounter {
        Some(id) => store::encounter::of_person(tx, answers.person)?.into_iter().find(|met| met.id == id),
        None => None,
    };
    let known = before.as_ref().map(|met| store::encounter::people(tx, met.id)).transpose()?;
    let draft = EncounterDraft {
        people: known.unwrap_or_else(|| vec![answers.person]),
        on: Some(on),
        place: text(&answers.place),
        channel: answers.channel,
        note: text(&answers.note),
        learned: text(&answers.learned),
        shared: text(&answers.shared),
        balance: answers.balance,
        asked: text(&answers.asked),
        selling: answers.selling,
        gave_card: answers.gave_card,
        got_card: answers.got_card,
        felt: answers.felt,
        ..before.as_ref().map(|met| met.draft.clone()).unwrap_or_default()
    };
    match before {
        Some(met) => store::encounter::update(tx, met.id, &draft, on).map(|()| met.id),
        None => store::encounter::insert(tx, &draft, on),
    }
}

/// Writes down what is to be done now; a first encounter without a next step is followed up by the next-day rule.
fn commit(
    tx: &Tx<'_>,
    answers: &DebriefDraft,
    on: NaiveDate,
    met: EncounterId,
    first: bool,
) -> Result<Vec<CommitmentId>> {
    let person = answers.person;
    let mut commitments = Vec::new();
    for (kind, lines) in [(CommitmentKind::Promise, &answers.promised), (CommitmentKind::FollowUp, &answers.next)] {
        for (what, due) in lines.lines().flat_map(|line| promises(line, tx.local())) {
            let new = NewCommitment { encounter: Some(met), ..NewCommitment::new(person, kind, what, due) };
            commitments.push(store::commitment::insert(tx, &new)?);
        }
    }
    let both_ways = (sentences(&answers.helped), sentences(&answers.gave));
    commitments.extend(help::keep(tx, person, both_ways, on, Some(met))?);
    if first && follows_up(answers, on, tx.today(), tx.settings().next_day_rule) {
        commitments.push(encounter::follow_up(tx, person, met, None)?);
    }
    Ok(commitments)
}

/// An ask before anything was given, at this talk or earlier (C10), or above your limit (C137, rule 3).
fn gentle(db: &Db, answers: &DebriefDraft, on: NaiveDate) -> Result<Option<GentleNote>> {
    if answers.asked.trim().is_empty() {
        return Ok(None);
    }
    if answers.gave.trim().is_empty() && !store::help::was_given(db, answers.person, on)? {
        return Ok(Some(GentleNote::GiveFirst));
    }
    let mut met = store::encounter::of_person(db, answers.person)?;
    met.retain(|met| Some(met.id) != answers.encounter);
    Ok(asks_enough(db, answers.person, &met, on)?.then_some(GentleNote::ManyAsks))
}

fn sentences(lines: &str) -> impl Iterator<Item = String> + '_ {
    lines.lines().filter(|line| !line.trim().is_empty()).map(as_sentence)
}

fn follows_up(answers: &DebriefDraft, on: NaiveDate, today: NaiveDate, rule: bool) -> bool {
    rule && answers.next.trim().is_empty() && encounter::is_fresh(on, today)
}

fn will_remind(db: &Db, answers: &DebriefDraft, now: LocalTime) -> Result<Vec<WillRemind>> {
    let (settings, today) = (store::setting::load(db)?, now.date());
    let reminder = |kind, what: String, due: Due| WillRemind {
        kind,
        due: local_text(&due),
        due_label: full_label_here(&due, now),
        what,
    };
    let mut will: Vec<WillRemind> = Vec::new();
    for (kind, lines) in [(CommitmentKind::Promise, &answers.promised), (CommitmentKind::FollowUp, &answers.next)] {
        let said = lines.lines().flat_map(|line| promises(line, now));
        will.extend(said.map(|(what, due)| reminder(kind, what, due)));
    }
    let thanks = Due::on(settings.next_working_day(today));
    will.extend(sentences(&answers.helped).map(|what| reminder(CommitmentKind::ThankYou, what, thanks)));
    let first = store::encounter::span(db, answers.person)?.first_on.is_none();
    if first && follows_up(answers, day(answers, now).unwrap_or(today), today, settings.next_day_rule) {
        let by_card = store::person::load(db, answers.person)?.has_postal_address();
        let (kind, what, due) = next_day_act(&settings, today, by_card);
        will.push(reminder(kind, what.into(), due));
    }
    will.sort_by(|one, other| one.due.cmp(&other.due));
    Ok(will)
}
