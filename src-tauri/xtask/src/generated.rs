//! Whether what is generated from the core is fresh: the window's types and docs/schema.sql.
//!
//! Only the core knows what they should hold, so two of its tests compare them; this asks those tests.

use std::process::Command;

use crate::tree::Tree;

/// The tests of the core that compare a generated file with its source.
const WATCHERS: [&str; 2] = ["the_windows_types_are_those_of_the_wire", "the_written_schema_is_that_of_the_store"];

/// Runs the watchers; says on standard error what is stale.
pub fn are_fresh(tree: &Tree) -> bool {
    WATCHERS.iter().all(|watcher| passes(tree, watcher))
}

fn passes(tree: &Tree, watcher: &str) -> bool {
    let exists = tree.below("src-tauri/core/", &[".rs"]).any(|file| file.text.contains(&format!("fn {watcher}(")));
    if !exists {
        eprintln!("src-tauri/core: the test `{watcher}` is gone, so nothing watches what it watched");
        return false;
    }
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["test", "--quiet", "--package", "goodturn-core", "--lib", watcher])
        .current_dir(&tree.root)
        .env_remove("GOODTURN_GEN")
        .output();
    match output {
        Ok(output) if output.status.success() => true,
        Ok(output) => {
            eprintln!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            eprintln!("generated files are stale ({watcher}): run `make gen`");
            false
        }
        Err(error) => {
            eprintln!("cargo cannot be run: {error}");
            false
        }
    }
}
