//! No friend is a debtor: nothing sorts or scores people by what they gave or owe (product: principles 1 and 6).
//!
//! In the store no order names a side of help, a sum or a count, and no query that names help groups by person. On the
//! wire no type that names a person carries a figure of help, and none carries a balance, a score, a rank or a debt.

use super::Complaint;
use crate::tree::{SourceFile, Tree};

const STORE: &str = "src-tauri/core/src/store/";
const WIRE: &str = "ui/src/ipc/wire.ts";
/// What an order of people may not follow.
const SIDES: [&str; 9] =
    ["given", "received", "direction", "sum(", "count(", "times", "minutes", "effort", "help_person"];
/// Figures of help.
const FIGURES: [&str; 4] = ["given", "received", "helped", "helps"];
/// What no type carries, as a figure.
const SCORES: [&str; 7] = ["balance", "score", "rank", "owed", "debt", "net", "karma"];

pub fn complaints(tree: &Tree) -> Vec<Complaint> {
    let store = tree.below(STORE, &[".rs", ".sql"]).flat_map(of_queries);
    let wire = tree.file(WIRE).into_iter().flat_map(of_types);
    store.chain(wire).collect()
}

fn of_queries(file: &SourceFile) -> Vec<Complaint> {
    let text = file.text.to_lowercase();
    let line_of = |at: usize| text[..at].matches('\n').count() + 1;
    let mut found = Vec::new();
    for (at, _) in text.match_indices("order by") {
        let order = clause(&text[at + "order by".len()..]);
        if let Some(side) = SIDES.iter().find(|side| order.contains(*side)) {
            found.push(Complaint::at(
                file,
                line_of(at),
                format!("orders by `{side}`; people are not sorted by what they gave"),
            ));
        }
    }
    for (at, _) in text.match_indices("group by") {
        let group = clause(&text[at + "group by".len()..]);
        let query = statement_around(&text, at);
        if group.contains("person") && ["help ", "help\n", "help.", "help_"].iter().any(|help| query.contains(help)) {
            found.push(Complaint::at(file, line_of(at), "counts help by person; figures of help belong to nobody"));
        }
    }
    found
}

/// The clause that begins here: up to the end of the text it stands in or the next clause.
fn clause(rest: &str) -> &str {
    let end = rest.find(['"', ';']).unwrap_or(rest.len());
    let rest = &rest[..end];
    let next = [" limit", "\nlimit", "order by", "group by"].iter().filter_map(|word| rest.find(word)).min();
    &rest[..next.unwrap_or(rest.len())]
}

/// The text in quotes, or the file of SQL, that a place lies in.
fn statement_around(text: &str, at: usize) -> &str {
    let begin = text[..at].rfind('"').map_or(0, |quote| quote + 1);
    let end = text[at..].find('"').map_or(text.len(), |quote| at + quote);
    &text[begin..end]
}

fn of_types(file: &SourceFile) -> Vec<Complaint> {
    let mut found = Vec::new();
    let whole = file.text.as_str();
    for (at, _) in whole.match_indices("export type ") {
        let end = whole[at + 1..].find("export type ").map_or(whole.len(), |next| at + 1 + next);
        let body = &whole[at..end];
        let line = whole[..at].matches('\n').count() + 1;
        let name = body["export type ".len()..].split([' ', '<', '=']).next().unwrap_or_default();
        let figures: Vec<&str> = numbers(body);
        let person = body.contains("PersonRef") || body.contains("person:");
        if let Some(score) = figures.iter().find(|field| SCORES.iter().any(|score| part_of(field, score))) {
            found.push(Complaint::at(file, line, format!("`{name}` carries `{score}` as a figure")));
        }
        if let Some(figure) = figures.iter().find(|field| person && FIGURES.iter().any(|figure| part_of(field, figure)))
        {
            found.push(Complaint::at(file, line, format!("`{name}` names a person and counts `{figure}`")));
        }
    }
    found
}

/// Whether a word stands in a name that is written with underscores.
fn part_of(name: &str, word: &str) -> bool {
    name.split('_').any(|part| part == word)
}

/// The names of the fields that hold numbers.
fn numbers(body: &str) -> Vec<&str> {
    let fields = body.split([',', '{', '}', '\n']).filter_map(|field| field.rsplit_once(": number"));
    fields.map(|(name, _)| name.rsplit(['/', ' ', '*']).next().unwrap_or_default().trim_matches('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> usize {
        complaints(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn nobody_is_sorted_or_counted_by_what_they_gave() {
        let sql = "src-tauri/core/src/store/help.rs";
        for bad in [
            "\"SELECT person FROM help ORDER BY given - received DESC\"",
            "\"SELECT person FROM help GROUP BY kind ORDER BY sum(minutes)\"",
            "\"SELECT person, count(*) AS n FROM help GROUP BY person LIMIT 3\"",
            "\"SELECT person FROM people\n         ORDER BY\n             count(*) DESC\"",
        ] {
            assert_eq!(of(sql, bad), 1, "{bad}");
        }
        let good = "\"SELECT month, direction, count(*) FROM help GROUP BY month, direction ORDER BY month\"";
        assert_eq!(of(sql, good), 0, "months may be counted");
        assert_eq!(
            of(sql, "\"SELECT person FROM commitment GROUP BY person ORDER BY due_date\""),
            0,
            "that is no help"
        );
    }

    #[test]
    fn no_figure_of_help_belongs_to_a_person_on_the_wire() {
        for bad in [
            "export type Row = {\n/**\n * Who.\n */\nperson: PersonRef,\n/**\n * How often.\n */\ngiven: number, };",
            "export type Row = { goodwill_balance: number, };",
            "export type Row = { name: string, score: number | null, };",
        ] {
            assert_eq!(of(WIRE, bad), 1, "{bad}");
        }
        let good = "export type Bar = { label: string, given: number, received: number, };\n\
                    export type Line = { people: Array<PersonRef>, minutes: number | null, };";
        assert_eq!(of(WIRE, good), 0, "a month has figures, a story its minutes");
    }
}
