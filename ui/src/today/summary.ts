import type { SectionKind, Today } from "../ipc/wire";
import { series } from "../kit/series";
import { m } from "../paraglide/messages";

const counted: Record<SectionKind, (about: { count: number; words: string }) => string> = {
  promised: m.many_promised,
  thank_you: m.many_thank_you,
  follow_up: m.many_follow_up,
  dates: m.many_dates,
};

export const sectionTitles: Record<SectionKind, () => string> = {
  promised: m.section_promised,
  thank_you: m.section_thank_you,
  follow_up: m.section_follow_up,
  dates: m.section_dates,
};

const spelled = (count: number) => ({ count, words: m.small_number({ count }) });

/** "Two promises, a thank-you and a follow-up. About six minutes." */
export function summary({ sections, minutes }: Today): string {
  const parts = sections.map(({ kind, items }) => counted[kind](spelled(items.length)));
  const list = series(parts);
  return `${list.charAt(0).toLocaleUpperCase()}${list.slice(1)}. ${m.about_minutes(spelled(minutes))}`;
}
