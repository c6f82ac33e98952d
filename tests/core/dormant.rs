//! Ties that sleep: who comes to mind and why, a letter that asks for nothing, and what is new once they answered.

use chrono::{Days, NaiveDate};
use goodturn_core::{
    id::PersonId,
    model::{Affiliation, CommitmentState, DormantReason, Me, PersonFacts, Rhythm, Settings},
    wire::{Dormant, ReconnectNews},
};
use proptest::prelude::*;

use crate::cast::*;

fn worked(world: &World, worked_at: &str, learned_at: &str) {
    let me = Me { name: "Kim".into(), worked_at: worked_at.into(), learned_at: learned_at.into(), ..Me::default() };
    world.book.save_settings(&Settings { me, ..Settings::default() }).expect("saved");
}

fn job(organization: &str, from: &str, until: &str) -> Affiliation {
    Affiliation {
        organization: organization.into(),
        from: from.parse().ok(),
        until: until.parse().ok(),
        ..Affiliation::default()
    }
}

fn at(world: &World, name: &str, jobs: &[Affiliation]) -> PersonId {
    let facts = PersonFacts { name: name.into(), affiliations: jobs.to_vec(), ..PersonFacts::default() };
    world.book.add_person(&facts).expect("a person").value.id
}

fn dormant(world: &World) -> Dormant {
    world.book.dormant().expect("ties that sleep")
}

/// "colleague: Ben (You both worked at Acme, 2014–2016)", group by group.
fn told(world: &World) -> Vec<String> {
    let groups = dormant(world).groups.into_iter();
    let lines = groups.flat_map(|group| {
        let reason = group.reason.word();
        let line = move |row: goodturn_core::wire::DormantRow| {
            format!("{reason}: {} ({})", row.person.name, row.reasons.join("; "))
        };
        group.people.into_iter().map(line).collect::<Vec<_>>()
    });
    lines.collect()
}

fn close_everything(world: &World) {
    let open: Vec<_> = world.due_by("2040-01-01T00:00").into_iter().map(|item| item.id).collect();
    world.book.complete_commitments(&open).expect("nothing is open");
}

#[test]
fn who_you_lost_touch_with_comes_to_mind_each_with_the_reason() {
    let world = World::new();
    assert!(!dormant(&world).knows_past, "nobody said where they worked");
    worked(&world, "Acme 2012–2016\nGlobex since 2017", "TU Berlin 2005–2010");
    at(&world, "Ben", &[job("ACME", "2014-03", "2019")]);
    at(&world, "Too late", &[job("Acme", "2017", "")]);
    at(&world, "Still there", &[job("Globex", "2018", "")]);
    at(&world, "Cem", &[job("tu berlin", "2008", "2011"), job("Acme", "2012", "")]);
    let dora = world.add_named("Dora");
    world.book.set_roles(dora, &["Former colleague".into()]).expect("said");
    let eve = world.add_named("Eve");
    for on in ["2023-01-10", "2023-06-10", "2024-02-10"] {
        world.met(eve, on, "Chess club");
    }
    world.import(
        "Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nFinn,Falk,,finn@x.example,Hooli,CTO,12 Mar 2019\n",
    );
    world.met(world.add_named("Gia"), "2025-06-01", "RustConf");
    close_everything(&world);
    assert_eq!(
        told(&world),
        [
            "classmate: Cem (You were both at TU Berlin, 2008–2010; You both worked at Acme, 2012–2016)",
            "colleague: Dora (You said: Former colleague)",
            "colleague: Ben (You both worked at Acme, 2014–2016)",
            "often: Eve (You met 3 times until February 2024, and not since)",
            "long_ago: Finn Falk (LinkedIn, March 2019, and not since)",
        ],
        "each once, under the first reason, with all of them"
    );
    let finn = dormant(&world).groups.pop().expect("a group").people.remove(0);
    assert_eq!((finn.source.as_str(), finn.headline.as_str()), ("Connections.csv", "CTO at Hooli"), "and where from");
    world.met(eve, "2026-11-20", "");
    assert!(!told(&world).iter().any(|line| line.contains("Eve")), "who was met is not lost");
}

#[test]
fn who_is_set_aside_is_not_named_again_until_you_met() {
    let world = World::new();
    let jane = world.add(JANE);
    world.met(jane, "2022-05-01", "RustConf");
    close_everything(&world);
    let before = world.picture();
    world.book.set_tie_aside(jane).expect("set aside");
    assert!(told(&world).is_empty());
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "undo knows it too");
    world.book.set_tie_aside(jane).expect("set aside");
    world.met(jane, "2026-11-21", "");
    world.clock_shows("2029-11-21T10:00");
    assert_eq!(told(&world).len(), 1, "after a new encounter the tie may sleep again");
}

#[test]
fn who_has_a_rhythm_rests_is_wanted_or_has_something_open_is_left_to_that() {
    let world = World::new();
    let met = |name: &str| {
        let id = world.add_named(name);
        world.met(id, "2022-05-01", "RustConf");
        id
    };
    let [rhythm, rest, open, trashed] = ["Rhythm", "Rest", "Open", "Trashed"].map(met);
    close_everything(&world);
    assert_eq!(told(&world).len(), 4);
    world.book.set_rhythm(rhythm, &Rhythm { every_days: Some(90), ..Rhythm::default() }).expect("a rhythm");
    world.book.let_rest(rest, "in 2 months").expect("rest");
    world.promise(open, "send the deck", "friday");
    world.book.trash_people(&[trashed]).expect("in the trash");
    assert!(told(&world).is_empty(), "{:?}", told(&world));
}

#[test]
fn a_letter_asks_for_nothing_makes_one_follow_up_and_takes_the_news() {
    let world = World::new();
    worked(&world, "", "");
    let jane = world.add(JANE);
    let mut facts = world.book.person(jane).expect("Jane").facts;
    facts.cares_about = "Schools in Berlin".into();
    facts.affiliations[0].from = "2020-02".parse().ok();
    world.book.edit_person(jane, &facts).expect("known");
    world.met(jane, "2022-05-01", "RustConf");
    close_everything(&world);
    let page = world.book.reconnect(jane).expect("a page");
    assert_eq!(page.reasons, ["RustConf, May 2022, and not since"]);
    assert!(page.body.contains("Schools in Berlin") && page.written.is_none() && page.has_email, "{}", page.body);
    assert!(!page.body.to_lowercase().contains("could you"), "no ask: {}", page.body);
    let mail = world.book.reconnect_mail(jane).expect("a mail");
    assert!(mail.mailto.starts_with("mailto:jane@acme.example") && mail.body == page.body);

    let before = world.picture();
    let first = world.book.begin_reconnect(jane).expect("written").value;
    assert_eq!(
        (first.due.as_str(), first.what.as_str()),
        ("2026-12-06", "See whether they wrote back, and how they are")
    );
    let again = world.book.begin_reconnect(jane).expect("written").value;
    assert_eq!(again.id, first.id, "one follow-up, however often it is pressed");
    assert_eq!(dormant(&world).written.len(), 1, "her answer is waited for");
    assert!(told(&world).is_empty(), "and she is not named twice");

    let news = ReconnectNews {
        person: jane,
        organization: "Globex".into(),
        title: "Head of Research".into(),
        since: "2025-03".into(),
        email: "jane@globex.example".into(),
        city: "Hamburg".into(),
        street: "Elbchaussee 9".into(),
        learned: "She moved north for the sailing".into(),
        ..ReconnectNews::default()
    };
    world.book.take_news(&news).expect("news");
    let known = world.book.person(jane).expect("Jane");
    let jobs: Vec<_> =
        known.facts.affiliations.iter().map(|job| (job.organization.as_str(), job.from, job.until)).collect();
    let month = |text: &str| text.parse().ok();
    assert_eq!(
        jobs,
        [("Globex", month("2025-03"), None), ("Acme", month("2020-02"), month("2025-03"))],
        "the former place of work stays with its years"
    );
    assert_eq!(known.facts.emails[0].value, "jane@globex.example");
    assert_eq!(known.facts.emails.len(), 2, "and the former address stays behind it");
    assert_eq!((known.facts.addresses[0].city.as_str(), known.last_encounter), ("Hamburg", "2026-11-21".parse().ok()));
    assert_eq!(world.book.commitment(first.id).expect("it").state, CommitmentState::Done, "nothing waits any more");
    assert!(dormant(&world).written.is_empty() && told(&world).is_empty());
    assert_eq!(world.found("sailing"), ["Jane Doe"], "what she told is found");
    world.book.undo().expect("the news");
    world.book.undo().expect("the letter");
    world.picture().must_be(&before, "undo takes all of it back");
}

#[test]
fn news_with_a_day_that_lies_ahead_keep_nothing() {
    let world = World::new();
    let jane = world.add(JANE);
    let before = world.picture();
    for news in [
        ReconnectNews { person: jane, when: "2027-01-01".into(), ..ReconnectNews::default() },
        ReconnectNews {
            person: jane,
            organization: "Globex".into(),
            since: "spring".into(),
            ..ReconnectNews::default()
        },
    ] {
        assert!(world.book.take_news(&news).is_err(), "{news:?}");
    }
    world.picture().must_be(&before, "nothing of it was kept");
}

#[test]
fn of_two_who_were_one_the_waiting_moves_and_comes_back() {
    let world = World::new();
    let [jane, other] = [world.add(JANE), world.add_named("J. Doe")];
    world.book.begin_reconnect(other).expect("written");
    let before = world.picture();
    let draft = goodturn_core::wire::MergeDraft { keep: jane, merge: other, take: Vec::new() };
    world.book.merge_people(&draft).expect("merged");
    assert_eq!(dormant(&world).written[0].person.id, jane, "she is waited for under her name");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "taken back whole");
}

#[derive(Debug, Clone)]
struct Lost {
    place: Option<(usize, i32, i32)>,
    role: usize,
    met: Vec<u64>,
    aside: bool,
}

fn lost() -> impl Strategy<Value = Lost> {
    let place = proptest::option::of((0..3_usize, 2000..2012_i32, 0..6_i32));
    let met = proptest::collection::vec(300..900_u64, 0..5);
    (place, 0..4_usize, met, proptest::bool::weighted(0.1)).prop_map(|(place, role, met, aside)| Lost {
        place: place.map(|(place, from, years)| (place, from, from + years)),
        role,
        met,
        aside,
    })
}

const PLACES: [&str; 3] = ["Acme", "TU Berlin", "Hooli"];
const ROLES: [&[&str]; 4] = [&[], &["mentor"], &["classmate"], &["ex-colleague"]];

/// The first reason somebody comes to mind for, by a look at them alone.
fn first_reason(one: &Lost, today: NaiveDate) -> Option<DormantReason> {
    let last = one.met.iter().min().map(|ago| today - Days::new(*ago));
    let silent = |days: u64| last.is_none_or(|last| last < today - Days::new(days));
    let shares = |place: usize, from: i32, until: i32| {
        one.place.is_some_and(|(at, begun, ended)| at == place && begun <= until && ended >= from)
    };
    let reasons = [
        (DormantReason::Classmate, silent(365) && (one.role == 2 || shares(1, 2003, 2007))),
        (DormantReason::Colleague, silent(365) && (one.role == 3 || shares(0, 2008, 2010))),
        (DormantReason::Often, silent(365) && one.met.len() >= 3),
        (DormantReason::LongAgo, silent(730) && (1..3).contains(&one.met.len())),
    ];
    reasons.into_iter().find(|(_, holds)| *holds && !one.aside).map(|(reason, _)| reason)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn who_comes_to_mind_is_what_a_look_at_everybody_gives(people in proptest::collection::vec(lost(), 1..12)) {
        let world = World::new();
        let today: NaiveDate = "2026-11-21".parse().expect("a date");
        worked(&world, "Acme 2008–2010", "TU Berlin 2003–2007");
        let mut expected: Vec<(DormantReason, std::cmp::Reverse<String>, std::cmp::Reverse<usize>)> = Vec::new();
        for (n, one) in people.iter().enumerate() {
            let jobs: Vec<Affiliation> = one.place.iter()
                .map(|(place, from, until)| job(PLACES[*place], &from.to_string(), &until.to_string()))
                .collect();
            let id = at(&world, &format!("Person {n}"), &jobs);
            let roles: Vec<String> = ROLES[one.role].iter().map(|role| (*role).to_owned()).collect();
            world.book.set_roles(id, &roles).expect("said");
            for ago in &one.met {
                world.met(id, &(today - Days::new(*ago)).to_string(), "Fair");
            }
            if one.aside {
                world.book.set_tie_aside(id).expect("set aside");
            }
            if let Some(reason) = first_reason(one, today) {
                let last = one.met.iter().min().map(|ago| (today - Days::new(*ago)).to_string()).unwrap_or_default();
                expected.push((reason, std::cmp::Reverse(last), std::cmp::Reverse(n)));
            }
        }
        expected.sort();
        let expected: Vec<_> = expected.into_iter().map(|(reason, _, n)| (reason, format!("Person {}", n.0))).collect();
        let groups = dormant(&world).groups;
        for group in &groups {
            for row in &group.people {
                prop_assert!(!row.reasons.is_empty(), "{} has a reason in words", row.person.name);
            }
        }
        let found: Vec<_> = groups.into_iter()
            .flat_map(|group| group.people.into_iter().map(move |row| (group.reason, row.person.name)))
            .collect();
        prop_assert_eq!(found, expected);
    }
}
