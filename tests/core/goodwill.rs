//! What was passed on, and what came back.

use goodturn_core::{
    Error,
    id::{HelpId, PersonId},
    model::{CommitmentKind, Direction, EncounterDraft, Generosity, HelpKind, Settings},
    wire::{GentleNote, GoodwillQuery, HelpDraft, Period, StoryLine, SuccessDraft, SuccessHelp},
};
use proptest::prelude::*;

use crate::cast::*;

fn log(world: &World, direction: Direction, person: PersonId, what: &str, on: &str, after: Option<HelpId>) -> HelpId {
    let draft = HelpDraft { on: on.parse().ok(), passes_on: after, ..HelpDraft::new(direction, person, what) };
    world.book.log_help(&draft).expect("help").value.id
}

fn gave(world: &World, person: PersonId, what: &str, on: &str, after: Option<HelpId>) -> HelpId {
    log(world, Direction::Given, person, what, on, after)
}

fn got(world: &World, person: PersonId, what: &str, on: &str, after: Option<HelpId>) -> HelpId {
    log(world, Direction::Received, person, what, on, after)
}

#[test]
fn the_picture_counts_by_month_and_stories_are_picked_by_person_kind_community_and_period() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    gave(&world, jane, "sent the checklist", "2026-10-03", None);
    gave(&world, marta, "read her draft", "2026-10-30", None);
    got(&world, jane, "the board seat", "2026-09-12", None);
    gave(&world, marta, "a sofa for a week", "2019-05-01", None);
    let advice = HelpDraft {
        kind: HelpKind::Advice,
        community: "choir".into(),
        ..HelpDraft::new(Direction::Given, marta, "how to ask for a raise")
    };
    world.book.log_help(&advice).expect("help");
    let tell = |query: GoodwillQuery| world.book.goodwill(&query).expect("goodwill");
    let year = tell(GoodwillQuery::default());
    assert_eq!((year.bars.len(), year.given, year.received), (12, 3, 1), "the last twelve months");
    let october = year.bars.iter().find(|bar| bar.title == "October 2026").expect("October");
    assert_eq!((october.given, october.received), (2, 0));
    let told: Vec<_> = year.stories.iter().map(|help| help.what.as_str()).collect();
    assert_eq!(told, ["How to ask for a raise", "Read her draft", "Sent the checklist", "The board seat"], "by date");
    let counts: Vec<_> = year.generosity.iter().map(|count| (count.with, count.times)).collect();
    assert_eq!(
        counts,
        [(Generosity::Connections, 0), (Generosity::Knowledge, 1), (Generosity::Information, 0)],
        "with what you were generous"
    );
    let hers = tell(GoodwillQuery { person: Some(jane), ..GoodwillQuery::default() });
    assert_eq!((hers.stories.len(), hers.given, hers.received), (2, 1, 1), "with Jane");
    assert_eq!(tell(GoodwillQuery { kind: Some(HelpKind::Advice), ..GoodwillQuery::default() }).stories.len(), 1);
    assert_eq!(tell(GoodwillQuery { community: "choir".into(), ..GoodwillQuery::default() }).stories.len(), 1);
    assert_eq!(year.communities, ["choir"], "which can be chosen");
    let all = tell(GoodwillQuery { period: Period::Everything, limit: 2, ..GoodwillQuery::default() });
    assert_eq!((all.given, all.bars.len(), all.stories.len(), all.more), (4, 8, 2, true), "since 2019, two at a time");
    world.book.trash_people(&[marta]).expect("in the trash");
    assert_eq!(tell(GoodwillQuery::default()).stories.len(), 2, "nobody in the trash is told of");
}

#[test]
fn what_was_passed_on_is_a_chain_whose_origin_is_thanked_once() {
    let world = World::new();
    let (jane, marta, li) = (world.add(JANE), world.add(MARTA), world.add(LI));
    let began = got(&world, marta, "the hiring checklist", "2026-08-01", None);
    let onward = gave(&world, jane, "the checklist, made shorter", "2026-09-01", Some(began));
    let back = got(&world, li, "a talk at the school board", "2026-10-01", Some(onward));
    let chains = world.book.chains().expect("chains");
    assert_eq!(chains.len(), 1);
    let steps: Vec<_> = chains[0].steps.iter().map(|step| (step.help.id, step.of, step.depth)).collect();
    assert_eq!(steps, [(began, None, 0), (onward, Some(0), 1), (back, Some(1), 2)], "from its beginning");
    let name = |name: &str| Some(name.to_owned());
    let hands = [name("Marta Kowalska"), None, name("Jane Doe"), name("李伟"), None];
    assert_eq!(chains[0].steps[2].help.chain, hands, "through whose hands it went");
    let origin = chains[0].origin.as_ref().map(|person| person.id);
    assert_eq!((origin, chains[0].origin_thanked), (Some(marta), false), "it began with Marta");

    let before = world.picture();
    let thanks = world.book.thank_origin(back).expect("thanks").value;
    assert_eq!((thanks.person.as_ref().map(|to| to.id), thanks.kind), (Some(marta), CommitmentKind::ThankYou));
    assert_eq!(thanks.what, "Tell them what began with it: The hiring checklist");
    let open = world.book.thank_yous().expect("the desk").open;
    assert_eq!(open.iter().filter(|thanks| thanks.item.name() == MARTA.name).count(), 2, "one for the help, one more");
    for help in [back, onward] {
        let refused = world.book.thank_origin(help).expect_err("once");
        assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    }
    assert!(world.book.thank_origin(began).is_err(), "what stands for itself began with nobody else");
    assert!(world.book.chains().expect("chains")[0].origin_thanked);
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and taken back");
}

#[test]
fn a_chain_goes_one_way() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let first = got(&world, marta, "a tip", "2026-08-01", None);
    let second = gave(&world, jane, "the tip", "2026-09-01", Some(first));
    let third = got(&world, jane, "an order", "2026-10-01", Some(second));
    for help in [first, second, third] {
        assert!(matches!(world.book.pass_help_on(first, Some(help)), Err(Error::Invalid(_))), "no circle");
    }
    let choices = |direction, help| -> Vec<HelpId> {
        world.book.passable_help(direction, help).expect("choices").into_iter().map(|help| help.id).collect()
    };
    assert_eq!(choices(Direction::Given, None), [third, first], "what can be passed on, newest first");
    assert_eq!(choices(Direction::Given, Some(second)), [first], "but not what came of it");
    world.book.pass_help_on(second, None).expect("it stands for itself");
    assert_eq!(world.book.chains().expect("chains")[0].steps.len(), 2, "the chain begins later");
}

#[test]
fn a_good_deed_is_looked_at_again_after_a_year_and_after_five() {
    let world = World::new();
    let jane = world.add(JANE);
    let deed = gave(&world, jane, "taught her to sail", "2025-11-10", None);
    gave(&world, jane, "lent a tent", "2021-11-20", None);
    gave(&world, jane, "this and that", "2024-11-10", None);
    got(&world, jane, "a tip", "2025-11-10", None);
    let seeds = || -> Vec<(String, i32)> {
        let page = world.book.goodwill(&GoodwillQuery::default()).expect("goodwill");
        page.seeds.into_iter().map(|seed| (seed.help.what, seed.years)).collect()
    };
    assert_eq!(seeds(), [("Taught her to sail".to_owned(), 1), ("Lent a tent".to_owned(), 5)], "what was given");
    let before = world.picture();
    world.book.look_at_seed(deed, "She has her own boat now").expect("looked at");
    assert_eq!(seeds(), [("Lent a tent".to_owned(), 5)], "it asks no more");
    assert_eq!(world.found("boat"), ["Jane Doe"], "what came of it is kept");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "and taken back");
}

#[test]
fn the_month_is_held_against_the_hours_you_mean_to_give() {
    let world = World::new();
    let jane = world.add(JANE);
    let month = || world.book.goodwill(&GoodwillQuery::default()).expect("goodwill").month;
    assert_eq!((month().minutes, month().limit_hours), (0, 0), "no limit unless you set one");
    world.book.save_settings(&Settings { giving_hours: 8, ..Settings::default() }).expect("a limit");
    let took = |minutes| HelpDraft { minutes, ..HelpDraft::new(Direction::Given, jane, "helped her move") };
    world.book.log_help(&took(Some(240))).expect("help");
    world.book.log_help(&took(None)).expect("help");
    gave(&world, jane, "last month", "2026-10-31", None);
    assert_eq!((month().minutes, month().limit_hours), (255, 8), "what nobody counted is a quarter of an hour");
}

#[test]
fn a_year_tells_what_was_given_what_came_back_and_what_came_unexpectedly() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    gave(&world, jane, "read her draft", "2026-02-01", None);
    got(&world, jane, "read mine", "2026-03-01", None);
    got(&world, marta, "told me of the tender", "2026-04-01", None);
    gave(&world, marta, "thanked with a dinner", "2026-04-02", None);
    gave(&world, marta, "another year", "2025-12-31", None);
    let promise = world.promise(jane, "Send the deck", "friday");
    world.book.complete_commitments(&[promise]).expect("kept");
    let year = world.book.year(Some(2026)).expect("a year");
    let whats =
        |helps: &[goodturn_core::wire::HelpLine]| helps.iter().map(|help| help.what.clone()).collect::<Vec<_>>();
    assert_eq!(whats(&year.given), ["Thanked with a dinner", "Read her draft"]);
    assert_eq!(whats(&year.received), ["Told me of the tender", "Read mine"]);
    assert_eq!(whats(&year.unexpected), Vec::<String>::new(), "Marta was helped the year before");
    assert_eq!((year.promises_kept, year.kept_in_time, year.first_year), (1, 1, 2025));
    let li = world.add(LI);
    got(&world, li, "a job for my sister", "2026-05-01", None);
    let year = world.book.year(Some(2026)).expect("a year");
    assert_eq!(whats(&year.unexpected), ["A job for my sister"], "Li, to whom nothing was ever given");
    assert!(world.book.year(Some(99_999)).is_err(), "no calendar has that year");
}

#[test]
fn a_success_is_told_by_the_people_who_made_it_possible_and_each_is_thanked() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    let draft = SuccessDraft {
        what: "we won the tender".into(),
        on: "2026-11-01".parse().ok(),
        people: vec![
            SuccessHelp { person: jane, kind: HelpKind::ToldOf, what: "told me of it".into() },
            SuccessHelp { person: marta, kind: HelpKind::Feedback, what: String::new() },
        ],
    };
    let before = world.picture();
    let thanks = world.book.tell_success(&draft).expect("a success").value;
    let told: Vec<_> = thanks.iter().map(|item| (item.name(), item.what.as_str())).collect();
    assert_eq!(told, [("Jane Doe", "Told me of it"), ("Marta Kowalska", "We won the tender")], "a thank-you each");
    let stories = world.book.goodwill(&GoodwillQuery::default()).expect("goodwill").stories;
    assert!(stories.iter().all(|help| help.outcome == "We won the tender"), "what it led to is told: {stories:?}");
    world.book.undo().expect("an undo");
    world.picture().must_be(&before, "all of it is one step");
    for bad in [SuccessDraft { what: " ".into(), ..draft.clone() }, SuccessDraft { people: vec![], ..draft }] {
        assert!(matches!(world.book.tell_success(&bad), Err(Error::Invalid(_))), "a success has people in it");
    }
}

#[test]
fn one_sidedness_is_noticed_on_the_page_in_both_directions_and_touches_without_an_ask_are_counted_apart() {
    let world = World::new();
    let (jane, marta) = (world.add(JANE), world.add(MARTA));
    for n in 1..=3 {
        gave(&world, jane, "helped", &format!("2026-09-0{n}"), None);
        got(&world, marta, "was helped", &format!("2026-09-0{n}"), None);
    }
    let noticed = |person| world.book.person_page(person).expect("a page").gentle;
    assert_eq!((noticed(jane), noticed(marta)), (vec![GentleNote::OnlyYou], vec![GentleNote::OnlyThey]));
    let li = world.add(LI);
    for on in ["2026-10-01", "2026-11-01"] {
        let asked = "an introduction".to_owned();
        let draft = EncounterDraft { people: vec![li], on: on.parse().ok(), asked, ..EncounterDraft::default() };
        world.book.log_encounter(&draft).expect("an encounter");
    }
    assert_eq!(noticed(li), [GentleNote::GiveFirst, GentleNote::OnlyWhenNeeded], "only asks, and nothing given");
    world.met(li, "2026-11-15", "Harbour");
    gave(&world, li, "a letter", "2026-09-30", None);
    assert_eq!(noticed(li), [], "something was given before, and once there was no ask");
    let touches = world.book.goodwill(&GoodwillQuery::default()).expect("goodwill").touches;
    assert_eq!((touches.with_ask, touches.without_ask), (2, 1));
}

#[test]
fn help_moves_with_a_merge_and_comes_back_when_it_is_taken_apart() {
    let world = World::new();
    let (jane, janie, marta) = (world.add(JANE), world.add_named("Janie Doe"), world.add(MARTA));
    let both = HelpDraft { people: vec![jane, janie], ..HelpDraft::new(Direction::Given, jane, "moved house") };
    world.book.log_help(&both).expect("help");
    let with = HelpDraft { people: vec![marta, janie], ..HelpDraft::new(Direction::Given, marta, "painted") };
    world.book.log_help(&with).expect("help");
    let helps = |person| -> Vec<(String, usize)> {
        let story = world.book.person_page(person).expect("a page").story;
        let helps = story.into_iter().filter_map(|line| match line {
            StoryLine::Help(help) => Some((help.what, help.people.len())),
            _ => None,
        });
        helps.collect()
    };
    let apart = [jane, janie].map(helps);
    let merge = goodturn_core::wire::MergeDraft { keep: jane, merge: janie, take: vec![] };
    world.book.merge_people(&merge).expect("merged");
    assert_eq!(helps(jane), [("Painted".to_owned(), 2), ("Moved house".to_owned(), 1)], "one Jane moved house");
    world.book.take_apart(world.book.merge_of(janie).expect("a merge")).expect("taken apart");
    assert_eq!([jane, janie].map(helps), apart, "and they are two again");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_with_help_is_undone_step_by_step(acts in prop::collection::vec((0..7_usize, 0..50_usize, 0..50_usize), 1..14)) {
        let world = World::new();
        let people = EVERYBODY.map(|one| world.add(one));
        let mut pictures = Vec::new();
        let mut helps: Vec<HelpId> = Vec::new();
        for (act, a, b) in acts {
            let was = world.picture();
            let at = |n: usize| (!helps.is_empty()).then(|| helps[n % helps.len()]);
            let draft = HelpDraft {
                people: vec![people[a % 6], people[b % 6]],
                kind: HelpKind::ALL[b % HelpKind::ALL.len()],
                outcome: ["", "a boat"][b % 2].into(),
                ..HelpDraft::new(Direction::ALL[a % 2], people[a % 6], format!("thing {b}"))
            };
            let changes = match (act, at(a), at(b)) {
                (0 | 1, ..) => {
                    let done = world.book.log_help(&draft).expect("help");
                    helps.push(done.value.id);
                    Some(done.changes)
                }
                (2, Some(help), _) => world.book.edit_help(help, &draft).ok().map(|done| done.changes),
                (3, Some(help), _) => world.book.delete_help(help).ok().map(|done| done.changes),
                (4, Some(help), Some(other)) => world.book.pass_help_on(help, Some(other)).ok().map(|done| done.changes),
                (5, Some(help), _) => world.book.thank_origin(help).ok().map(|done| done.changes),
                (_, Some(help), _) => world.book.look_at_seed(help, "it grew").ok().map(|done| done.changes),
                _ => None,
            };
            if changes.is_some_and(|changes| changes.change.is_some()) {
                pictures.push(was);
            }
            let chained: usize = world.book.chains().expect("chains").iter().map(|chain| chain.steps.len()).sum();
            prop_assert!(chained <= helps.len(), "each help is told once");
        }
        while let Some(was) = pictures.pop() {
            world.book.undo().expect("an undo");
            world.picture().must_be(&was, "each step is taken back");
        }
    }
}
