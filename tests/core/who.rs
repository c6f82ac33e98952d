//! Who can help? A need in free words leads to people, each with the reasons.

use std::collections::BTreeSet;

use goodturn_core::{
    id::PersonId,
    model::{Affiliation, EncounterDraft, Holder, Means, PersonFacts, Standing, Topic, terms},
    wire::{OfferDraft, WhoPage},
};
use proptest::prelude::*;

use crate::{
    cast::*,
    offer::{need, of, offer},
    radar::take_up_for_a_community,
};

fn who(world: &World, need: &str) -> WhoPage {
    world.book.who_can_help(need, false).expect("an answer")
}

fn names(page: &WhoPage) -> Vec<&str> {
    page.people.iter().map(|row| row.person.name.as_str()).collect()
}

#[test]
fn a_need_in_free_words_leads_to_people_with_reasons_and_never_to_a_balance() {
    let world = World::new();
    let (jane, marta, samuel) = (world.add(JANE), world.add(MARTA), world.add(SAMUEL));
    world.met(jane, "2026-11-09", "RustConf");
    world.met(jane, "2026-10-01", "Lunch");
    world.book.add_line("@Jane Doe +read my draft", None).expect("help");
    world.book.add_offer(&offer(of(samuel), "a second look at grid permits")).expect("an offer");
    world
        .book
        .set_means(marta, &Means { knows_about: "printing\npermits for the grid".into(), ..Means::default() })
        .expect("said");
    let draft = EncounterDraft {
        people: vec![jane],
        on: "2026-11-09".parse().ok(),
        learned: "Her brother wrote the grid permit for the whole coast".into(),
        ..EncounterDraft::default()
    };
    world.book.log_encounter(&draft).expect("a talk");
    let page = who(&world, "somebody who knows grid permits");
    assert_eq!(page.words, ["grid", "permit"], "what was looked for");
    assert_eq!(
        names(&page),
        ["Samuel Okafor", "Marta Kowalska", "Jane Doe"],
        "an offer, then knowledge, then your notes"
    );
    assert_eq!(page.people[0].reasons, ["offers this: a second look at grid permits"]);
    assert_eq!(page.people[1].reasons, ["knows about permits for the grid"]);
    let jane = &page.people[2];
    assert_eq!(jane.reasons, ["your notes speak of it: Her brother wrote the grid permit for the whole coast"]);
    assert_eq!(
        (jane.warmth.as_str(), jane.goodwill.as_str()),
        ("3 encounters, last 12 days ago", "helped you once"),
        "a story"
    );
    let document = serde_json::to_string(&page).expect("a document");
    assert!(["score", "balance", "owe"].iter().all(|word| !document.contains(word)), "{document}");
    assert!(who(&world, "something, please").people.is_empty(), "that says nothing");
}

#[test]
fn whoever_needs_it_too_is_no_help_and_whoever_is_wanted_is_found_through_somebody() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    world.book.add_need(&need(of(jane), "a CFO")).expect("a need");
    world.book.add_need(&need(Holder::Me, "a CFO")).expect("a need");
    assert!(who(&world, "a CFO").people.is_empty(), "she looks for one herself");
    let job = |title: &str| Affiliation {
        title: title.into(),
        organization: "Wydawnictwo Wisła".into(),
        ..Affiliation::default()
    };
    let facts = PersonFacts {
        name: "Zofia Nowak".into(),
        affiliations: vec![job("CFO")],
        standing: Standing::Want,
        ..PersonFacts::default()
    };
    let zofia = world.book.add_person(&facts).expect("a person").value.id;
    assert!(who(&world, "a CFO").people.is_empty(), "whom you do not know you cannot ask");
    let page = world.book.who_can_help("a CFO", true).expect("an answer");
    assert_eq!(names(&page), ["Marta Kowalska"], "who works with her");
    assert_eq!(
        page.people[0].reasons,
        ["is or was at Wydawnictwo Wisła with Zofia Nowak, who is CFO at Wydawnictwo Wisła"]
    );
    assert_eq!(page.people[0].knows.as_ref().map(|who| who.id), Some(zofia), "and whom she knows");
    world.book.edit_person(zofia, &PersonFacts { standing: Standing::Have, ..facts }).expect("met");
    let draft = EncounterDraft { people: vec![zofia], through: "jane doe".into(), ..EncounterDraft::default() };
    world.book.log_encounter(&draft).expect("an encounter");
    let page = world.book.who_can_help("a CFO", true).expect("an answer");
    assert_eq!(names(&page), ["Jane Doe", "Marta Kowalska"], "who introduced her comes first");
    world.book.trash_people(&[jane, marta]).expect("in the trash");
    assert!(world.book.who_can_help("a CFO", true).expect("an answer").people.is_empty());
}

#[derive(Debug, Clone)]
struct Somebody {
    title: String,
    organization: usize,
    knows: String,
    offer: String,
    wanted: bool,
    gone: bool,
    /// Whether their offer is taken up as often as it can be.
    spent: bool,
}

#[derive(Debug, Clone)]
struct Talk {
    people: (usize, usize),
    day: u32,
    note: String,
    through: Option<usize>,
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
        "for",
        "a",
    ]);
    prop::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let stands = (prop::bool::weighted(0.2), prop::bool::weighted(0.1), prop::bool::weighted(0.3));
    (some_words(), 0..4_usize, some_words(), some_words(), stands).prop_map(
        |(title, organization, knows, offer, (wanted, gone, spent))| Somebody {
            title,
            organization,
            knows,
            offer,
            wanted,
            gone,
            spent,
        },
    )
}

fn talk() -> impl Strategy<Value = Talk> {
    ((0..8_usize, 0..8_usize), 1..6_u32, some_words(), prop::option::of(0..8_usize))
        .prop_map(|(people, day, note, through)| Talk { people, day, note, through })
}

const PLACES: [&str; 4] = ["Globex", "Acme Solar", "Initech", ""];

struct Network {
    people: Vec<Somebody>,
    talks: Vec<Talk>,
}

impl Network {
    fn build(&self) -> (World, Vec<PersonId>) {
        let world = World::new();
        let mut ids = Vec::new();
        for (n, one) in self.people.iter().enumerate() {
            let job = Affiliation {
                title: one.title.clone(),
                organization: PLACES[one.organization].into(),
                ..Affiliation::default()
            };
            let standing = if one.wanted { Standing::Want } else { Standing::Have };
            let facts = PersonFacts {
                name: format!("Person {n}"),
                affiliations: vec![job],
                standing,
                ..PersonFacts::default()
            };
            let id = world.book.add_person(&facts).expect("a person").value.id;
            world.book.set_means(id, &Means { knows_about: one.knows.clone(), ..Means::default() }).expect("said");
            let once = OfferDraft { most_in_all: one.spent.then_some(1), ..offer(of(id), &one.offer) };
            if let Ok(done) = world.book.add_offer(&once)
                && one.spent
            {
                take_up_for_a_community(&world, done.value);
            }
            ids.push(id);
        }
        for talk in &self.talks {
            let there: BTreeSet<usize> = self.there(talk);
            let draft = EncounterDraft {
                people: there.iter().map(|n| ids[*n]).collect(),
                on: chrono::NaiveDate::from_ymd_opt(2026, 11, talk.day),
                note: talk.note.clone(),
                through: talk.through.map(|n| format!("person {}", n % ids.len())).unwrap_or_default(),
                ..EncounterDraft::default()
            };
            world.book.log_encounter(&draft).expect("an encounter");
        }
        let gone: Vec<PersonId> = self.people.iter().zip(&ids).filter(|(one, _)| one.gone).map(|(_, id)| *id).collect();
        world.book.trash_people(&gone).expect("in the trash");
        (world, ids)
    }

    fn there(&self, talk: &Talk) -> BTreeSet<usize> {
        [talk.people.0 % self.people.len(), talk.people.1 % self.people.len()].into()
    }

    fn talks_of(&self, n: usize) -> impl Iterator<Item = &Talk> {
        self.talks.iter().filter(move |talk| self.there(talk).contains(&n))
    }

    fn warmth(&self, n: usize) -> (std::cmp::Reverse<u32>, std::cmp::Reverse<usize>, usize) {
        let last = self.talks_of(n).map(|talk| talk.day).max().unwrap_or(0);
        (std::cmp::Reverse(last), std::cmp::Reverse(self.talks_of(n).count()), n)
    }

    /// Everybody who can help, by looking at everybody.
    fn knowers(&self, topic: &Topic, with_wanted: bool) -> Vec<usize> {
        let reason = |n: usize, one: &Somebody| {
            let meets = |text: &str| topic.meets(&terms(text));
            let work = format!("{}, {}", one.title, PLACES[one.organization]);
            let offered = if one.spent { "" } else { &one.offer };
            let tiers = [offered, &one.knows, &work];
            let found = tiers.iter().zip(0..).find_map(|(text, tier)| Some((tier, std::cmp::Reverse(meets(text)?))));
            let noted: BTreeSet<String> = self.talks_of(n).flat_map(|talk| terms(&talk.note)).collect();
            let all = !topic.is_blank() && topic.terms.iter().all(|term| noted.contains(term));
            found.or_else(|| all.then_some((3, std::cmp::Reverse(topic.terms.len()))))
        };
        let among = self.people.iter().enumerate().filter(|(_, one)| !one.gone && (with_wanted || !one.wanted));
        let mut found: Vec<_> = among.filter_map(|(n, one)| Some((reason(n, one)?, self.warmth(n)))).collect();
        found.sort();
        found.into_iter().map(|(_, (.., n))| n).collect()
    }

    /// Everybody who leads to one of them.
    fn connectors(&self, topic: &Topic) -> Vec<usize> {
        let mut found = Vec::new();
        for (rank, to) in self.knowers(topic, true).into_iter().enumerate() {
            for (n, one) in self.people.iter().enumerate().filter(|(n, one)| *n != to && !one.gone && !one.wanted) {
                let through = |of: usize, by: usize| {
                    self.talks_of(of).any(|talk| talk.through.map(|through| through % self.people.len()) == Some(by))
                };
                let introduced = through(to, n) || through(n, to);
                let met = self.talks_of(to).any(|talk| self.there(talk).contains(&n));
                let (place, other) = (PLACES[one.organization], PLACES[self.people[to].organization]);
                let works = !place.is_empty() && place == other;
                found.extend(
                    [introduced, met, works].iter().position(|tied| *tied).map(|how| (rank, how, self.warmth(n))),
                );
            }
        }
        found.sort();
        let mut seen = BTreeSet::new();
        found.into_iter().map(|(.., (.., n))| n).filter(|n| seen.insert(*n)).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn who_can_help_is_what_a_look_at_everybody_gives(
        people in prop::collection::vec(somebody(), 1..9),
        talks in prop::collection::vec(talk(), 0..7),
        asked in prop::collection::vec(some_words(), 1..4),
    ) {
        let network = Network { people, talks };
        let (world, ids) = network.build();
        for need in asked {
            let topic = Topic::of(&need);
            for (knows_someone, expected) in [(false, network.knowers(&topic, false)), (true, network.connectors(&topic))] {
                let page = world.book.who_can_help(&need, knows_someone).expect("an answer");
                let found: Vec<_> = page.people.iter().map(|row| ids.iter().position(|id| *id == row.person.id)).collect();
                let expected: Vec<_> = expected.into_iter().map(Some).collect();
                prop_assert_eq!(found, expected, "{:?}, through somebody: {}", need, knows_someone);
                prop_assert!(page.people.iter().all(|row| !row.reasons.is_empty()), "each has a reason: {:?}", page);
            }
        }
    }
}
