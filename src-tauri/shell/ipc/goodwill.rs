//! The Goodwill place, the year, and successes thought back to.

use goodturn_core::{
    change::Done,
    id::HelpId,
    wire::{GoodwillPage, GoodwillQuery, Item, SuccessDraft, YearPage},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn goodwill(host: State<'_, Host>, query: GoodwillQuery) -> Answer<GoodwillPage> {
    Ok(host.book().goodwill(&query)?)
}

#[tauri::command(async)]
pub fn look_at_seed(host: State<'_, Host>, id: HelpId, outcome: &str) -> Answer<Done<bool>> {
    Ok(host.book().look_at_seed(id, outcome)?)
}

#[tauri::command(async)]
pub fn goodwill_year(host: State<'_, Host>, year: Option<i32>) -> Answer<YearPage> {
    Ok(host.book().year(year)?)
}

#[tauri::command(async)]
pub fn tell_success(host: State<'_, Host>, draft: SuccessDraft) -> Answer<Done<Vec<Item>>> {
    Ok(host.book().tell_success(&draft)?)
}
