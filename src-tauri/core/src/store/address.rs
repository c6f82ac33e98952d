//! Postal addresses.

use rusqlite::{Connection, named_params};

use super::Tx;
use crate::{Result, id::PersonId, model::Address};

/// Adds the addresses of a person.
pub fn insert_all(tx: &Tx<'_>, person: PersonId, addresses: &[Address]) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO address (person, position, street, extended, pobox, city, region, postcode, country, label)
         VALUES (:person, :position, :street, :extended, :pobox, :city, :region, :postcode, :country, :label)",
    )?;
    for (position, address) in addresses.iter().enumerate() {
        statement.execute(named_params! {
            ":person": person.0,
            ":position": i64::try_from(position).unwrap_or(i64::MAX),
            ":street": address.street,
            ":extended": address.extended,
            ":pobox": address.pobox,
            ":city": address.city,
            ":region": address.region,
            ":postcode": address.postcode,
            ":country": address.country,
            ":label": address.label,
        })?;
    }
    Ok(())
}

/// Puts other addresses in the place of those a person had.
pub fn replace_all(tx: &Tx<'_>, person: PersonId, addresses: &[Address]) -> Result<()> {
    tx.prepare_cached("DELETE FROM address WHERE person = :person")?.execute(named_params! { ":person": person.0 })?;
    insert_all(tx, person, addresses)
}

/// The addresses of a person.
pub fn load(conn: &Connection, person: PersonId) -> Result<Vec<Address>> {
    let mut statement = conn.prepare_cached(
        "SELECT street, extended, pobox, city, region, postcode, country, label
         FROM address WHERE person = :person ORDER BY position",
    )?;
    let addresses = statement.query_map(named_params! { ":person": person.0 }, |row| {
        Ok(Address {
            street: row.get("street")?,
            extended: row.get("extended")?,
            pobox: row.get("pobox")?,
            city: row.get("city")?,
            region: row.get("region")?,
            postcode: row.get("postcode")?,
            country: row.get("country")?,
            label: row.get("label")?,
        })
    })?;
    Ok(addresses.collect::<rusqlite::Result<_>>()?)
}
