//! What is printed, and where: results on standard output, messages on standard error.

use std::io::{self, IsTerminal, Write};

use serde::Serialize;

/// The two streams of a command.
pub(crate) struct Console {
    json: bool,
    out: io::BufWriter<io::Stdout>,
    progress: Option<usize>,
}

impl Console {
    pub(crate) fn new(json: bool) -> Self {
        Self { json, out: io::BufWriter::new(io::stdout()), progress: io::stderr().is_terminal().then_some(0) }
    }

    /// Whether one JSON document is asked for instead of words.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a line of the result; nothing where a document is asked for.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        if self.json { Ok(()) } else { writeln!(self.out, "{}", plain(text)) }
    }

    /// Prints lines of the result.
    pub(crate) fn lines<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) -> io::Result<()> {
        lines.into_iter().try_for_each(|line| self.line(line.as_ref()))
    }

    /// Prints a text of several lines, each set in by some columns.
    pub(crate) fn text(&mut self, indent: usize, text: &str) -> io::Result<()> {
        text.lines().try_for_each(|line| self.line(&format!("{}{line}", " ".repeat(indent))))
    }

    /// Prints the one document of the result; nothing where words are asked for.
    pub(crate) fn document<T: Serialize>(&mut self, value: &T) -> io::Result<()> {
        if !self.json {
            return Ok(());
        }
        serde_json::to_writer_pretty(EscapingControls(&mut self.out), value)?;
        writeln!(self.out)
    }

    /// Says something about the work on standard error.
    pub(crate) fn message(&mut self, text: &str) {
        self.end_progress();
        // Whoever closed standard error does not want to hear.
        text.lines().for_each(|line| {
            let _ = writeln!(io::stderr(), "{}", plain(line));
        });
    }

    /// Says how far the work is, over what was said of it before; only to a terminal.
    pub(crate) fn progress(&mut self, text: &str) {
        if let Some(shown) = &mut self.progress {
            let text = plain(text);
            let gap = " ".repeat(shown.saturating_sub(text.chars().count()));
            let _ = write!(io::stderr(), "\r{text}{gap}");
            *shown = text.chars().count();
        }
    }

    /// Leaves the line of progress.
    pub(crate) fn end_progress(&mut self) {
        if let Some(shown) = &mut self.progress
            && std::mem::take(shown) > 0
        {
            let _ = writeln!(io::stderr());
        }
    }

    /// Hands everything over to the reader.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.end_progress();
        self.out.flush()
    }
}

/// Text that cannot steer a terminal: control characters become spaces, marks that turn the direction of writing go.
pub(crate) fn plain(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|letter| !turns(letter)).map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Writes JSON in which the control characters that JSON lets through are escaped as well. Each piece it is given is
/// whole letters, as serde writes them.
struct EscapingControls<W>(W);

impl<W: Write> Write for EscapingControls<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(piece).map_err(io::Error::other)?;
        let mut rest = text;
        while let Some(at) = rest.find(|letter| matches!(letter, '\u{7f}'..='\u{9f}')) {
            let (before, from) = rest.split_at(at);
            let mut letters = from.chars();
            self.0.write_all(before.as_bytes())?;
            if let Some(letter) = letters.next() {
                write!(self.0, "\\u{:04x}", u32::from(letter))?;
            }
            rest = letters.as_str();
        }
        self.0.write_all(rest.as_bytes())?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        assert_eq!(plain("Eve\u{1b}[2J\u{9b}31m\r\n!"), "Eve [2J 31m  !", "escape, CSI and line ends are gone");
        assert_eq!(plain("abc\u{202e}gpj.exe"), "abcgpj.exe", "nothing is written backwards");
        assert_eq!(plain("Zoë 李伟 אדם"), "Zoë 李伟 אדם", "real names stay");
    }

    #[test]
    fn a_document_stays_json_and_harmless() {
        let mut escaped = Vec::new();
        serde_json::to_writer(EscapingControls(&mut escaped), "a\u{1b}b\u{9b}c").expect("a document");
        let escaped = String::from_utf8(escaped).expect("text");
        assert!(!escaped.chars().any(char::is_control), "{escaped}");
        assert_eq!(serde_json::from_str::<String>(&escaped).expect("JSON"), "a\u{1b}b\u{9b}c", "it says the same");
    }
}
