//! The commands, one file for each thing they are about.

mod breadth;
mod change;
mod commitment;
mod community;
mod crew;
mod demo;
mod dormant;
mod double;
mod export;
mod found;
mod given;
mod goodwill;
mod habit;
mod health;
mod import;
mod introduction;
mod knowledge;
mod line;
mod mapping;
mod objective;
mod offer;
mod own_card;
mod person;
mod practice;
mod remind;
mod review;
mod source;
mod today;

use std::{io, path::Path, process::ExitCode};

use goodturn_core::{
    Book, Error,
    clock::SystemClock,
    model::Direction,
    wire::{Failure, PeopleFilter, PeopleQuery},
};
use serde::Serialize;

use crate::{Launch, arguments::Call, console::Console, moment::Moment};

/// What a command leaves to be done.
#[derive(Debug)]
pub enum Outcome {
    /// End with this status.
    Exit(ExitCode),
    /// Open the window (after `demo`).
    OpenWindow(Launch),
}

/// How a command ended that could be run at all.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    /// The work is done.
    Done,
    /// It is not, and the reason has been said.
    Failed,
    /// The window is to be opened.
    Window(Launch),
}

/// Why a command could not be run to its end.
#[derive(Debug)]
enum Trouble {
    Core(Error),
    Output(io::Error),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

type Ending = Result<Ended, Trouble>;

/// The document of a command that failed.
#[derive(Serialize)]
struct Failed {
    error: Failure,
}

/// Runs a command and says what went wrong.
pub(crate) fn run(call: Call, json: bool, dir: &Path) -> Outcome {
    let mut console = Console::new(json);
    let ended = dispatch(call, dir, &mut console).or_else(|trouble| match trouble {
        Trouble::Core(error) => fail(&mut console, error),
        trouble => Err(trouble),
    });
    let ended = ended.and_then(|ended| console.finish().map(|()| ended).map_err(Trouble::from));
    match ended {
        Ok(Ended::Done) => Outcome::Exit(ExitCode::SUCCESS),
        Ok(Ended::Failed) | Err(Trouble::Core(_)) => Outcome::Exit(ExitCode::FAILURE),
        Ok(Ended::Window(launch)) => Outcome::OpenWindow(launch),
        // `goodturn people | head`: whoever reads has enough.
        Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Exit(ExitCode::SUCCESS),
        Err(Trouble::Output(error)) => {
            console.message(&format!("The result could not be written: {error}."));
            Outcome::Exit(ExitCode::FAILURE)
        }
    }
}

fn fail(console: &mut Console, error: Error) -> Ending {
    console.message(&error.to_string());
    console.document(&Failed { error: error.into() })?;
    Ok(Ended::Failed)
}

fn dispatch(call: Call, dir: &Path, console: &mut Console) -> Ending {
    let book = || Book::open(dir, SystemClock);
    match call {
        Call::Add { line } => line::add(&book()?, &line.join(" "), console),
        Call::Import(call) => import::import(&book()?, &call, console),
        Call::People { query, limit } => person::list(&book()?, &query.join(" "), limit, console),
        Call::Find { words, limit } => found::find(&book()?, &words.join(" "), limit, console),
        Call::Known(known) => person::run(&book()?, &known, console),
        Call::Bond(bond) => introduction::run(&book()?, &bond, console),
        Call::Plan(plan) => crew::run(&book()?, &plan, console),
        Call::Given(given) => given::run(&book()?, &given, console),
        Call::Touch(touch) => dormant::run(&book()?, &touch, console),
        Call::Who { need, knows_someone } => offer::who(&book()?, &need.join(" "), knows_someone, console),
        Call::Needs { words } => offer::needs(&book()?, &words.join(" "), console),
        Call::Offers { words } => offer::offers(&book()?, &words.join(" "), console),
        Call::Need(call) => offer::need(&book()?, &call, console),
        Call::Offer(call) => offer::offer(&book()?, &call, console),
        Call::Today { on } => today::today(&book()?, on, console),
        Call::Review { on } => review::review(&book()?, on, console),
        Call::Due { at } => today::due(&book()?, at, console),
        Call::Done { ids, outcome } => commitment::complete(&book()?, &ids, outcome.as_deref(), console),
        Call::Snooze { id, when } => commitment::snooze(&book()?, id, &when.join(" "), console),
        Call::LetGo { ids, reason } => commitment::let_go(&book()?, &ids, &reason, console),
        Call::Gave(call) => goodwill::log(&book()?, Direction::Given, &call, console),
        Call::Received(call) => goodwill::log(&book()?, Direction::Received, &call, console),
        Call::Goodwill(call) => goodwill::goodwill(&book()?, &call, console),
        Call::Year { year } => goodwill::year(&book()?, year, console),
        Call::Congratulate { person, what } => goodwill::congratulate(&book()?, &person, &what.join(" "), console),
        Call::Remind { once: true, at } => remind::once(&open_at(dir, at)?, console),
        Call::Remind { once: false, at } => remind::run(&open_at(dir, at)?, console),
        Call::Sources { id: Some(id) } => source::open(&book()?, id, console),
        Call::Sources { id: None } => source::list(&book()?, console),
        Call::Mappings { forget: Some(id) } => mapping::forget(&book()?, id, console),
        Call::Mappings { forget: None } => mapping::list(&book()?, console),
        Call::Doubles => double::list(&book()?, console),
        Call::Merge { keep, other, take } => double::merge(&book()?, &keep, &other, &take, console),
        Call::Unmerge { what } => double::unmerge(&book()?, &what, console),
        Call::Settle { what, take } => double::settle(&book()?, &what, take, console),
        Call::Undo { what } => change::undo(&book()?, what, console),
        Call::Redo => change::redo(&book()?, console),
        Call::History { limit } => change::history(&book()?, limit, console),
        Call::Export { format, path } => export::export(&book()?, format, &path, console),
        Call::Demo { people, seed } => demo::fill(dir, people, seed, console),
        Call::Backup { path } => health::backup(&book()?, path.as_deref(), console),
        Call::Restore { path } => health::restore(dir, &path, console),
        Call::Check => health::check(&book()?, console),
    }
}

/// Opens the book, as if it were a certain moment where one is named.
fn open_at(dir: &Path, at: Option<Moment>) -> Result<Book, Error> {
    match at {
        Some(at) => Book::open(dir, at.clock()),
        None => Book::open(dir, SystemClock),
    }
}

/// How many people there are.
fn count(book: &Book) -> Result<u64, Error> {
    let query = PeopleQuery { filter: PeopleFilter::Everyone, limit: 1, ..PeopleQuery::default() };
    Ok(book.list_people(&query)?.total)
}

/// What to do with an empty book.
const HOW_TO_BEGIN: &str = "Nobody is in here yet. Bring people in with\n  \
     goodturn import contacts.vcf\n  \
     goodturn add \"@Jane Doe, Acme met at RustConf, loves sailing !send the deck by friday\"";

/// "1 person", "3 people".
fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
