//! Tesseract as a child: a picture goes in, words with their places come out. It is given a time and can be stopped.

use std::{
    env,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use crate::gray::Gray;

/// How long one reading may take.
const LONGEST: Duration = Duration::from_secs(40);
/// Between two looks at whether it is done.
const PAUSE: Duration = Duration::from_millis(15);
/// Most that is taken of what it says, in bytes.
const MOST_OUTPUT: u64 = 8 * 1024 * 1024;
/// Most languages that are read at once; each takes its time.
const MOST_LANGUAGES: usize = 3;

/// `CREATE_NO_WINDOW` of the Windows API.
#[cfg(windows)]
const WITHOUT_A_WINDOW: u32 = 0x0800_0000;

/// How it reads a page (`tesseract --help-psm`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Columns and paragraphs, found by itself.
    Page,
    /// As much text as there is, in no order.
    Sparse,
}

/// Why it gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Silence {
    /// It is not there.
    NotInstalled,
    /// It took too long.
    TooLong,
    /// It ended with an error.
    Failed,
    /// It was stopped.
    Stopped,
}

/// A word as it was read, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub text: String,
    /// From 0 to 100.
    pub confidence: f32,
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    /// Which block, paragraph and line it belongs to.
    pub line: [u32; 3],
}

/// Whether pictures can be read on this machine.
pub fn is_installed() -> bool {
    program().is_some()
}

/// Reads a picture.
pub(crate) fn read(gray: &Gray, layout: Layout, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<Reading>, Silence> {
    let program = program().ok_or(Silence::NotInstalled)?;
    let psm = match layout {
        Layout::Page => "3",
        Layout::Sparse => "11",
    };
    let languages = languages(&program);
    let mut command = Command::new(&program);
    command.args(["stdin", "stdout", "--dpi", "450", "--psm", psm, "-l", &languages, "tsv"]);
    let mut input = format!("P5 {} {} 255\n", gray.width, gray.height).into_bytes();
    input.extend_from_slice(&gray.pixels);
    let output = run(command, input, go_on)?;
    Ok(String::from_utf8_lossy(&output).lines().filter_map(word).collect())
}

/// Where the program is: on the path, or where its installers put it out of the path of a desktop.
fn program() -> Option<PathBuf> {
    let name = if cfg!(windows) { "tesseract.exe" } else { "tesseract" };
    let path = env::var_os("PATH").unwrap_or_default();
    let beside: &[&str] = if cfg!(windows) {
        &[r"C:\Program Files\Tesseract-OCR"]
    } else if cfg!(target_os = "macos") {
        &["/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin"]
    } else {
        &[]
    };
    let folders = env::split_paths(&path).chain(beside.iter().map(PathBuf::from));
    folders.filter(|folder| folder.is_absolute()).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// The languages that are installed, English first; what is no language is left out.
fn languages(program: &Path) -> String {
    static KNOWN: OnceLock<String> = OnceLock::new();
    let ask = || {
        let mut command = Command::new(program);
        command.arg("--list-langs");
        let output = run(command, Vec::new(), &mut || true).unwrap_or_default();
        let text = String::from_utf8_lossy(&output).into_owned();
        let other = |name: &&str| !matches!(*name, "osd" | "equ" | "snum");
        let plain = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let mut names: Vec<&str> = text.lines().skip(1).map(str::trim).filter(other).filter(plain).collect();
        names.retain(|name| !name.is_empty());
        names.sort_by_key(|name| *name != "eng");
        names.truncate(MOST_LANGUAGES);
        if names.is_empty() { "eng".to_owned() } else { names.join("+") }
    };
    KNOWN.get_or_init(ask).clone()
}

/// Runs a child until it is done, its time is over, or it is stopped; then it is killed.
fn run(mut command: Command, input: Vec<u8>, go_on: &mut dyn FnMut() -> bool) -> Result<Vec<u8>, Silence> {
    // One thread each: several pictures at once would otherwise fight for the same cores.
    command.env("OMP_THREAD_LIMIT", "1").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, WITHOUT_A_WINDOW);
    let mut child = command.spawn().map_err(|_| Silence::NotInstalled)?;
    let writer = child.stdin.take().map(|mut stdin| {
        thread::spawn(move || {
            // A child that has enough closes its end; it says on the other one why.
            let _ = stdin.write_all(&input);
        })
    });
    let reader = child.stdout.take().map(|stdout| {
        thread::spawn(move || {
            let mut output = Vec::new();
            let _ = stdout.take(MOST_OUTPUT).read_to_end(&mut output);
            output
        })
    });
    let ended = wait(&mut child, go_on);
    if ended.is_err() {
        let _ = child.kill();
        let _ = child.wait();
    }
    if let Some(writer) = writer {
        let _ = writer.join();
    }
    let output = reader.and_then(|reader| reader.join().ok()).unwrap_or_default();
    ended.map(|()| output)
}

fn wait(child: &mut Child, go_on: &mut dyn FnMut() -> bool) -> Result<(), Silence> {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) | Err(_) => return Err(Silence::Failed),
            Ok(None) if begun.elapsed() > LONGEST => return Err(Silence::TooLong),
            Ok(None) if !go_on() => return Err(Silence::Stopped),
            Ok(None) => thread::sleep(PAUSE),
        }
    }
}

/// One row of its table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
fn word(row: &str) -> Option<Reading> {
    let mut cells = row.splitn(12, '\t');
    let level = cells.next()?;
    cells.next()?;
    let numbers: Vec<f64> = cells.by_ref().take(9).map_while(|cell| cell.parse().ok()).collect();
    let [block, paragraph, line, _, left, top, width, height, confidence] = <[f64; 9]>::try_from(numbers).ok()?;
    let text = cells.next()?.trim();
    let number = |value: f64| value as u32;
    (level == "5" && !text.is_empty()).then(|| Reading {
        text: text.to_owned(),
        confidence: confidence as f32,
        left,
        top,
        width,
        height,
        line: [number(block), number(paragraph), number(line)],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_words_are_read_and_others_passed_over() {
        let row = "5\t1\t2\t1\t3\t1\t36\t92\t60\t24\t87.5\tJane\tDoe";
        let read = word(row).expect("a word");
        assert_eq!((read.text.as_str(), read.line, read.left), ("Jane\tDoe", [2, 1, 3], 36.0));
        assert_eq!(word("level\tpage_num\tblock_num\tpar_num"), None, "the head of the table");
        assert_eq!(word("4\t1\t1\t1\t1\t0\t36\t92\t582\t269\t-1\t"), None, "a line is no word");
        assert_eq!(word("5\t1\t1"), None, "a row that was cut off");
    }

    #[cfg(unix)]
    #[test]
    fn a_child_that_is_stopped_is_gone_at_once() {
        let mut command = Command::new("sleep");
        command.arg("30");
        let begun = Instant::now();
        let mut looks = 0;
        let mut go_on = || {
            looks += 1;
            looks < 3
        };
        assert_eq!(run(command, vec![0; 1_000_000], &mut go_on), Err(Silence::Stopped));
        assert!(begun.elapsed() < Duration::from_secs(10), "it was not waited for");
    }
}
