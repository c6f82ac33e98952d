//! The radar: open needs of others, and how you could help.

use std::collections::HashMap;

use goodturn_core::{
    id::{NeedId, OfferId, PersonId},
    model::{Affiliation, Direction, Holder, Means, PersonFacts, Standing, Topic, terms},
    wire::{CouldHelp, DebriefDraft, HelpDraft, Match, NeedDraft, OfferDraft, RadarDraft},
};
use proptest::prelude::*;

use crate::{
    cast::*,
    offer::{need, of, offer},
};

fn radar(world: &World) -> Vec<CouldHelp> {
    world.book.could_help(9).expect("the radar")
}

/// "Jane Doe: A CFO → You know Li Wei, CFO at Acme", need by need.
fn told(world: &World) -> Vec<String> {
    let line = |could: CouldHelp| {
        let ways: Vec<_> = could.matches.iter().map(|one| one.why.clone()).collect();
        format!("{}: {} → {}", could.need.holder.name(), could.need.what, ways.join(" | "))
    };
    radar(world).into_iter().map(line).collect()
}

/// Takes somebody's offer up for a community, whatever it needs.
pub fn take_up_for_a_community(world: &World, offer: OfferId) {
    let chamber = Holder::Community { name: "chamber".into() };
    let need = world.book.add_need(&need(chamber, "a zeppelin")).expect("a need").value;
    let draft = RadarDraft { need, offer: Some(offer), person: None, when: String::new() };
    world.book.take_up(&draft).expect("taken up");
}

fn at(world: &World, name: &str, title: &str, until: &str) -> PersonId {
    let work = Affiliation {
        title: title.into(),
        organization: "Globex".into(),
        until: until.parse().ok(),
        ..Affiliation::default()
    };
    let facts = PersonFacts { name: name.into(), affiliations: vec![work], ..PersonFacts::default() };
    world.book.add_person(&facts).expect("a person").value.id
}

fn answer(id: NeedId, way: &Match) -> RadarDraft {
    RadarDraft {
        need: id,
        offer: way.offer,
        person: person_of(way).filter(|_| way.offer.is_none()),
        when: "friday".into(),
    }
}

fn person_of(way: &Match) -> Option<PersonId> {
    match &way.by {
        goodturn_core::wire::HolderLine::Person { person } => Some(person.id),
        _ => None,
    }
}

#[test]
fn a_need_said_at_a_talk_finds_your_offer_and_a_third_person_each_with_the_reason() {
    let world = World::new();
    let jane = world.add(JANE);
    at(&world, "Li Wei", "CFO", "2027-06");
    at(&world, "Bob Stone", "Chief Financial Officer", "2024");
    let knows = world.add_named("Kim Tran");
    world
        .book
        .set_means(knows, &Means { knows_about: "boats\nthe work of a CFO".into(), ..Means::default() })
        .expect("said");
    world.book.add_offer(&offer(Holder::Me, "an hour with a finance team that lost its CFO")).expect("mine");
    assert!(radar(&world).is_empty(), "nobody asked for anything");
    world
        .book
        .debrief(&DebriefDraft { needs: "a part-time CFO until June".into(), ..DebriefDraft::about(jane) })
        .expect("said");
    assert_eq!(
        told(&world),
        ["Jane Doe: A part-time CFO until June → You offer this: an hour with a finance team that lost its CFO | \
          You know Kim Tran, who knows about the work of a CFO | You know Bob Stone, who was CFO at Globex until 2024"
            .replace("was CFO", "was Chief Financial Officer")],
        "yours first, then what is known, then what is done"
    );
    let today = world.book.today().expect("Today").could_help;
    assert_eq!(today.len(), 1, "it stands on Today before anything is asked");
    let page = world.book.person_page(jane).expect("her page");
    assert_eq!(page.needs[0].matches.len(), 2, "and on her page");
    world.book.end_offer(radar(&world)[0].matches[0].offer.expect("mine")).expect("over");
    assert!(
        told(&world)[0].contains("You know Li Wei, CFO at Globex until June 2027"),
        "then the next one has room: {:?}",
        told(&world)
    );
}

#[test]
fn what_is_not_for_you_is_remembered_and_what_is_taken_up_is_a_dated_promise() {
    let world = World::new();
    let jane = world.add(JANE);
    let li = at(&world, "Li Wei", "CFO", "");
    world.book.add_offer(&offer(Holder::Me, "notes on how to hire a CFO")).expect("mine");
    let id = world.book.add_need(&need(of(jane), "a CFO")).expect("a need").value;
    let ways = radar(&world)[0].matches.clone();
    assert_eq!(ways.len(), 2, "mine, and Li");
    let promise = world.book.take_up(&answer(id, &ways[0])).expect("taken up").value;
    assert_eq!(
        (promise.person.as_ref().map(|to| to.id), promise.what.as_str(), promise.due.as_str()),
        (Some(jane), "Notes on how to hire a CFO", "2026-11-27")
    );
    assert_eq!(world.book.offers_page().expect("offers").mine[0].times_taken_up, 1, "it is used");
    assert_eq!(radar(&world)[0].matches.len(), 1, "and not proposed again");
    let before = world.picture();
    world.book.dismiss_match(&answer(id, &ways[1])).expect("not for me");
    assert!(radar(&world).is_empty(), "nothing is left");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "nothing is dismissed for good");
    let promise = world.book.take_up(&answer(id, &ways[1])).expect("taken up").value;
    assert_eq!(
        (promise.person.as_ref().map(|to| to.id), promise.due.as_str()),
        (Some(jane), "2026-11-27"),
        "she is asked first, on that day"
    );
    let begun = world.book.introductions().expect("the board").rows;
    assert_eq!((begun.len(), begun[0].other.id, begun[0].why.as_str()), (1, li, "A CFO"), "an introduction is begun");
    world.book.let_go_commitments(&[promise.id], "no time").expect("let go");
    assert_eq!(person_of(&radar(&world)[0].matches[0]), Some(li), "what was let go may be proposed again");
}

#[test]
fn yours_and_the_newest_come_first_and_what_is_past_or_their_own_does_not_come_at_all() {
    let world = World::new();
    let (jane, marta, samuel) = (world.add(JANE), world.add(MARTA), world.add(SAMUEL));
    for (who, what) in [(jane, "a translator"), (marta, "an electrician"), (samuel, "a hall in May")] {
        world.book.add_need(&need(of(who), what)).expect("a need");
        world.clock_shows("2026-11-22T10:00");
    }
    world.book.add_need(&NeedDraft { until: "2026-11-22".into(), ..need(of(samuel), "a car") }).expect("a need");
    for what in ["a car", "a translator", "a room"] {
        world.book.add_offer(&offer(of(samuel), what)).expect("an offer");
    }
    world.book.add_offer(&offer(of(jane), "a lift in my car")).expect("an offer");
    world.book.add_offer(&offer(Holder::Me, "a translation of a page")).expect("mine");
    world.book.add_offer(&OfferDraft { until: "2026-11-22".into(), ..offer(of(marta), "a venue") }).expect("an offer");
    let whats = |world: &World| radar(world).into_iter().map(|one| one.need.what).collect::<Vec<_>>();
    assert_eq!(
        whats(&world),
        ["A translator", "A car", "A hall in May"],
        "mine, then the newest; not what he offers himself"
    );
    world.clock_shows("2026-11-23T10:00");
    assert_eq!(whats(&world), ["A translator"], "until is until");
    world.book.trash_people(&[samuel]).expect("in the trash");
    assert_eq!(told(&world), ["Jane Doe: A translator → You offer this: a translation of a page"]);
}

#[derive(Debug, Clone)]
struct Somebody {
    title: String,
    knows: String,
    offer: String,
    need: String,
    met: Option<u32>,
    wanted: bool,
    /// Whether their offer is taken up as often as it can be.
    spent: bool,
}

impl Somebody {
    fn offered(&self) -> &str {
        if self.spent { "" } else { &self.offer }
    }
}

fn some_words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "cfo",
        "lawyer",
        "attorney",
        "solar",
        "permits",
        "castings",
        "engineering",
        "for a",
        "and",
    ]);
    prop::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let words = (some_words(), some_words(), some_words(), some_words());
    let how = (prop::option::of(1..20_u32), prop::bool::weighted(0.2), prop::bool::weighted(0.3));
    (words, how).prop_map(|((title, knows, offer, need), (met, wanted, spent))| Somebody {
        title,
        knows,
        offer,
        need,
        met,
        wanted,
        spent,
    })
}

/// Where something stands in the order of ways to meet a need: yours first, how strong, how many words, met last.
type Key = (bool, u8, std::cmp::Reverse<usize>, std::cmp::Reverse<String>);

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_radar_is_what_everybody_beside_everybody_gives(people in prop::collection::vec(somebody(), 1..8), mine in some_words(), spent in prop::bool::weighted(0.3)) {
        let world = World::new();
        let mut ids = Vec::new();
        for (n, one) in people.iter().enumerate() {
            let job = Affiliation { title: one.title.clone(), organization: "Globex".into(), ..Affiliation::default() };
            let standing = if one.wanted { Standing::Want } else { Standing::Have };
            let facts = PersonFacts { name: format!("Person {n}"), affiliations: vec![job], standing, ..PersonFacts::default() };
            let id = world.book.add_person(&facts).expect("a person").value.id;
            ids.push(id);
            if let Some(day) = one.met {
                world.met(id, &format!("2026-11-{day:02}"), "Fair");
            }
            world.book.set_means(id, &Means { knows_about: one.knows.clone(), ..Means::default() }).expect("said");
            let once = OfferDraft { most_in_all: one.spent.then_some(1), ..offer(of(id), &one.offer) };
            if let Ok(done) = world.book.add_offer(&once) && one.spent {
                take_up_for_a_community(&world, done.value);
            }
            let _ = world.book.add_need(&need(of(id), &one.need));
        }
        let monthly = OfferDraft { most_a_month: spent.then_some(1), ..offer(Holder::Me, &mine) };
        if let Ok(done) = world.book.add_offer(&monthly) && spent {
            let gave = HelpDraft { offer: Some(done.value), ..HelpDraft::new(Direction::Given, ids[0], "that") };
            world.book.log_help(&gave).expect("help");
        }
        let found: HashMap<String, CouldHelp> =
            radar(&world).into_iter().map(|one| (one.need.holder.name().to_owned(), one)).collect();
        for (n, one) in people.iter().enumerate() {
            let topic = Topic::of(&one.need);
            let meets = |text: &str| topic.meets(&terms(text));
            let mut keys: HashMap<String, Key> = HashMap::new();
            if let Some(shared) = meets(if spent { "" } else { &mine }) {
                keys.insert(String::new(), (false, 0, std::cmp::Reverse(shared), std::cmp::Reverse(String::new())));
            }
            for (m, other) in people.iter().enumerate().filter(|(m, other)| *m != n && !other.wanted) {
                let met = other.met.map(|day| format!("2026-11-{day:02}")).unwrap_or_default();
                let ways = [other.offered(), &other.knows, &format!("{}, Globex", other.title)];
                let best = ways.iter().zip(0_u8..).find_map(|(text, tier)| Some((tier, meets(text)?)));
                if let Some((tier, shared)) = best {
                    keys.insert(format!("Person {m}"), (true, tier, std::cmp::Reverse(shared), std::cmp::Reverse(met)));
                }
            }
            let mut best: Vec<&Key> = keys.values().collect();
            best.sort();
            best.truncate(3);
            let ways = found.get(&format!("Person {n}")).map(|one| one.matches.clone()).unwrap_or_default();
            let is: Vec<Option<&Key>> = ways.iter().map(|way| keys.get(way.by.name())).collect();
            let is: Vec<&Key> = is.into_iter().flatten().collect();
            prop_assert_eq!((is, ways.len()), (best.clone(), best.len()), "{} needs {:?}", n, one.need);
        }
    }
}
