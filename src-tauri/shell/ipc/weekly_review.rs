//! The weekly review.

use goodturn_core::{
    change::Done,
    model::ReviewStep,
    wire::{ReviewNote, WeeklyReview},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn weekly_review(host: State<'_, Host>) -> Answer<WeeklyReview> {
    Ok(host.book().weekly_review()?)
}

#[tauri::command(async)]
pub fn leave_review(host: State<'_, Host>, step: ReviewStep) -> Answer<()> {
    Ok(host.book().leave_review(step)?)
}

#[tauri::command(async)]
pub fn finish_review(host: State<'_, Host>) -> Answer<Done<ReviewNote>> {
    Ok(host.book().finish_review()?)
}
