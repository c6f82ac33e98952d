// About whom a talk is looked back on.
import type { DebriefAsk, PersonRef } from "../ipc/wire";

/** A talk that is looked back on. */
export interface DebriefTarget {
  person: PersonRef;
  /** The meeting that is over; null where none was planned, or the backend may find it. */
  meeting: string | null;
  /** The encounter that was written down already. */
  encounter: string | null;
  /** Where it was, for those of whom nothing is known yet. */
  place?: string;
}

export const targetOf = ({ person, meeting, encounter }: DebriefAsk): DebriefTarget => ({
  person,
  meeting: meeting?.id ?? null,
  encounter,
});

/** A talk with somebody of which nothing else is known. */
export const talkWith = (person: PersonRef): DebriefTarget => ({ person, meeting: null, encounter: null });

/** Names the row of an ask for those who move to it. */
export const askKey = ({ person, meeting }: DebriefAsk): string => `ask-${person.id}-${meeting?.id ?? ""}`;
