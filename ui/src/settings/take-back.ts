import * as client from "../ipc/client";
import type { Source } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { showProblem, showToast } from "../state/toasts.svelte";
import { undo } from "../state/write";

/** Takes an import back whole, and tells of it. */
export async function takeBack({ id, name }: Source): Promise<void> {
  try {
    const { changes } = await client.undoSource(id);
    const text = m.settings_took_back({ name });
    if (changes.change === null) showToast({ text });
    else showToast({ text, change: changes.change, action: { label: m.undo(), run: () => void undo() } });
  } catch (reason) {
    showProblem(wordsOf(reason));
  }
}
