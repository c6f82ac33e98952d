//! Documents on their way in: files, what is in folders, standard input, members of archives.

use std::path::PathBuf;

use crate::exchange;

/// A document that is about to be imported: where it is, what to call it, and its content or why there is none.
pub struct Document {
    /// Where it is, as it was named.
    pub path: String,
    /// Its name, by which its kind is told.
    pub origin: String,
    /// Its content, or in plain words why it could not be read.
    pub content: std::result::Result<Vec<u8>, String>,
}

impl Document {
    /// What several of them are called together.
    pub(super) fn name_of_all(documents: &[Self]) -> String {
        match documents {
            [one] => one.path.clone(),
            [first, ..] => format!("{} and {} more", first.path, documents.len() - 1),
            [] => String::new(),
        }
    }

    /// The files that paths name, and those in the folders they name.
    pub fn of_paths(paths: &[PathBuf]) -> Vec<Self> {
        let found = exchange::find_files(paths).into_iter();
        let read = found.map(|file| Self {
            path: file.path.to_string_lossy().into_owned(),
            origin: file.origin,
            content: match file.problem {
                Some(problem) => Err(problem.to_string()),
                None => exchange::load_file(&file.path).map_err(|problem| problem.to_string()),
            },
        });
        read.collect()
    }
}
