//! Start and memory of the real window, beside a bare Tauri window in the same run.
//!
//! Both are started in turn on a virtual screen of their own with an empty data folder; *painted* is the moment at
//! which the window carries the title that its page sets after its first frames. Memory is the proportional set size of
//! the whole tree of processes, two seconds later. Figures are medians; the ratio is what counts (docs: quality).
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails says so by panicking"
)]
#![allow(dead_code, reason = "the tests of the window use more of their support than a measurement does")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use support::{
    bus::Bus,
    process::{Process, children},
    screen::{Screen, windows},
    surroundings::Surroundings,
};

const ROUNDS: usize = 7;
const PATIENCE: Duration = Duration::from_secs(30);

fn main() {
    if std::env::args().any(|argument| argument == "--bare") {
        return open_bare_window();
    }
    let this = std::env::current_exe().expect("the path of this program");
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let figures = (
            start(Command::new(&this).arg("--bare"), "painted"),
            start(&mut Command::new(env!("CARGO_BIN_EXE_goodturn")), "Today"),
        );
        if round > 0 {
            bare.push(figures.0);
            ours.push(figures.1);
        }
    }
    report("start → painted", "ms", &bare, &ours, |figure| figure.painted.as_secs_f64() * 1000.0);
    report("memory of the tree (PSS)", "MB", &bare, &ours, |figure| figure.pss_kb as f64 / 1024.0);
}

struct Figure {
    painted: Duration,
    pss_kb: u64,
}

fn start(program: &mut Command, title: &str) -> Figure {
    let mut surroundings = Surroundings::new();
    let _bus = Bus::start(&mut surroundings);
    let _screen = Screen::start(&mut surroundings);
    let mut command = surroundings.command(program.get_program());
    command.args(program.get_args());
    let begun = Instant::now();
    let process = Process::start(&mut command, &surroundings.log("window"));
    while windows(&surroundings, title).is_empty() {
        assert!(
            begun.elapsed() < PATIENCE,
            "no window is painted: {:?}",
            fs::read_to_string(surroundings.log("window"))
        );
        thread::sleep(Duration::from_millis(2));
    }
    let painted = begun.elapsed();
    thread::sleep(Duration::from_secs(2));
    Figure { painted, pss_kb: tree(process.id()).iter().map(|id| pss_kb(*id)).sum() }
}

fn tree(id: u32) -> Vec<u32> {
    let mut all = vec![id];
    let mut at = 0;
    while at < all.len() {
        all.extend(children(all[at]));
        at += 1;
    }
    all
}

fn pss_kb(id: u32) -> u64 {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}

fn report(what: &str, unit: &str, bare: &[Figure], ours: &[Figure], read: impl Fn(&Figure) -> f64) {
    let (bare, ours) = (median(bare.iter().map(&read)), median(ours.iter().map(&read)));
    println!("{what}: Goodturn {ours:.0} {unit}, bare Tauri window {bare:.0} {unit}, ratio {:.2}", ours / bare);
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

fn open_bare_window() {
    tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::App(Path::new("index.html").into()))
                .title("bare")
                .inner_size(1280.0, 820.0)
                .on_document_title_changed(|window, title| {
                    let _ = window.set_title(&title);
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("benches/bare/tauri.conf.json"))
        .expect("a bare window");
}
