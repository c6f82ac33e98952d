// Small habits, in memory.
import type { Done, HabitDraft, HabitRow, Habits } from "../wire";
import { read, refuse, type State, write } from "./book";

/** A habit as it is kept: how often in this week, and in the weeks before, the oldest first. */
export interface Habit {
  id: string;
  draft: HabitDraft;
  now: number;
  before: number[];
  paused: boolean;
  ended: boolean;
}

export const usualHabits = (): Habit[] => [
  {
    id: "q1",
    draft: { what: "Thank two people", times: 2, per: "week", counts: "thank_yous" },
    now: 1,
    before: [2, 0, 3, 2],
    paused: false,
    ended: false,
  },
];

const WEEKS = ["19 – 25 October", "26 October – 1 November", "2 – 8 November", "9 – 15 November", "16 – 22 November"];
const OFTEN = ["", "once", "twice"];

function row({ id, draft, now, before, paused, ended }: Habit): HabitRow {
  const { times, per } = draft;
  const spans = [...before, now].map((count, at) => ({
    label: WEEKS[at + WEEKS.length - before.length - 1] ?? "",
    count,
    kept: count >= times,
    left_out: false,
  }));
  const kept = before.filter((count) => count >= times).length;
  const present = now === 0 ? `This ${per} is still open` : `${now} of ${times} this ${per}`;
  return {
    id,
    draft,
    aim_label: `${OFTEN[times] ?? `${times} times`} a ${per}`,
    now_label: now >= times ? `Done for this ${per}` : present,
    before_label: kept === 0 ? "" : `${kept} of the last ${before.length} ${per}s`,
    spans,
    paused,
    ended_label: ended ? "today" : "",
  };
}

const found = (state: State, id: string): Habit =>
  state.plan.habits.find((habit) => habit.id === id) ?? refuse("This habit is not there any more.");

/** Those that go on and do not rest, for the weekly review. */
export const goingHabits = (state: State): HabitRow[] =>
  state.plan.habits.filter(({ paused, ended }) => !paused && !ended).map(row);

export const habits = (): Promise<Habits> =>
  read(({ plan: { habits } }) => ({
    going: habits.filter(({ ended }) => !ended).map(row),
    ended: habits.filter(({ ended }) => ended).map(row),
  }));

export const addHabit = (draft: HabitDraft): Promise<Done<string>> =>
  write("add_habit", ["plan"], (state) => {
    const id = `q${state.plan.habits.length + 2}`;
    state.plan.habits.push({ id, draft, now: 0, before: [], paused: false, ended: false });
    return { value: id, subject: draft.what };
  });

export const editHabit = (id: string, draft: HabitDraft): Promise<Done<null>> =>
  write("edit_habit", ["plan"], (state) => {
    found(state, id).draft = draft;
    return { value: null, subject: draft.what };
  });

export const markHabit = (id: string, _on: string): Promise<Done<null>> =>
  write("mark_habit", ["plan"], (state) => {
    const habit = found(state, id);
    habit.now += 1;
    return { value: null, subject: habit.draft.what };
  });

export const pauseHabit = (id: string, paused: boolean): Promise<Done<boolean>> =>
  write(paused ? "pause_habit" : "resume_habit", ["plan"], (state) => {
    const habit = found(state, id);
    habit.paused = paused;
    return { value: true, subject: habit.draft.what };
  });

export const endHabit = (id: string, ended: boolean): Promise<Done<boolean>> =>
  write(ended ? "end_habit" : "resume_habit", ["plan"], (state) => {
    const habit = found(state, id);
    habit.ended = ended;
    return { value: true, subject: habit.draft.what };
  });
