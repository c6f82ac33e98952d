// After a talk, in memory.
import type { DebriefAsk, DebriefDraft, DebriefPage, DebriefPreview, Done, Item, Saved, WillRemind } from "../wire";
import { emit, now, read, refuse, type State, write } from "./book";
import { questions, toLearn } from "./briefs";
import { item } from "./cast";
import { readDay } from "./days";
import { lineOf, memberOf, trendOf } from "./people";

const NOW = "2026-11-21T10:00";

const isOver = ({ kind, state, due, snoozed_until }: Item) =>
  kind === "meeting" && state === "open" && due.length > 10 && due.slice(0, 16) < NOW && snoozed_until === null;

/** Meetings that are over and answers that were begun. */
export function asks({ items, kept, members }: State): DebriefAsk[] {
  const over = items.filter(isOver).flatMap((meeting): DebriefAsk[] => {
    const { person, due_label: when_label } = meeting;
    if (person === null) return [];
    return [{ person, meeting, encounter: null, place: "", when_label, begun: kept[person.id] !== undefined }];
  });
  const begun = members.filter(({ person }) => kept[person.id] && over.every((ask) => ask.person.id !== person.id));
  return [
    ...over,
    ...begun.map(({ person: { id, name } }): DebriefAsk => {
      const answers = kept[id];
      const { place = "", encounter = null } = answers ?? {};
      return { person: { id, name }, meeting: null, encounter, place, when_label: "today 10:00", begun: true };
    }),
  ];
}

export const debriefs = (): Promise<DebriefAsk[]> =>
  read((state) => {
    const first = asks(state);
    const talked = state.members.flatMap(({ person: { id, name }, story }): DebriefAsk[] => {
      const met = story.find((line) => line.kind === "encounter" && line.on >= "2026-11-20" && line.balance === null);
      if (met?.kind !== "encounter" || first.some((ask) => ask.person.id === id)) return [];
      const { id: encounter, place, on_label } = met;
      return [{ person: { id, name }, meeting: null, encounter, place, when_label: on_label, begun: false }];
    });
    return [...first, ...talked];
  });

const blank = (person: string, meeting: string | null, encounter: string | null): DebriefDraft => ({
  person,
  meeting,
  encounter,
  when: "today",
  place: "",
  channel: "in_person",
  needs: "",
  offers: "",
  promised: "",
  helped: "",
  gave: "",
  asked: "",
  learned: "",
  shared: "",
  balance: null,
  selling: false,
  gave_card: false,
  got_card: false,
  felt: null,
  note: "",
  next: "",
  still_there: false,
});

const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

function will({ promised, helped, next }: DebriefDraft): WillRemind[] {
  const dated = (kind: WillRemind["kind"], text: string) =>
    lines(text).map((line): WillRemind => {
      const [, what = line, when = "in a week"] =
        /^(.*?)(?: by| on)? (friday|tomorrow|in \d+ weeks)$/i.exec(line) ?? [];
      const day = readDay(when) ?? { due: "2026-11-28", label: "Sat 28 Nov" };
      return { kind, what, due: day.due, due_label: day.label };
    });
  const thanks = lines(helped).map(
    (what) => ({ kind: "thank_you", what, due: "2026-11-22", due_label: "Sun 22 Nov" }) as const,
  );
  return [...dated("promise", promised), ...thanks, ...dated("follow_up", next)];
}

export const openDebrief = (id: string, meeting: string | null, encounter: string | null): Promise<DebriefPage> =>
  read((state) => {
    const { person, headline, story } = memberOf(state, id);
    const over = state.items.find((each) =>
      meeting === null ? isOver(each) && each.person?.id === id : each.id === meeting,
    );
    const kept = state.kept[id];
    const answers = kept ?? blank(id, over?.id ?? null, encounter);
    return {
      person: { id, name: person.name },
      headline,
      meeting: over ?? null,
      answers,
      kept_label: kept === undefined ? "" : "today 10:00",
      questions: questions(headline),
      to_learn: toLearn(person.cares_about),
      trend: trendOf(story),
      met_lately: story.every((line) => line.kind !== "encounter" || line.on >= "2026-11-14"),
      will: will(answers),
    };
  });

export const previewDebrief = (answers: DebriefDraft): Promise<DebriefPreview> =>
  read(() => {
    const day = answers.when.trim() === "" ? { label: "Sat 21 Nov" } : readDay(answers.when, true);
    const message = `“${answers.when}” was not understood as a date.`;
    return {
      will: will(answers),
      when_label: day?.label ?? "",
      gentle: answers.asked.trim() !== "" && answers.gave.trim() === "" ? "give_first" : null,
      problems: day === null || day === undefined ? [{ field: "when", message }] : [],
    };
  });

export const saveDebrief = (answers: DebriefDraft): Promise<Done<Saved>> =>
  write("debrief", ["encounters", "commitments", "people"], (state) => {
    const member = memberOf(state, answers.person);
    const person = { id: answers.person, name: member.person.name };
    const { place, channel, note, learned, shared, asked, balance, selling, gave_card, got_card, felt } = answers;
    const cards = { gave_card, got_card };
    const texts = { place, note, learned, shared, asked, selling, ...cards, felt, through: null, who_started: null };
    const id = answers.encounter ?? `e-${state.items.length}`;
    member.story = member.story.filter((line) => line.kind !== "encounter" || line.id !== id);
    member.story.unshift(lineOf(state, id, { people: [person.id], on: "2026-11-21", channel, balance, ...texts }));
    const needs = lines(answers.needs).map((what, n) => ({
      id: `n${n}`,
      what,
      said_on: "2026-11-21",
      said_label: "today",
      until_label: "",
      matches: [],
    }));
    member.needs.unshift(...needs);
    member.offers.unshift(
      ...lines(answers.offers).map((what, n) => ({ id: `o-${id}-${n}`, what, said_label: "today" })),
    );
    const items = will(answers).map((each, n) => item({ ...each, id: `c-${id}-${n}`, person, why: "You met today" }));
    state.items.push(...items);
    const meeting = state.items.find((each) => each.id === answers.meeting);
    if (meeting) meeting.state = "done";
    delete state.kept[person.id];
    return { value: { person, new_person: false, encounter: id, items, next_capture: null }, subject: person.name };
  });

export async function keepDebrief(answers: DebriefDraft): Promise<void> {
  now().kept[answers.person] = structuredClone(answers);
  emit("changed", { topics: ["encounters"], change: null, verb: null, subject: "" });
}

export async function forgetDebrief(person: string): Promise<boolean> {
  const there = now().kept[person] !== undefined;
  delete now().kept[person];
  emit("changed", { topics: ["encounters"], change: null, verb: null, subject: "" });
  return there;
}

export const endNeed = (id: string) =>
  write("end_need", ["people"], (state) => {
    const member = state.members.find(({ needs }) => needs.some((need) => need.id === id)) ?? refuse("It is gone.");
    member.needs = member.needs.filter((need) => need.id !== id);
    return { value: true, subject: member.person.name };
  });
