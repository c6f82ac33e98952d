//! A folder of Markdown, a page for each person: to read, to search, to keep in a place of notes.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use super::page::write_page;
use crate::{Book, Error, Result, id::PersonId, ops::out::write_file, store};

/// Longest name of a file, in bytes, without its ending; every file system takes as much.
const LONGEST_NAME: usize = 100;

impl Book {
    /// Writes a page for each person, and one that leads to all of them. The folder is new or empty: it is made under
    /// another name and renamed when it is complete.
    pub(super) fn write_pages(&self, folder: &Path) -> Result<u64> {
        refuse_full(folder)?;
        let partial = partial_of(folder);
        let failed = |error| Error::file(folder, error);
        let finished = self.fill(&partial).and_then(|people| {
            if folder.exists() {
                fs::remove_dir(folder).map_err(failed)?;
            }
            fs::rename(&partial, folder).map_err(failed)?;
            Ok(people)
        });
        if finished.is_err() {
            let _ = fs::remove_dir_all(&partial);
        }
        finished
    }

    fn fill(&self, folder: &Path) -> Result<u64> {
        let people = folder.join("people");
        fs::create_dir_all(&people).map_err(|error| Error::file(&people, error))?;
        let everybody: Vec<PersonId> = self.read(store::person::all)?;
        let mut taken = HashSet::new();
        let mut list = String::from("# Goodturn\n\n");
        for id in &everybody {
            let page = self.person_page(*id)?;
            let file = file_name(&page.person.facts.name, &mut taken);
            write_file(&people.join(&file), write_page(&page).as_bytes())?;
            let name = page.person.facts.name.replace(['[', ']'], "");
            list.push_str(&format!("- [{name}](<people/{file}>)\n"));
        }
        write_file(&folder.join("index.md"), list.as_bytes())?;
        Ok(everybody.len() as u64)
    }
}

fn refuse_full(folder: &Path) -> Result<()> {
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => Err(Error::Refused(format!(
            "{} is not empty. Nothing was written; name a new or an empty folder.",
            folder.display()
        ))),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::file(folder, error)),
        _ => Ok(()),
    }
}

fn partial_of(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push(".partial");
    folder.with_file_name(name)
}

/// A name that every file system takes and no other page has.
fn file_name(name: &str, taken: &mut HashSet<String>) -> String {
    let plain: String = name
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|#^[]".contains(letter) { ' ' } else { letter })
        .collect();
    let mut short = plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches('.').trim().to_owned();
    while short.len() > LONGEST_NAME {
        short.pop();
    }
    let short = if short.is_empty() { "Somebody".to_owned() } else { short };
    let numbered = (1..).map(|n| if n == 1 { short.clone() } else { format!("{short} {n}") });
    let free = numbered.into_iter().find(|name| taken.insert(name.to_lowercase())).unwrap_or(short);
    format!("{free}.md")
}
