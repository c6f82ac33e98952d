import type { FadingTie } from "../ipc/wire";

/** A key for the row of a tie, apart from those of commitments. */
export const tieKey = ({ person }: FadingTie): string => `tie-${person.id}`;
