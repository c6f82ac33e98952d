import { closeOverlay, openBatch, openReview } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import * as client from "../ipc/client";
import { wordsOf } from "../state/failure";
import { showProblem } from "../state/toasts.svelte";

/**
 * Opens a capture as what it is: a card to review, a table of many, or, where nothing could be read, the Inbox. Answers
 * whether a sheet is open now.
 */
export async function openCaptured(id: string): Promise<boolean> {
  const cards = await cardsIn(id);
  if (cards === 1) openReview(id);
  else if (cards > 1) openBatch(id);
  else {
    closeOverlay();
    go({ name: "inbox" });
  }
  return cards > 0;
}

async function cardsIn(id: string): Promise<number> {
  try {
    const { captures } = await client.inbox();
    return captures.find((row) => row.id === id)?.cards ?? 0;
  } catch (thrown) {
    showProblem(wordsOf(thrown));
    return 0;
  }
}
