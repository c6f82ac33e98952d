import * as client from "../ipc/client";
import type { HabitCounts, HabitRow } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

/** What a habit is counted from. */
export const sources: { value: HabitCounts | ""; label: string }[] = [
  { value: "", label: m.habit_counts_none() },
  { value: "thank_yous", label: m.habit_counts_thank_yous() },
  { value: "encounters", label: m.habit_counts_encounters() },
  { value: "help_given", label: m.habit_counts_help_given() },
  { value: "introductions", label: m.habit_counts_introductions() },
];

/** Marks it as done today. */
export const mark = ({ id }: HabitRow): Promise<unknown> => write(() => client.markHabit(id, ""));

/** Lets it rest, or go on. */
export const rest = ({ id, paused }: HabitRow): Promise<unknown> => write(() => client.pauseHabit(id, !paused));

/** How it goes, in a line. */
export const goes = ({ paused, now_label, before_label }: HabitRow): string =>
  paused ? m.habit_rests() : [now_label, before_label].filter((part) => part !== "").join(" · ");
