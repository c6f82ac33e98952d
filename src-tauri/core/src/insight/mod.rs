//! What is computed: words for days, why-now lines, the text of a card, who is likely whom. Pure functions.

mod balance;
mod brief;
mod chain;
mod community;
mod dormant;
pub mod doubles;
mod fading;
mod felt;
mod goodwill;
mod habit;
mod introduction;
mod kind;
mod knowledge;
mod ladder;
mod letter;
mod mail;
mod objective;
mod offer;
mod pair;
mod path;
mod practice;
mod question;
mod reason;
mod review;
mod scenario;
mod tie;
mod time_box;
mod why;
mod words;

pub use balance::trend;
pub use brief::{brief_parts, brief_text, question_line, trend_line};
pub use chain::{Chains, Ring};
pub use community::{health_sentence, selling_note, touches_sentence};
pub use dormant::{AfterAWhile, Slept, compose_reconnect, dormant_reasons, follow_up_words, roles_of_the_past};
pub use fading::{every_label, respect_note, why_fading};
pub use felt::felt_sentences;
pub use goodwill::{
    add_to_bars, asks_enough, bars, gentle_notes, month_begins, only_my_card, period_begins, seed_spans, seed_years,
};
pub use habit::{HabitDays, first_day_told, habit_progress};
pub use introduction::{
    AskFacts, BothFacts, ask_for_words, compose_ask, compose_introduction, compose_request, stands, stands_on_page,
    task_words, true_detail,
};
pub use kind::guess_kind;
pub use knowledge::{Finds, Known, gap_question, gaps};
pub use ladder::evidence_lines;
pub use letter::{LetterFacts, compose_letter};
pub use mail::{MailFacts, compose_mail, frame_mail};
pub use objective::{asks_for_a_look, look_label};
pub use offer::offer_use;
pub use pair::{Candidate, Fit, PairIdea, pair_ideas, telling_words};
pub use path::{FoundPath, MOST_STEPS, find_paths};
pub use practice::{open_questions, practice_topics};
pub use question::{Said, questions};
pub use reason::{
    Reason, TakenUp, community_line, goodwill_line, is_current, knows_someone_line, match_line, reason_line,
    taken_up_line,
};
pub use review::{last_day_label, review_minutes, span_label};
pub use scenario::scenario_ideas;
pub use tie::{TieMeasure, contact_words, link_words, tie_facts, warmth_words, who_starts};
pub use time_box::{fill_box, minutes};
pub use why::{
    birthday_wish, follow_up_help, nice_to_meet_you, put_right, tell_what_came, thank_origin, why_now, why_step,
};
pub use words::{
    a_year_ago, both_clocks, date_label, day_label, due_label, due_label_here, long_ago, moment_label, month_label,
    over_label, since_label, story_day_label, today_label,
};
