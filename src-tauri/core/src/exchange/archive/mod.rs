//! Archives: ZIP and tar with many members, gzip with one or with a tar. Members are told apart by their names and read
//! like files; their names are never used as paths, nothing is written, archives within archives are not opened.

mod tarball;

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use super::{Unreadable, Viewpoint, decode, plain::one_line, table::find_table};

/// Most members of an archive.
const MOST_MEMBERS: usize = 20_000;
/// Most bytes that an archive may hold once it is unpacked, counted while they come out.
const MOST_BYTES: u64 = 128 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;

/// Endings of members that are read like files of the same name.
const READ: [&str; 16] = [
    "vcf",
    "vcard",
    "csv",
    "tsv",
    "tab",
    "ics",
    "ical",
    "icalendar",
    "vcs",
    "eml",
    "emlx",
    "mbox",
    "mbx",
    "ldif",
    "txt",
    "md",
];
/// Endings of archives.
const ARCHIVES: [&str; 8] = ["zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz"];
/// What is read of LinkedIn's whole export, by the names of its members; the rest tells of you and not of others.
const LINKEDIN: [&str; 4] = ["connections.csv", "messages.csv", "importedcontacts.csv", "contacts.csv"];
/// Members by which LinkedIn's export is known.
const OF_LINKEDIN: [&str; 5] = ["messages.csv", "profile.csv", "invitations.csv", "registration.csv", "positions.csv"];

/// A member of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name within the archive, folders included.
    pub name: String,
    /// Its content, or in plain words why there is none.
    pub content: Result<Vec<u8>, String>,
}

/// What an archive holds that can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Archive {
    /// What can be read, in the order of the archive.
    pub members: Vec<Member>,
    /// What was passed over, in words.
    pub passed_over: Vec<String>,
    /// The name of whom the archive belongs to, where it tells; blank where it does not.
    pub owner: String,
}

impl Archive {
    /// The same view, as the one to whom the archive belongs where nobody else is said.
    pub fn seen_by_its_owner(&self, view: &Viewpoint) -> Viewpoint {
        let mut view = view.clone();
        if view.me.name.trim().is_empty() {
            view.me.name.clone_from(&self.owner);
        }
        view
    }
}

/// Whether these are the first bytes of an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    is_zip(bytes) || is_gzip(bytes) || tarball::is_tar(bytes)
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1F\x8B")
}

/// Opens an archive.
///
/// # Errors
/// When it is broken, an office document, or holds more than can be read; a member that cannot be read is no error.
pub fn open_archive(name: &str, bytes: &[u8]) -> Result<Archive, Unreadable> {
    match bytes {
        _ if is_gzip(bytes) => open_gzip(name, bytes),
        _ if tarball::is_tar(bytes) => open_tar(bytes),
        _ => open_zip(bytes),
    }
}

fn broken(error: &dyn std::fmt::Display) -> Unreadable {
    Unreadable::Refused(format!("The archive is broken: {error}."))
}

fn open_zip(bytes: &[u8]) -> Result<Archive, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let names: Vec<String> = zip.file_names_raw().map(one_name).collect();
    if names.iter().any(|name| name == "[Content_Types].xml" || name == "mimetype") {
        return Err(Unreadable::NotText("an office document"));
    }
    choose(&names, |index, left| inflate(&mut zip, index, left))
}

fn open_tar(bytes: &[u8]) -> Result<Archive, Unreadable> {
    let files = tarball::files(bytes).map_err(|error| broken(&error))?;
    let names: Vec<String> = files.iter().map(|file| one_name(&file.name)).collect();
    choose(&names, |index, left| take(files.get(index).map_or(&[][..], |file| file.content), left))
}

fn one_name(name: &(impl AsRef<[u8]> + ?Sized)) -> String {
    one_line(&String::from_utf8_lossy(name.as_ref()))
}

/// What of the members is read; `content` answers with that of one and takes it off what may still come out.
fn choose(
    names: &[String],
    mut content: impl FnMut(usize, &mut u64) -> Result<Result<Vec<u8>, String>, Unreadable>,
) -> Result<Archive, Unreadable> {
    if names.len() > MOST_MEMBERS {
        return Err(Unreadable::Refused(format!(
            "The archive has {} members; more than {MOST_MEMBERS} are not read, nothing was.",
            names.len()
        )));
    }
    let choice = Choice::of(names);
    let mut archive = Archive::default();
    let (mut others, mut nested, mut left) = (0, 0, MOST_BYTES);
    for (index, name) in names.iter().enumerate() {
        match choice.of_member(name) {
            Wanted::Nothing => {}
            Wanted::Other => others += 1,
            Wanted::Archive => nested += 1,
            wanted => match (wanted, content(index, &mut left)?) {
                (Wanted::Owner, Ok(content)) => archive.owner = owner_in(&content),
                (Wanted::Owner, Err(_)) => {}
                (_, content) => archive.members.push(Member { name: name.clone(), content }),
            },
        }
    }
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {many}")),
    };
    archive.passed_over.extend(counted(others, "other file in the archive", "other files in the archive"));
    archive.passed_over.extend(counted(nested, "archive within the archive", "archives within the archive"));
    Ok(archive)
}

/// What to do with a member.
enum Wanted {
    Read,
    Owner,
    Archive,
    Other,
    /// A folder, or what the system keeps for itself.
    Nothing,
}

/// Which members are read.
enum Choice {
    ByEnding,
    LinkedIn,
}

impl Choice {
    fn of(names: &[String]) -> Self {
        let has = |wanted: &str| names.iter().any(|name| file_name(name).eq_ignore_ascii_case(wanted));
        let is_linkedin = has("connections.csv") && OF_LINKEDIN.into_iter().any(has);
        if is_linkedin { Self::LinkedIn } else { Self::ByEnding }
    }

    fn of_member(&self, name: &str) -> Wanted {
        let file = file_name(name).to_lowercase();
        if file.is_empty() || file.starts_with('.') || name.starts_with("__MACOSX/") {
            return Wanted::Nothing;
        }
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        match self {
            _ if ARCHIVES.contains(&ending) => Wanted::Archive,
            Self::LinkedIn if file == "profile.csv" => Wanted::Owner,
            Self::LinkedIn if LINKEDIN.contains(&file.as_str()) => Wanted::Read,
            Self::ByEnding if READ.contains(&ending) || file == "mbox" => Wanted::Read,
            _ => Wanted::Other,
        }
    }
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The content of a member; the archive is given up where more comes out than it may hold.
fn inflate(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: &mut u64,
) -> Result<Result<Vec<u8>, String>, Unreadable> {
    let is_locked = zip.by_index_raw(index).is_ok_and(|member| member.encrypted());
    if is_locked {
        return Ok(Err("It is locked with a password; unpack it and import what is in it.".to_owned()));
    }
    match zip.by_index(index) {
        Ok(member) => take(member, left),
        Err(error) => Ok(Err(format!("It could not be unpacked: {error}."))),
    }
}

fn take(from: impl Read, left: &mut u64) -> Result<Result<Vec<u8>, String>, Unreadable> {
    let mut content = Vec::new();
    let read = from.take(*left + 1).read_to_end(&mut content);
    match left.checked_sub(content.len() as u64) {
        Some(rest) => *left = rest,
        None => {
            return Err(Unreadable::Refused(format!(
                "The archive unpacks to more than {} MB; nothing of it was read. Unpack it and import its parts.",
                MOST_BYTES / MEGABYTE
            )));
        }
    }
    Ok(match read {
        Ok(_) => Ok(content),
        Err(error) => Err(format!("It could not be unpacked: {error}.")),
    })
}

fn open_gzip(name: &str, bytes: &[u8]) -> Result<Archive, Unreadable> {
    let inner = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let content = take(MultiGzDecoder::new(bytes), &mut { MOST_BYTES })?;
    if let Ok(tar) = content.as_deref()
        && tarball::is_tar(tar)
    {
        return open_tar(tar);
    }
    Ok(Archive { members: vec![Member { name: file_name(inner).to_owned(), content }], ..Archive::default() })
}

/// The name in LinkedIn's `Profile.csv`; blank where it cannot be read.
fn owner_in(content: &[u8]) -> String {
    let Ok(text) = decode(content) else { return String::new() };
    let Some(header) = find_table(&text) else { return String::new() };
    let today = chrono::NaiveDate::default();
    let first = super::table::read_table(&text, &header, today).into_iter().next();
    first.and_then(Result::ok).map(|card| card.facts.called()).unwrap_or_default()
}

#[cfg(test)]
mod stories;
