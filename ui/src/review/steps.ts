// The steps of the weekly review: their names, and what is to be decided in each.
import type { ReviewPart, ReviewStep, WeeklyReview } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const stepTitles: Record<ReviewStep, () => string> = {
  kept: m.weekly_step_kept,
  promises: m.weekly_step_promises,
  thanks: m.weekly_step_thanks,
  cards: m.weekly_step_cards,
  ties: m.weekly_step_ties,
  plan: m.weekly_step_plan,
  captures: m.weekly_step_captures,
  ahead: m.weekly_step_ahead,
};

const leads: Record<Exclude<ReviewStep, "kept" | "ahead">, () => string> = {
  promises: m.weekly_lead_promises,
  thanks: m.weekly_lead_thanks,
  cards: m.weekly_lead_cards,
  ties: m.weekly_lead_ties,
  plan: m.weekly_lead_plan,
  captures: m.weekly_lead_captures,
};

/** What a step is for, in a sentence. */
export function leadOf({ step, total }: ReviewPart, week: string): string {
  if (step === "kept") return m.weekly_lead_kept({ count: total, words: m.small_number({ count: total }) });
  if (step === "ahead") return m.weekly_lead_ahead({ week });
  return leads[step]();
}

/** The steps with something in them, and the one at which the review was left. */
export const stepsOf = ({ parts, note }: WeeklyReview): ReviewStep[] =>
  parts.filter(({ step, total }) => total > 0 || step === note.left_at).map(({ step }) => step);

/** Minutes from a step on to the end. */
export const minutesFrom = ({ parts }: WeeklyReview, steps: readonly ReviewStep[], at: number): number =>
  parts.filter(({ step }) => steps.indexOf(step) >= at).reduce((sum, { minutes }) => sum + minutes, 0);

/** Those with nothing in them, in a line: "Thanks to say, Cards to write". A plan that asks for nothing is not named. */
export const emptyParts = ({ parts }: WeeklyReview, steps: readonly ReviewStep[]): string =>
  parts
    .filter(({ step }) => step !== "plan" && !steps.includes(step))
    .map(({ step }) => stepTitles[step]())
    .join(", ");

/** Rows without a commitment have keys of their own. */
export const dayKey = ({ person, on, what }: ReviewPart["days"][number]): string => `day-${person.id}-${on}-${what}`;
