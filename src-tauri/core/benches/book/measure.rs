//! Times, and how they are told.

use std::time::{Duration, Instant};

/// How long an act took, and what it gave.
pub fn timed<T>(act: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let value = act();
    (begun.elapsed(), value)
}

/// The fastest of some runs: the one that was disturbed least.
pub fn fastest(runs: usize, mut act: impl FnMut()) -> Duration {
    (0..runs).map(|_| timed(&mut act).0).min().unwrap_or_default()
}

/// Many times of one kind.
pub struct Times(Vec<Duration>);

impl Times {
    /// Of an act on each of some things, the first time not counted.
    pub fn of<T>(things: &[T], mut act: impl FnMut(&T)) -> Self {
        things.iter().take(1).for_each(&mut act);
        let mut times: Vec<_> = things.iter().map(|thing| timed(|| act(thing)).0).collect();
        times.sort();
        Self(times)
    }

    /// The time that so many hundredths of all do not exceed.
    pub fn percentile(&self, hundredths: usize) -> Duration {
        self.0[(self.0.len() - 1) * hundredths / 100]
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// One figure beside its anchor.
pub fn tell(what: &str, time: Duration, anchor: &str, anchor_time: Duration) {
    let ratio = time.as_secs_f64() / anchor_time.as_secs_f64().max(f64::MIN_POSITIVE);
    let (time, anchor_time) = (milliseconds(time), milliseconds(anchor_time));
    println!("{what:<52} {time:>10.3} ms   {ratio:>8.2} × {anchor} ({anchor_time:.3} ms)");
}

/// Many figures of one kind, beside a budget.
pub fn tell_times(what: &str, times: &Times, budget: &str) {
    let [p50, p95] = [50, 95].map(|hundredths| milliseconds(times.percentile(hundredths)));
    println!("{what:<52} p50 {p50:>8.3} ms   p95 {p95:>8.3} ms   (budget {budget})");
}
