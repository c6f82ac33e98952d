// Writing to somebody, by what is to be done: a card, a mail, an invitation. Nothing is sent from here.
import { openInvitation, openLetter } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { Item, MailDraft } from "../ipc/wire";
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

/** Saves what `save` asks a place for, and says where it is. */
export async function saveAs(save: () => Promise<string | null>): Promise<void> {
  try {
    const path = await save();
    if (path !== null) showToast({ text: m.saved_as({ path }) });
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}

/** Opens a draft in the mail program; the same draft can be had as a file, also where no program answers. */
export async function openDraft(open: () => Promise<MailDraft>, save: () => Promise<string | null>): Promise<void> {
  const more = { label: m.mail_save(), kbd: "t", run: () => void saveAs(save) };
  try {
    const { is_opened, is_cut } = await open();
    if (!is_opened) showToast({ text: m.mail_none(), tone: "problem", more });
    else if (is_cut) showToast({ text: m.mail_cut(), tone: "problem", more });
    else showToast({ text: m.mail_opened(), more });
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}

/** Opens the composer of a card, a draft in the mail program, or the sheet from which an invitation is saved. */
export async function writeTo(item: Item): Promise<void> {
  if (item.person === null) return;
  if (item.kind === "card") openLetter(item);
  else if (item.kind === "meeting") openInvitation(item);
  else
    await openDraft(
      () => client.openMail(item.id),
      () => client.saveMail(item.id),
    );
}
