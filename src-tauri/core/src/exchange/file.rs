//! Files on the way in: folders opened up, sizes bounded, and whatever is no plain file refused in plain words.

use std::{
    fs::{self, File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{Unreadable, holds_records, is_own_document, is_picture};

/// Most files that one drop of folders yields.
const MOST_FILES: usize = 10_000;
/// Deepest folder within a folder that is opened.
const DEEPEST: usize = 40;
/// Largest file of cards that is read, in bytes.
const MOST_CARDS: u64 = 128 * MEGABYTE;
/// Largest note that is read, in bytes.
const MOST_NOTE: u64 = MEGABYTE;
/// Largest picture that is read, in bytes: a photo of 50 megapixels has half of it.
const MOST_PICTURE: u64 = 64 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;
/// How much of a large file is read to tell whether it holds cards.
const HEAD: u64 = 256 * 1024;
/// How much of a file tells a picture or an archive, in bytes.
const SIGNATURE: u64 = 512;

/// A file that was found, or something that cannot be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it is.
    pub path: PathBuf,
    /// What to call it: its name, after the folders within the dropped one.
    pub origin: String,
    /// Why it will not be read, where that is known already.
    pub problem: Option<Unreadable>,
}

/// Opens up folders and checks every path, in the order given; inside a folder by name. Hidden files and links to
/// folders are passed over; what is neither file nor folder is answered with its problem.
pub fn find_files(paths: &[PathBuf]) -> Vec<FoundFile> {
    let mut found = Vec::new();
    for path in paths {
        let origin = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => open_folder(path, &origin, 0, &mut found),
            Ok(metadata) => found.push(FoundFile { path: path.clone(), origin, problem: problem_of(path, &metadata) }),
            Err(error) => found.push(refused(path, &origin, &error)),
        }
    }
    found
}

fn open_folder(folder: &Path, origin: &str, depth: usize, found: &mut Vec<FoundFile>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.push(refused(folder, origin, &error)),
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let origin = format!("{origin}/{name}");
        if found.len() >= MOST_FILES || depth >= DEEPEST {
            return found.push(too_many(folder));
        }
        let is_link = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() && is_link => {}
            Ok(metadata) if metadata.is_dir() => {
                open_folder(&path, &origin, depth + 1, found);
                if found.len() > MOST_FILES {
                    return;
                }
            }
            Ok(metadata) => found.push(FoundFile { problem: problem_of(&path, &metadata), path, origin }),
            Err(error) => found.push(refused(&path, &origin, &error)),
        }
    }
}

/// The first bytes of a file that [`find_files`] found: enough to tell a picture or an archive.
///
/// # Errors
/// As [`load_file`].
pub fn head_of_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let mut head = Vec::new();
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    file.take(SIGNATURE).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
    Ok(head)
}

/// Reads a file that [`find_files`] found.
///
/// # Errors
/// When it has vanished, may not be read, is no plain file, is empty, or is too large for what it holds.
pub fn load_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if let Some(problem) = problem_of(path, &metadata) {
        return Err(problem);
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let size = metadata.len();
    let mut bytes = Vec::new();
    let mut file = file.take(HEAD.min(size));
    file.read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    let (kind, limit) = if is_picture(&bytes) { ("a picture", MOST_PICTURE) } else { ("a note", MOST_NOTE) };
    if size > limit && (limit == MOST_PICTURE || !holds_cards(path, &bytes)) {
        return Err(too_large(kind, size, limit));
    }
    // A file that grows while it is read is read as far as it went when it was looked at.
    file.set_limit(size - HEAD.min(size));
    file.read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    Ok(bytes)
}

fn holds_cards(path: &Path, head: &[u8]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    holds_records(&name, head)
}

fn problem_of(path: &Path, metadata: &Metadata) -> Option<Unreadable> {
    if !metadata.is_file() {
        let text = "This is no plain file but a device, a pipe or a socket; it was not opened.";
        return Some(Unreadable::Refused(text.to_owned()));
    }
    match metadata.len() {
        0 => Some(Unreadable::Empty),
        size if size > MOST_CARDS && is_own(path) => Some(put_back_instead(size)),
        size if size > MOST_CARDS => Some(too_large("a card file", size, MOST_CARDS)),
        _ => None,
    }
}

fn is_own(path: &Path) -> bool {
    head_of_file(path).is_ok_and(|head| is_own_document(&head))
}

/// What to do with a whole book that is larger than what is joined into another one.
fn put_back_instead(size: u64) -> Unreadable {
    Unreadable::Refused(format!(
        "This is a whole book of Goodturn of {} MB, and no more than {} MB are joined into another one. Close Goodturn and \
         put it back with `goodturn restore FILE`: it takes the place of what is here, of which a backup is kept. Nothing \
         was read, the file stays where it is.",
        size.div_ceil(MEGABYTE),
        MOST_CARDS / MEGABYTE
    ))
}

fn too_large(kind: &'static str, size: u64, limit: u64) -> Unreadable {
    Unreadable::TooLarge { kind, megabytes: size.div_ceil(MEGABYTE), limit: limit / MEGABYTE }
}

fn too_many(folder: &Path) -> FoundFile {
    let text = format!(
        "There are more than {MOST_FILES} files or {DEEPEST} folders within each other; the rest was not read."
    );
    FoundFile {
        path: folder.to_owned(),
        origin: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        problem: Some(Unreadable::Refused(text)),
    }
}

fn refused(path: &Path, origin: &str, error: &io::Error) -> FoundFile {
    FoundFile { path: path.to_owned(), origin: origin.to_owned(), problem: Some(unreadable(error)) }
}

fn unreadable(error: &io::Error) -> Unreadable {
    Unreadable::Refused(match error.kind() {
        io::ErrorKind::NotFound => "The file is not there any more.".to_owned(),
        io::ErrorKind::PermissionDenied => "You have no permission to read this file.".to_owned(),
        _ => format!("The file could not be read: {error}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: &[FoundFile]) -> Vec<&str> {
        found.iter().map(|file| file.origin.as_str()).collect()
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[test]
    fn a_folder_is_opened_up_without_hidden_files_and_loops() {
        let home = folder();
        let cards = home.path().join("cards");
        fs::create_dir_all(cards.join("berlin")).expect("folders");
        fs::write(cards.join("berlin/jane doe é.vcf"), "x").expect("a file");
        fs::write(cards.join("a.txt"), "x").expect("a file");
        fs::write(cards.join(".hidden.vcf"), "x").expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&cards, cards.join("berlin/again")).expect("a link that leads back");
        assert_eq!(names(&find_files(&[cards])), ["cards/a.txt", "cards/berlin/jane doe é.vcf"]);
    }

    #[test]
    fn what_is_no_readable_file_is_answered_in_plain_words() {
        let home = folder();
        let empty = home.path().join("empty.vcf");
        fs::write(&empty, "").expect("a file");
        assert_eq!(load_file(&empty), Err(Unreadable::Empty));
        let gone = find_files(&[home.path().join("gone.vcf")]);
        let problem = gone[0].problem.as_ref().map(ToString::to_string);
        assert_eq!(problem.as_deref(), Some("The file is not there any more."));
        if cfg!(unix) {
            let device = find_files(&[PathBuf::from("/dev/null")]);
            assert!(device[0].problem.is_some(), "a device is not opened");
            let process = load_file(Path::new("/proc/self/status"));
            assert_eq!(process, Err(Unreadable::Empty), "what has no size on disk is not read");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_without_waiting_for_it() {
        let home = folder();
        let pipe = home.path().join("pipe.vcf");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
        assert!(made.success());
        let refused = load_file(&pipe).expect_err("a pipe is no file").to_string();
        assert!(refused.contains("no plain file"), "{refused}");
    }

    #[test]
    fn a_whole_book_that_is_too_large_to_be_joined_is_told_the_way_back() {
        let home = folder();
        let path = home.path().join("goodturn.json");
        let beginning = format!("{{\"format\":\"goodturn\",\"version\":1,{}", " ".repeat(600));
        fs::write(&path, beginning).expect("a file");
        File::options().write(true).open(&path).and_then(|file| file.set_len(MOST_CARDS + 1)).expect("a large file");
        let found = find_files(std::slice::from_ref(&path));
        let problem = found[0].problem.as_ref().map(ToString::to_string).expect("it is not read");
        assert!(problem.contains("129 MB") && problem.contains("`goodturn restore FILE`"), "{problem}");
        assert_eq!(load_file(&path).expect_err("nor now").to_string(), problem);
        fs::write(&path, "BEGIN:VCARD").expect("a file");
        File::options().write(true).open(&path).and_then(|file| file.set_len(MOST_CARDS + 1)).expect("a large file");
        let problem = find_files(&[path])[0].problem.as_ref().map(ToString::to_string).expect("it is not read");
        assert!(problem.contains("too large for a card file"), "{problem}");
    }

    #[test]
    fn size_is_measured_by_what_a_file_holds() {
        let home = folder();
        let note = home.path().join("note.txt");
        fs::write(&note, "long ".repeat(300_000)).expect("a file");
        assert_eq!(load_file(&note), Err(Unreadable::TooLarge { kind: "a note", megabytes: 2, limit: 1 }));
        let cards = home.path().join("cards.txt");
        let text = "BEGIN:VCARD\r\nFN:Jane Doe\r\nEND:VCARD\r\n".repeat(40_000);
        fs::write(&cards, &text).expect("a file");
        assert_eq!(load_file(&cards).map(|bytes| bytes.len()), Ok(text.len()), "cards may be many");
    }
}
