// What can be done with help that was seen among others.
import { openSeenEdit } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { SeenLine } from "../ipc/wire";
import { Pencil, Trash } from "../kit/icons";
import type { MenuItem } from "../kit/Menu.svelte";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

export const seenActs = (seen: SeenLine): MenuItem[] => [
  { label: m.help_edit_menu(), icon: Pencil, onselect: () => openSeenEdit(seen) },
  { label: m.delete_help(), icon: Trash, onselect: () => void write(() => client.deleteSeen(seen.id)) },
];

/** "Ben Adler helped Ana Souza"; who is not known is somebody. */
export const seenTitle = ({ giver, receiver }: SeenLine): string =>
  m.seen_line({ giver: giver?.name ?? m.seen_somebody_first(), receiver: receiver?.name ?? m.seen_somebody() });
