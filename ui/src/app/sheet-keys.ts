import { nameOf } from "./keyboard";

const TYPED_IN = "input:not([type=radio]), textarea, select";
const PRESSED = "button, a[href]";

/** Runs what a key stands for inside a sheet; keys that are typed into a field, or press a button, stay theirs. */
export function sheetKeys(event: KeyboardEvent, keys: Record<string, () => void>): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const { target } = event;
  const name = nameOf(event);
  if (target instanceof Element) {
    if (target.closest(TYPED_IN) !== null) return;
    if ((name === "Enter" || name === " ") && target.closest(PRESSED) !== null) return;
  }
  const run = keys[name];
  if (run === undefined) return;
  event.preventDefault();
  if (!event.repeat || name === "j" || name === "k") run();
}
