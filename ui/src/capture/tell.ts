import type { Done, Saved } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { showToast } from "../state/toasts.svelte";
import { undo } from "../state/write";

/** Tells that somebody was saved, what will remind you next, and offers Undo. */
export function tellSaved({ value, changes }: Done<Saved>): void {
  const { name } = value.person;
  const saved = value.new_person ? m.review_saved({ name }) : m.review_merged({ name });
  const first = value.items[0];
  const reminds = first && m.review_saved_reminds({ what: first.what, when: first.due_label });
  const text = reminds ? `${saved}. ${reminds}` : saved;
  if (changes.change === null) showToast({ text });
  else showToast({ text, change: changes.change, action: { label: m.undo(), run: () => void undo() } });
}
