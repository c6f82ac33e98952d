//! Calendar files (RFC 5545): one invitation to a meeting, and a feed of what you have promised.
//!
//! calcard writes them: it folds at 75 octets between letters, escapes, and describes time zones from the same rules
//! as the rest of the program. What it would pass on as it is, control characters and quotes in names, is taken out
//! before.

mod calendar;
mod feed;
mod invitation;
mod moment;

pub use feed::{FeedItem, write_feed};
pub use invitation::{Meeting, write_invitation};

#[cfg(test)]
mod read_back;
#[cfg(test)]
mod stories;
