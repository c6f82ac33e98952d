//! Files and text in, cards out; cards in, files out.
//!
//! Invariants, as absences: nothing here knows the time (it is an argument), nothing writes, nothing fetches what
//! an address points to; only `file` opens paths, and only
//! `picture` has another program read something, which it is given a time for. Whatever is read keeps its original in `raw`, whole.

mod archive;
mod charset;
mod code;
mod columns;
mod decode;
mod event;
mod file;
mod found;
mod ics;
mod json;
mod ldif;
mod line;
mod mail;
mod message;
mod monica;
mod nametag;
mod note;
mod own;
mod own_card;
mod picture;
mod plain;
mod read;
mod roll;
mod sniff;
mod table;
mod unreadable;
mod vcard;
mod viewpoint;
mod when;
mod words;

pub use archive::{Archive, Member, is_archive, open_archive};
pub use code::DrawnCode;
pub use decode::decode;
pub use event::read_occasion;
pub use file::{FoundFile, find_files, head_of_file, load_file};
pub use ics::{FeedItem, Meeting, write_feed, write_invitation};
pub use line::{Line, Piece, PieceKind, begins_as_meeting, read_line};
pub use mail::{Draft, MAILTO_LENGTH, Mailbox};
pub use note::read_note;
pub use own::{DOCUMENT_VERSION, Document, NOBODY, open_own};
pub use own_card::{CodedCard, code_card, write_own_card};
pub use picture::{Stopped, is_picture, look, media_type, show_picture, was_looked_at};
pub use plain::excerpt;
pub use read::{Part, Reading, read, read_parts};
pub use sniff::{Format, holds_records, is_own_document, sniff};
pub use table::{Table, write_rows, write_table};
pub use unreadable::Unreadable;
use vcard::read_birthday;
pub use vcard::{RejectedCard, UnreadProperty, Version, read_unread, read_vcards, write_vcard};
pub use viewpoint::{Mappings, Viewpoint};
pub use when::{find_zones, read_times, read_when, split_times, split_when, unsettled_zone};
