import { answerOf } from "../giving/words";
import * as client from "../ipc/client";
import type { CouldHelp } from "../ipc/wire";
import { write } from "../state/write";

/** A key for the row of somebody you could help, apart from those of commitments. */
export const couldKey = ({ need }: CouldHelp): string => `could-${need.id}`;

/** Says that the best way to help is not for you; the next one may be. */
export function leave({ need, matches: [best] }: CouldHelp): void {
  if (best) void write(() => client.dismissMatch(answerOf(need.id, best)));
}
