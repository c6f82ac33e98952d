//! People.

use base64::{Engine, prelude::BASE64_STANDARD};
use goodturn_core::{
    change::Done,
    id::PersonId,
    model::PersonFacts,
    wire::{PeoplePage, PeopleQuery, PersonPage, PersonRef},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn list_people(host: State<'_, Host>, query: PeopleQuery) -> Answer<PeoplePage> {
    Ok(host.book().list_people(&query)?)
}

#[tauri::command(async)]
pub fn person_page(host: State<'_, Host>, id: PersonId) -> Answer<PersonPage> {
    Ok(host.book().person_page(id)?)
}

#[tauri::command(async)]
pub fn add_person(host: State<'_, Host>, facts: PersonFacts) -> Answer<Done<PersonRef>> {
    Ok(host.book().add_person(&facts)?)
}

#[tauri::command(async)]
pub fn edit_person(host: State<'_, Host>, id: PersonId, facts: PersonFacts) -> Answer<Done<PersonRef>> {
    Ok(host.book().edit_person(id, &facts)?)
}

#[tauri::command(async)]
pub fn trash_people(host: State<'_, Host>, ids: Vec<PersonId>) -> Answer<Done<usize>> {
    Ok(host.book().trash_people(&ids)?)
}

#[tauri::command(async)]
pub fn restore_people(host: State<'_, Host>, ids: Vec<PersonId>) -> Answer<Done<usize>> {
    Ok(host.book().restore_people(&ids)?)
}

/// Kinds of picture the page may be given: those that cannot carry a script.
const PICTURES: &[&str] = &["image/png", "image/jpeg", "image/gif", "image/webp"];
/// Largest portrait that is shown, in bytes.
const LARGEST_PICTURE: usize = 8 * 1024 * 1024;

#[tauri::command(async)]
pub fn person_photo(host: State<'_, Host>, id: PersonId) -> Answer<Option<String>> {
    let photo = host.book().person_photo(id)?;
    let shown = photo.filter(|(kind, bytes)| PICTURES.contains(&kind.as_str()) && bytes.len() <= LARGEST_PICTURE);
    Ok(shown.map(|(kind, bytes)| format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))))
}
