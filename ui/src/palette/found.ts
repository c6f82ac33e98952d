// What is found by its words and is no person, as rows of the palette that open its place.
import { go, openPerson } from "../app/places.svelte";
import type { FoundKind, FoundRow } from "../ipc/wire";
import { CircleCheck, Compass, Gift, Hand, HandHelping, Hash, HeartHandshake, TextQuote, Users } from "../kit/icons";
import { askForRow } from "../kit/row-wish";
import { openObjective } from "../objective/opened.svelte";
import { m } from "../paraglide/messages";
import type { Command } from "./commands";

type Look = { icon: Command["icon"]; told: (row: FoundRow) => string; open: (row: FoundRow) => void };

/** Opens a part of Plan with the row as its current one. */
const inPlan =
  (tab: string) =>
  ({ id }: FoundRow) => {
    go({ name: "plan", tab });
    askForRow(id);
  };

function onPage({ id, person }: FoundRow): void {
  if (person === null) return;
  openPerson(person);
  askForRow(id);
}

const looks: Record<FoundKind, Look> = {
  objective: { icon: Compass, told: m.found_objective, open: ({ id }) => openObjective(id) },
  project: { icon: Users, told: ({ whose }) => m.found_project({ names: whose }), open: inPlan("projects") },
  offer: {
    icon: Gift,
    told: ({ whose }) => (whose === "" ? m.found_offer_mine() : m.found_offer_of({ name: whose })),
    open: inPlan("offers"),
  },
  need: {
    icon: Hand,
    told: ({ whose }) => (whose === "" ? m.found_need_mine() : m.found_need_of({ name: whose })),
    open: inPlan("offers"),
  },
  snippet: { icon: TextQuote, told: m.found_snippet, open: inPlan("snippets") },
  habit: { icon: CircleCheck, told: m.found_habit, open: inPlan("habits") },
  tag_group: { icon: Hash, told: m.found_tag_group, open: () => go({ name: "plan", tab: "breadth" }) },
  help_given: {
    icon: HandHelping,
    told: ({ whose, on_label }) => m.found_help_given({ name: whose, when: on_label }),
    open: onPage,
  },
  help_received: {
    icon: HeartHandshake,
    told: ({ whose, on_label }) => m.found_help_received({ name: whose, when: on_label }),
    open: onPage,
  },
};

export function foundCommand(row: FoundRow): Command {
  const { icon, told, open } = looks[row.kind];
  return { id: `found-${row.id}`, label: row.what, words: "", icon, about: told(row), run: () => open(row) };
}
