//! A desk with the program on it, a data folder of its own, and nothing of the machine's.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// What a call came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().expect("the program ended by itself"),
            out: String::from_utf8(output.stdout).expect("what is printed is text"),
            err: String::from_utf8(output.stderr).expect("what is said is text"),
        }
    }

    /// The one document on standard output.
    pub fn document(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("one JSON document: {error}\n{}", self.out))
    }

    /// It worked.
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "it works: {}{}", self.out, self.err);
        self
    }

    /// It failed, and said why.
    pub fn failed(self) -> Self {
        assert_eq!(self.code, 1, "it fails: {}{}", self.out, self.err);
        assert!(!self.err.trim().is_empty(), "a failure says why");
        self
    }
}

pub struct Desk {
    folder: TempDir,
    environment: Vec<(&'static str, String)>,
    program: PathBuf,
    /// Who sits at it, where that is not whoever runs the tests.
    #[cfg(unix)]
    user: Option<u32>,
}

/// The user who owns nothing.
#[cfg(unix)]
const NOBODY: u32 = 65534;

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let environment = vec![
            ("HOME", folder.path().join("home").display().to_string()),
            ("GOODTURN_DATA_DIR", folder.path().join("data").display().to_string()),
            ("TZ", "Europe/Berlin".into()),
            ("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", folder.path().join("no-bus").display())),
        ];
        Self {
            folder,
            environment,
            program: env!("CARGO_BIN_EXE_goodturn-cli").into(),
            #[cfg(unix)]
            user: None,
        }
    }

    /// The desk of somebody who may not read everything: of nobody, where the tests are run by root.
    #[cfg(unix)]
    pub fn unprivileged() -> Self {
        use std::os::unix::fs::{MetadataExt, chown};
        let mut desk = Self::new();
        if fs::metadata(desk.folder.path()).expect("the desk").uid() == 0 {
            let copy = desk.path("goodturn-cli");
            fs::copy(&desk.program, &copy).expect("a program that nobody can reach");
            chown(desk.folder.path(), Some(NOBODY), Some(NOBODY)).expect("the desk is nobody's");
            (desk.program, desk.user) = (copy, Some(NOBODY));
        }
        desk
    }

    /// The same desk in other surroundings.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.environment.retain(|(known, _)| *known != name);
        self.environment.push((name, value.into()));
        self
    }

    /// A place on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Puts a file on the desk and answers with where it is.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the file");
        fs::write(&path, content).expect("a file");
        path.display().to_string()
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        #[cfg(unix)]
        if let Some(user) = self.user {
            use std::os::unix::process::CommandExt;
            command.uid(user).gid(user);
        }
        command.args(words).current_dir(self.folder.path()).stdin(Stdio::null());
        command.env_clear().envs(self.environment.iter().map(|(name, value)| (*name, value)));
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::of(self.command(words).output().expect("the program starts"))
    }

    /// A call with something on standard input.
    pub fn feed(&self, words: &[&str], input: &[u8]) -> Ran {
        let mut child = self.spawn(words);
        child.stdin.take().expect("its input").write_all(input).expect("it reads");
        Ran::of(child.wait_with_output().expect("it ends"))
    }

    pub fn spawn(&self, words: &[&str]) -> Child {
        let piped = || Stdio::piped();
        self.command(words).stdin(piped()).stdout(piped()).stderr(piped()).spawn().expect("the program starts")
    }

    /// The document of a call that works.
    pub fn json(&self, words: &[&str]) -> Value {
        self.run(&[words, &["--json"]].concat()).done().document()
    }

    /// Writes a quick line down; answers with the id of the first thing it makes to do.
    pub fn add(&self, line: &str) -> String {
        let added = self.json(&["add", line]);
        added["items"][0]["id"].as_str().expect("something to do").to_owned()
    }
}

/// A card of vCard 3.0 with a name, an e-mail address and further lines.
pub fn card(name: &str, email: &str, lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{email}\r\n{lines}END:VCARD\r\n")
}

/// Every key of `keys` is there.
#[track_caller]
pub fn has_keys(value: &Value, keys: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("an object: {value}"));
    let missing: Vec<_> = keys.iter().filter(|key| !object.contains_key(**key)).collect();
    assert!(missing.is_empty(), "always present, but missing: {missing:?} in {value}");
}

pub const PERSON: &[&str] = &[
    "id",
    "name",
    "given_name",
    "family_name",
    "additional_name",
    "prefix",
    "suffix",
    "nicknames",
    "organization",
    "department",
    "title",
    "role",
    "affiliations",
    "emails",
    "phones",
    "addresses",
    "urls",
    "birthday",
    "note",
    "categories",
    "photo",
    "met_at",
    "met_on",
    "stage",
    "classes",
    "last_encounter",
];
pub const ITEM: &[&str] = &["id", "kind", "person", "what", "why", "due", "state", "delivered_at"];

/// The ids of a list of items.
pub fn ids(items: &Value) -> Vec<&str> {
    items.as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id")).collect()
}

/// Whether nothing was left in a folder but what is named.
pub fn only_holds(folder: &Path, names: &[&str]) -> bool {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.filter_map(|entry| entry.ok()).all(|entry| names.contains(&entry.file_name().to_string_lossy().as_ref()))
}
