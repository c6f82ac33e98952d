//! What is needed and offered, the radar, and who can help.

use goodturn_core::{
    change::Done,
    id::{NeedId, OfferId},
    model::ResourceKind,
    wire::{Item, NeedDraft, OfferDraft, OffersPage, RadarDraft, WhoPage},
};
use tauri::State;

use super::Answer;
use crate::host::Host;

#[tauri::command(async)]
pub fn offers_page(host: State<'_, Host>) -> Answer<OffersPage> {
    Ok(host.book().offers_page()?)
}

#[tauri::command(async)]
pub fn add_offer(host: State<'_, Host>, draft: OfferDraft) -> Answer<Done<OfferId>> {
    Ok(host.book().add_offer(&draft)?)
}

#[tauri::command(async)]
pub fn edit_offer(host: State<'_, Host>, id: OfferId, draft: OfferDraft) -> Answer<Done<OfferId>> {
    Ok(host.book().edit_offer(id, &draft)?)
}

#[tauri::command(async)]
pub fn end_offer(host: State<'_, Host>, id: OfferId) -> Answer<Done<bool>> {
    Ok(host.book().end_offer(id)?)
}

#[tauri::command(async)]
pub fn add_need(host: State<'_, Host>, draft: NeedDraft) -> Answer<Done<NeedId>> {
    Ok(host.book().add_need(&draft)?)
}

#[tauri::command(async)]
pub fn edit_need(host: State<'_, Host>, id: NeedId, draft: NeedDraft) -> Answer<Done<NeedId>> {
    Ok(host.book().edit_need(id, &draft)?)
}

#[tauri::command(async)]
pub fn guess_kind(host: State<'_, Host>, what: &str) -> Answer<Option<ResourceKind>> {
    Ok(host.book().guess_kind(what))
}

#[tauri::command(async)]
pub fn take_up(host: State<'_, Host>, draft: RadarDraft) -> Answer<Done<Item>> {
    Ok(host.book().take_up(&draft)?)
}

#[tauri::command(async)]
pub fn dismiss_match(host: State<'_, Host>, draft: RadarDraft) -> Answer<Done<()>> {
    Ok(host.book().dismiss_match(&draft)?)
}

#[tauri::command(async)]
pub fn who_can_help(host: State<'_, Host>, need: &str, knows_someone: bool) -> Answer<WhoPage> {
    Ok(host.book().who_can_help(need, knows_someone)?)
}
