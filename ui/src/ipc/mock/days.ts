// Days in words, as far as the in-memory book needs them. Its today is Saturday, 21 November 2026.
import type { WhenReading } from "../wire";

const TODAY = Date.UTC(2026, 10, 21);
const DAY_MS = 86_400_000;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const words: Record<string, number> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  "next week": 9,
  "next month": 30,
  "a week": 7,
  "3 weeks": 21,
  "3 months": 92,
};

function offset(text: string, past: boolean): number | null {
  const known = words[text];
  if (known !== undefined) return known;
  const weekday = WEEKDAYS.findIndex((day) => text.length >= 3 && day.startsWith(text));
  if (weekday < 0) return null;
  const ahead = (weekday - 6 + 7) % 7;
  return past ? ahead - 7 : ahead === 0 ? 7 : ahead;
}

/** Reads a day; null where it is not understood. */
export function readDay(text: string, past = false): WhenReading | null {
  const [, said = "", time] = /^(?:by |on |in )?(.*?)(?: (\d\d:\d\d))?$/.exec(text.trim().toLowerCase()) ?? [];
  const days = offset(said, past);
  const iso = /^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(`${said}T00:00:00Z`) : Number.NaN;
  const at = days !== null ? TODAY + days * DAY_MS : iso;
  if (Number.isNaN(at)) return null;
  const date = new Date(at);
  const label = `${part(date, "weekday")} ${date.getUTCDate()} ${part(date, "month")}`;
  const due = date.toISOString().slice(0, 10);
  return time === undefined ? { due, label } : { due: `${due}T${time}`, label: `${label} ${time}` };
}

const part = (date: Date, name: "weekday" | "month"): string =>
  date.toLocaleDateString("en-GB", { [name]: "short", timeZone: "UTC" });

/** "27 Nov", as the story of a person shows it. */
export function storyLabel(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCDate()} ${part(date, "month")}`;
}
