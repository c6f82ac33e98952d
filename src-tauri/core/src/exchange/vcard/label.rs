//! Labels such as "work" and "cell", from `TYPE` parameters and from Apple's `X-ABLabel`.

/// Types that say nothing about which address or number it is.
const NOISE: &[&str] = &["internet", "voice", "x400", "postal", "parcel", "dom", "intl", "msg", "text", "video", "uri"];

/// A label from the types of a property: "work fax"; blank where they say nothing.
pub(super) fn label(types: &[String]) -> String {
    let words = types.iter().filter(|word| !NOISE.contains(&word.as_str()));
    words.map(|word| word.strip_prefix("x-").unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

/// A label in its owner's words; Apple wraps its own ones in `_$!<Mobile>!$_`.
pub(super) fn own_label(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) {
        Some(word) => word.to_lowercase(),
        None => text.to_owned(),
    }
}
