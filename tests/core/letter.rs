//! Hand-written cards: composed, printed, sent, answered.

use goodturn_core::{
    id::CommitmentId,
    model::{Address, CommitmentState, Me, PersonFacts, Settings},
    print::Fonts,
    wire::{LetterParts, PrintJob},
};

use crate::cast::*;

/// Jane, met yesterday, with an address, and the card that the next-day rule made for her.
fn met_jane(world: &World) -> CommitmentId {
    let me = Me { name: "Kim".into(), address: "Torstraße 1\n10115 Berlin".into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("settings");
    let home =
        Address { street: "Lindenweg 7".into(), postcode: "50667".into(), city: "Köln".into(), ..Address::default() };
    let facts = PersonFacts {
        given_name: "Jane".into(),
        memory_hook: "a wooden dinghy".into(),
        addresses: vec![home],
        ..JANE.facts()
    };
    let jane = world.book.add_person(&facts).expect("Jane").value.id;
    world.met(jane, "2026-11-20", "RustConf");
    world.book.card_desk().expect("the desk").to_write[0].item.id
}

#[test]
fn a_card_is_composed_of_what_is_known_and_kept_as_it_is_changed() {
    let world = World::new();
    let card = met_jane(&world);
    let page = world.book.letter(card).expect("the card");
    assert_eq!(page.parts.opening, "Dear Jane,\nIt was good to meet you at RustConf on 20 November.", "the encounter");
    assert!(page.parts.detail.contains("a wooden dinghy"), "one true detail: {}", page.parts.detail);
    assert_eq!(
        (page.parts.call.as_str(), page.parts.greeting.as_str()),
        ("", "Warm regards,\nKim"),
        "nothing invented"
    );
    assert_eq!(page.address, ["Jane Doe", "Lindenweg 7", "50667 Köln"], "as it stands on the envelope");
    let own = LetterParts { call: "Come sailing in May!".into(), ..page.parts };
    world.book.save_letter(card, own.clone()).expect("kept");
    let page = world.book.letter(card).expect("the card");
    assert_eq!((page.parts, page.begun), (own, true), "what you wrote stays");
}

#[test]
fn a_sent_card_is_done_and_its_answer_is_noted() {
    let world = World::new();
    let card = met_jane(&world);
    world.book.send_letter(card).expect("sent");
    let desk = world.book.card_desk().expect("the desk");
    assert!(desk.to_write.is_empty(), "nothing more to write");
    assert_eq!((desk.sent[0].sent_label.as_str(), desk.sent[0].reply.as_str()), ("today", ""), "sent today");
    assert_eq!(world.book.commitment(card).expect("it").state, CommitmentState::Done, "which keeps the commitment");
    world.book.note_reply(card, "She called and laughed").expect("a reply");
    assert_eq!(world.book.card_desk().expect("the desk").sent[0].reply, "She called and laughed");
    world.book.undo().expect("the reply is taken back");
    world.book.undo().expect("the sending is taken back");
    assert_eq!(world.book.card_desk().expect("the desk").to_write.len(), 1, "it is to be written again");
}

#[test]
fn envelopes_labels_and_cards_are_printed_and_who_has_no_address_is_told() {
    let world = World::new();
    let card = met_jane(&world);
    let marta = world.add_named("Marta");
    world.met(marta, "2026-11-21", "");
    let path = world.data().join("print.pdf");
    let fonts = Fonts::bundled();
    let print = |ids: &[CommitmentId], job| world.book.print_letters(ids, &job, &path, &fonts);
    for job in [
        PrintJob::Envelope { size: "c6".into() },
        PrintJob::Envelope { size: "us10".into() },
        PrintJob::Labels { sheet: "l7163".into(), first: 3 },
        PrintJob::Card { folded: true },
    ] {
        let report = print(&[card], job.clone()).expect("printed");
        assert!(std::fs::read(&report.path).expect("a file").starts_with(b"%PDF"), "{job:?} is a PDF");
        assert_eq!((report.missing.as_str(), report.left_out), ("", vec![]), "{job:?} is whole");
    }
    let marta = world.due_by("2027-01-01T00:00").into_iter().find(|item| item.name() == "Marta").expect("hers").id;
    let report = print(&[marta, card], PrintJob::Labels { sheet: "5160".into(), first: 1 }).expect("printed");
    assert_eq!(report.left_out, [marta], "who has no address is told, the others are printed");
    let refused = print(&[marta], PrintJob::Envelope { size: "dl".into() }).expect_err("nowhere to send it");
    assert!(refused.to_string().contains("postal address"), "{refused}");
    assert!(print(&[card], PrintJob::Labels { sheet: "l7163".into(), first: 99 }).is_err(), "no such label");
    assert!(print(&[card], PrintJob::Envelope { size: "a3".into() }).is_err(), "no such envelope");
}
