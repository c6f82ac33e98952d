//! A text cut into what its sender wrote and the mails that it passes on.

use std::iter::successors;

use super::head::{Head, MOST_LINES, is_announced, may_begin, read_head};

/// Most mails that are looked for in one text.
const MOST_PASSED_ON: usize = 50;
/// Lines before a head in which it may be announced.
const LINES_BEFORE: usize = 4;

/// A text, cut.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// What stands before the first mail that is passed on.
    pub own: String,
    /// Each mail that is passed on, with its words.
    pub passed_on: Vec<(Head, String)>,
}

/// Cuts a plain text. What is passed on may be quoted; a line that is quoted less ends it.
pub(super) fn cut(text: &str) -> Cut {
    let lines: Vec<&str> = text.lines().collect();
    let mut cut = Cut::default();
    let mut words: Vec<&str> = Vec::new();
    // The head under which lines are gathered, and how deep they are quoted.
    let mut under: Option<(Head, usize)> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let depth = depth(line);
        if let Some(head) = head_at(&lines, at, depth).filter(|_| cut.passed_on.len() < MOST_PASSED_ON) {
            at += head.lines;
            close(&mut cut, under.replace((head, depth)), std::mem::take(&mut words));
            continue;
        }
        match &under {
            Some((_, quoted)) if depth < *quoted && !line.trim().is_empty() => {
                close(&mut cut, under.take(), std::mem::take(&mut words));
            }
            _ => {}
        }
        match &under {
            Some((_, quoted)) => words.push(bare(line, *quoted)),
            None if cut.passed_on.is_empty() => words.push(line),
            None => {}
        }
        at += 1;
    }
    close(&mut cut, under, words);
    cut
}

fn close(cut: &mut Cut, under: Option<(Head, usize)>, words: Vec<&str>) {
    match under {
        Some((head, _)) => cut.passed_on.push((head, words.join("\n"))),
        None if cut.passed_on.is_empty() => cut.own = words.join("\n"),
        None => {}
    }
}

fn head_at(lines: &[&str], at: usize, depth: usize) -> Option<Head> {
    if !may_begin(bare(lines.get(at)?, depth)) {
        return None;
    }
    let after = bare_lines(lines.get(at..(at + MOST_LINES).min(lines.len()))?, depth);
    let before = bare_lines(lines.get(at.saturating_sub(LINES_BEFORE)..at)?, depth);
    read_head(&after, is_announced(&before))
}

fn bare_lines<'a>(lines: &[&'a str], depth: usize) -> Vec<&'a str> {
    lines.iter().map(|line| bare(line, depth)).collect()
}

/// How often a line is quoted.
fn depth(line: &str) -> usize {
    successors(unquoted(line), |inner| unquoted(inner)).count()
}

/// A line without its first quotation mark.
fn unquoted(line: &str) -> Option<&str> {
    line.strip_prefix(' ').unwrap_or(line).strip_prefix('>')
}

/// A line without so many of its quotation marks.
fn bare(line: &str, depth: usize) -> &str {
    let mut rest = line;
    for _ in 0..depth {
        let Some(inner) = unquoted(rest) else { break };
        rest = inner;
    }
    if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest }
}
