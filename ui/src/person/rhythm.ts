import { m } from "../paraglide/messages";
import { getLocale } from "../paraglide/runtime";

const named: Record<number, () => string> = {
  7: m.rhythm_week,
  30: m.rhythm_month,
  90: m.rhythm_quarter,
  183: m.rhythm_half_year,
  365: m.rhythm_year,
};

/** How often, in words: "every 3 months". */
export const everyLabel = (days: number): string => named[days]?.() ?? m.every_count_days({ count: days });

/** The usual rhythms as the options of a field; one that is not usual is kept among them. */
export const rhythmOptions = (chosen: number | null = null): { value: string; label: string }[] =>
  [...new Set([...Object.keys(named).map(Number), ...(chosen === null || chosen === 0 ? [] : [chosen])])]
    .toSorted((one, other) => one - other)
    .map((days) => ({ value: String(days), label: everyLabel(days) }));

const withYear = new Intl.DateTimeFormat(getLocale(), {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const withoutYear = new Intl.DateTimeFormat(getLocale(), { day: "numeric", month: "long", timeZone: "UTC" });

/** "12 June 1998", or "12 June" where the year is not known (`--06-12`). */
export function dayLabel(date: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (month === undefined || day === undefined) return date;
  // A leap year, so that 29 February can be said of it.
  const at = Date.UTC(year === "-" ? 2000 : Number(year), Number(month) - 1, Number(day));
  return (year === "-" ? withoutYear : withYear).format(at);
}
