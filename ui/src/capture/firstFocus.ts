import { untrack } from "svelte";
import type { ReviewDraft } from "./draft.svelte";
import { idOf } from "./ids";

/**
 * Gives the first focus to what needs it: the first uncertain line, else a name that is missing, else *Met at*.
 */
export const firstFocus = (draft: ReviewDraft) => (sheet: HTMLElement) => {
  const line = untrack(() => draft.uncertainLines[0] ?? (draft.answer.facts.name.trim() === "" ? "name" : "met_at"));
  const place = sheet.querySelector(`#${idOf(line)}`);
  const field = place?.matches("input, textarea, button") ? place : place?.querySelector("input, textarea");
  if (!(field instanceof HTMLElement)) return;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
};
