//! Archives on their way in.

use super::{
    capture::Progress,
    document::Document,
    import::{Import, Touched},
};
use crate::{
    Result,
    exchange::{self, Format, Viewpoint},
    wire::ImportedFile,
};

impl Import<'_> {
    /// Each member of an archive is a document of its own, named after both.
    pub(super) fn import_archive(
        &mut self,
        document: &Document,
        bytes: &[u8],
        seen: &Viewpoint,
        touched: &mut Touched,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<()> {
        let archive = match exchange::open_archive(&document.origin, bytes) {
            Ok(archive) if archive.members.is_empty() => {
                let reason = "There is no file in the archive that can be read.".to_owned();
                self.reject_document(document, reason);
                return Ok(());
            }
            Ok(archive) => archive,
            Err(problem) => {
                self.reject_document(document, problem.to_string());
                return Ok(());
            }
        };
        let seen = archive.seen_by_its_owner(seen);
        if !archive.passed_over.is_empty() {
            self.report.files.push(ImportedFile {
                path: document.path.clone(),
                format: Format::Archive.word().to_owned(),
                passed_over: archive.passed_over,
                ..ImportedFile::default()
            });
        }
        for member in archive.members {
            let is_nested = member.content.as_ref().is_ok_and(|bytes| exchange::is_archive(bytes));
            let nested = || Err("This is an archive within an archive; it was not opened.".to_owned());
            let inner = Document {
                path: format!("{}/{}", document.path, member.name),
                origin: member.name,
                is_member: true,
                content: if is_nested { nested() } else { member.content },
            };
            self.import_document(&inner, &seen, touched, go_on)?;
        }
        Ok(())
    }
}
