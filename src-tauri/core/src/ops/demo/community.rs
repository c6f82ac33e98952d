//! Help among others in the made-up network.

use chrono::NaiveDate;

use super::{giving::called, on};
use crate::{
    Result, demo,
    store::{self, Tx, help_seen::NewSeen},
};

/// Writes down what was seen among the cast, as far as they are there.
pub(super) fn write(tx: &Tx<'_>, today: NaiveDate) -> Result<()> {
    for seen in demo::seen() {
        let who = |name: &str| if name.is_empty() { Ok(None) } else { called(tx, name) };
        let (giver, receiver) = (who(&seen.giver)?, who(&seen.receiver)?);
        if giver.is_none() && receiver.is_none() {
            continue;
        }
        let day = today + chrono::Duration::days(seen.on);
        let new = NewSeen { giver, receiver, kind: seen.kind, what: seen.what, community: seen.community, on: day };
        store::help_seen::insert(&on(tx, day), &new)?;
    }
    Ok(())
}
