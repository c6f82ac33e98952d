//! Random lives: whatever is done, undone and done again, nothing is lost and nothing is left over.

use std::collections::{BTreeMap, BTreeSet};

use goodturn_core::{
    change::Changes,
    id::{CaptureId, CommitmentId, EncounterId, NeedId, PersonId},
    model::{Balance, CommitmentKind, EncounterDraft, PersonFacts, Settings, Standing},
    ops::ExportFormat,
    wire::{CommitmentDraft, DebriefDraft, ImportOptions, PeopleFilter, StoryLine},
};
use proptest::prelude::*;

use crate::cast::*;

/// So many cases as a push can wait for; `PROPTEST_CASES` asks for more.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(usual), failure_persistence: None, ..ProptestConfig::default() }
}

/// One act, with two numbers that choose on whom and how.
#[derive(Debug, Clone, Copy)]
enum Act {
    AddPerson,
    EditPerson,
    Trash,
    Restore,
    Meet,
    EditEncounter,
    DeleteEncounter,
    Promise,
    EditPromise,
    Complete,
    Snooze,
    LetGo,
    Reopen,
    SaveCard,
    DiscardCard,
    Import,
    Settings,
    QuickLine,
    Debrief,
    EndNeed,
    SayColumns,
    Undo,
    Redo,
}

fn an_act() -> impl Strategy<Value = (Act, usize, usize)> {
    use Act::*;
    let act = prop_oneof![
        4 => Just(AddPerson), 3 => Just(EditPerson), 2 => Just(Trash), 1 => Just(Restore), 3 => Just(Meet),
        2 => Just(EditEncounter), 2 => Just(DeleteEncounter), 3 => Just(Promise), 2 => Just(EditPromise),
        2 => Just(Complete), 2 => Just(Snooze), 1 => Just(LetGo), 1 => Just(Reopen), 2 => Just(SaveCard),
        1 => Just(DiscardCard), 2 => Just(Import), 1 => Just(Settings), 2 => Just(QuickLine), 4 => Just(Debrief),
        1 => Just(EndNeed), 2 => Just(SayColumns), 4 => Just(Undo), 2 => Just(Redo),
    ];
    (act, 0..100_usize, 0..100_usize)
}

/// A world in which acts find something to act on.
struct Life {
    world: World,
    cards: Vec<CaptureId>,
}

fn pick<T: Copy>(from: &[T], which: usize) -> Option<T> {
    (!from.is_empty()).then(|| from[which % from.len()])
}

impl Life {
    fn begin() -> Self {
        let world = World::new().with_odd_tables();
        let cards = EVERYBODY.map(|one| world.capture(&format!("{}.vcf", one.given), one.card())).to_vec();
        Self { world, cards }
    }

    fn people(&self) -> Vec<PersonId> {
        let all = |filter| {
            let query = goodturn_core::wire::PeopleQuery { filter, ..Default::default() };
            self.world.book.list_people(&query).expect("a page").rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        let mut people = [all(PeopleFilter::Everyone), all(PeopleFilter::Trash)].concat();
        people.sort();
        people
    }

    fn encounters(&self) -> Vec<EncounterId> {
        let page = |id| self.world.book.person_page(id).expect("a page").story;
        let met = self.people().into_iter().flat_map(page).filter_map(|line| match line {
            StoryLine::Encounter { id, .. } => Some(id),
            _ => None,
        });
        met.collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn commitments(&self) -> Vec<CommitmentId> {
        let ids = self.people().into_iter().flat_map(|id| {
            let page = self.world.book.person_page(id).expect("a page");
            let closed = page.story.into_iter().filter_map(|line| match line {
                StoryLine::Closed { item, .. } => Some(item.id),
                _ => None,
            });
            page.next.into_iter().map(|item| item.id).chain(closed).collect::<Vec<_>>()
        });
        ids.collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn facts(a: usize, b: usize) -> PersonFacts {
        let (one, other) = (EVERYBODY[a % 6].facts(), EVERYBODY[b % 6].facts());
        PersonFacts {
            emails: [one.emails.clone(), other.emails].concat(),
            note: if b.is_multiple_of(3) { String::new() } else { format!("note {b}") },
            standing: if a.is_multiple_of(4) { Standing::Want } else { Standing::Have },
            categories: (0..b % 3).map(|n| format!("tag {n}")).collect(),
            ..one
        }
    }

    fn encounter(people: &[PersonId], a: usize, b: usize) -> EncounterDraft {
        let who = [pick(people, a), pick(people, b)].into_iter().flatten().collect::<BTreeSet<_>>();
        EncounterDraft {
            people: who.into_iter().collect(),
            on: chrono::NaiveDate::from_ymd_opt(2026, 11, 1 + u32::try_from(b % 21).expect("small")),
            place: format!("place {}", a % 5),
            ..EncounterDraft::default()
        }
    }

    fn commitment(person: PersonId, a: usize, b: usize) -> CommitmentDraft {
        let when = ["today", "tomorrow 14:00", "friday", "2027-02-03"][b % 4];
        let kind = CommitmentKind::ALL[a % CommitmentKind::ALL.len()];
        CommitmentDraft { person, kind, what: format!("thing {a}"), when: when.into(), details: None }
    }

    fn needs(&self) -> Vec<NeedId> {
        let page = |id| self.world.book.person_page(id).expect("a page").needs;
        self.people().into_iter().flat_map(page).filter_map(|need| need.id).collect()
    }

    /// Answers after a talk, about a commitment or an encounter of the person where there is one.
    fn answers(&self, person: PersonId, a: usize, b: usize) -> DebriefDraft {
        let page = self.world.book.person_page(person).expect("a page");
        let meetings: Vec<_> = page.next.iter().map(|item| item.id).collect();
        let met = page.story.into_iter().filter_map(|line| match line {
            StoryLine::Encounter { id, .. } => Some(id),
            _ => None,
        });
        let met: Vec<_> = met.collect();
        DebriefDraft {
            meeting: pick(&meetings, b).filter(|_| a.is_multiple_of(2)),
            encounter: pick(&met, a).filter(|_| b.is_multiple_of(3)),
            needs: ["", "a CFO", "a CFO\na pilot"][b % 3].into(),
            promised: ["", "send it by friday"][a % 2].into(),
            helped: ["", "read my draft"][b % 2].into(),
            learned: format!("thing {b}"),
            balance: pick(Balance::ALL, a),
            next: ["", "call in 3 weeks"][b % 2].into(),
            still_there: a.is_multiple_of(5),
            ..DebriefDraft::about(person)
        }
    }

    /// Does it; `None` where there was nothing to do it on.
    fn act(&self, act: Act, a: usize, b: usize) -> Option<Changes> {
        let (book, people) = (&self.world.book, self.people());
        let changes = match act {
            Act::AddPerson => book.add_person(&Self::facts(a, b)).expect("a person").changes,
            Act::EditPerson => book.edit_person(pick(&people, a)?, &Self::facts(b, a)).expect("an edit").changes,
            Act::Trash => book.trash_people(&[pick(&people, a)?, pick(&people, b)?]).expect("trash").changes,
            Act::Restore => book.restore_people(&[pick(&people, a)?]).expect("restored").changes,
            Act::Meet => {
                pick(&people, a)?;
                book.log_encounter(&Self::encounter(&people, a, b)).expect("an encounter").changes
            }
            Act::EditEncounter => {
                let id = pick(&self.encounters(), a)?;
                book.edit_encounter(id, &Self::encounter(&people, b, a)).expect("an edit").changes
            }
            Act::DeleteEncounter => book.delete_encounter(pick(&self.encounters(), a)?).expect("deleted").changes,
            Act::Promise => {
                book.add_commitment(&Self::commitment(pick(&people, a)?, a, b)).expect("a commitment").changes
            }
            Act::EditPromise => {
                let draft = Self::commitment(pick(&people, a)?, a, b);
                book.edit_commitment(pick(&self.commitments(), b)?, &draft).expect("an edit").changes
            }
            Act::Complete => book.complete_commitments(&[pick(&self.commitments(), a)?]).expect("done").changes,
            Act::Snooze => {
                let until = ["tomorrow", "next week", "2026-12-24 18:00"][b % 3];
                book.snooze_commitments(&[pick(&self.commitments(), a)?], until).expect("put off").changes
            }
            Act::LetGo => book.let_go_commitments(&[pick(&self.commitments(), a)?], "why not").expect("let go").changes,
            Act::Reopen => book.reopen_commitments(&[pick(&self.commitments(), a)?]).expect("opened").changes,
            Act::SaveCard => {
                let card = pick(&self.waiting(), a)?;
                let mut answer = book.review_capture(card).expect("a review").answer;
                answer.met_at = format!("place {b}");
                book.save_capture(card, &answer).expect("saved").changes
            }
            Act::DiscardCard => book.discard_captures(&[pick(&self.waiting(), a)?]).expect("put away").changes,
            Act::Import => {
                let file = cards(&EVERYBODY[a % 6..]) + &EVERYBODY[b % 6].card_with(&["NOTE:imported"]);
                let met_at = if b.is_multiple_of(2) { "Fair" } else { "" };
                let options = ImportOptions { met_at: met_at.into(), ..ImportOptions::default() };
                self.world.import_with("some.vcf", file, &options).changes
            }
            Act::Settings => {
                let morning = chrono::NaiveTime::from_hms_opt(6 + u32::try_from(a % 5).expect("small"), 0, 0)?;
                let phone_region = if b.is_multiple_of(2) { "DE" } else { "" }.into();
                book.save_settings(&Settings { morning, phone_region, ..Settings::default() }).expect("saved").changes
            }
            Act::QuickLine => {
                book.add_line(&format!("@{} met at Fair !send it by friday", EVERYBODY[a % 6].name), None).ok()?.changes
            }
            Act::Debrief => {
                let answers = self.answers(pick(&people, a)?, a, b);
                if a.is_multiple_of(3) {
                    book.keep_debrief(&DebriefDraft { note: "begun".into(), ..answers.clone() }).expect("put aside");
                    return None;
                }
                book.debrief(&answers).expect("looked back").changes
            }
            Act::EndNeed => book.end_need(pick(&self.needs(), a)?).expect("over").changes,
            Act::SayColumns => self.world.say_columns(a, b)?,
            Act::Undo | Act::Redo => return None,
        };
        Some(changes)
    }

    fn waiting(&self) -> Vec<CaptureId> {
        let inbox = self.world.book.inbox().expect("the Inbox").captures;
        let waiting: BTreeSet<_> = inbox.into_iter().map(|row| row.id).collect();
        self.cards.iter().copied().filter(|card| waiting.contains(card)).collect()
    }

    /// Search knows exactly those who are not in the trash.
    fn search_is_in_step(&self) {
        let mut listed = self.world.everybody();
        let called = |name: &str| self.world.found(name).into_iter().filter(|found| found == name).collect::<Vec<_>>();
        let mut found: Vec<String> = EVERYBODY.iter().flat_map(|one| called(one.name)).collect();
        listed.sort();
        found.sort();
        assert_eq!(found, listed, "search finds everybody once and nobody else");
    }
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn undo_and_redo_are_exact(acts in prop::collection::vec(an_act(), 25)) {
        let life = Life::begin();
        let (mut past, mut future) = (vec![life.world.picture()], Vec::new());
        for (act, a, b) in acts {
            match act {
                Act::Undo => {
                    let undone = life.world.book.undo().expect("an undo").value;
                    prop_assert_eq!(undone.is_some(), past.len() > 1, "there is something to undo, or not");
                    if undone.is_some() {
                        future.push(past.pop().expect("the present"));
                    }
                }
                Act::Redo => {
                    let redone = life.world.book.redo().expect("a redo").value;
                    prop_assert_eq!(redone.is_some(), !future.is_empty(), "there is something to redo, or not");
                    past.extend(future.pop());
                }
                other => {
                    if life.act(other, a, b).is_some_and(|changes| changes.change.is_some()) {
                        past.push(life.world.picture());
                        future.clear();
                    }
                }
            }
            life.world.picture().must_be(past.last().expect("the present"), &format!("after {act:?} {a} {b}"));
        }
        life.search_is_in_step();
        while past.len() > 1 {
            life.world.book.undo().expect("an undo").value.expect("a change");
            future.push(past.pop().expect("the present"));
            life.world.picture().must_be(past.last().expect("before"), "all the way back");
        }
        life.search_is_in_step();
        while let Some(next) = future.pop() {
            life.world.book.redo().expect("a redo").value.expect("a change");
            life.world.picture().must_be(&next, "and all the way forward");
        }
        life.search_is_in_step();
        prop_assert_eq!(life.world.book.check().expect("a check").problems, Vec::<String>::new(), "the file is sound");
    }
}

proptest! {
    #![proptest_config(cases(6))]

    #[test]
    fn whatever_was_lived_comes_back_from_json(acts in prop::collection::vec(an_act(), 25)) {
        let life = Life::begin();
        for (act, a, b) in acts {
            match act {
                Act::Undo => drop(life.world.book.undo().expect("an undo")),
                Act::Redo => drop(life.world.book.redo().expect("a redo")),
                other => drop(life.act(other, a, b)),
            }
        }
        let written = life.world.file("lived.json", "");
        life.world.book.export(ExportFormat::Json, &written).expect("an export");
        let (folder, clock) = (folder(), &life.world.clock);
        goodturn_core::Book::restore(folder.path(), clock.clone(), &written).expect("restored");
        let restored = goodturn_core::Book::open(folder.path(), clock.clone()).expect("a book");
        let again = folder.path().join("again.json");
        restored.export(ExportFormat::Json, &again).expect("an export");
        let lines = |path: &std::path::Path| {
            let text = std::fs::read_to_string(path).expect("a file");
            text.lines().filter(|line| !line.contains("\"ring_at\"")).map(str::to_owned).collect::<Vec<_>>()
        };
        for (after, before) in lines(&again).iter().zip(&lines(&written)) {
            prop_assert_eq!(after, before, "line by line, with its history");
        }
        prop_assert_eq!(lines(&again).len(), lines(&written).len(), "and nothing more");
        let elsewhere = World::new();
        let report = elsewhere.book.import_paths(&[written], &ImportOptions::default(), &mut |_| true);
        let none = report.expect("an import").value.rejected.is_empty() || life.world.everybody().is_empty();
        prop_assert!(none, "nothing is refused but a book without anybody");
        prop_assert_eq!(elsewhere.everybody(), life.world.everybody(), "and joined to an empty book");
    }
}

/// Somebody's card with some of its lines, always with their e-mail address.
fn some_card() -> impl Strategy<Value = String> {
    (0..6_usize, any::<[bool; 4]>(), 0..4_u32).prop_map(|(who, has, extra)| {
        let one = EVERYBODY[who];
        let part = |has: bool, value| if has { value } else { "" };
        let partial = Character {
            title: part(has[0], one.title),
            organization: part(has[1], one.organization),
            phone: part(has[2], one.phone),
            city: part(has[3], one.city),
            ..one
        };
        let note = format!("NOTE:note {extra}");
        let more = if extra == 0 { vec![] } else { vec![note.as_str()] };
        partial.card_with(&more)
    })
}

fn some_file() -> impl Strategy<Value = String> {
    prop::collection::vec(some_card(), 1..8).prop_map(|cards| cards.concat())
}

/// Who is known, by e-mail address, and what of them does not depend on who came first.
fn known(world: &World) -> BTreeMap<String, BTreeSet<String>> {
    let people = world.book.people("", 100).expect("people").people;
    let mut known = BTreeMap::new();
    for person in people {
        let facts = person.facts;
        let phones = facts.phones.iter().map(|phone| phone.value.clone());
        let jobs = facts.affiliations.iter().map(|job| job.organization.clone()).filter(|name| !name.is_empty());
        let towns = facts.addresses.iter().map(|address| address.city.clone());
        let notes = facts.note.split("\n\n").map(str::to_owned);
        let said = phones.chain(jobs).chain(towns).chain(notes).chain([facts.name.clone()]).collect();
        assert_eq!(facts.emails.len(), 1, "nobody has two of the cast's addresses: {facts:?}");
        let double = known.insert(facts.emails[0].value.clone(), said);
        assert_eq!(double, None, "nobody is there twice");
    }
    known
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn an_import_that_is_undone_never_was(before in some_file(), imported in some_file()) {
        let world = World::new();
        world.import("before.vcf", before);
        let was = world.picture();
        let done = world.import("imported.vcf", imported.clone());
        if let Some(source) = done.value.source {
            let is = world.picture();
            world.book.undo_source(source).expect("taken back");
            world.picture().must_be(&was, "every row is as before");
            world.book.redo().expect("a redo");
            world.picture().must_be(&is, "every row is as after");
        }
        let again = world.import("imported.vcf", imported).value;
        prop_assert_eq!((again.added, again.merged, again.source), (0, 0, None), "a second time nothing is new");
    }

    #[test]
    fn whichever_file_comes_first_the_people_are_the_same(one in some_file(), other in some_file()) {
        let (here, there) = (World::new(), World::new());
        here.import("one.vcf", &one);
        here.import("other.vcf", &other);
        there.import("other.vcf", &other);
        there.import("one.vcf", &one);
        prop_assert_eq!(known(&here), known(&there), "the same people, who know the same");
    }
}
