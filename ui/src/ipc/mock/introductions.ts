// Introductions, in memory: the steps in their order, each with what it leaves to do.
import type {
  IntroductionDraft,
  IntroductionMail,
  IntroductionRow,
  IntroductionStage,
  IntroductionStep,
  Introductions,
  Item,
  MailDraft,
  PairRow,
  PersonRef,
  StepDraft,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { memberOf } from "./people";

type Left = readonly [whom: "person" | "other", kind: Item["kind"], what: string];
type After = readonly [stage: IntroductionStage, stands: string, steps: IntroductionStep[], left: Left[]];

const after: Record<IntroductionStep, After> = {
  ask_person: [
    "waiting",
    "You asked {person} today",
    ["yes_person", "no_person", "let_go"],
    [["person", "follow_up", "Hear about the introduction to {other}"]],
  ],
  yes_person: [
    "to_ask",
    "{person} would like to; ask {other} now",
    ["ask_other", "let_go"],
    [["other", "follow_up", "Ask whether an introduction to {person} is welcome"]],
  ],
  ask_other: [
    "waiting",
    "{person} would like to; you asked {other} today",
    ["yes_other", "no_other", "let_go"],
    [["other", "follow_up", "Hear about the introduction to {person}"]],
  ],
  yes_other: [
    "to_make",
    "Both would like to",
    ["made", "let_go"],
    [["person", "follow_up", "Introduce them and {other} to each other"]],
  ],
  no_person: ["done", "{person} would rather not; nobody else hears of it", [], []],
  no_other: ["done", "{other} would rather not; nobody else hears of it", [], []],
  made: [
    "made",
    "You introduced them today",
    ["met", "let_go"],
    [["person", "follow_up", "Ask whether they and {other} have met"]],
  ],
  met: ["met", "They met today", ["outcome", "let_go"], [["person", "follow_up", "Ask what came of meeting {other}"]]],
  outcome: [
    "met",
    "They met today; both wait for your thanks",
    ["thanked"],
    [
      ["person", "thank_you", "Thank them for meeting {other}"],
      ["other", "thank_you", "Thank them for meeting {person}"],
    ],
  ],
  thanked: ["done", "They met today", [], []],
  let_go: ["done", "You let it rest today", [], []],
};

const begun: After = [
  "to_ask",
  "Ask {person} first",
  ["ask_person", "ask_other", "let_go"],
  [["person", "follow_up", "Ask whether an introduction to {other} is welcome"]],
];

const named = (text: string, row: Pick<IntroductionRow, "person" | "other">): string =>
  text.replace("{person}", row.person.name).replace("{other}", row.other.name);

function put(state: State, row: IntroductionRow, [stage, stands, steps, left]: After): void {
  const done = new Set(row.tasks.map(({ id }) => id));
  state.items = state.items.map((each) => (done.has(each.id) ? { ...each, state: "done" } : each));
  const tasks = left.map(([whom, kind, what], n) =>
    item({ id: `${row.id}-${state.items.length + n}`, kind, person: row[whom], what: named(what, row), why: "" }),
  );
  state.items.push(...tasks);
  Object.assign(row, { stage, steps, tasks, stands: named(stands, row) });
}

const blank = (id: string, person: PersonRef, other: PersonRef, why: string): IntroductionRow => ({
  id,
  person,
  other,
  why,
  stage: "to_ask",
  stands: "",
  steps: [],
  tasks: [],
  outcome: "",
});

/** Introductions for looking at the board. */
export function introductionRows(): IntroductionRow[] {
  const ref = (id: string, name: string): PersonRef => ({ id, name });
  const [ana, li, bram, tom] = [
    ref("p02", "Ana Souza"),
    ref("p09", "Li Wei 李伟"),
    ref("p03", "Bram de Vries"),
    ref("p13", "Tom Becker"),
  ];
  const show = (row: IntroductionRow, [stage, stands, steps]: After): IntroductionRow => ({
    ...row,
    stage,
    steps,
    stands: named(stands, row),
  });
  return [
    show(blank("i1", ana, li, "She needs a CFO until June, he has time until then"), after.yes_person),
    show(blank("i2", bram, tom, "Both build with school classes"), after.ask_person),
  ];
}

/** Pairs for looking at the board. */
export const pairIdeas = (): PairRow[] => [
  {
    person: { id: "p08", name: "Jane Doe" },
    other: { id: "p13", name: "Tom Becker" },
    reasons: ["Both care about girls in engineering"],
  },
];

export const introductions = (): Promise<Introductions> =>
  read(({ introductions: rows, ideas }) => {
    const open = rows.filter(({ stage }) => stage !== "done");
    return { rows: [...open, ...rows.filter(({ stage }) => stage === "done")], ideas };
  });

export const beginIntroduction = ({ person, other, why }: IntroductionDraft) =>
  write("begin_introduction", ["commitments", "people"], (state) => {
    const [first, second] = [person, other].map((id) => {
      const member = memberOf(state, id);
      return { id, name: member.person.name };
    });
    if (first === undefined || second === undefined || person === other) return refuse("Name two people.");
    const row = blank(`i${state.introductions.length + 1}`, first, second, why);
    put(state, row, begun);
    state.introductions.push(row);
    state.ideas = state.ideas.filter(
      (idea) => ![idea.person.id, idea.other.id].every((id) => [person, other].includes(id)),
    );
    return { value: row, subject: `${first.name} and ${second.name}` };
  });

export const stepIntroduction = (id: string, { step, outcome, tell }: StepDraft) =>
  write("step_introduction", ["commitments", "people"], (state) => {
    const row = state.introductions.find((each) => each.id === id) ?? refuse("This is not there any more.");
    if (!row.steps.includes(step)) refuse("That step does not fit now.");
    const [stage, stands, steps, left] = after[step];
    const told = left.map(
      ([whom, kind, what]): Left =>
        tell.includes(whom)
          ? [whom, "follow_up", what.replace("Thank them for", "Tell them what came of")]
          : [whom, kind, what],
    );
    put(state, row, [stage, stands, steps, told]);
    if (step === "outcome") row.outcome = outcome.trim();
    return { value: row, subject: `${row.person.name} and ${row.other.name}` };
  });

export const setPairAside = (one: string, other: string) =>
  write("set_pair_aside", ["commitments"], (state) => {
    const found = state.ideas.find((idea) => idea.person.id === one && idea.other.id === other);
    state.ideas = state.ideas.filter((idea) => idea !== found);
    return { value: null, subject: `${found?.person.name} and ${found?.other.name}` };
  });

const mail: MailDraft = { mailto: "mailto:", subject: "", body: "", is_opened: true, is_cut: false };

export const openIntroductionMail = (_id: string, _mail: IntroductionMail): Promise<MailDraft> => read(() => mail);
export const saveIntroductionMail = (_id: string, _mail: IntroductionMail): Promise<string | null> =>
  read(() => "/home/you/introduction.eml");
export const openRequestMail = (_through: string, _to: string): Promise<MailDraft> => read(() => mail);
export const saveRequestMail = (_through: string, _to: string): Promise<string | null> =>
  read(() => "/home/you/introduction.eml");
