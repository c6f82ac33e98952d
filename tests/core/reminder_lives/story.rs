//! What happened in a life, in words; told where it ends badly.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

pub struct Story {
    seed: u64,
    lines: Vec<String>,
    over: bool,
}

impl Story {
    pub fn begin(seed: u64, (zone, at): (Tz, DateTime<Utc>)) -> Self {
        let line = format!("Around the change of clocks of {zone} at {at}");
        Self { seed, lines: vec![line], over: false }
    }

    pub fn tell(&mut self, line: String) {
        self.lines.push(line);
    }

    pub fn is_over(&mut self) {
        self.over = true;
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        if !self.over {
            eprintln!("The life of seed {} ended badly:\n  {}", self.seed, self.lines.join("\n  "));
            eprintln!(
                "Live it again: GOODTURN_LIFE_SEED={} cargo core-test --test core one_life -- --ignored",
                self.seed
            );
        }
    }
}

/// What lives went through, counted by its name.
#[derive(Debug, Default)]
pub struct Tally(BTreeMap<&'static str, usize>);

impl Tally {
    pub fn count(&mut self, what: &'static str, many: usize) {
        *self.0.entry(what).or_default() += many;
    }

    pub fn add(&mut self, other: &Self) {
        other.0.iter().for_each(|(what, many)| self.count(what, *many));
    }

    pub fn of(&self, what: &str) -> usize {
        self.0.get(what).copied().unwrap_or(0)
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(what, many)| write!(f, "\n  {many:>8} {what}"))
    }
}
