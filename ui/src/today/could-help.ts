import { openKindNo } from "../app/overlays.svelte";
import { answerOf } from "../giving/words";
import * as client from "../ipc/client";
import type { CouldHelp } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { write } from "../state/write";

/** A key for the row of somebody you could help, apart from those of commitments. */
export const couldKey = ({ need }: CouldHelp): string => `could-${need.id}`;

/** A no may be said kindly. */
const kindly = () => ({ label: m.kind_no_open(), kbd: "t", run: openKindNo });

/** Says that the best way to help is not for you; the next one may be. */
export function leave({ need, matches: [best] }: CouldHelp): void {
  if (best) void write(() => client.dismissMatch(answerOf(need.id, best)), kindly());
}
