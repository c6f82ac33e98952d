//! docs/capabilities.md: a row for each capability, and a test behind each claim.

use std::collections::BTreeMap;

use super::Complaint;
use crate::tree::{SourceFile, Tree};

const PAGE: &str = "docs/capabilities.md";
const CAPABILITIES: u32 = 138;

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    let Some(page) = tree.file(PAGE) else { return vec![Complaint::about(PAGE, "is gone")] };
    let rows: Vec<Row> = page.lines().filter_map(|(line, text)| Row::read(line, text)).collect();
    rows.iter().flat_map(|row| row.complaints(tree, page)).chain(missing_or_twice(&rows)).collect()
}

/// `| C1 | where in the window | what shows it |`
struct Row<'a> {
    line: usize,
    number: u32,
    place: &'a str,
    proof: &'a str,
}

impl<'a> Row<'a> {
    fn read(line: usize, text: &'a str) -> Option<Self> {
        let mut cells = text.strip_prefix("| C")?.strip_suffix('|')?.split('|').map(str::trim);
        let number = cells.next()?.parse().ok()?;
        Some(Self { line, number, place: cells.next()?, proof: cells.next().unwrap_or_default() })
    }

    fn complaints(&self, tree: &Tree, page: &SourceFile) -> Vec<Complaint> {
        let complain = |what: String| Complaint::at(page, self.line, format!("C{} {what}", self.number));
        let tests: Vec<&str> = self.proof.split('`').skip(1).step_by(2).collect();
        if self.place == "–" {
            let waits = self.proof.strip_prefix("waits for: ").is_some_and(|what| !what.is_empty());
            return if waits {
                vec![]
            } else {
                vec![complain("has no place and does not say what it waits for".into())]
            };
        }
        if tests.is_empty() {
            return vec![complain("has a place but no test".into())];
        }
        tests
            .into_iter()
            .filter(|test| !is_a_test(tree, test))
            .map(|test| complain(format!("names a test that does not exist: {test}")))
            .collect()
    }
}

/// A function with a test attribute in Rust, or a title of a test of the window.
fn is_a_test(tree: &Tree, name: &str) -> bool {
    tree.below("", &[".rs"]).any(|file| has_test_function(&file.text, name))
        || tree.below("ui/src/", &[".test.ts"]).any(|file| has_test_title(&file.text, name))
}

fn has_test_function(source: &str, name: &str) -> bool {
    let lines: Vec<&str> = source.lines().map(str::trim_start).collect();
    let begins = [format!("fn {name}("), format!("async fn {name}(")];
    lines.iter().enumerate().any(|(at, line)| {
        let attributes =
            lines[..at].iter().rev().take_while(|above| above.starts_with("#[") || above.starts_with("//"));
        begins.iter().any(|begin| line.starts_with(begin.as_str()))
            && attributes.into_iter().any(|a| a.starts_with("#[") && a.contains("test"))
    })
}

fn has_test_title(source: &str, title: &str) -> bool {
    ["test", "it"].iter().any(|call| ['"', '\'', '`'].iter().any(|q| source.contains(&format!("{call}({q}{title}{q}"))))
}

fn missing_or_twice(rows: &[Row]) -> Vec<Complaint> {
    let mut times: BTreeMap<u32, usize> = (1..=CAPABILITIES).map(|number| (number, 0)).collect();
    for row in rows {
        *times.entry(row.number).or_default() += 1;
    }
    times
        .into_iter()
        .filter(|(number, times)| *times != 1 || *number > CAPABILITIES)
        .map(|(number, times)| {
            Complaint::about(PAGE, format!("C{number} has {times} rows; each of C1–C{CAPABILITIES} has one"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page in which all capabilities wait, but for the given rows.
    fn page(special: &[(u32, &str)]) -> String {
        let row = |number: u32| match special.iter().find(|(n, _)| *n == number) {
            Some((_, row)) => (*row).to_owned(),
            None => format!("| C{number} | – | waits for: its view |"),
        };
        (1..=CAPABILITIES).map(row).collect::<Vec<_>>().join("\n")
    }

    fn complaints_of(special: &[(u32, &str)], more: &[(&str, &str)]) -> Vec<Complaint> {
        let page = page(special);
        let mut files = vec![(PAGE, page.as_str())];
        files.extend(more);
        complaints(&Tree::of(&files))
    }

    #[test]
    fn rust_functions_and_titles_of_the_window_are_tests() {
        let rows = [(87, "| C87 | Today | `a_card_is_due`, `the list is calm` |")];
        let tests = [
            ("tests/e2e/card.rs", "#[test]\nfn a_card_is_due() {}"),
            ("ui/src/today/a.test.ts", "test(\"the list is calm\", () => {"),
        ];
        assert_eq!(complaints_of(&rows, &tests), [], "both are found");
    }

    #[test]
    fn a_claim_without_its_test_is_refused() {
        let rows = [(87, "| C87 | Today | `a_card_is_due` |"), (88, "| C88 | Today | – |")];
        let found = complaints_of(&rows, &[("src-tauri/core/src/a.rs", "fn a_card_is_due() {}")]);
        assert_eq!(found.len(), 2, "a function that is no test proves nothing, nor does a dash: {found:?}");
    }

    #[test]
    fn each_capability_has_one_row() {
        let rows = [(5, "| C4 | – | waits for: its view |"), (6, "| C6 | – | |")];
        let found = complaints_of(&rows, &[]);
        assert_eq!(found.len(), 3, "C4 twice, C5 never, C6 waits for nothing: {found:?}");
    }
}
