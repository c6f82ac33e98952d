//! Lines that say what they are: "Company: Acme", "Tel: …", "Met at: RustConf".

use crate::exchange::words::words;

/// The field, the label within it, and the value of a line "Tel (mobile): …"; `None` for any other line.
pub(super) fn split_label(line: &str) -> Option<(&'static str, &'static str, &str)> {
    let place = line.find([':', '：', '\t'])?;
    let name = line.get(..place)?.trim();
    let mark = line.get(place..)?.chars().next()?.len_utf8();
    let value = line.get(place + mark..)?.trim();
    if value.is_empty() || value.starts_with("//") || name.chars().count() > 20 {
        return None;
    }
    let lower = name.to_lowercase();
    let plain = lower.trim_end_matches(['.', ' ']);
    let labels = &words().note.labels;
    let meaning = labels.get(plain).or_else(|| labels.get(plain.split(['/', '(']).next()?.trim()))?;
    let (field, label) = meaning.split_once(':').unwrap_or((meaning, ""));
    Some((field, label, value))
}
