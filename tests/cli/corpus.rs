//! Other programs' cards through the real program; skipped where they are not at hand.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{desk::Desk, found_files::files};

fn cards() -> Option<(PathBuf, Vec<String>)> {
    files(&["vcard/"])
}

#[test]
fn every_file_of_the_corpus_is_answered() {
    let Some((corpus, names)) = files(&["vcard/", "ics/", "mail/"]) else { return };
    assert!(names.len() > 100, "the corpus is more than a handful: {}", names.len());
    let desk = Desk::new();
    for name in names {
        let path = corpus.join(&name).display().to_string();
        let ran = desk.run(&["import", "--dry-run", "--json", &path]);
        let report = ran.document();
        let file = &report["files"][0];
        let count = |key: &str| file[key].as_i64().unwrap_or_else(|| panic!("{name}: a count: {report}"));
        assert_eq!(count("read"), count("added") + count("merged") + count("unchanged"), "{name}: {file}");
        assert_eq!(ran.code, i32::from(count("read") == 0), "{name}: read is success, nothing read is failure");
        if count("read") == 0 {
            assert!(!ran.err.trim().is_empty() && count("rejected") > 0, "{name}: a failure is explained: {report}");
        }
    }
    assert_eq!(desk.json(&["people"])["total"], 0, "all of it was dry");
}

#[test]
fn a_broken_file_is_answered_with_a_line_or_a_part_of_it() {
    let Some((corpus, names)) = cards() else { return };
    let expected = fs::read_to_string(corpus.join("expected.json")).expect("the expectations");
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    let broken: Vec<&String> = names.iter().filter(|name| is_broken(name, &expected[name.as_str()])).collect();
    assert!(broken.len() > 3, "there are broken files in the corpus: {broken:?}");
    let desk = Desk::new();
    for name in broken {
        let path = corpus.join(name).display().to_string();
        let report = desk.run(&["import", "--dry-run", "--json", &path]).document();
        let named = report["rejected"].as_array().expect("a list").iter().any(|one| one["line"].as_i64() > Some(0));
        let partly = report["people"].as_array().is_some_and(|people| !people.is_empty());
        assert!(named || partly, "{name}: neither a line nor a card: {report}");
    }
}

/// Whether its collectors or its authors call a file broken.
fn is_broken(name: &str, facts: &Value) -> bool {
    facts["must"] == "reject-or-partial" || ["/invalid/", "invalid_", "error"].iter().any(|word| name.contains(word))
}
