import { closeOverlay, openBatch, openMapping, openReview } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import * as client from "../ipc/client";
import type { CaptureRow } from "../ipc/wire";
import { wordsOf } from "../state/failure";
import { showProblem } from "../state/toasts.svelte";

const nothing = { cards: 0, is_table: false };

/**
 * Opens a capture as what it is: a card to review, a table of many, one whose columns are to be told, or, where nothing
 * could be read, the Inbox. Answers whether a sheet is open now.
 */
export async function openCaptured(id: string): Promise<boolean> {
  const { cards, is_table } = await rowOf(id);
  if (cards === 1) openReview(id);
  else if (cards > 1) openBatch(id);
  else if (is_table) openMapping(id);
  else {
    closeOverlay();
    go({ name: "inbox" });
  }
  return cards > 0 || is_table;
}

async function rowOf(id: string): Promise<Pick<CaptureRow, "cards" | "is_table">> {
  try {
    const { captures } = await client.inbox();
    return captures.find((row) => row.id === id) ?? nothing;
  } catch (thrown) {
    showProblem(wordsOf(thrown));
    return nothing;
  }
}
