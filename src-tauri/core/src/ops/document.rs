//! Documents on their way in: files, what is in folders, standard input, members of archives.

use std::{
    borrow::Cow,
    path::{self, Path, PathBuf},
};

use crate::exchange::{self, FoundFile};

/// A document that is being imported: where it is, what to call it, and its content or why there is none.
#[derive(Debug, Clone)]
pub struct Document {
    /// Where it is, as it was named.
    pub path: String,
    /// Its name, by which its kind is told.
    pub origin: String,
    /// Its content, or in plain words why it could not be read.
    pub content: std::result::Result<Vec<u8>, String>,
    /// Whether it is one of many in an archive.
    pub is_member: bool,
}

impl Document {
    /// A document that is no part of an archive.
    pub fn new(
        path: impl Into<String>,
        origin: impl Into<String>,
        content: std::result::Result<Vec<u8>, String>,
    ) -> Self {
        Self { path: path.into(), origin: origin.into(), content, is_member: false }
    }
}

/// A document that is about to be imported. A file is read when its turn comes, so that of a folder of photos one at a
/// time is in memory.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// A file that waits on the disk.
    File(FoundFile),
    /// What was read already, such as standard input.
    Here(Document),
}

impl From<Document> for Incoming {
    fn from(document: Document) -> Self {
        Self::Here(document)
    }
}

impl Incoming {
    /// What several of them are called together.
    pub(super) fn name_of_all(documents: &[Self]) -> String {
        match documents {
            [one] => one.path().into_owned(),
            [first, ..] => format!("{} and {} more", first.path(), documents.len() - 1),
            [] => String::new(),
        }
    }

    /// The files that paths name, and those in the folders they name.
    pub fn of_paths(paths: &[PathBuf]) -> Vec<Self> {
        exchange::find_files(paths).into_iter().map(Self::File).collect()
    }

    /// Where it is, as it was named.
    pub fn path(&self) -> Cow<'_, str> {
        match self {
            Self::File(file) => file.path.to_string_lossy(),
            Self::Here(document) => Cow::Borrowed(&document.path),
        }
    }

    /// Its name, by which its kind is told.
    pub fn origin(&self) -> &str {
        match self {
            Self::File(file) => &file.origin,
            Self::Here(document) => &document.origin,
        }
    }

    /// Whether it begins like something on which or in which there may be pictures.
    pub(super) fn may_be_looked_at(&self) -> bool {
        let is_such = |head: &[u8]| exchange::is_picture(head) || exchange::is_archive(head);
        match self {
            Self::File(file) => {
                file.problem.is_none() && exchange::head_of_file(&file.path).is_ok_and(|head| is_such(&head))
            }
            Self::Here(document) => document.content.as_ref().is_ok_and(|bytes| is_such(bytes)),
        }
    }

    /// It, read.
    pub(super) fn open(&self) -> Cow<'_, Document> {
        match self {
            Self::Here(document) => Cow::Borrowed(document),
            Self::File(file) => {
                let content = match &file.problem {
                    Some(problem) => Err(problem.to_string()),
                    None => exchange::load_file(&file.path).map_err(|problem| problem.to_string()),
                };
                Cow::Owned(Document::new(file.path.to_string_lossy(), &file.origin, content))
            }
        }
    }
}

/// By what a file is known when it is saved again: where it is, whole. The name of an archive stands in it without
/// numbers, which are the day on which it was made. What is no file has only its name.
pub(super) fn place(path: &str, origin: &str) -> String {
    if path.is_empty() || path == "-" {
        return origin.to_owned();
    }
    let whole = path::absolute(path).unwrap_or_else(|_| PathBuf::from(path));
    let folders = whole.parent().into_iter().flat_map(Path::components);
    let undated = folders.map(|folder| undated(&folder.as_os_str().to_string_lossy()));
    let name = whole.file_name().unwrap_or_default();
    undated.collect::<PathBuf>().join(name).to_string_lossy().into_owned()
}

/// The name of an archive without numbers; other folders keep theirs.
fn undated(folder: &str) -> String {
    let is_archive = [".zip", ".gz", ".tgz", ".tar"].iter().any(|ending| folder.to_ascii_lowercase().ends_with(ending));
    folder.chars().filter(|letter| !is_archive || !letter.is_ascii_digit()).collect()
}

/// The name of the file at a place, as it is shown.
pub(super) fn name_at(place: &str) -> String {
    Path::new(place).file_name().map_or_else(|| place.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Whether two places are of one file that was saved twice, as `contacts.vcf` and `contacts (1).vcf` are. Where only the
/// end of a place is known, that has to do.
pub(super) fn same_file(one: &str, other: &str) -> bool {
    let (one, other) = (first_saved(one), first_saved(other));
    !one.is_empty() && !other.is_empty() && (Path::new(&one).ends_with(&other) || Path::new(&other).ends_with(&one))
}

/// The place without the number that a browser gives to the second file of a name.
fn first_saved(place: &str) -> String {
    let (stem, end) = place.rsplit_once('.').unwrap_or((place, ""));
    let base = stem.rsplit_once(" (").filter(|(_, copy)| copy.trim_end_matches(')').parse::<u32>().is_ok());
    format!("{}.{end}", base.map_or(stem, |(base, _)| base)).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_saved_again_is_known_by_where_it_is() {
        let place = |path: &str| place(path, "contacts.vcf");
        assert!(same_file(&place("/jo/Downloads/contacts.vcf"), &place("/jo/Downloads/contacts (1).vcf")));
        assert!(!same_file(&place("/jo/berlin/contacts.vcf"), &place("/jo/paris/contacts.vcf")), "two of one name");
        assert!(!same_file(&place("/jo/contacts.vcf"), &place("/jo/old-contacts.vcf")), "a name is whole");
        assert!(same_file("contacts.vcf", &place("/jo/Downloads/contacts.vcf")), "as places were kept before");
    }

    #[test]
    fn an_archive_of_another_day_is_the_same() {
        let of_day = |day: &str| place(&format!("/jo/Export_{day}.zip/Connections.csv"), "Connections.csv");
        assert!(same_file(&of_day("2026-11-21"), &of_day("2026-12-24")));
        assert!(!same_file(&place("/jo/berlin.zip/a.vcf", "a.vcf"), &place("/jo/paris.zip/a.vcf", "a.vcf")));
    }

    #[test]
    fn what_is_no_file_has_only_its_name() {
        assert_eq!(place("-", "standard input"), "standard input");
        assert_eq!(name_at(&place("/jo/cards/jane.vcf", "cards/jane.vcf")), "jane.vcf");
    }
}
