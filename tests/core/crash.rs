//! kill −9 at random moments: what was acknowledged is there, and nothing rings twice more than once per crash.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use goodturn_core::{
    Book,
    clock::ManualClock,
    id::{CommitmentId, PersonId},
    model::{CommitmentKind, PersonFacts},
    remind::{Notifier, Popup, PopupEvent, Queue, Worker},
    wire::CommitmentDraft,
};

use crate::cast::{folder, instant};

const ROUNDS: usize = 50;
const FOLDER: &str = "GOODTURN_TEST_FOLDER";

fn clock() -> ManualClock {
    let berlin = chrono_tz::Europe::Berlin;
    ManualClock::new(instant("2026-11-21T10:00", berlin), berlin)
}

/// A file to which one line after the other is added, each with one write.
struct Log(PathBuf);

impl Log {
    fn add(&self, line: &str) {
        let mut file = File::options().create(true).append(true).open(&self.0).expect("a log");
        file.write_all(format!("{line}\n").as_bytes()).expect("a line");
    }

    fn lines(&self) -> Vec<String> {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).map(str::to_owned).collect()
    }
}

fn acknowledged(folder: &Path) -> Log {
    Log(folder.join("acknowledged.log"))
}

fn shown(folder: &Path) -> Log {
    Log(folder.join("shown.log"))
}

/// A screen that writes down what it shows.
struct Screen(Log, mpsc::Sender<PopupEvent>);

impl Notifier for Screen {
    fn post(&mut self, popup: Popup) {
        popup.key.ids().iter().for_each(|id| self.0.add(&id.to_string()));
        self.1.send(PopupEvent::Shown(popup.key)).expect("the loop listens");
    }

    fn withdraw(&mut self, _: &[CommitmentId]) {}
}

/// Begins where the last program ended, and delivers what is due.
struct Program {
    book: Book,
    worker: Worker,
    events: mpsc::Receiver<PopupEvent>,
}

impl Program {
    fn start(folder: &Path) -> Self {
        let book = Book::open(&folder.join("data"), clock()).expect("the book");
        book.reset_claims().expect("claims of the dead");
        let (told, events) = mpsc::channel();
        let screen = Box::new(Screen(shown(folder), told));
        let worker = Worker::new(Arc::new(book.clone()), screen, mpsc::channel().1, Box::new(drop));
        Self { book, worker, events }
    }

    fn deliver(&mut self) {
        let now = goodturn_core::clock::Clock::now(self.book.clock());
        self.worker.step(now).expect("a step");
        while let Ok(event) = self.events.try_recv() {
            self.worker.hear(&event, now).expect("an event taken in");
        }
    }
}

#[test]
#[ignore = "is started, and killed, by the story below"]
fn a_program_that_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut program = Program::start(&folder);
    let log = acknowledged(&folder);
    for n in 0.. {
        let facts = PersonFacts { name: format!("Person {n}"), ..PersonFacts::default() };
        let person = program.book.add_person(&facts).expect("a person").value.id;
        log.add(&person.to_string());
        let draft = CommitmentDraft {
            person,
            kind: CommitmentKind::FollowUp,
            what: "write".into(),
            when: "today".into(),
            details: None,
        };
        let commitment = program.book.add_commitment(&draft).expect("a commitment").value.id;
        log.add(&commitment.to_string());
        program.deliver();
    }
}

/// When a program is killed: so many acknowledgements after its start, and so long after the last of them.
#[derive(Clone, Copy)]
struct Moment {
    acknowledgements: usize,
    then: Duration,
}

fn run_and_kill(folder: &Path, moment: Moment) {
    let enough = acknowledged(folder).lines().len() + moment.acknowledgements;
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "crash::a_program_that_is_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a program");
    let patience = Instant::now() + Duration::from_secs(30);
    while acknowledged(folder).lines().len() < enough {
        assert!(Instant::now() < patience, "the program does nothing");
        thread::sleep(Duration::from_micros(200));
    }
    thread::sleep(moment.then);
    child.kill().expect("it was running: it never ends by itself");
    child.wait().expect("its end");
}

/// Moments that look random and are the same each time; some come while the program still starts.
fn moments() -> impl Iterator<Item = Moment> {
    let mut state = 2_026_u64;
    let mut below = move |end: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    std::iter::repeat_with(move || Moment {
        acknowledgements: usize::try_from(below(6)).expect("a small number"),
        then: Duration::from_micros(below(8_000)),
    })
}

#[test]
fn fifty_kills_lose_nothing_and_double_nothing() {
    let folder = folder();
    for moment in moments().take(ROUNDS) {
        run_and_kill(folder.path(), moment);
        let book = Book::open(&folder.path().join("data"), clock()).expect("the book after a crash");
        assert_eq!(book.check().expect("a check").problems, Vec::<String>::new(), "the file is sound");
        every_acknowledged_record_is_there(&book, &acknowledged(folder.path()).lines());
    }
    let mut survivor = Program::start(folder.path());
    survivor.deliver();
    survivor.deliver();
    let promised: BTreeSet<_> =
        acknowledged(folder.path()).lines().into_iter().filter(|line| line.starts_with('c')).collect();
    let mut times = BTreeMap::<String, usize>::new();
    shown(folder.path()).lines().into_iter().for_each(|id| *times.entry(id).or_default() += 1);
    assert!(promised.len() > ROUNDS / 2, "the programs lived long enough to do something: {}", promised.len());
    for id in &promised {
        assert!(times.contains_key(id), "{id} was never shown");
    }
    let again: usize = times.values().map(|times| times - 1).sum();
    assert!(again <= ROUNDS, "{again} were shown twice after {ROUNDS} crashes");
}

fn every_acknowledged_record_is_there(book: &Book, lines: &[String]) {
    for line in lines {
        let found = match line.parse::<PersonId>() {
            Ok(id) => book.person(id).map(drop),
            Err(_) => book.commitment(line.parse().expect("an id")).map(drop),
        };
        found.unwrap_or_else(|error| panic!("{line} was acknowledged and is lost: {error}"));
    }
}
