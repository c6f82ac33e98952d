//! Prepares the bundle: commands are denied unless a capability names them, and a missing window is made empty.

use std::{fs, path::Path};

/// Every command of `shell/ipc`; one that is not listed here cannot be called by any window.
const COMMANDS: &[&str] = &[
    "window_ready",
    "welcome",
    "today",
    "read_when",
    "add_commitment",
    "edit_commitment",
    "complete_commitments",
    "snooze_commitments",
    "let_go_commitments",
    "reopen_commitments",
    "renegotiate_commitment",
    "thank_yous",
    "receive_help",
    "note_outcome",
    "delete_help",
    "tell_outcome",
    "set_rhythm",
    "let_rest",
    "circles",
    "set_circle",
    "yearly_dates",
    "add_yearly_date",
    "delete_yearly_date",
    "list_people",
    "person_page",
    "person_photo",
    "add_person",
    "edit_person",
    "trash_people",
    "restore_people",
    "doubles",
    "look_for_doubles",
    "compare_people",
    "merge_people",
    "take_apart",
    "tell_apart",
    "settle_difference",
    "log_encounter",
    "edit_encounter",
    "delete_encounter",
    "inbox",
    "capture_text",
    "open_files",
    "stop_capture",
    "review_capture",
    "preview_answer",
    "save_capture",
    "discard_captures",
    "preview_import",
    "import_capture",
    "card_desk",
    "letter",
    "save_letter",
    "send_letter",
    "note_reply",
    "print_letters",
    "open_mail",
    "save_mail",
    "save_invitation",
    "read_line",
    "add_line",
    "undo",
    "redo",
    "list_sources",
    "undo_source",
    "save_settings",
    "reminder_health",
    "test_popup",
    "pause_popups",
    "resume_popups",
    "list_deliveries",
    "residence",
    "start_at_login",
    "backup_now",
    "export_people",
    "enter_demo",
    "leave_demo",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let window = Path::new("ui/dist/index.html");
    if !window.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(window, "<!doctype html><title>Goodturn</title>Run `npm run build` in ui.")?;
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    Ok(tauri_build::try_build(attributes)?)
}
