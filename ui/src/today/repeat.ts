import { m } from "../paraglide/messages";

const units: Record<string, (about: { count: number }) => string> = {
  DAILY: m.every_count_days,
  WEEKLY: m.every_count_weeks,
  MONTHLY: m.every_count_months,
  YEARLY: m.every_count_years,
};
const weekdays: Record<string, () => string> = {
  MO: m.settings_day_1,
  TU: m.settings_day_2,
  WE: m.settings_day_3,
  TH: m.settings_day_4,
  FR: m.settings_day_5,
  SA: m.settings_day_6,
  SU: m.settings_day_7,
};
/** What is said anyway by the first day: the last day of months that lack one. */
const SILENT = /^BY(MONTH|MONTHDAY|SETPOS)=/;

/** A rule in words that can be typed again: "every month", "every 2 weeks on Friday". One that has no words stays a rule. */
export function repeatWords(rule: string | null): string {
  if (rule === null) return "";
  const [frequency = "", ...parts] = rule.replace(/^FREQ=/, "").split(";");
  const said = parts.filter((part) => !SILENT.test(part));
  const value = (name: string) => said.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const days = value("BYDAY")
    ?.split(",")
    .map((day) => weekdays[day]?.());
  const every = units[frequency];
  const known = said.every((part) => /^(INTERVAL|BYDAY)=/.test(part)) && !days?.includes(undefined);
  if (every === undefined || !known || (days !== undefined && frequency !== "WEEKLY")) return rule;
  const often = every({ count: Number(value("INTERVAL") ?? 1) });
  return days === undefined ? often : m.every_on({ often, days: days.join(", ") });
}
