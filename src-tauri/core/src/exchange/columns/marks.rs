//! The marks of Google's tables: several values in one cell, and stars before what is preferred or its own.

/// Between several values in one cell.
const BETWEEN: &str = " ::: ";
/// Before the preferred of several, and before the groups that Google itself keeps.
const STAR: &str = "* ";

/// The values of a cell.
pub(super) fn values(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(BETWEEN).map(str::trim)
}

/// A label without its star, in lower case where it is one everybody uses; and whether it had a star.
pub(super) fn label(text: &str) -> (String, bool) {
    let text = text.trim();
    let bare = text.strip_prefix(STAR.trim_end()).map(str::trim);
    let label = bare.unwrap_or(text);
    let common = ["home", "work", "mobile", "other", "main", "home fax", "work fax", "pager", "profile", "blog"];
    let lower = label.to_lowercase();
    (if common.contains(&lower.as_str()) { lower } else { label.to_owned() }, bare.is_some())
}

/// The tags of a cell: Google's list, Outlook's with semicolons, or plain commas.
pub(super) fn tags(cell: &str) -> Vec<String> {
    let parts: Vec<&str> = match (cell.contains(BETWEEN), cell.contains(';')) {
        (true, _) => values(cell).collect(),
        (_, true) => cell.split(';').collect(),
        _ => cell.split(',').collect(),
    };
    let own = |tag: &&str| !tag.is_empty() && !tag.starts_with(STAR);
    parts.into_iter().map(str::trim).filter(own).map(str::to_owned).collect()
}
