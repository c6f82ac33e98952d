//! The text files of the repository, as the rules see them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What holds nothing written by hand; `.gitignore` names it too. In a second working tree `.git` is a file.
const NOT_OURS: [&str; 9] =
    [".git", "target", "node_modules", "dist", "dist-mock", "gen", "paraglide", "coverage", "cache"];

/// One text file.
pub struct SourceFile {
    /// Where it is, from the root, with forward slashes.
    pub path: String,
    pub text: String,
}

/// All text files of the repository, in the order of their paths.
pub struct Tree {
    pub root: PathBuf,
    pub files: Vec<SourceFile>,
}

impl Tree {
    /// Reads the repository that this program was built from. Files that are not UTF-8 (pictures) are left out.
    pub fn read() -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
        let mut files = Vec::new();
        collect(&root, &root, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { root, files })
    }

    /// A tree of made-up files, for the tests of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files =
            files.iter().map(|(path, text)| SourceFile { path: (*path).into(), text: (*text).into() }).collect();
        Self { root: PathBuf::new(), files }
    }

    /// The files below a folder whose names end in one of `endings`.
    pub fn below(&self, folder: &str, endings: &[&str]) -> impl Iterator<Item = &SourceFile> {
        let (folder, endings) = (folder.to_owned(), endings.iter().map(ToString::to_string).collect::<Vec<_>>());
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(&folder) && endings.iter().any(|end| file.path.ends_with(end)))
    }

    /// Whether a file, or a module that holds it, is declared under `#[cfg(test)]`.
    pub fn is_a_test_module(&self, file: &SourceFile) -> bool {
        let Some((module, holder)) = self.holder(file) else { return false };
        let declaration = format!("#[cfg(test)] mod {module};");
        let words = holder.text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.contains(&declaration) || self.is_a_test_module(holder)
    }

    /// The name of a file's module, and the file that declares it.
    fn holder<'a>(&'a self, file: &'a SourceFile) -> Option<(&'a str, &'a SourceFile)> {
        let path = file.path.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        let (folder, module) = path.rsplit_once('/')?;
        let holders = [format!("{folder}/mod.rs"), format!("{folder}/lib.rs"), format!("{folder}.rs")];
        let holder = holders.iter().filter(|holder| **holder != file.path).find_map(|holder| self.file(holder))?;
        Some((module, holder))
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }
}

impl SourceFile {
    /// Lines with their numbers from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Lines of code: comments are cut away, so that they may name what the code may not.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter_map(|(number, line)| {
            let code = if line.trim_start().starts_with("//") { "" } else { line.split(" // ").next().unwrap_or(line) };
            (!code.trim().is_empty()).then_some((number, code))
        })
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let kind = entry.file_type()?;
        if NOT_OURS.iter().any(|left_out| name == *left_out) {
            continue;
        }
        if kind.is_dir() {
            collect(root, &entry.path(), files)?;
        } else if kind.is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
            && let Ok(path) = entry.path().strip_prefix(root)
        {
            files.push(SourceFile { path: path.to_string_lossy().replace('\\', "/"), text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_of_this_repository_holds_this_file_and_nothing_built() {
        let tree = Tree::read().expect("the repository can be read");
        assert!(tree.file("src-tauri/xtask/src/tree.rs").is_some(), "the reader finds its own source");
        assert!(tree.files.iter().all(|file| !file.path.starts_with("target/")), "what cargo built is not ours");
        assert!(tree.file(".git").is_none(), "nor is what git keeps");
    }

    #[test]
    fn what_a_test_module_holds_is_test_too() {
        let tree = Tree::of(&[
            ("core/src/lib.rs", "mod remind;"),
            ("core/src/remind/mod.rs", "mod due;\n#[cfg(test)]\nmod tests;"),
            ("core/src/remind/due.rs", ""),
            ("core/src/remind/tests/mod.rs", "mod book;"),
            ("core/src/remind/tests/book.rs", ""),
        ]);
        let tests: Vec<_> =
            tree.files.iter().filter(|file| tree.is_a_test_module(file)).map(|file| &file.path).collect();
        assert_eq!(tests, ["core/src/remind/tests/mod.rs", "core/src/remind/tests/book.rs"], "and nothing else is");
    }

    #[test]
    fn comments_are_not_code() {
        let tree = Tree::of(&[("a.rs", "// one\nlet two = 2; // and three\n\n    /// four\nfive();\n")]);
        let code: Vec<_> = tree.files[0].code().map(|(number, line)| (number, line.trim())).collect();
        assert_eq!(code, [(2, "let two = 2;"), (5, "five();")], "only code is left, under its own line numbers");
    }
}
