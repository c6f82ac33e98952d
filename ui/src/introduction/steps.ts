// What is done with an introduction, wherever it is shown.
import { openIntroductionOutcome } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { IntroductionMail, IntroductionRow, IntroductionStep } from "../ipc/wire";
import { openDraft } from "../letter/writing";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

/** What a step is called, for the two of an introduction. */
export function stepLabel({ person, other }: IntroductionRow, step: IntroductionStep): string {
  const labels: Record<IntroductionStep, () => string> = {
    ask_person: () => m.step_ask(person),
    ask_other: () => m.step_ask(other),
    yes_person: () => m.step_yes(person),
    no_person: () => m.step_no(person),
    yes_other: () => m.step_yes(other),
    no_other: () => m.step_no(other),
    made: m.step_made,
    met: m.step_met,
    outcome: m.step_outcome,
    thanked: m.step_thanked,
    let_go: m.step_let_go,
  };
  return labels[step]();
}

/** Makes a step; what came of it is asked for first. */
export async function take(row: IntroductionRow, step: IntroductionStep): Promise<void> {
  if (step === "outcome") openIntroductionOutcome(row);
  else await write(() => client.stepIntroduction(row.id, { step, on: null, outcome: "", tell: [] }));
}

/** The steps that are made most likely: one, or the two answers of whoever was asked. */
export function likely({ steps }: IntroductionRow): IntroductionStep[] {
  const [first] = steps;
  if (first === undefined || first === "let_go") return [];
  const no = { yes_person: "no_person", yes_other: "no_other" } as const;
  return first === "yes_person" || first === "yes_other" ? [first, no[first]] : [first];
}

/** Whether somebody's answer is waited for. */
export const answerOf = (row: IntroductionRow, word: "yes" | "no"): IntroductionStep | undefined =>
  row.steps.find((step) => step.startsWith(word));

/** The mail that is to be written now, and what the button for it says. */
export function mailOf({
  person,
  other,
  steps,
  stage,
}: IntroductionRow): { mail: IntroductionMail; label: string } | null {
  if (stage === "to_make") return { mail: "both", label: m.write_both() };
  if (stage !== "to_ask") return null;
  const asksFirst = steps[0] === "ask_person";
  return asksFirst
    ? { mail: "ask_person", label: m.write_ask(person) }
    : { mail: "ask_other", label: m.write_ask(other) };
}

/** Opens that mail as a draft in the mail program. */
export const writeMail = ({ id }: IntroductionRow, mail: IntroductionMail): Promise<void> =>
  openDraft(
    () => client.openIntroductionMail(id, mail),
    () => client.saveIntroductionMail(id, mail),
  );
