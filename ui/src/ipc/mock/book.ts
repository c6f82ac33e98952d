// The state of the in-memory book: what is in it, how it is written to, and how writes are told and taken back.
import type { Events } from "../client";
import type {
  Change,
  Changes,
  CircleRow,
  DebriefDraft,
  Delivery,
  DifferenceRow,
  Done,
  DoubleRow,
  IntroductionRow,
  Item,
  MappingRow,
  OwnCard,
  PairRow,
  Residence,
  Settings,
  Source,
  Topic,
  Verb,
} from "../wire";
import type { TagGroup } from "./breadth";
import { type Captured, captures } from "./captures";
import { items, type Member, people } from "./cast";
import { noPlan, type PlanState, usualPlan } from "./crew";
import { deliveries } from "./deliveries";
import { type DormantState, noneSleep, someSleep } from "./dormant";
import { type Given, nothingYet } from "./given";
import { type Giving, nothingGiven } from "./giving";
import { introductionRows, pairIdeas } from "./introductions";
import { keptItems } from "./kept";
import { noCard } from "./own-card";
import type { ReviewState } from "./review";
import type { Bonds } from "./ties";

export interface State {
  members: Member[];
  items: Item[];
  introductions: IntroductionRow[];
  ideas: PairRow[];
  /** Ties and roles, by person. */
  bonds: Record<string, Bonds>;
  captures: Captured[];
  sources: Source[];
  circles: CircleRow[];
  groups: TagGroup[];
  mappings: MappingRow[];
  doubles: DoubleRow[];
  differences: DifferenceRow[];
  /** Whether somebody was merged into Jane. */
  merged: boolean;
  dormant: DormantState;
  ownCard: OwnCard;
  /** What was heard today, by person and fact. */
  heard: string[];
  giving: Giving;
  given: Given;
  settings: Settings;
  demo: boolean;
  warning: string | null;
  popups: "working" | "silent" | "unknown";
  /** Answers after a talk that were put aside, by person. */
  kept: Record<string, DebriefDraft>;
  deliveries: Delivery[];
  residence: Residence;
  review: ReviewState;
  plan: PlanState;
}

interface Entry {
  change: Change;
  before: State;
  after: State;
  topics: Topic[];
}

export const usual = (): State => ({
  members: people(),
  items: items(),
  introductions: introductionRows(),
  ideas: pairIdeas(),
  bonds: {
    p10: {
      knows: [{ id: "b1", person: { id: "p14", name: "Yuki Tanaka" }, how: "They know each other: studied together" }],
      roles: ["mentor"],
      introducer: null,
    },
  },
  captures: captures(),
  sources: [
    {
      id: "s1",
      at: "2026-11-19T17:02:00Z",
      at_label: "Thu 19 Nov 18:02",
      name: "jane-doe.vcf",
      format: "vcard",
      added: 1,
      merged: 0,
      unchanged: 0,
      rejected: 0,
      undone: false,
    },
    {
      id: "s2",
      at: "2026-11-02T08:10:00Z",
      at_label: "2 Nov 09:10",
      name: "address-book.vcf",
      format: "vcard",
      added: 208,
      merged: 6,
      unchanged: 2,
      rejected: 1,
      undone: false,
    },
  ],
  circles: [{ id: "r1", name: "rust", every_days: 90 }],
  groups: [],
  mappings: [],
  doubles: [],
  differences: [],
  merged: false,
  dormant: someSleep(),
  ownCard: noCard(),
  heard: [],
  giving: nothingGiven(),
  given: nothingYet(),
  settings: {
    morning: "09:00",
    paused_until: null,
    keep_reminding: true,
    said_it_stays: false,
    quiet_hours: { from: "20:00", until: "07:00" },
    working_days: [1, 2, 3, 4, 5],
    ask_after_meetings: false,
    next_day_rule: true,
    phone_region: "DE",
    birthdays: "in_touch",
    birthday_notice_days: 3,
    me: { name: "Kim", email: "", address: "", worked_at: "", learned_at: "" },
    calendar_feed: false,
    review: { reminds: null, day: 5, time: "16:00" },
    box_minutes: 10,
    giving_hours: 0,
    most_asks: 2,
    most_selling: 50,
  },
  demo: false,
  warning: null,
  popups: "working",
  kept: {},
  deliveries: deliveries(),
  residence: { can_stay: true, tray: true, at_login: false },
  review: { last: null, left_at: null, kept: keptItems() },
  plan: usualPlan(),
});

export const emptyState = (): State => ({
  ...usual(),
  members: [],
  items: [],
  introductions: [],
  ideas: [],
  bonds: {},
  captures: [],
  sources: [],
  circles: [],
  groups: [],
  mappings: [],
  dormant: noneSleep(),
  review: { ...usual().review, kept: [] },
  plan: noPlan(),
});

let state: State = usual();
let journal: Entry[] = [];
let taken: Entry[] = [];
let count = 0;
let failing: { message: string } | null = null;
const listeners = new Map<string, Set<(payload: never) => void>>();

/** What is in the book now. */
export const now = (): State => state;

/** Begins anew with this state; tests call it before each story. */
export function begin(first: State = usual()): void {
  state = first;
  journal = [];
  taken = [];
  failing = null;
}

/** Makes every command fail with these words until null is given. */
export const failWith = (message: string | null): void => {
  failing = message === null ? null : { message };
};

/** The answer to a reading. */
export async function read<T>(answer: (state: State) => T): Promise<T> {
  await Promise.resolve();
  if (failing !== null) throw { code: "store", ...failing };
  return structuredClone(answer(state));
}

/** A refusal in words, as the backend gives it. */
export const refuse = (message: string): never => {
  throw { code: "invalid", message };
};

/** Writes to a copy of the state, puts it in place, keeps the way back and tells everybody. */
export async function write<T>(
  verb: Verb,
  topics: Topic[],
  make: (state: State) => { value: T; subject: string },
): Promise<Done<T>> {
  await Promise.resolve();
  if (failing !== null) throw { code: "store", ...failing };
  const before = state;
  const after = structuredClone(state);
  const { value, subject } = make(after);
  state = after;
  const change: Change = {
    id: `change${++count}`,
    at: "2026-11-21T09:00:00Z",
    verb,
    subject,
    undone: false,
    source: null,
  };
  journal.push({ change, before, after, topics });
  taken = [];
  return told(structuredClone(value), { topics, change: change.id, verb, subject });
}

function told<T>(value: T, changes: Changes): Done<T> {
  emit("changed", changes);
  return { value, changes };
}

const nothing: Changes = { topics: [], change: null, verb: null, subject: "" };

function turn(from: Entry[], to: Entry[], pick: (entry: Entry) => State, undone: boolean): Done<Change | null> {
  const entry = from.pop();
  if (entry === undefined) return { value: null, changes: nothing };
  to.push(entry);
  state = pick(entry);
  return told(
    { ...entry.change, undone },
    { topics: entry.topics, change: null, verb: entry.change.verb, subject: entry.change.subject },
  );
}

export const undo = async (): Promise<Done<Change | null>> => turn(journal, taken, (entry) => entry.before, true);
export const redo = async (): Promise<Done<Change | null>> => turn(taken, journal, (entry) => entry.after, false);

/** Sends an event to the window, as the backend would. */
export function emit<E extends keyof Events>(event: E, payload: Events[E]): void {
  for (const react of [...(listeners.get(event) ?? [])]) (react as (payload: Events[E]) => void)(payload);
}

export async function on<E extends keyof Events>(event: E, react: (payload: Events[E]) => void): Promise<() => void> {
  const reacting = listeners.get(event) ?? new Set();
  listeners.set(event, reacting);
  reacting.add(react as (payload: never) => void);
  return () => {
    reacting.delete(react as (payload: never) => void);
  };
}
