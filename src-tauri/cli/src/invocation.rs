//! What a call asks for: the window, or a command.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{CommandFactory, Parser, error::ErrorKind};

use crate::{
    Launch, Outcome,
    arguments::{Arguments, Call, CommandsOnly, Common},
    command, launch,
};

/// What the arguments ask for.
#[derive(Debug)]
pub enum Invocation {
    /// Open the window.
    Window(Launch),
    /// Run in the terminal.
    Command(Command),
}

/// A command of the terminal, or what is to be said about a call that is none.
#[derive(Debug)]
pub struct Command(Kind);

#[derive(Debug)]
enum Kind {
    Run { call: Call, json: bool, data_dir: PathBuf },
    Tell(clap::Error),
}

impl Command {
    /// Runs it; help and complaints about a wrong call are printed.
    pub fn run(self) -> Outcome {
        match self.0 {
            Kind::Run { call, json, data_dir } => command::run(call, json, &data_dir),
            Kind::Tell(text) => {
                // Whoever closed the stream does not want to hear.
                let _ = text.print();
                Outcome::Exit(ExitCode::from(if text.use_stderr() { 2 } else { 0 }))
            }
        }
    }
}

/// Reads the arguments, the program's name first.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Invocation {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    read(&arguments).unwrap_or_else(|text| Invocation::Command(Command(Kind::Tell(text))))
}

/// The files among the arguments of a second start, the program's name first, as they were named there.
pub fn files(arguments: Vec<String>) -> Vec<PathBuf> {
    match Arguments::try_parse_from(arguments) {
        Ok(Arguments { call: None, files, .. }) => files,
        _ => Vec::new(),
    }
}

fn read(arguments: &[OsString]) -> Result<Invocation, clap::Error> {
    let parsed = Arguments::try_parse_from(arguments)?;
    let data_dir = data_dir(&parsed.common);
    let Some(call) = parsed.call else {
        refuse_unknown_words(arguments, &parsed.files)?;
        if parsed.common.json {
            return Err(wrong(ErrorKind::MissingSubcommand, "--json goes with a command, such as `today --json`"));
        }
        return Ok(Invocation::Window(Launch { data_dir, files: parsed.files, hidden: parsed.hidden }));
    };
    if !parsed.files.is_empty() || parsed.hidden {
        return Err(wrong(ErrorKind::ArgumentConflict, "a command runs without a window; name its files after it"));
    }
    if matches!(call, Call::Remind { once: false, .. }) && parsed.common.json {
        return Err(wrong(ErrorKind::ArgumentConflict, "remind prints a document only with --once"));
    }
    Ok(Invocation::Command(Command(Kind::Run { call, json: parsed.common.json, data_dir })))
}

/// A word that is neither command nor file is a command with a slip in it, not a card for the window.
fn refuse_unknown_words(arguments: &[OsString], files: &[PathBuf]) -> Result<(), clap::Error> {
    let Some(word) = files.iter().find(|file| !looks_like_a_file(file)) else { return Ok(()) };
    let complaint = CommandsOnly::try_parse_from(arguments).err().filter(|_| files.first() == Some(word));
    Err(complaint.unwrap_or_else(|| {
        wrong(ErrorKind::InvalidValue, format!("there is no file “{}”", word.to_string_lossy().escape_debug()))
    }))
}

/// Whether a word names a file: one that is there, or something that only a path looks like.
fn looks_like_a_file(word: &Path) -> bool {
    word.exists() || word.extension().is_some() || word.components().count() > 1
}

fn wrong(kind: ErrorKind, text: impl std::fmt::Display) -> clap::Error {
    Arguments::command().error(kind, text)
}

fn data_dir(common: &Common) -> PathBuf {
    common.data_dir.as_deref().map_or_else(launch::data_dir, launch::absolute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(words: &[&str]) -> Result<Invocation, clap::Error> {
        let arguments: Vec<OsString> =
            ["goodturn", "--data-dir", "d"].iter().chain(words).map(OsString::from).collect();
        read(&arguments)
    }

    #[test]
    fn without_a_command_the_window_opens_with_the_files_that_are_named() {
        let Ok(Invocation::Window(launch)) = call(&["--hidden", "cards/jane.vcf"]) else {
            panic!("a file opens the window");
        };
        assert_eq!(launch.files, [Path::new("cards/jane.vcf")], "as it was named");
        assert!(launch.data_dir.is_absolute() && launch.data_dir.ends_with("d"), "wherever the program goes");
        assert!(launch.hidden);
        assert!(matches!(call(&[]), Ok(Invocation::Window(_))), "no file at all opens it too");
    }

    #[test]
    fn a_second_start_hands_its_files_over() {
        let arguments = ["goodturn", "--data-dir", "d", "jane.vcf", "li"].map(str::to_owned).to_vec();
        assert_eq!(files(arguments), [Path::new("jane.vcf"), Path::new("li")]);
        assert!(files(["goodturn", "today"].map(str::to_owned).to_vec()).is_empty(), "a command has none");
    }

    #[test]
    fn a_word_that_is_no_command_and_no_file_is_a_wrong_call() {
        let complaint = call(&["tody"]).expect_err("there is no such command").to_string();
        assert!(complaint.contains("today"), "the likely one is named: {complaint}");
        assert!(call(&["jane.vcf", "nonsense"]).is_err(), "also behind a file");
        assert!(call(&["jane.vcf", "today"]).is_err(), "a file and a command are two calls");
    }

    #[test]
    fn a_command_runs_in_the_terminal() {
        assert!(matches!(call(&["today", "--json"]), Ok(Invocation::Command(_))), "options may stand after it");
        assert!(call(&["--json"]).is_err(), "there is no document of a window");
        assert!(call(&["remind", "--json"]).is_err(), "nor of a loop");
        assert!(call(&["remind", "--once", "--json"]).is_ok());
    }
}
