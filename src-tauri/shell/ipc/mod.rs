//! The commands the page can call: parse, call one method of `Book`, answer. One file a noun.

mod amends;
mod breadth;
mod brief;
mod capture;
mod change;
mod commitment;
mod community;
mod crew;
mod data;
mod debrief;
mod delivery;
mod dormant;
mod double;
mod encounter;
mod found;
mod goodwill;
mod habit;
mod handover;
mod help;
mod introduction;
mod knowledge;
mod letter;
mod line;
mod mapping;
mod nominee;
mod objective;
mod offer;
mod own_card;
mod pause;
mod person;
mod practice;
mod project;
mod residence;
mod rhythm;
mod settings;
mod snippet;
mod stage;
mod team;
mod tie;
mod weekly_review;
mod welcome;
mod yearly_date;

use goodturn_core::wire::Failure;
use tauri::{Wry, ipc::Invoke};

/// What a command answers.
type Answer<T> = Result<T, Failure>;

/// All commands; `build.rs` lists the same names.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        welcome::window_ready,
        welcome::welcome,
        welcome::enter_demo,
        welcome::leave_demo,
        commitment::today,
        commitment::read_when,
        commitment::find_zones,
        commitment::read_repeat,
        commitment::add_commitment,
        commitment::edit_commitment,
        commitment::complete_commitments,
        commitment::snooze_commitments,
        commitment::let_go_commitments,
        commitment::reopen_commitments,
        commitment::renegotiate_commitment,
        help::thank_yous,
        help::log_help,
        help::edit_help,
        help::passable_help,
        help::pass_help_on,
        help::chains,
        help::thank_origin,
        goodwill::goodwill,
        goodwill::look_at_seed,
        goodwill::goodwill_year,
        community::communities,
        community::community,
        community::log_seen,
        community::edit_seen,
        community::delete_seen,
        community::how_it_felt,
        goodwill::tell_success,
        help::note_outcome,
        help::delete_help,
        help::tell_outcome,
        help::complete_with_outcome,
        help::advice_topics,
        snippet::snippets,
        snippet::add_snippet,
        snippet::edit_snippet,
        snippet::delete_snippet,
        snippet::share_snippet,
        snippet::open_snippet_mail,
        project::projects,
        project::add_project,
        project::edit_project,
        project::set_project_state,
        project::plan_project_step,
        project::name_contact,
        project::delete_project,
        amends::note_bad_mood,
        amends::delete_amends,
        introduction::introductions,
        introduction::begin_introduction,
        introduction::step_introduction,
        introduction::set_pair_aside,
        introduction::open_introduction_mail,
        introduction::save_introduction_mail,
        tie::paths_to,
        tie::ask_for_introduction,
        tie::open_request_mail,
        tie::save_request_mail,
        tie::set_introducer,
        tie::add_tie,
        tie::delete_tie,
        tie::set_roles,
        tie::roles,
        dormant::dormant,
        dormant::set_tie_aside,
        dormant::reconnect,
        dormant::open_reconnect_mail,
        dormant::save_reconnect_mail,
        dormant::begin_reconnect,
        dormant::take_news,
        rhythm::set_rhythm,
        rhythm::let_rest,
        rhythm::circles,
        rhythm::set_circle,
        yearly_date::yearly_dates,
        yearly_date::add_yearly_date,
        yearly_date::delete_yearly_date,
        person::list_people,
        found::find,
        person::person_page,
        person::person_photo,
        knowledge::answer_gap,
        knowledge::confirm_fact,
        person::add_person,
        person::edit_person,
        person::trash_people,
        person::restore_people,
        double::doubles,
        double::look_for_doubles,
        double::compare_people,
        double::merge_people,
        double::take_apart,
        double::tell_apart,
        double::settle_difference,
        encounter::log_encounter,
        encounter::edit_encounter,
        encounter::delete_encounter,
        brief::brief,
        brief::brief_text,
        brief::print_brief,
        practice::practice,
        breadth::breadth,
        breadth::add_tag_group,
        breadth::edit_tag_group,
        breadth::delete_tag_group,
        crew::crew,
        crew::add_scenario,
        crew::delete_scenario,
        crew::add_role,
        crew::fill_role,
        crew::delete_role,
        nominee::five,
        nominee::nominate,
        nominee::nominate_new,
        nominee::plan_offer,
        nominee::note_offer_accepted,
        nominee::end_nomination,
        objective::objectives,
        objective::objective,
        objective::add_objective,
        objective::edit_objective,
        objective::add_objective_step,
        objective::review_objective,
        objective::put_off_objective,
        objective::end_objective,
        objective::reopen_objective,
        habit::habits,
        habit::add_habit,
        habit::edit_habit,
        habit::mark_habit,
        habit::pause_habit,
        habit::end_habit,
        stage::ladder,
        stage::set_stage,
        debrief::debriefs,
        debrief::open_debrief,
        debrief::preview_debrief,
        debrief::save_debrief,
        debrief::keep_debrief,
        debrief::forget_debrief,
        debrief::end_need,
        offer::offers_page,
        offer::add_offer,
        offer::edit_offer,
        offer::end_offer,
        offer::add_need,
        offer::edit_need,
        offer::guess_kind,
        offer::take_up,
        offer::dismiss_match,
        offer::who_can_help,
        team::set_means,
        team::team,
        team::set_teammate,
        team::directory,
        team::add_function,
        team::rename_function,
        team::delete_function,
        team::fill_function,
        capture::inbox,
        capture::capture_text,
        capture::capture_pasted,
        capture::capture_picture,
        capture::open_files,
        capture::stop_capture,
        capture::review_capture,
        capture::preview_answer,
        capture::save_capture,
        capture::discard_captures,
        capture::preview_import,
        capture::import_capture,
        mapping::open_mapping,
        mapping::preview_mapping,
        mapping::save_mapping,
        mapping::list_mappings,
        mapping::forget_mapping,
        letter::card_desk,
        letter::letter,
        letter::save_letter,
        letter::send_letter,
        letter::note_reply,
        letter::print_letters,
        own_card::own_card,
        own_card::preview_own_card,
        own_card::save_own_card,
        own_card::write_own_card,
        own_card::write_own_code,
        own_card::print_own_card,
        own_card::first_mail,
        own_card::open_first_mail,
        own_card::save_first_mail,
        handover::open_mail,
        handover::save_mail,
        handover::save_invitation,
        line::read_line,
        line::add_line,
        change::undo,
        change::redo,
        change::list_sources,
        change::source_page,
        change::undo_source,
        settings::save_settings,
        settings::reminder_health,
        settings::test_popup,
        pause::pause_popups,
        pause::resume_popups,
        delivery::list_deliveries,
        weekly_review::weekly_review,
        weekly_review::leave_review,
        weekly_review::finish_review,
        residence::residence,
        residence::start_at_login,
        data::backup_now,
        data::export_people,
        data::save_rejected,
    ]
}
