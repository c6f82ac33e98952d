//! How made-up people are reached. Nothing here reaches anybody.

use super::{
    dice::Dice,
    name::{Called, slug},
    words::{Place, Texts},
};
use crate::model::{Address, Labelled, PersonFacts};

/// Writes e-mail addresses, phone numbers, a postal and a web address into facts. `number` tells people of one name apart.
pub(super) fn write_into(
    facts: &mut PersonFacts,
    dice: &mut Dice,
    texts: &Texts,
    called: &Called<'_>,
    place: &Place,
    number: u32,
) {
    let domain = facts.affiliations.first().map(|job| slug(&job.organization)).unwrap_or_default();
    let mailbox = if number == 0 { called.mailbox() } else { format!("{}{}", called.mailbox(), number + 1) };
    let mut email = |dice: &mut Dice, value: String| {
        facts.emails.push(Labelled { value, label: dice.word(&texts.labels_email).to_owned() });
    };
    if dice.percent(92) {
        email(dice, format!("{mailbox}@{domain}.example"));
    }
    if dice.percent(22) {
        email(dice, format!("{mailbox}@post.example"));
    }
    for chance in [65, 18] {
        if dice.percent(chance) {
            let pattern = dice.word(&place.phones);
            let value = dice.digits(pattern);
            facts.phones.push(Labelled { value, label: dice.word(&texts.labels_phone).to_owned() });
        }
    }
    if dice.percent(30) {
        facts.addresses.extend(address(dice, place));
    }
    if dice.percent(15) {
        facts.urls.push(Labelled { value: format!("https://{domain}.example/{mailbox}"), label: String::new() });
    }
}

fn address(dice: &mut Dice, place: &Place) -> Option<Address> {
    let street = dice.word(&place.streets);
    let number = dice.days(1, 140).to_string();
    let (city, postcode) = dice.pick(&place.cities)?;
    Some(Address {
        street: place.form.replace("{street}", street).replace("{number}", &number),
        city: city.clone(),
        postcode: postcode.clone(),
        country: place.country.clone(),
        label: if dice.percent(50) { "work".into() } else { "home".into() },
        ..Address::default()
    })
}
