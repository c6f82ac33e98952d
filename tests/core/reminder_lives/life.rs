//! A life: a laptop, its owner, and what becomes of both; each moment is held against the model.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    id::{CommitmentId, PersonId},
    model::PersonFacts,
    remind::PopupKey,
};
use tempfile::TempDir;

use super::{
    dice::Dice,
    laptop::{End, Program, Service},
    model::Model,
    story::{Story, Tally},
    wall,
};

/// Pop-ups that come one by one; more become a digest.
const SINGLES: usize = 3;

pub struct Life {
    pub dice: Dice,
    pub model: Model,
    pub clock: ManualClock,
    /// The change of clocks around which this life is lived.
    pub change: (Tz, DateTime<Utc>),
    pub people: Vec<PersonId>,
    /// The programs that run; the first one rings, the others stand by.
    pub programs: Vec<Program>,
    /// Another program of the same owner, which never rings.
    pub terminal: Book,
    pub story: Story,
    pub tally: Tally,
    folder: TempDir,
}

impl Life {
    pub fn begin(seed: u64, changes: &[(Tz, DateTime<Utc>)]) -> Self {
        let mut dice = Dice::new(seed);
        let turn = usize::try_from(seed).expect("a small seed") % changes.len();
        let change = changes[turn];
        let home = if dice.percent(70) { change.0 } else { dice.pick(&wall::ZONES).expect("a zone") };
        let start = change.1 - Duration::seconds(dice.between(0, 3 * 24 * 60 * 60));
        let clock = ManualClock::new(start, home);
        let folder = crate::cast::folder();
        let terminal = Book::open(&folder.path().join("data"), clock.clone()).expect("a new book");
        let named = |name: &str| PersonFacts { name: name.into(), ..PersonFacts::default() };
        let add = |name| terminal.add_person(&named(name)).expect("a person").value.id;
        let people = ["Jane Doe", "Li Wei", "Amara Okafor"].map(add).to_vec();
        let story = Story::begin(seed, change);
        let (model, tally) = (Model::new(), Tally::default());
        Self { dice, model, clock, change, people, programs: Vec::new(), terminal, story, tally, folder }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn home(&self) -> Tz {
        self.clock.zone()
    }

    pub fn tell(&mut self, what: impl Into<String>) {
        let local = wall::shows(self.now(), self.home());
        self.story.tell(format!("{} in {}: {}", local.format("%a %Y-%m-%d %H:%M:%S"), self.home(), what.into()));
    }

    pub fn start_program(&mut self) {
        let program = Program::start(self.folder.path().join("data"), &self.clock);
        self.programs.push(program);
    }

    /// Everything that runs looks at the clock and the book; what is shown must be what is owed.
    pub fn look(&mut self) {
        let mut place = 0;
        while place < self.programs.len() {
            let owed = self.model.owed(self.now(), self.home());
            let (shown, wake_at) = self.programs[place].turn();
            if self.programs[place].has_ended() {
                assert_eq!(place, 0, "only who rings can end while ringing");
                self.ended_ringing(&shown, &owed);
                self.programs.remove(0);
                continue;
            }
            if place == 0 {
                self.must_have_shown(&shown, &owed);
                let next = self.model.next(self.now(), self.home());
                assert_eq!(wake_at, next, "it must wake for the next one, no sooner and no later");
            } else {
                assert_eq!((shown, wake_at), (vec![], None), "a loop that stands by shows nothing");
            }
            place += 1;
        }
    }

    /// A program ended in its turn: it showed all that was owed, or nothing, and never knew.
    fn ended_ringing(&mut self, shown: &[PopupKey], owed: &BTreeSet<CommitmentId>) {
        let ids: BTreeSet<_> = shown.iter().flat_map(|key| key.ids().iter().copied()).collect();
        assert!(ids.is_subset(owed), "it showed {ids:?}, due were {owed:?}");
        self.tell(format!("the program ends; {ids:?} had popped up, which it could not write down"));
        self.tally.count("crashes while ringing", 1);
        self.tally.count("taken over by a loop that stood by", usize::from(self.programs.len() > 1));
        self.tally.count("shown by a program that died before it knew", ids.len());
    }

    pub fn must_have_shown(&mut self, shown: &[PopupKey], owed: &BTreeSet<CommitmentId>) {
        let all: Vec<_> = shown.iter().flat_map(|key| key.ids().iter().copied()).collect();
        let ids: BTreeSet<_> = all.iter().copied().collect();
        if !all.is_empty() {
            self.tell(format!("{all:?} pops up"));
        }
        assert_eq!(ids, *owed, "what pops up (left) is what is due (right)");
        assert_eq!(all.len(), ids.len(), "nothing pops up twice");
        let popups = if owed.len() > SINGLES { 1 } else { owed.len() };
        assert_eq!(shown.len(), popups, "many become one");
        self.tally.count("commitments owed and shown", all.len());
        self.tally.count("digests", usize::from(owed.len() > SINGLES));
        self.model.saw(owed);
    }

    /// The laptop is awake: each program sleeps until it asked to be woken.
    pub fn lives_until(&mut self, end: DateTime<Utc>) {
        while let Some(next) = self.model.next(self.now(), self.home()).filter(|next| *next <= end) {
            self.clock.set(next);
            self.look();
            if self.programs.is_empty() {
                break;
            }
        }
        self.clock.set(end.max(self.now()));
        self.look();
    }

    /// The program ends somewhere in its next ringing, and may be started again later.
    pub fn crashes(&mut self, end: End) {
        if self.programs.is_empty() {
            return;
        }
        self.tell(format!("the program will end {end:?}"));
        self.programs[0].will_end(end);
        if let Some(next) = self.model.next(self.now(), self.home()) {
            self.clock.set(next);
        }
        self.look();
    }

    /// The service does not show anything for a while, then it does again.
    pub fn service_refuses(&mut self, minutes: i64) {
        let Some(program) = self.programs.first() else { return };
        program.service(Service::Refuses);
        self.tell(format!("the service refuses everything for {minutes} minutes"));
        for _ in 0..minutes.min(8) {
            let (shown, _) = self.programs[0].turn();
            assert_eq!(shown, [], "nothing is shown");
            self.clock.set(self.now() + Duration::seconds(minutes * 60 / 8));
        }
        let comes_back = self.dice.percent(50);
        self.programs[0].service(Service::Shows);
        if comes_back {
            self.programs[0].tell(goodturn_core::remind::PopupEvent::DaemonChanged { present: true });
        } else {
            self.clock.set(self.now() + Duration::minutes(5));
        }
        self.tally.count("services that refused", 1);
        self.tell("the service shows again");
        self.look();
    }

    /// The service dies, and with it what was on the screen; another takes its place.
    pub fn service_dies(&mut self) {
        let Some(program) = self.programs.first_mut() else { return };
        let lost = program.loses_its_service();
        self.tell(format!("the service dies with {lost:?} on the screen"));
        self.tally.count("lost with their service", lost.len());
        self.model.lost(&lost);
        self.look();
    }

    /// Somebody asks once in a terminal for what is due.
    pub fn asks_once(&mut self) {
        let mut once = Program::start(self.folder.path().join("data"), &self.clock);
        let owed = self.model.owed(self.now(), self.home());
        let delivered = once.deliver_once();
        assert_eq!(delivered.is_none(), !self.programs.is_empty(), "it rings where nobody does");
        self.tell("somebody asks once for what is due");
        if let Some((shown, delivery)) = delivered {
            self.must_have_shown(&shown, &owed);
            assert_eq!(delivery.shown.into_iter().collect::<BTreeSet<_>>(), owed, "and it is said");
        }
        self.tally.count("asked once in a terminal", 1);
    }

    fn keeps_a_program_running(&mut self) {
        if self.programs.is_empty() {
            self.start_program();
        }
        self.look();
    }

    /// Lives on until nothing is ahead; then each open commitment was shown for what it asks for.
    pub fn lives_to_the_end(&mut self) {
        self.tell("from now on nothing happens but time");
        self.keeps_a_program_running();
        while let Some(next) = self.model.next(self.now(), self.home()) {
            self.clock.set(next);
            self.keeps_a_program_running();
        }
        assert_eq!(goodturn_core::remind::Queue::next_ring(&self.terminal).expect("an answer"), None, "none is lost");
        self.story.is_over();
    }
}
