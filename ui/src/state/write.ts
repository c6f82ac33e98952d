import * as client from "../ipc/client";
import type { Change, Changes, Done } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { wordsOf } from "./failure";
import { showProblem, showToast, type Toast, type ToastAction } from "./toasts.svelte";
import { sentence } from "./verbs";

/**
 * Makes a write and tells of it: a toast says what was done and offers Undo, or why it was not done.
 * Answers with the value, or undefined where it failed. `more` is what can be done next.
 */
export async function write<T>(make: () => Promise<Done<T>>, more?: Toast["more"]): Promise<T | undefined> {
  try {
    const { value, changes } = await make();
    tell(changes, more);
    return value;
  } catch (thrown) {
    showProblem(wordsOf(thrown));
    return undefined;
  }
}

/** The toast for a write that was made. */
export function tell(changes: Changes, more?: Toast["more"]): void {
  if (changes.verb === null) return;
  const text = sentence(changes.verb, changes.subject);
  if (changes.change === null) showToast({ text });
  else {
    const action = { label: m.undo(), run: () => void undo() };
    showToast({ text, change: changes.change, action, ...(more && { more }) });
  }
}

export const undo = (): Promise<void> =>
  turn(client.undo, m.undone, m.nothing_to_undo, { label: m.redo(), run: () => void redo() });

export const redo = (): Promise<void> =>
  turn(client.redo, m.redone, m.nothing_to_redo, { label: m.undo(), run: () => void undo() });

async function turn(
  make: () => Promise<Done<Change | null>>,
  say: (about: { what: string }) => string,
  nothing: () => string,
  action: ToastAction,
): Promise<void> {
  try {
    const { value, changes } = await make();
    if (value === null) showToast({ text: nothing() });
    else
      showToast({
        text: say({ what: sentence(value.verb, value.subject) }),
        action,
        change: changes.change ?? value.id,
      });
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}
