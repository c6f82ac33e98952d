// Days in words, as far as the in-memory book needs them. Its today is Saturday, 21 November 2026.
import type { WhenReading, ZoneChoice } from "../wire";

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

/** What a due has whose time was said in no zone. */
export const FOLLOWS_THE_LAPTOP = { zone: null, zone_name: null, here: null };

/** Cities the in-memory book knows, and how many hours their clocks are behind those here. */
const CITIES = [
  { city: "New York", zone: "America/New_York", behind: 6 },
  { city: "Newfoundland", zone: "America/St_Johns", behind: 4 },
  { city: "London", zone: "Europe/London", behind: 1 },
];

export const zonesOf = (text: string): ZoneChoice[] =>
  CITIES.filter(({ city }) => city.toLowerCase().startsWith(text.toLowerCase())).map(({ city, zone, behind }) => ({
    city,
    zone,
    clock: `${String(10 - behind).padStart(2, "0")}:00`,
  }));

/** Reads a day, perhaps with a time in a zone; null where it is not understood. */
export function readDay(text: string, past = false): WhenReading | null {
  const there = CITIES.find(({ city, zone }) => [city, zone].some((name) => text.endsWith(` ${name}`)));
  if (!there) return readHere(text, past);
  const said = readHere(text.slice(0, text.lastIndexOf(text.endsWith(there.zone) ? there.zone : there.city) - 1), past);
  if (!said) return null;
  const hour = (Number(said.due.slice(11, 13)) + there.behind) % 24;
  const here = `${String(hour).padStart(2, "0")}${said.due.slice(13)}`;
  return { ...said, label: `${said.label} ${there.city} · ${here} here`, zone: there.zone };
}

function readHere(text: string, past: boolean): WhenReading | null {
  const [, said = "", time] = /^(?:by |on |in )?(.*?)(?: (\d\d:\d\d))?$/.exec(text.trim().toLowerCase()) ?? [];
  const days = offset(said, past);
  const iso = /^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(`${said}T00:00:00Z`) : Number.NaN;
  const at = days !== null ? TODAY + days * DAY_MS : iso;
  if (Number.isNaN(at)) return null;
  const date = new Date(at);
  const label = `${part(date, "weekday")} ${date.getUTCDate()} ${part(date, "month")}`;
  const due = date.toISOString().slice(0, 10);
  return time === undefined
    ? { due, label, zone: null }
    : { due: `${due}T${time}`, label: `${label} ${time}`, zone: null };
}

const part = (date: Date, name: "weekday" | "month"): string =>
  date.toLocaleDateString("en-GB", { [name]: "short", timeZone: "UTC" });

/** "27 Nov", as the story of a person shows it. */
export function storyLabel(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCDate()} ${part(date, "month")}`;
}
