import { on } from "svelte/events";
import type { ReviewDraft } from "./draft.svelte";

/** The line of the review sheet an event happened on. */
const lineAt = ({ target }: Event): string | null =>
  (target instanceof Element && target.closest<HTMLElement>("[data-line]")?.dataset.line) || null;

/** Follows pointer and focus over the lines of the sheet, so that the origin of the line can be shown. */
export const traceLines = (draft: ReviewDraft) => (sheet: HTMLElement) => {
  const stops = [
    on(sheet, "pointerover", (event) => {
      draft.pointed = lineAt(event);
    }),
    on(sheet, "pointerleave", () => {
      draft.pointed = null;
    }),
    on(sheet, "focusin", (event) => {
      draft.focused = lineAt(event);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
