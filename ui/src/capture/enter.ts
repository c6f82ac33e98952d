import { on } from "svelte/events";

/**
 * Enter in a long field saves like in every other field; with Shift it makes a new line. Ctrl/Cmd-Enter anywhere on the
 * sheet saves and goes on to the next. While a word is being composed Enter belongs to the composing.
 */
export const enterSaves = (save: () => void, saveAndNext: () => void) => (sheet: HTMLElement) =>
  on(sheet, "keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const goOn = event.ctrlKey || event.metaKey;
    if (!goOn && (event.shiftKey || !(event.target instanceof HTMLTextAreaElement))) return;
    event.preventDefault();
    event.stopPropagation();
    if (goOn) saveAndNext();
    else save();
  });
