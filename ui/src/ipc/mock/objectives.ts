// Objectives, in memory. Their today is Saturday, 21 November 2026.
import type {
  Done,
  Item,
  LookEvery,
  ObjectiveDraft,
  ObjectivePage,
  ObjectiveRow,
  ObjectiveStepDraft,
  Objectives,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay } from "./days";
import { memberOf } from "./people";

/** An objective as it is kept. */
export interface Objective {
  id: string;
  draft: ObjectiveDraft;
  until: string;
  review: string;
  due: boolean;
  rests: boolean;
  steps: string[];
  reviews: ObjectivePage["reviews"];
  state: ObjectiveRow["state"];
  note: string;
}

const NEXT: Record<LookEvery, string> = {
  week: "Sat 28 Nov",
  two_weeks: "Sat 5 Dec",
  month: "Mon 21 Dec",
  quarter: "Sun 21 Feb 2027",
};
const nextLook = (every: LookEvery | null): string => (every === null ? "" : NEXT[every]);

const kept = (id: string, draft: Partial<ObjectiveDraft>, more: Partial<Objective>): Objective => ({
  id,
  draft: {
    what: "",
    why: "",
    gain: "",
    give: "",
    measure: "",
    communities: "",
    until: "",
    every: "month",
    people: [],
    ...draft,
  },
  until: "",
  review: "Mon 21 Dec",
  due: false,
  rests: false,
  steps: [],
  reviews: [],
  state: "open",
  note: "",
  ...more,
});

export const usualObjectives = (): Objective[] => [
  kept(
    "l1",
    {
      what: "Know three people in rail",
      why: "Our next customers build trains",
      gain: "Invitations to tender",
      give: "What we learned of sensors",
      measure: "Three of them call me back",
      communities: "Rail association",
      until: "2027-06-30",
      people: ["p08"],
    },
    {
      until: "Wed 30 Jun 2027",
      steps: ["c02"],
      reviews: [{ on: "2026-11-02", on_label: "2 Nov", note: "Jane knows two buyers", next: "Ask her for both" }],
    },
  ),
];

/** Why it asks for a look. */
const asks = (state: State, one: Objective): string[] => {
  if (one.state !== "open" || one.rests) return [];
  const open = one.steps.some((id) => state.items.some((each) => each.id === id && each.state === "open"));
  return [one.due ? "Today is the day you wanted to look at it" : "", open ? "" : "It has no next step"].filter(
    (why) => why !== "",
  );
};

function row(state: State, one: Objective): ObjectiveRow {
  const steps = one.steps.flatMap((id) => state.items.filter((each) => each.id === id));
  const open = steps.filter((each) => each.state === "open");
  return {
    id: one.id,
    what: one.draft.what,
    state: one.state,
    until_label: one.until,
    next_step: open[0] ?? null,
    steps_open: open.length,
    steps_done: steps.filter((each) => each.state === "done").length,
    review_label: one.state === "open" ? one.review : "",
    asks: asks(state, one),
    gives: one.draft.give !== "",
    ended_label: one.state === "open" ? "" : one.state === "reached" ? "reached today" : "let go today",
    people: one.draft.people.map((id) => ({ id, name: memberOf(state, id).person.name })),
  };
}

/** Those that ask for a look, for the weekly review. */
export const askingObjectives = (state: State): ObjectiveRow[] =>
  state.plan.objectives.map((one) => row(state, one)).filter((each) => each.asks.length > 0);

/** The open ones of a person. */
export const objectivesOf = (state: State, person: string) =>
  state.plan.objectives
    .filter((one) => one.state === "open" && one.draft.people.includes(person))
    .map(({ id, draft }) => ({ id, what: draft.what }));

const found = (state: State, id: string): Objective =>
  state.plan.objectives.find((one) => one.id === id) ?? refuse("This objective is not there any more.");

export const objectives = (): Promise<Objectives> =>
  read((state) => {
    const rows = state.plan.objectives.map((one) => row(state, one));
    const open = rows.filter((each) => each.state === "open");
    return {
      open: [...open.filter((each) => each.asks.length > 0), ...open.filter((each) => each.asks.length === 0)],
      ended: rows.filter((each) => each.state !== "open"),
    };
  });

export const objective = (id: string): Promise<ObjectivePage> =>
  read((state) => {
    const one = found(state, id);
    return {
      row: row(state, one),
      draft: one.draft,
      begun_label: "2 Nov 2026",
      steps: one.steps.flatMap((step) => state.items.filter((each) => each.id === step)),
      reviews: one.reviews,
      end_note: one.note,
    };
  });

const day = (words: string) =>
  words === "" ? null : (readDay(words, false) ?? refuse(`“${words}” was not understood as a date.`));

export const addObjective = (draft: ObjectiveDraft): Promise<Done<string>> =>
  write("add_objective", ["plan", "people"], (state) => {
    const id = `l${state.plan.objectives.length + 2}`;
    const until = day(draft.until)?.label ?? "";
    state.plan.objectives.push(kept(id, draft, { until, review: nextLook(draft.every) }));
    return { value: id, subject: draft.what };
  });

export const editObjective = (id: string, draft: ObjectiveDraft): Promise<Done<null>> =>
  write("edit_objective", ["plan", "people"], (state) => {
    const one = found(state, id);
    one.draft = draft;
    one.review = nextLook(draft.every);
    return { value: null, subject: draft.what };
  });

export const addObjectiveStep = (id: string, step: ObjectiveStepDraft): Promise<Done<Item>> =>
  write("step_objective", ["plan", "commitments"], (state) => {
    const one = found(state, id);
    const due = day(step.when) ?? refuse("Say when.");
    const { person: whom, what } = step;
    const value = item({
      id: `l-step${state.items.length}`,
      kind: "follow_up",
      person: whom === null ? null : { id: whom, name: memberOf(state, whom).person.name },
      objective: { id, what: one.draft.what },
      what,
      why: whom === null ? `A step towards: ${one.draft.what}` : "",
      due: due.due,
      due_label: due.label,
    });
    state.items.push(value);
    one.steps.push(value.id);
    if (whom !== null && !one.draft.people.includes(whom)) one.draft.people.push(whom);
    return { value, subject: one.draft.what };
  });

export const reviewObjective = (id: string, note: string, next: string): Promise<Done<null>> =>
  write("review_objective", ["plan"], (state) => {
    const one = found(state, id);
    one.reviews = [{ on: "2026-11-21", on_label: "21 Nov", note, next }, ...one.reviews];
    one.due = false;
    one.review = nextLook(one.draft.every);
    return { value: null, subject: one.draft.what };
  });

export const putOffObjective = (id: string, when: string): Promise<Done<null>> =>
  write("put_off_objective", ["plan"], (state) => {
    const one = found(state, id);
    one.rests = true;
    one.review = day(when)?.label ?? "";
    return { value: null, subject: one.draft.what };
  });

export const endObjective = (id: string, reached: boolean, note: string): Promise<Done<boolean>> =>
  write("end_objective", ["plan", "people"], (state) => {
    const one = found(state, id);
    one.state = reached ? "reached" : "let_go";
    one.note = note;
    return { value: true, subject: one.draft.what };
  });

export const reopenObjective = (id: string): Promise<Done<boolean>> =>
  write("reopen_objective", ["plan", "people"], (state) => {
    const one = found(state, id);
    one.state = "open";
    return { value: true, subject: one.draft.what };
  });
