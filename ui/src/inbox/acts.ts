// What is done with rows of the Inbox.
import { openBatch, openMapping, openReview } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { CaptureRow } from "../ipc/wire";
import { write } from "../state/write";

/** Opens a capture as what it is: a card, or a table. What could not be read, and is no table, has nothing to open. */
export function open({ id, cards, is_table }: CaptureRow): void {
  if (cards === 1) openReview(id);
  else if (cards > 1) openBatch(id);
  else if (is_table) openMapping(id);
}

/** Throws captures away, all in one step that can be undone. */
export const discard = (captures: readonly CaptureRow[]) =>
  write(() => client.discardCaptures(captures.map(({ id }) => id)));

export const completeAll = (ids: string[]) => write(() => client.completeCommitments(ids));
export const snoozeAll = (ids: string[]) => write(() => client.snoozeCommitments(ids, "tomorrow"));
