//! What the owner of the laptop does, in the window or in a terminal.

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Timelike};
use goodturn_core::{
    Book,
    change::Changes,
    clock::Clock,
    id::CommitmentId,
    model::{CommitmentDetails, CommitmentKind, QuietHours, Settings},
    remind::{PopupAction, PopupKey, Queue},
    wire::CommitmentDraft,
};

use super::{
    laptop::Program,
    life::Life,
    model::{Fact, Facts, Meant, Rhythm},
    wall,
};

fn words(meant: Meant) -> String {
    meant.time.map_or_else(|| meant.date.to_string(), |time| format!("{} {}", meant.date, time.format("%H:%M")))
}

fn rhythm_words(rhythm: Option<Rhythm>) -> String {
    match rhythm {
        None => String::new(),
        Some(Rhythm::Days(days)) => format!("every {days} days"),
        Some(Rhythm::Months(months, _)) => format!("every {months} months"),
    }
}

/// What is kept of a rhythm that begins on a day: the days at the end of a month that another may lack.
fn beginning(rhythm: Rhythm, start: NaiveDate) -> Rhythm {
    match rhythm {
        Rhythm::Months(months, _) => Rhythm::Months(months, Some(start.day()).filter(|day| *day > 28)),
        Rhythm::Days(_) => rhythm,
    }
}

fn details(fact: &Fact) -> Option<CommitmentDetails> {
    Some(CommitmentDetails {
        repeat: rhythm_words(fact.rhythm),
        notice_days: fact.notice,
        channel: None,
        minutes: None,
    })
}

impl Life {
    /// The window's book or the terminal's.
    fn book(&mut self) -> Book {
        let window = self.programs.first().map(|program| program.book.clone());
        window.filter(|_| self.dice.percent(60)).unwrap_or_else(|| self.terminal.clone())
    }

    /// Makes the change in the model too, where the book says that something has changed.
    fn changed(&mut self, changes: &Changes, change: impl FnOnce(&mut Facts)) {
        if changes.change.is_some() {
            return self.model.change(change);
        }
        let before = self.model.facts.clone();
        change(&mut self.model.facts);
        assert_eq!(self.model.facts, before, "nothing has changed");
    }

    /// A day near the change of clocks, often with a time near it, down to the quarter of an hour.
    fn some_moment(&mut self) -> Meant {
        let turn = wall::shows(self.change.1, self.change.0);
        let near = turn + Duration::minutes(15 * self.dice.between(-14, 14));
        let date = turn.date() + Duration::days(self.dice.between(-3, 6));
        let minute = u32::try_from(self.dice.between(0, 287)).expect("a small number") * 5;
        let any = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time");
        match self.dice.between(1, 10) {
            1..=4 => Meant { date: near.date(), time: near.time().with_second(0) },
            5..=6 => Meant { date, time: Some(any) },
            _ => Meant { date, time: None },
        }
    }

    fn open(&self) -> Vec<CommitmentId> {
        self.with(|fact| fact.open)
    }

    fn with(&self, wanted: impl Fn(&Fact) -> bool) -> Vec<CommitmentId> {
        let facts = &self.model.facts;
        let all = facts.commitments.iter();
        all.filter(|(_, fact)| wanted(fact) && !facts.trashed.contains(&fact.person)).map(|(id, _)| *id).collect()
    }

    pub fn promises(&mut self) {
        let there = self.people.iter().copied().filter(|person| !self.model.facts.trashed.contains(person));
        let Some(person) = self.dice.pick(&there.collect::<Vec<_>>()) else { return };
        let (id, due, kind) =
            (self.model.new_id(), self.some_moment(), self.dice.pick(CommitmentKind::ALL).expect("a kind"));
        let rhythms = [Rhythm::Days(1), Rhythm::Days(14), Rhythm::Months(1, None), Rhythm::Months(12, None)];
        let rhythm = self.dice.pick(&rhythms).filter(|_| self.dice.percent(25)).map(|one| beginning(one, due.date));
        let notice = if self.dice.percent(15) { 2 } else { 0 };
        let what = format!("Thing {}", id.0);
        let mut fact = Fact { person, kind, what, due, zone: None, notice, rhythm, snooze: None, open: true };
        let draft =
            CommitmentDraft { person, kind, what: fact.what.clone(), when: words(due), details: details(&fact) };
        self.tell(format!("{id:?} is written down for {}, {}", words(due), rhythm_words(rhythm)));
        let done = self.book().add_commitment(&draft).expect("a commitment");
        assert_eq!(done.value.id, id, "ids follow one another");
        if self.dice.percent(20) {
            fact.zone = self.dice.pick(&wall::ZONES).filter(|_| due.time.is_some());
            self.means_it_in_its_zone(id, &fact);
        }
        self.changed(&done.changes, |facts| drop(facts.commitments.insert(id, fact)));
    }

    /// A time that was said for a zone. No form asks for one yet, but the file can hold it.
    fn means_it_in_its_zone(&mut self, id: CommitmentId, fact: &Fact) {
        let Some(zone) = fact.zone else { return };
        let file = rusqlite::Connection::open(self.terminal.dir().join("goodturn.db")).expect("the file");
        let change = "UPDATE commitment SET due_zone = ?1 WHERE id = ?2";
        assert_eq!(file.execute(change, (zone.name(), id.0)).expect("a change"), 1);
        drop(file);
        self.tell(format!("{id:?} is meant in {zone}"));
        self.terminal.release_claims(&[]).expect("rings derived");
    }

    pub fn edits(&mut self) {
        let Some(id) = self.dice.pick(&self.open()) else { return };
        let before = self.model.facts.commitments[&id].clone();
        let due = if self.dice.percent(70) { self.some_moment() } else { before.due };
        let rhythm = before.rhythm.map(|rhythm| beginning(rhythm, due.date));
        let notice = if self.dice.percent(20) { 3 - before.notice } else { before.notice };
        let fact = Fact { due, zone: None, notice, rhythm, snooze: None, ..before.clone() };
        let (what, kind) = (fact.what.clone(), fact.kind);
        let draft = CommitmentDraft { person: fact.person, kind, what, when: words(due), details: details(&fact) };
        self.tell(format!("{id:?} is edited: {} with {notice} days of notice", words(due)));
        let done = self.book().edit_commitment(id, &draft).expect("an edit");
        let moved = (fact.asks_for(), fact.asks_in()) != (before.asks_for(), before.asks_in());
        self.changed(&done.changes, |facts| drop(facts.commitments.insert(id, fact)));
        if moved {
            self.model.asked_anew(id, self.now(), self.home());
        }
    }

    pub fn agrees_anew(&mut self) {
        let Some(id) = self.dice.pick(&self.open()) else { return };
        let mut due = self.some_moment();
        let rhythm = self.model.facts.commitments[&id].rhythm;
        if due.date < self.clock.local().date() || (rhythm.is_some() && due.date.day() > 28) {
            due.date = self.clock.local().date() + Duration::days(1);
        }
        if rhythm.is_some() && due.date.day() > 28 {
            return;
        }
        self.tell(format!("{id:?} is agreed anew for {}", words(due)));
        let done = self.book().renegotiate_commitment(id, &words(due), "It takes longer").expect("agreed");
        self.changed(&done.changes, |facts| {
            let fact = facts.commitments.get_mut(&id).expect("it");
            (fact.due, fact.zone, fact.snooze) = (due, None, None);
        });
        self.model.asked_anew(id, self.now(), self.home());
    }

    pub fn snoozes(&mut self) {
        let Some(id) = self.dice.pick(&self.open()) else { return };
        let (local, until) = (self.clock.local(), self.some_moment());
        let ahead = until.time.map_or(until.date > local.date(), |time| until.date.and_time(time) > *local);
        let tomorrow = Meant { date: local.date() + Duration::days(1), time: None };
        let until = if ahead { until } else { tomorrow };
        self.tell(format!("{id:?} is snoozed until {}", words(until)));
        let done = self.book().snooze_commitments(&[id], &words(until)).expect("put off");
        self.snoozed(&done.changes, &[id], until);
    }

    fn snoozed(&mut self, changes: &Changes, ids: &[CommitmentId], until: Meant) {
        self.changed(changes, |facts| {
            for id in ids {
                facts.commitments.get_mut(id).expect("it").snooze = Some(until);
            }
        });
        self.model.rings_again(ids);
    }

    pub fn closes(&mut self) {
        let Some(id) = self.dice.pick(&self.open()) else { return };
        let done = if self.dice.percent(70) {
            self.tell(format!("{id:?} is done"));
            self.book().complete_commitments(&[id]).expect("done")
        } else {
            self.tell(format!("{id:?} is let go"));
            self.book().let_go_commitments(&[id], "No need").expect("let go")
        };
        assert!(done.changes.change.is_some(), "it was open");
        self.is_closed(id);
    }

    fn is_closed(&mut self, id: CommitmentId) {
        self.model.change(|facts| facts.commitments.get_mut(&id).expect("it").open = false);
        let many = self.model.facts.commitments.len();
        self.model.come_back(id, self.clock.local().date());
        if self.model.facts.commitments.len() > many {
            self.tell(format!("{id:?} comes back"));
            self.tally.count("came back by a rhythm", 1);
        }
    }

    pub fn reopens(&mut self) {
        let Some(id) = self.dice.pick(&self.with(|fact| !fact.open)) else { return };
        self.tell(format!("{id:?} is opened again"));
        let done = self.book().reopen_commitments(&[id]).expect("open");
        self.changed(&done.changes, |facts| facts.commitments.get_mut(&id).expect("it").open = true);
    }

    pub fn undoes(&mut self) {
        if !self.model.past.is_empty() {
            self.tell("the last change is undone");
            assert!(self.book().undo().expect("an undo").value.is_some(), "something was undone");
            self.model.undo();
            self.tally.count("undone or redone", 1);
        }
    }

    pub fn redoes(&mut self) {
        if !self.model.future.is_empty() {
            self.tell("it is made again");
            assert!(self.book().redo().expect("a redo").value.is_some(), "something was made again");
            self.model.redo();
            self.tally.count("undone or redone", 1);
        }
    }

    pub fn throws_away_or_restores(&mut self) {
        let Some(person) = self.dice.pick(&self.people) else { return };
        let book = self.book();
        if self.model.facts.trashed.contains(&person) {
            self.tell(format!("{person:?} is restored"));
            let done = book.restore_people(&[person]).expect("restored");
            self.changed(&done.changes, |facts| assert!(facts.trashed.remove(&person)));
        } else if self.dice.percent(40) {
            self.tell(format!("{person:?} goes to the trash"));
            let done = book.trash_people(&[person]).expect("thrown away");
            self.changed(&done.changes, |facts| assert!(facts.trashed.insert(person)));
        }
    }

    pub fn chooses_hours(&mut self) {
        let hour = |hour: i64| NaiveTime::from_hms_opt(u32::try_from(hour).expect("an hour"), 0, 0).expect("a time");
        let book = self.book();
        let mut settings: Settings = book.settings().expect("settings");
        let (from, until) = (hour(self.dice.between(18, 23)), hour(self.dice.between(0, 10)));
        settings.quiet_hours = self.dice.percent(70).then_some(QuietHours { from, until });
        let weeks: [&[u32]; 4] = [&[1, 2, 3, 4, 5, 6, 7], &[1, 2, 3, 4, 5], &[7, 1, 2, 3, 4], &[2, 3, 4]];
        settings.working_days = self.dice.pick(&weeks).expect("a week").to_vec();
        settings.morning = hour(self.dice.between(0, 11));
        self.tell(format!(
            "quiet hours {:?}, working days {:?}, the morning is at {}",
            settings.quiet_hours, settings.working_days, settings.morning
        ));
        let done = book.save_settings(&settings).expect("saved");
        self.changed(&done.changes, |facts| {
            facts.quiet = settings.quiet_hours.map(|quiet| (quiet.from, quiet.until));
            (facts.days, facts.morning) = (settings.working_days, settings.morning);
        });
    }

    pub fn pauses_or_resumes(&mut self) {
        if self.model.facts.paused_until.is_some() {
            self.tell("the pause is over");
            let done = self.book().resume_popups().expect("pop-ups come again");
            return self.changed(&done.changes, |facts| facts.paused_until = None);
        }
        let until = self.some_moment();
        let local = until.date.and_time(until.time.unwrap_or(self.model.facts.morning));
        let end = wall::first_showing(local, self.home());
        if end > self.now() {
            self.tell(format!("pop-ups pause until {}", words(until)));
            let done = self.book().pause_popups(&words(until)).expect("a pause");
            let ends = wall::shows(end, self.home());
            self.changed(&done.changes, |facts| facts.paused_until = Some(ends));
        }
    }

    /// Presses a button of a pop-up, or the pop-up itself.
    pub fn answers_a_popup(&mut self) {
        let standing: Vec<_> = self.programs.first().map(Program::standing).unwrap_or_default();
        let Some(key) = self.dice.pick(&standing.iter().collect::<Vec<_>>()).cloned() else { return };
        let actions = match &key {
            PopupKey::Item(_) => vec![PopupAction::Done, PopupAction::Snooze, PopupAction::Open],
            _ => vec![PopupAction::Snooze, PopupAction::Open],
        };
        let action = self.dice.pick(&actions).expect("an action");
        let open: Vec<_> = key.ids().iter().copied().filter(|id| self.is_open(*id)).collect();
        self.tell(format!("{action:?} is pressed on the pop-up of {:?}", key.ids()));
        self.programs[0].answer(&key, action);
        let tomorrow = Meant { date: self.clock.local().date() + Duration::days(1), time: None };
        match action {
            PopupAction::Open => {}
            _ if open.is_empty() => {}
            PopupAction::Done => self.is_closed(open[0]),
            PopupAction::Snooze => {
                self.model.change(|facts| {
                    open.iter().for_each(|id| facts.commitments.get_mut(id).expect("it").snooze = Some(tomorrow));
                });
                self.model.rings_again(&open);
            }
        }
        self.tally.count("pop-ups answered", 1);
    }

    fn is_open(&self, id: CommitmentId) -> bool {
        self.model.facts.commitments.get(&id).is_some_and(|fact| fact.open)
    }
}
