import * as client from "../ipc/client";
import type { LookEvery, ObjectiveRow } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

/** How often an objective is looked at. */
export const rhythms: { value: LookEvery | ""; label: string }[] = [
  { value: "week", label: m.objective_every_week() },
  { value: "two_weeks", label: m.objective_every_two_weeks() },
  { value: "month", label: m.objective_every_month() },
  { value: "quarter", label: m.objective_every_quarter() },
  { value: "", label: m.objective_every_never() },
];

/** The next step in a line. */
export const nextOf = ({ next_step: step }: ObjectiveRow): string =>
  step === null
    ? m.objective_next_none()
    : step.person === null
      ? m.objective_next_alone({ when: step.due_label, what: step.what })
      : m.objective_next({ when: step.due_label, what: step.what, name: step.person.name });

/** Lets it rest for a week; the review does not ask for it before. */
export const later = ({ id }: ObjectiveRow): Promise<unknown> =>
  write(() => client.putOffObjective(id, m.objective_later_when()));

/** Takes up again what has ended. */
export const reopen = ({ id }: ObjectiveRow): Promise<unknown> => write(() => client.reopenObjective(id));
