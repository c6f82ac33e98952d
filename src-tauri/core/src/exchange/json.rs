//! JSON that other programs wrote: what is missing, or is of another kind than it should be, is absent.

use chrono::NaiveDate;
use serde_json::Value;

/// Most letters of a text that are kept of one value.
const LONGEST: usize = 20_000;

/// The text under a name; numbers as they are written, blank where there is none.
pub(super) fn text(value: &Value, name: &str) -> String {
    value.get(name).map(plain).unwrap_or_default()
}

/// A value as text; blank where it is a list, an object or nothing.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().chars().take(LONGEST).collect(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        _ => String::new(),
    }
}

/// Whether it stands there that something is so.
pub(super) fn is(value: &Value, name: &str) -> bool {
    match value.get(name) {
        Some(Value::Bool(so)) => *so,
        Some(Value::Number(number)) => number.as_i64() == Some(1),
        _ => false,
    }
}

/// The members of a list, or the values of an object that stands for one.
pub(super) fn members(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(members)) => members.iter().collect(),
        Some(Value::Object(members)) => members.values().collect(),
        _ => Vec::new(),
    }
}

/// The civil day under a name: the beginning of `2020-05-01T10:00:00Z`.
pub(super) fn day(value: &Value, name: &str) -> Option<NaiveDate> {
    text(value, name).get(..10)?.parse().ok()
}

/// What stands under names that have no place, a line each: "food_preferences: no nuts" as "Food preferences: no nuts".
pub(super) fn others(value: &Value, placed: &[&str]) -> Vec<String> {
    let Some(object) = value.as_object() else { return Vec::new() };
    let other = object.iter().filter(|(name, value)| !placed.contains(&name.as_str()) && !plain(value).is_empty());
    other.map(|(name, value)| format!("{}: {}", words(name), plain(value))).collect()
}

/// `jobTitle` and `job_title` as "Job title".
fn words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        match letter {
            '_' => words.push(' '),
            letter if words.is_empty() => words.extend(letter.to_uppercase()),
            letter if letter.is_uppercase() => {
                words.push(' ');
                words.extend(letter.to_lowercase());
            }
            letter => words.push(letter),
        }
    }
    words
}

/// Lines that are not blank, as one text.
pub(super) fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let filled: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    filled.join("\n")
}

/// The filled parts of a line.
pub(super) fn parts(parts: &[&str], between: &str) -> String {
    let filled: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    filled.join(between)
}
