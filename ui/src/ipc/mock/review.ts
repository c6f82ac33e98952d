// The weekly review, in memory. Its today is Saturday, 21 November 2026.
import type { CommitmentKind, Item, ReviewNote, ReviewPart, ReviewStep, TimeBox, WeeklyReview } from "../wire";
import { emit, now, read, type State, write } from "./book";
import { goingHabits } from "./habits";
import { askingObjectives } from "./objectives";
import { isShown } from "./people";
import { fadingTies } from "./rhythm";

export interface ReviewState {
  last: string | null;
  left_at: ReviewStep | null;
  /** What was kept before the book was opened. */
  kept: Item[];
}

const TODAY = "2026-11-21";
const KEPT: readonly CommitmentKind[] = ["promise", "thank_you", "card"];
const MINUTES: Record<CommitmentKind, number> = {
  promise: 3,
  thank_you: 2,
  card: 5,
  follow_up: 3,
  check_in: 2,
  meeting: 1,
  birthday: 2,
  congratulation: 2,
};

/** What fits into the minutes of the box, from the top of the day. */
export function timeBox(items: readonly Item[], budget: number): TimeBox | null {
  let minutes = 0;
  const fitting: string[] = [];
  for (const { id, kind } of items) {
    if (fitting.length > 0 && minutes + MINUTES[kind] > budget) break;
    minutes += MINUTES[kind];
    fitting.push(id);
  }
  return budget === 0 || fitting.length === 0 ? null : { items: fitting, minutes, budget };
}

export const reviewNote = ({ review, settings }: State): ReviewNote => ({
  last: review.last,
  last_label: review.last === TODAY ? "today" : review.last === null ? null : "Friday",
  finished_today: review.last === TODAY,
  left_at: review.left_at,
  asks: false,
  next_label: settings.review.reminds === true ? "Fri 27 Nov 16:00" : null,
});

function part(step: ReviewStep, more: Partial<ReviewPart>): ReviewPart {
  const empty: ReviewPart = {
    step,
    total: 0,
    later: 0,
    minutes: 0,
    items: [],
    ties: [],
    objectives: [],
    captures: [],
    days: [],
  };
  const whole = { ...empty, ...more };
  const total =
    whole.items.length + whole.ties.length + whole.objectives.length + whole.captures.length + whole.days.length;
  return { ...whole, total, minutes: total === 0 ? 0 : step === "promises" ? 2 : 1 };
}

const day = ({ due, snoozed_until }: Item): string => (snoozed_until ?? due).slice(0, 10);

export const weeklyReview = (): Promise<WeeklyReview> =>
  read((state) => {
    const open = state.items.filter((each) => each.state === "open" && isShown(state, each));
    const kind = (one: CommitmentKind) => ({ items: open.filter((each) => each.kind === one) });
    const done = state.items.filter((each) => each.state === "done" && KEPT.includes(each.kind));
    const ahead = open.filter((each) => day(each) > TODAY && day(each) <= "2026-11-28");
    return {
      date: TODAY,
      week_label: "15 – 21 November",
      ahead_label: "22 – 28 November",
      parts: [
        part("kept", { items: [...done, ...state.review.kept] }),
        part("promises", kind("promise")),
        part("thanks", kind("thank_you")),
        part("cards", kind("card")),
        part("ties", { ties: fadingTies(state) }),
        part("plan", { objectives: askingObjectives(state) }),
        part("captures", { captures: state.captures.map(({ row }) => row) }),
        part("ahead", { items: ahead }),
      ],
      habits: goingHabits(state),
      note: reviewNote(state),
    };
  });

export async function leaveReview(step: ReviewStep): Promise<void> {
  now().review.left_at = step;
  emit("changed", { topics: ["commitments"], change: null, verb: null, subject: "" });
}

export const finishReview = () =>
  write("finish_review", ["commitments", "settings"], (state) => {
    state.review = { ...state.review, last: TODAY, left_at: null };
    state.settings.review.reminds ??= true;
    return { value: reviewNote(state), subject: "" };
  });
