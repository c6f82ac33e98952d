// Writing to somebody, by what is to be done: a card, a mail, an invitation. Nothing is sent from here.
import { openLetter } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { Item } from "../ipc/wire";
import { Calendar, Mail, PencilLine } from "../kit/icons";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { showProblem, showToast } from "../state/toasts.svelte";

/** What writing means for an item, and how it looks. */
export const writingOf = ({ kind }: Item) => {
  if (kind === "card") return { icon: PencilLine, label: m.letter_write() };
  if (kind === "meeting") return { icon: Calendar, label: m.invitation_save() };
  return { icon: Mail, label: m.mail_write() };
};

async function openMail(item: Item): Promise<void> {
  const { is_cut } = await client.openMail(item.id);
  if (is_cut) showProblem(m.mail_cut());
}

async function saveInvitation(item: Item): Promise<void> {
  const path = await client.saveInvitation(item.id);
  if (path !== null) showToast({ text: m.saved_as({ path }) });
}

/** Opens the composer of a card, a draft in the mail program, or the place where an invitation is saved. */
export async function writeTo(item: Item): Promise<void> {
  try {
    if (item.kind === "card") openLetter(item);
    else if (item.kind === "meeting") await saveInvitation(item);
    else await openMail(item);
  } catch (thrown) {
    const text = wordsOf(thrown);
    showProblem(text);
  }
}
