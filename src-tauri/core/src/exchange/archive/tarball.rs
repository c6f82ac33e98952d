//! Tar archives (POSIX ustar, with the long names of GNU and pax), as Google Takeout packs them.

use std::io;

use tar::{Archive, EntryType};

/// Where a header says that it is one, and how (POSIX.1-2017, pax, "ustar Interchange Format").
const MAGIC: (std::ops::Range<usize>, &[u8]) = (257..262, b"ustar");

/// A file in a tar archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File<'a> {
    /// Its name, folders included, as it was packed.
    pub name: Vec<u8>,
    /// Its content.
    pub content: &'a [u8],
}

/// Whether a document that begins with these bytes is a tar archive.
pub(super) fn is_tar(bytes: &[u8]) -> bool {
    bytes.get(MAGIC.0) == Some(MAGIC.1)
}

/// The plain files of a tar archive; folders, links and devices are no files.
pub(super) fn files(bytes: &[u8]) -> io::Result<Vec<File<'_>>> {
    let mut files = Vec::new();
    for entry in Archive::new(bytes).entries()? {
        let entry = entry?;
        if !matches!(entry.header().entry_type(), EntryType::Regular | EntryType::Continuous) {
            continue;
        }
        let whole = usize::try_from(entry.raw_file_position()).ok().zip(usize::try_from(entry.size()).ok());
        let content = whole.and_then(|(from, size)| bytes.get(from..from.checked_add(size)?));
        let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "a file in it is cut off");
        files.push(File { name: entry.path_bytes().into_owned(), content: content.ok_or_else(cut)? });
    }
    Ok(files)
}
