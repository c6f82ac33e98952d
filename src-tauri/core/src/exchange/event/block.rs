//! A text cut into events and the zones they name, with the line on which each begins.

use crate::exchange::vcard::{decode_quoted, physical_lines};

/// An event as it came.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// Its first line, from 1.
    pub line: usize,
    /// Its properties, unfolded; those of alarms and other parts within it are left out.
    pub lines: Vec<String>,
    /// Whether it ends.
    pub is_closed: bool,
}

impl Block {
    /// The value of the first property of a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|line| is_named(line, name)).and_then(|line| Some(split_head(line)?.1))
    }
}

/// What a calendar file holds.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The events, in their order.
    pub events: Vec<Block>,
    /// The lines of each description of a zone.
    pub zones: Vec<Vec<String>>,
    /// What the file is for (RFC 5545 §3.7.2), in upper case; blank where it does not say.
    pub method: String,
    /// What the calendar is called (`X-WR-CALNAME`), which is the address of its owner in Google's.
    pub name: String,
    /// Tasks, journals and other parts that are no event.
    pub others: usize,
}

/// Most events of a calendar, which are in memory at once.
pub(super) const MOST_EVENTS: usize = 100_000;
/// Most properties of an event, which are in memory at once; its guests are too many long before.
const MOST_LINES: usize = 10_000;
/// Deepest part within a part that is told apart.
const DEEPEST: usize = 32;

/// Cuts a text; both iCalendar and vCalendar 1.0. What comes after one event or one property too many is left.
pub(super) fn blocks(text: &str) -> Blocks {
    let mut blocks = Blocks::default();
    let mut open: Vec<String> = Vec::new();
    for (number, line) in logical_lines(text) {
        if blocks.events.len() > MOST_EVENTS {
            break;
        }
        let marker = |keyword: &str| {
            let (left, right) = line.split_once(':')?;
            left.trim().eq_ignore_ascii_case(keyword).then(|| right.trim().to_ascii_uppercase())
        };
        if let Some(what) = marker("BEGIN") {
            begin(&mut blocks, &what, number, &open);
            if open.iter().any(|part| part == "VTIMEZONE") && what != "VTIMEZONE" {
                push_zone(&mut blocks, &line);
            }
            if open.len() < DEEPEST {
                open.push(what);
            }
        } else if let Some(what) = marker("END") {
            end(&mut blocks, &what, &line, &mut open);
        } else {
            take(&mut blocks, line, &open);
        }
    }
    blocks
}

fn begin(blocks: &mut Blocks, what: &str, number: usize, open: &[String]) {
    let at_top = open.iter().all(|part| part == "VCALENDAR");
    match what {
        // An event that never ended does not swallow the next one.
        "VEVENT" => blocks.events.push(Block { line: number, ..Block::default() }),
        "VTIMEZONE" => blocks.zones.push(vec!["BEGIN:VTIMEZONE".to_owned()]),
        "VCALENDAR" => {}
        _ if at_top => blocks.others += 1,
        _ => {}
    }
}

fn end(blocks: &mut Blocks, what: &str, line: &str, open: &mut Vec<String>) {
    if open.iter().any(|part| part == "VTIMEZONE") {
        push_zone(blocks, line);
    }
    if what == "VEVENT"
        && let Some(event) = blocks.events.last_mut()
    {
        event.is_closed = true;
    }
    if let Some(at) = open.iter().rposition(|part| part == what) {
        open.truncate(at);
    }
}

fn take(blocks: &mut Blocks, line: String, open: &[String]) {
    match open.last().map(String::as_str) {
        Some("VEVENT") => {
            if let Some(event) = blocks.events.last_mut().filter(|event| event.lines.len() < MOST_LINES) {
                event.lines.push(line);
            }
        }
        Some("VCALENDAR") if is_named(&line, "METHOD") => {
            blocks.method = value_of(&line).to_ascii_uppercase();
        }
        Some("VCALENDAR") if is_named(&line, "X-WR-CALNAME") => value_of(&line).clone_into(&mut blocks.name),
        _ if open.iter().any(|part| part == "VTIMEZONE") => push_zone(blocks, &line),
        _ => {}
    }
}

fn push_zone(blocks: &mut Blocks, line: &str) {
    if let Some(zone) = blocks.zones.last_mut() {
        zone.push(line.to_owned());
    }
}

/// Properties, each with the line on which it begins: folds and soft line breaks joined, quoted-printable decoded.
fn logical_lines(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let mut lines = physical_lines(text).filter(|line| !line.text.trim().is_empty()).peekable();
    std::iter::from_fn(move || {
        let first = lines.next()?;
        let mut line = first.text.trim_start_matches('\u{feff}').to_owned();
        let is_quoted = |line: &str| {
            split_head(line).is_some_and(|(head, _)| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
        };
        loop {
            let soft = line.ends_with('=') && is_quoted(&line);
            let Some(next) = lines.next_if(|next| soft || next.text.starts_with([' ', '\t'])) else { break };
            if soft {
                line.pop();
                line.push_str(next.text);
            } else {
                line.push_str(next.text.get(1..).unwrap_or_default());
            }
        }
        Some((first.number, if is_quoted(&line) { decoded(&line) } else { line }))
    })
}

/// A quoted-printable property of vCalendar 1.0 as iCalendar would write it.
fn decoded(line: &str) -> String {
    let Some((head, value)) = split_head(line) else { return line.to_owned() };
    let mut charset = None;
    let kept = head.split(';').filter(|parameter| {
        let upper = parameter.to_ascii_uppercase();
        if let Some(name) = upper.strip_prefix("CHARSET=") {
            charset = Some(name.to_owned());
        }
        !upper.starts_with("CHARSET=") && !upper.contains("QUOTED-PRINTABLE")
    });
    let head = kept.collect::<Vec<_>>().join(";");
    format!("{head}:{}", decode_quoted(value, charset.as_deref()))
}

/// Whether a property has a name.
pub(super) fn is_named(line: &str, name: &str) -> bool {
    let end = line.find([':', ';']).unwrap_or(line.len());
    line.get(..end).is_some_and(|own| own.trim().eq_ignore_ascii_case(name))
}

/// Head and value of a property, parted at the first colon that is not quoted.
pub(super) fn split_head(line: &str) -> Option<(&str, &str)> {
    crate::exchange::vcard::split_head(line)
}

fn value_of(line: &str) -> &str {
    split_head(line).map(|(_, value)| value.trim()).unwrap_or_default()
}
