//! Lives of the reminder loop over the real file, by a clock that is moved, held against a model.
//!
//! A seed is a life: random acts of its owner (written down, edited, agreed anew, put off, done, undone …) and random
//! trouble of the laptop (suspended, set back, taken on a journey, crashed anywhere, its service gone) around one of the
//! changes of clocks of 2020 to 2030 in 24 zones. At each look exactly that must pop up which the model says is owed,
//! and the loop must ask to be woken for the next one to the minute: so nothing is lost, nothing comes late, and
//! nothing comes twice but for a crash between the pop-up and its record, or a service that died with it.

mod dice;
mod happening;
mod laptop;
mod life;
mod model;
mod owner;
mod story;
mod wall;

use std::{
    collections::BTreeSet,
    panic,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Instant,
};

use life::Life;
use story::Tally;

/// As many as a push can wait for.
const A_PUSH: u64 = 200;

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().and_then(|text| text.parse().ok())
}

/// Lives so many lives, two at a time, and tells what they went through.
fn lives(many: u64) -> Tally {
    let begun = Instant::now();
    let changes = wall::all_changes();
    let next = AtomicU64::new(0);
    let live_on = || {
        let mut tally = Tally::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= many {
                return tally;
            }
            let lived = panic::catch_unwind(|| {
                let mut life = Life::begin(seed, &changes);
                life.live();
                life.tally
            });
            match lived {
                Ok(lived) => tally.add(&lived),
                Err(why) => {
                    next.store(many, Ordering::Relaxed);
                    panic::resume_unwind(why);
                }
            }
        }
    };
    let tallies = thread::scope(|scope| [(); 2].map(|()| scope.spawn(live_on)).map(|life| life.join()));
    let mut all = Tally::default();
    tallies.into_iter().for_each(|tally| all.add(&tally.expect("a life went well")));
    let visited: BTreeSet<_> = (0..many).map(|seed| seed % changes.len() as u64).collect();
    println!(
        "{} of {} changes of clocks in {} zones visited in {:.0} s{all}",
        visited.len(),
        changes.len(),
        wall::ZONES.len(),
        begun.elapsed().as_secs_f64()
    );
    all
}

/// Everything that can happen did.
fn was_eventful(all: &Tally) {
    for what in [
        "clocks set back",
        "clocks set ahead",
        "suspends",
        "journeys",
        "digests",
        "crashes while ringing",
        "taken over by a loop that stood by",
        "shown by a program that died before it knew",
        "services that refused",
        "lost with their service",
        "asked once in a terminal",
        "undone or redone",
        "came back by a rhythm",
        "pop-ups answered",
    ] {
        assert!(all.of(what) > 0, "no life went through this: {what}{all}");
    }
}

#[test]
fn in_two_hundred_lives_each_reminder_comes_once_and_none_is_lost() {
    was_eventful(&lives(A_PUSH));
}

#[test]
#[ignore = "minutes; `make lives` runs it"]
fn in_ten_thousand_lives_each_reminder_comes_once_and_none_is_lost() {
    was_eventful(&lives(number("GOODTURN_LIVES").unwrap_or(10_000)));
}

#[test]
#[ignore = "lives the life of GOODTURN_LIFE_SEED again"]
fn one_life_again() {
    let seed = number("GOODTURN_LIFE_SEED").expect("GOODTURN_LIFE_SEED says which");
    Life::begin(seed, &wall::all_changes()).live();
}
