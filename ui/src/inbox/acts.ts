// What is done with rows of the Inbox.
import { openBatch, openReview } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import type { CaptureRow } from "../ipc/wire";
import { write } from "../state/write";

/** Opens a capture as what it is: a card or a table. One that could not be read has nothing to open. */
export function open({ id, cards }: CaptureRow): void {
  if (cards === 1) openReview(id);
  else if (cards > 1) openBatch(id);
}

/** Throws captures away, one after the other; the last can be undone from its toast, each with Ctrl/Cmd-Z. */
export async function discard(captures: readonly CaptureRow[]): Promise<void> {
  for (const { id } of captures) await write(() => client.discardCapture(id));
}

export const completeAll = (ids: string[]) => write(() => client.completeCommitments(ids));
export const snoozeAll = (ids: string[]) => write(() => client.snoozeCommitments(ids, "tomorrow"));
