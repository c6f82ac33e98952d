//! What can be typed.

pub(crate) mod community;
pub(crate) mod dormant;
pub(crate) mod given;
mod goodwill;
pub(crate) mod introduction;
pub(crate) mod known;
pub(crate) mod objective;
pub(crate) mod offer;
pub(crate) mod own_card;
pub(crate) mod plan;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use goodturn_core::model::MappedColumn;

use self::offer::{NeedCall, OfferCall};
use crate::moment::{self, Moment};
pub(crate) use goodwill::{GoodwillCall, HelpCall};

/// A whole call: files for the window, or a command.
#[derive(Debug, Parser)]
#[command(name = "goodturn", version, about = "Remembers who you met, what you promised and whom to thank.")]
#[command(after_help = "Without a command the window opens; cards and notes that are named are read into its Inbox.\n\
                        TIME is RFC 3339 or YYYY-MM-DDTHH:MM in your zone; DATE is YYYY-MM-DD.\n\
                        Exit status: 0 done, 1 failed, 2 wrong usage.")]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub common: Common,
    /// Start in the background, without showing the window
    #[arg(long)]
    pub hidden: bool,
    /// Cards and notes to open in the window
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(subcommand)]
    pub call: Option<Call>,
}

/// A call that can only be a command: its complaint about an unknown word names the likely ones.
#[derive(Debug, Parser)]
#[command(name = "goodturn", version)]
pub(crate) struct CommandsOnly {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub call: Call,
}

#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Where the data lives [default: $GOODTURN_DATA_DIR, or your data directory]
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Print one JSON document on standard output; messages go to standard error
    #[arg(long, global = true)]
    pub json: bool,
}

/// What a call does.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Call {
    /// Write an encounter down in one line: "@Jane Doe, Acme met at RustConf !send the deck by friday"
    Add {
        /// @person #tag !promise ~need =offer +help received ^help given, and what is left is the note
        #[arg(required = true, value_name = "LINE")]
        line: Vec<String>,
    },
    /// Read cards and notes, whole folders of them too
    Import(ImportCall),
    /// Find people, best first; without words the first of all
    People {
        /// Part of a name, an organisation, a tag, a word of a note
        #[arg(value_name = "QUERY")]
        query: Vec<String>,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u32,
    },
    /// Find what is no person: objectives, projects, your offers and needs, snippets, habits, help
    Find {
        /// Words of it, or their beginnings
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: usize,
    },
    #[command(flatten)]
    Known(known::Known),
    #[command(flatten)]
    Bond(introduction::Bond),
    #[command(flatten)]
    Plan(plan::Plan),
    #[command(flatten)]
    Given(given::Given),
    #[command(flatten)]
    Touch(dormant::Touch),
    /// Find who can help with something: "a part-time CFO"
    Who {
        /// What is needed, in your words
        #[arg(required = true, value_name = "NEED")]
        need: Vec<String>,
        /// Whoever knows somebody who can help
        #[arg(long)]
        knows_someone: bool,
    },
    /// List what is needed, said last first
    Needs {
        /// Words of it, or whose it is
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// List what is offered, made last first
    Offers {
        /// Words of it, or whose it is
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Write a need down, or say that it is over
    #[command(subcommand)]
    Need(NeedCall),
    /// Write an offer down, or say that it stands no more
    #[command(subcommand)]
    Offer(OfferCall),
    /// Show what today asks for
    Today {
        /// Another day
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// Show the weekly review: what was kept, what is open, what comes
    Review {
        /// As of another day
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// List what is due
    Due {
        /// By then, instead of by now
        #[arg(long, value_name = "TIME", value_parser = moment::parse)]
        at: Option<Moment>,
    },
    /// Mark commitments as done
    Done {
        /// Ids such as c7
        #[arg(required = true, value_name = "ID")]
        ids: Vec<goodturn_core::id::CommitmentId>,
        /// What came of the advice that it asks after
        #[arg(long, value_name = "TEXT")]
        outcome: Option<String>,
    },
    /// Put a commitment off
    Snooze {
        /// An id such as c7
        id: goodturn_core::id::CommitmentId,
        /// Until when: "tomorrow", "friday 14:00", "in 2 weeks", 2026-12-01
        #[arg(required = true, value_name = "WHEN")]
        when: Vec<String>,
    },
    /// Let commitments go
    #[command(name = "letgo")]
    LetGo {
        /// Ids such as c7
        #[arg(required = true, value_name = "ID")]
        ids: Vec<goodturn_core::id::CommitmentId>,
        /// Why, in your words
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Write down that you helped somebody
    Gave(Box<HelpCall>),
    /// Write down that somebody helped you; it makes one thank-you
    Received(Box<HelpCall>),
    /// Tell what you passed on, and what came back
    Goodwill(GoodwillCall),
    /// Tell what a year gave, and what it brought
    Year {
        /// Such as 2026 [default: this year]
        #[arg(value_name = "YEAR")]
        year: Option<i32>,
    },
    /// Write down that somebody did well, to congratulate them tomorrow
    Congratulate {
        /// An id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        person: String,
        /// For what, such as "the prize"
        #[arg(required = true, value_name = "WHAT")]
        what: Vec<String>,
    },
    /// Remind by pop-ups without a window, until it is stopped
    Remind {
        /// Show what is due, then end
        #[arg(long)]
        once: bool,
        /// As if it were then
        #[arg(long, value_name = "TIME", value_parser = moment::parse)]
        at: Option<Moment>,
    },
    /// List imports, newest first; or open one
    Sources {
        /// An import such as s3: what it did, and with whom
        #[arg(value_name = "SOURCE")]
        id: Option<goodturn_core::id::SourceId>,
    },
    /// List the kinds of tables whose columns you told; they are read unasked
    Mappings {
        /// Forget one such as t3; the next such table asks again
        #[arg(long, value_name = "MAPPING")]
        forget: Option<goodturn_core::id::MappingId>,
    },
    /// Look for people who are here twice, and list what waits for a look
    Doubles,
    /// Make two people one; nothing of either is lost
    Merge {
        /// Who stays: an id such as p12, or a name that only one person has
        #[arg(value_name = "PERSON")]
        keep: String,
        /// Who is merged into them
        #[arg(value_name = "OTHER")]
        other: String,
        /// Take the other's value of a field with one value, such as name or birthday; may stand several times
        #[arg(long, value_name = "FIELD")]
        take: Vec<String>,
    },
    /// Take a merge apart, whenever: both people are back
    Unmerge {
        /// A merge such as m3, or one of both people
        #[arg(value_name = "MERGE or PERSON")]
        what: String,
    },
    /// Say that a pair is two people, or which value stands where a card differs from what you wrote
    Settle {
        /// A pair such as d3, or a difference such as f3
        #[arg(value_name = "PAIR or DIFFERENCE")]
        what: String,
        /// Take the card's value instead of keeping what stands
        #[arg(long)]
        take: bool,
    },
    /// Take back the last change, or the one that is named
    Undo {
        /// An import such as s3, or a change such as u12
        #[arg(value_name = "SOURCE or CHANGE")]
        what: Option<Undoable>,
    },
    /// Make the change again that was taken back last
    Redo,
    /// List changes, newest first
    History {
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u32,
    },
    /// Write everybody to a file
    Export {
        /// json holds everything, vcard is for other programs
        #[arg(long, value_enum)]
        format: Format,
        /// The file, or a folder to put it in
        #[arg(value_parser = a_file)]
        path: PathBuf,
    },
    /// Fill a folder of its own with a made-up network, and open it
    Demo {
        /// How many people
        #[arg(long, value_name = "N", default_value_t = 240, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        people: u32,
        /// Another seed makes other people
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
    },
    /// Copy everything to one file
    Backup {
        /// The file, or a folder to put it in [default: the backups beside the data]
        #[arg(value_parser = a_file)]
        path: Option<PathBuf>,
    },
    /// Put a backup in the place of the data, of which a backup is made first
    Restore {
        /// The backup
        path: PathBuf,
    },
    /// Look whether the data is whole, and when the next reminder comes
    Check,
}

/// How an import is made.
#[derive(Debug, Clone, Args)]
pub(crate) struct ImportCall {
    /// Files and folders; - reads standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Say what would be done, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Event or place where you met them
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub met_at: String,
    /// Day on which you met them
    #[arg(long, value_name = "DATE")]
    pub met_on: Option<NaiveDate>,
    /// Say what columns of a table hold, by name or number: "Spalte 1=given_name,Spalte 3=email"; it is remembered for
    /// tables of that kind. "keep" writes a column into the note, "skip" leaves it out; may stand several times
    #[arg(long, value_name = "COLUMN=FIELD,…", value_parser = mapped)]
    pub map: Vec<Mapped>,
    /// The first row of the table names no columns; they are "Column 1", "Column 2" and so on
    #[arg(long)]
    pub no_header: bool,
    /// Write what could not be read to this file, as a table with line and reason
    #[arg(long, value_name = "FILE")]
    pub rejected: Option<PathBuf>,
}

/// Columns and what they hold, as they are typed behind one `--map`.
pub(crate) type Mapped = Vec<MappedColumn>;

/// Reads `COLUMN=FIELD,COLUMN=FIELD`; a name may hold commas and equals signs, for a field holds neither.
fn mapped(text: &str) -> Result<Mapped, String> {
    let mut columns: Mapped = Vec::new();
    let mut name = String::new();
    for piece in text.split(',') {
        name.push_str(piece);
        if let Some((column, field)) = name.rsplit_once('=') {
            columns.push(MappedColumn { name: column.trim().into(), holds: field.trim().into() });
            name.clear();
        } else {
            name.push(',');
        }
    }
    match name.is_empty() && !columns.is_empty() {
        true => Ok(columns),
        false => Err("write it as COLUMN=FIELD, such as \"Spalte 1=given_name,Spalte 3=email\"".into()),
    }
}

/// What an export is written as.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// Everything, lossless, for Goodturn
    Json,
    /// vCard 4.0, for other programs
    Vcard,
    /// vCard 3.0, for older programs
    Vcard3,
    /// A table, for spreadsheets
    Csv,
    /// A folder with a page for each person
    Markdown,
    /// Open commitments, for calendar programs
    Ics,
}

/// What can be taken back by name.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Undoable {
    Source(goodturn_core::id::SourceId),
    Change(goodturn_core::id::ChangeId),
}

impl std::str::FromStr for Undoable {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let source = text.parse().map(Self::Source);
        source.or_else(|_| text.parse().map(Self::Change)).map_err(|_| {
            "is neither an import such as s3 (`goodturn sources`) nor a change such as u12 (`goodturn history`)".into()
        })
    }
}

fn a_file(text: &str) -> Result<PathBuf, String> {
    if text == "-" { Err("name a file; nothing is written to standard output".into()) } else { Ok(text.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn columns_are_told_by_names_of_any_kind() {
        let told = |text: &str| {
            let columns = mapped(text).unwrap_or_default().into_iter();
            columns.map(|column| format!("{}→{}", column.name, column.holds)).collect::<Vec<_>>()
        };
        assert_eq!(told("Spalte 1=name, 3=phone:work"), ["Spalte 1→name", "3→phone:work"]);
        assert_eq!(told("Last, First=name,a=b=email"), ["Last, First→name", "a=b→email"]);
        assert_eq!((told("name"), told("a=name,b"), told("")), (vec![], vec![], vec![]), "what is none is refused");
    }

    #[test]
    fn the_calls_fit_together() {
        Arguments::command().debug_assert();
        CommandsOnly::command().debug_assert();
    }
}
