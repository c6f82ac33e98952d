use crate::desk::Desk;

#[test]
fn help_is_an_answer_and_a_wrong_call_is_a_failure_of_its_own() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]).done();
    let commands = [
        "add", "import", "people", "show", "today", "due", "done", "snooze", "letgo", "remind", "sources", "undo",
        "redo", "history", "export", "demo", "backup", "restore", "check",
    ];
    for command in commands {
        assert!(help.out.lines().any(|line| line.trim_start().starts_with(command)), "{command} is explained");
        desk.run(&[command, "--help"]).done();
    }
    for wrong in [
        &["tody"][..],
        &["add"],
        &["due", "--at", "tomorrow"],
        &["today", "--on", "2026-02-30"],
        &["snooze", "c1"],
        &["done"],
        &["people", "--limit", "many"],
        &["demo", "--people", "0"],
        &["--json"],
    ] {
        let ran = desk.run(wrong);
        assert_eq!(ran.code, 2, "{wrong:?}: {}", ran.err);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{wrong:?} is said on standard error");
    }
    assert!(!desk.data().exists(), "none of these opened anything");
}

#[test]
fn this_program_has_no_window() {
    let desk = Desk::new();
    let ran = desk.run(&[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no window"), "{}", ran.err);
}

#[test]
fn the_data_lives_where_it_is_told_to() {
    let desk = Desk::new();
    desk.run(&["--data-dir", "here", "today"]).done();
    assert!(desk.path("here/goodturn.db").is_file() && !desk.data().exists(), "an option wins over the environment");
    desk.run(&["today"]).done();
    assert!(desk.data().join("goodturn.db").is_file(), "the environment is heard");
    let blocked = desk.file("blocked", "a file, not a folder");
    let ran = desk.run(&["today", "--json", "--data-dir", &blocked]).failed();
    assert_eq!(ran.document()["error"]["code"], "file", "{}", ran.err);
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_word_about_it_the_data_lives_in_the_home_folder() {
    let desk = Desk::new().with("GOODTURN_DATA_DIR", "");
    desk.run(&["today"]).done();
    assert!(desk.path("home/.local/share/goodturn/goodturn.db").is_file());
}
