//! What is computed: words for days, why-now lines, the text of a card, who is likely whom. Pure functions.

pub mod doubles;
mod fading;
mod letter;
mod mail;
mod why;
mod words;

pub use fading::{every_label, respect_note, why_fading};
pub use letter::{LetterFacts, compose_letter};
pub use mail::{MailFacts, compose_mail};
pub use why::why_now;
pub use words::{day_label, due_label, long_ago, moment_label, since_label, story_day_label, today_label};
