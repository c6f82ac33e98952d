//! What is computed and never stored: words for days, why-now lines, the text of a card. Pure functions.

mod fading;
mod letter;
mod mail;
mod review;
mod time_box;
mod why;
mod words;

pub use fading::{every_label, respect_note, why_fading};
pub use letter::{LetterFacts, compose_letter};
pub use mail::{MailFacts, compose_mail};
pub use review::{last_day_label, review_minutes, span_label};
pub use time_box::{fill_box, minutes};
pub use why::why_now;
pub use words::{day_label, due_label, long_ago, moment_label, since_label, story_day_label, today_label};
