// What can be done with help that was written down.
import { openHelpEdit, openOutcome, openPassOn } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { HelpLine } from "../ipc/wire";
import { Gift, Pencil, Route, Trash } from "../kit/icons";
import type { MenuItem } from "../kit/Menu.svelte";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

export const helpActs = (help: HelpLine): MenuItem[] => [
  { label: m.help_edit_menu(), icon: Pencil, onselect: () => openHelpEdit(help) },
  {
    label: help.direction === "given" ? m.pass_on_menu() : m.came_of_menu(),
    icon: Route,
    onselect: () => openPassOn(help),
  },
  { label: m.outcome_note(), icon: Gift, onselect: () => openOutcome(help.id, help.what, help.outcome) },
  { label: m.delete_help(), icon: Trash, onselect: () => void write(() => client.deleteHelp(help.id)) },
];
