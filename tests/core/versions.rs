//! A file that comes again, changed: it brings its changes, and asks where the user wrote something else.

use goodturn_core::model::{Labelled, PersonFacts};

use crate::cast::*;

fn jane(world: &World) -> PersonFacts {
    world.book.person(world.book.find_person("Jane").expect("Jane")).expect("Jane").facts
}

fn edit(world: &World, change: impl FnOnce(&mut PersonFacts)) {
    let mut facts = jane(world);
    change(&mut facts);
    world.book.edit_person(world.book.find_person("Jane").expect("Jane"), &facts).expect("an edit");
}

fn card(title: &str, email: &str, more: &[&str]) -> String {
    Character {
        title: Box::leak(title.to_owned().into_boxed_str()),
        email: Box::leak(email.to_owned().into_boxed_str()),
        ..JANE
    }
    .card_with(more)
}

#[test]
fn a_changed_file_brings_its_changes_and_leaves_the_rest() {
    let world = World::new();
    world.import("contacts.vcf", card("CTO", "jane@acme.example", &["UID:1"]));
    edit(&world, |facts| facts.memory_hook = "red glasses".into());
    edit(&world, |facts| facts.emails.push(Labelled { value: "jane@home.example".into(), label: String::new() }));
    let report = world.import("contacts (1).vcf", card("CEO", "jane@new.example", &["UID:1"])).value;
    assert_eq!((report.added, report.merged), (0, 1), "she is known by her identifier");
    let facts = jane(&world);
    let emails: Vec<_> = facts.emails.iter().map(|email| email.value.as_str()).collect();
    assert_eq!(emails, ["jane@home.example", "jane@new.example"], "the file's is another now, the user's stays");
    assert_eq!((facts.headline().as_str(), facts.memory_hook.as_str()), ("CEO at Acme", "red glasses"));
    assert_eq!(world.book.doubles().expect("doubles").differences, [], "there is nothing to ask");
}

#[test]
fn what_the_user_wrote_is_not_overwritten_but_asked_about() {
    let world = World::new();
    world.import("contacts.vcf", card("CTO", JANE.email, &["BDAY:1985-04-12"]));
    edit(&world, |facts| facts.birthday = "1985-04-13".parse().ok());
    world.import("contacts.vcf", card("CTO", JANE.email, &["BDAY:1985-04-12", "NOTE:Sails."]));
    let kept = "1985-04-13".parse().ok();
    assert_eq!((jane(&world).birthday, jane(&world).note.as_str()), (kept, "Sails."), "the card's birthday is no news");
    world.import("contacts.vcf", card("CTO", JANE.email, &["BDAY:1985-05-12", "NOTE:Sails."]));
    assert_eq!(jane(&world).birthday, kept, "another one is, and asks");
    let waiting = world.book.doubles().expect("doubles").differences;
    let told: Vec<_> = waiting.iter().map(|row| (row.field.as_str(), row.known.as_str(), row.card.as_str())).collect();
    assert_eq!(told, [("birthday", "13 April 1985", "12 May 1985")], "both are shown");
    assert_eq!(world.book.inbox().expect("the Inbox").doubles, 1, "the Inbox tells of it");
    let before = world.picture();
    world.book.settle_difference(waiting[0].id, true).expect("settled");
    assert_eq!(jane(&world).birthday, "1985-05-12".parse().ok(), "the card's was chosen");
    assert_eq!(world.book.doubles().expect("doubles").differences, [], "and asks no more");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "a choice is taken back whole");
    world.book.settle_difference(waiting[0].id, false).expect("settled");
    assert_eq!(jane(&world).birthday, kept, "or what stood");
}

#[test]
fn what_the_user_removed_does_not_come_back_with_the_same_card() {
    let world = World::new();
    world.import("contacts.vcf", card("CTO", JANE.email, &["UID:1", "NICKNAME:Janie"]));
    edit(&world, |facts| {
        facts.nicknames.clear();
        facts.addresses.clear();
    });
    world.import("contacts.vcf", card("CEO", JANE.email, &["UID:1", "NICKNAME:Janie"]));
    assert_eq!((jane(&world).nicknames, jane(&world).addresses), (vec![], vec![]), "the card says nothing new of them");
}

#[test]
fn two_files_are_two_sources_and_complete_each_other() {
    let (here, there) = (World::new(), World::new());
    let phone = card("", JANE.email, &["UID:1", "BDAY:1985-04-12"]);
    let work = Character { name: "Jane A. Doe", phone: "+49 30 7654321", ..JANE }.card_with(&["UID:1", "NOTE:Sails."]);
    here.import("phone.vcf", &phone);
    here.import("work.vcf", &work);
    there.import("work.vcf", &work);
    there.import("phone.vcf", &phone);
    assert_eq!(jane(&here), jane(&there), "whichever comes first");
    assert_eq!(jane(&here).phones.len(), 2, "and nothing is lost");
}

#[test]
fn a_card_between_two_people_shows_that_they_are_one() {
    let [by_mail, by_phone] = [("jane@acme.example", ""), ("", "+49 30 1234567")]
        .map(|(email, phone)| Character { email, phone, organization: "", ..JANE }.card());
    let (here, there) = (World::new(), World::new());
    here.import("mail.vcf", &by_mail);
    here.import("phone.vcf", &by_phone);
    assert_eq!(here.everybody().len(), 2, "a name alone is not certain");
    let before = here.picture();
    let source = here.import("both.vcf", JANE.card()).value.source.expect("a batch");
    there.import("both.vcf", JANE.card());
    there.import("phone.vcf", &by_phone);
    there.import("mail.vcf", &by_mail);
    assert_eq!((here.everybody().len(), jane(&here)), (1, jane(&there)), "whichever comes first");
    here.book.undo_source(source).expect("taken back");
    here.picture().must_be(&before, "the two are two again");
}
