//! Files and text in, cards out; cards in, files out.
//!
//! Invariants, as absences: nothing here knows the time (it is an argument), nothing writes, nothing fetches what
//! an address points to; only `file` opens paths, and only
//! `picture` has another program read something, which it is given a time for. Whatever is read keeps its original in `raw`, whole.

mod charset;
mod columns;
mod decode;
mod file;
mod ics;
mod ldif;
mod line;
mod mail;
mod note;
mod picture;
mod plain;
mod read;
mod sniff;
mod table;
mod unreadable;
mod vcard;
mod when;
mod words;

pub use decode::decode;
pub use file::{FoundFile, find_files, load_file};
pub use ics::{FeedItem, Meeting, write_feed, write_invitation};
pub use line::{Line, Piece, PieceKind, read_line};
pub use mail::{Draft, MAILTO_LENGTH, Mailbox};
pub use note::read_note;
pub use picture::{Stopped, is_picture, look, media_type, show_picture};
pub use read::{Reading, read};
pub use sniff::{Format, sniff};
pub use unreadable::Unreadable;
use vcard::read_birthday;
pub use vcard::{RejectedCard, Version, read_vcards, write_vcard};
pub use when::{read_when, split_when};
