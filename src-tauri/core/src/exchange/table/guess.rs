//! What a column seems to hold, told by its name and its values. A guess is shown, never followed unseen.

use chrono::{Datelike, NaiveDate};

use super::date::{DateOrder, read_date};
use crate::exchange::{
    columns::{Field, column_like, column_named},
    note::is_name,
};

/// How many of ten values must look like one thing for all of them to be taken for it.
const MOST_OF_TEN: usize = 7;
/// Days that all lie so many years back are birthdays rather than days of meeting.
const YEARS_OF_A_BIRTHDAY: i32 = 12;

/// What the values of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Email,
    Phone,
    Url,
    Date,
    Text,
}

impl Look {
    /// What most of the values look like.
    pub fn of(cells: &[&str]) -> Self {
        let looks: Vec<Self> =
            cells.iter().filter(|cell| !cell.trim().is_empty()).map(|cell| Self::of_one(cell)).collect();
        let most = |look: &Self| looks.iter().filter(|one| *one == look).count() * 10 >= looks.len() * MOST_OF_TEN;
        let found = [Self::Email, Self::Phone, Self::Url, Self::Date].into_iter().find(most);
        found.filter(|_| !looks.is_empty()).unwrap_or(Self::Text)
    }

    /// What one value looks like.
    pub fn of_one(cell: &str) -> Self {
        let cell = cell.trim();
        match cell {
            _ if is_email(cell) => Self::Email,
            _ if is_url(cell) => Self::Url,
            _ if is_date(cell) => Self::Date,
            _ if is_phone(cell) => Self::Phone,
            _ => Self::Text,
        }
    }

    /// The word by which a signature tells it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Date => "date",
            Self::Text => "text",
        }
    }
}

/// What columns seem to hold; each is given with its name, where it has one, and its values.
pub(super) fn guess(columns: &[(Option<&str>, Vec<&str>)], today: NaiveDate) -> Vec<String> {
    let mut guesses: Vec<String> = columns.iter().map(|(name, cells)| guess_one(*name, cells, today)).collect();
    let names = [Field::Name, Field::GivenName, Field::FamilyName, Field::Nickname];
    let is_named = guesses.iter().any(|guess| names.iter().any(|field| guess == field.word()));
    if !is_named && let Some(place) = columns.iter().position(|(_, cells)| holds_names(cells)) {
        let free = guesses.get_mut(place).filter(|guess| *guess == Field::Keep.word());
        if let Some(guess) = free {
            Field::Name.word().clone_into(guess);
        }
    }
    guesses
}

fn guess_one(name: Option<&str>, cells: &[&str], today: NaiveDate) -> String {
    let look = Look::of(cells);
    let fits = |field: Field| match field {
        Field::Email => look == Look::Email || cells.is_empty(),
        _ => look != Look::Email,
    };
    let named = name.and_then(|name| column_named(name).or_else(|| column_like(name)));
    if let Some(column) = named.filter(|column| fits(column.field)) {
        return column.to_string();
    }
    let field = match look {
        Look::Email => Field::Email,
        Look::Phone => Field::Phone,
        Look::Url => Field::Url,
        Look::Date if all_long_ago(cells, today) => Field::Birthday,
        Look::Date | Look::Text => Field::Keep,
    };
    field.word().to_owned()
}

fn all_long_ago(cells: &[&str], today: NaiveDate) -> bool {
    let days = cells.iter().filter_map(|cell| read_date(cell, Some(DateOrder::DayFirst), today));
    days.map(|day| day.year()).all(|year| year <= today.year() - YEARS_OF_A_BIRTHDAY)
}

fn holds_names(cells: &[&str]) -> bool {
    let filled: Vec<&&str> = cells.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let names = filled.iter().filter(|cell| is_name(cell)).count();
    names > 0 && names * 10 >= filled.len() * MOST_OF_TEN
}

fn is_email(cell: &str) -> bool {
    let parts = cell.split_once('@');
    parts.is_some_and(|(who, host)| !who.is_empty() && host.contains('.') && !host.contains('@'))
        && !cell.contains(char::is_whitespace)
        && !cell.contains("://")
}

fn is_url(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start)) && !cell.contains(' ')
}

fn is_date(cell: &str) -> bool {
    // Any day that is written as one; the numbers by which spreadsheets count days could be anything.
    let apart = cell.contains(['/', '-', '.', ' ']);
    let Some(day) = NaiveDate::from_ymd_opt(2100, 1, 1) else { return false };
    apart
        && read_date(cell, Some(DateOrder::DayFirst), day)
            .or(read_date(cell, Some(DateOrder::MonthFirst), day))
            .is_some()
}

/// A number that is written as one dials it; a bare number could be anything.
fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let alone = cell.chars().all(|letter| letter.is_ascii_digit() || " ()-/.+".contains(letter));
    alone && (7..=15).contains(&digits) && (cell.starts_with(['+', '0', '(']) || cell.contains([' ', '-', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guesses(columns: &[(Option<&str>, &[&str])]) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let columns: Vec<_> = columns.iter().map(|(name, cells)| (*name, cells.to_vec())).collect();
        guess(&columns, today)
    }

    #[test]
    fn values_tell_what_a_name_does_not() {
        let found = guesses(&[
            (Some("Wer isch's"), &["Jane Doe", "Li Wei", "Dr. Ana Souza"]),
            (Some("Schribmer"), &["jane@acme.example", "", "ana@acme.example"]),
            (Some("Lüüt aa"), &["+49 30 1234567", "030/98 76 54"]),
            (Some("Netz"), &["https://acme.example"]),
            (Some("Uf d'Wält cho"), &["14.03.1980", "1.5.1975"]),
            (Some("Letscht gseh"), &["14.03.2026", "1.5.2025"]),
            (Some("Nummere"), &["1001", "1002"]),
        ]);
        assert_eq!(found, ["name", "email", "phone", "url", "birthday", "keep", "keep"]);
    }

    #[test]
    fn a_name_that_is_nearly_known_is_a_guess_too() {
        assert_eq!(
            guesses(&[(Some("Vornaam"), &["Jane"]), (Some("Nachnahme"), &["Doe"])]),
            ["given_name", "family_name"]
        );
    }

    #[test]
    fn a_name_that_its_values_contradict_is_not_believed() {
        assert_eq!(guesses(&[(Some("Name"), &["jane@acme.example"]), (None, &["Jane Doe"])]), ["email", "name"]);
    }
}
