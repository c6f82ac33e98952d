//! Chores of this repository. `cargo xtask tidy` holds the tree against the rules of docs/architecture.md.

mod generated;
mod tidy;
mod tree;

use std::process::ExitCode;

use tree::Tree;

const USAGE: &str = "usage: cargo xtask tidy [--text]

  tidy          every rule, and whether the generated files are fresh (runs two tests of the core)
  tidy --text   the rules that only read the tree; for a run that does the core's tests anyway";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["tidy"] => tidy(true),
        ["tidy", "--text"] => tidy(false),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn tidy(with_generated: bool) -> ExitCode {
    let tree = match Tree::read() {
        Ok(tree) => tree,
        Err(error) => {
            eprintln!("the tree cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let complaints = tidy::complaints(&tree);
    for complaint in &complaints {
        eprintln!("{complaint}");
    }
    let fresh = !with_generated || generated::are_fresh(&tree);
    if complaints.is_empty() && fresh {
        println!("tidy: {} files, nothing to complain about", tree.files.len());
        ExitCode::SUCCESS
    } else {
        eprintln!("tidy: {} complaints", complaints.len() + usize::from(!fresh));
        ExitCode::FAILURE
    }
}
