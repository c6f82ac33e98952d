import { m } from "../paraglide/messages";

const USUAL = [15, 30, 45, 60, 90, 120];

/** How long a meeting is where nobody said it, in minutes. */
export const USUAL_MINUTES = 60;

/** How long a meeting can be, as the options of a field; one that is not usual is kept among them. */
export const minuteOptions = (chosen: number): { value: string; label: string }[] =>
  [...new Set([...USUAL, chosen])]
    .toSorted((one, other) => one - other)
    .map((count) => ({ value: String(count), label: m.minutes_long({ count }) }));
