// What is done with a commitment or a tie, wherever it is shown.
import { openHelp, openTell, openWorkedOut } from "../app/overlays.svelte";
import { openPerson } from "../app/places.svelte";
import * as client from "../ipc/client";
import type { FadingTie, Item } from "../ipc/wire";
import { openObjective } from "../objective/opened.svelte";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

/** The name of whom it concerns; blank where that is nobody. */
export const nameOf = ({ person }: Pick<Item, "person">): string => person?.name ?? "";

/** Opens whom it concerns, or else the objective that it is a step of. */
export function openItem({ person, objective }: Pick<Item, "person" | "objective">): void {
  if (person !== null) openPerson(person.id);
  else if (objective !== null) openObjective(objective.id);
}

type Acted = Promise<number | undefined>;

/** After a thank-you there may be something to tell, once it is known; a promise that was kept is help that was given. */
function goesOn(item: Item) {
  if (item.kind === "thank_you") return { label: m.tell_them(), kbd: "t", run: () => openTell(item) };
  if (item.kind !== "promise") return undefined;
  return { label: m.log_as_help(), kbd: "t", run: () => openHelp(item.person, "given", item.what) };
}

/** What asks how advice worked out asks before it is closed. */
export async function complete(item: Item): Promise<number | undefined> {
  if (!item.asks_outcome) return write(() => client.completeCommitments([item.id]), goesOn(item));
  openWorkedOut(item);
  return undefined;
}

/** `when` in words: "tomorrow", "Friday", "2026-12-01". */
export const snooze = (item: Item, when: string): Acted => write(() => client.snoozeCommitments([item.id], when));

export const letGo = (item: Item, reason: string): Acted =>
  write(() => client.letGoCommitments([item.id], reason.trim()));

/** Whether it was agreed with somebody, and so can be agreed anew. */
export const isAgreed = ({ kind, person }: Item): boolean =>
  person !== null && (kind === "promise" || kind === "meeting" || kind === "follow_up");

/** Writes down to ask today how they are. */
export const checkIn = ({ person, channel }: FadingTie): Promise<Item | undefined> =>
  write(() =>
    client.addCommitment({
      person: person.id,
      kind: "check_in",
      what: m.check_in_what(),
      when: m.today_word(),
      details: { repeat: "", notice_days: 0, channel, minutes: null },
    }),
  );
