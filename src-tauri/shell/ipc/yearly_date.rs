//! Days of the year that belong to people.

use goodturn_core::{
    change::Done,
    id::{PersonId, YearlyDateId},
    model::PartialDate,
    wire::YearlyDateRow,
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn yearly_dates(host: State<'_, Host>, person: PersonId) -> Answer<Vec<YearlyDateRow>> {
    Ok(host.book().yearly_dates(person)?)
}

#[tauri::command(async)]
pub fn add_yearly_date(
    host: State<'_, Host>,
    person: PersonId,
    label: &str,
    date: PartialDate,
    notice_days: u32,
) -> Answer<Done<YearlyDateId>> {
    Ok(host.book().add_yearly_date(person, label, &date, notice_days)?)
}

#[tauri::command(async)]
pub fn delete_yearly_date(host: State<'_, Host>, id: YearlyDateId) -> Answer<Done<bool>> {
    Ok(host.book().delete_yearly_date(id)?)
}
