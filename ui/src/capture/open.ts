import { openBatch, openReview } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import * as client from "../ipc/client";

/** Opens a capture as what it is: a card to review, a table of many, or, where nothing could be read, the Inbox. */
export async function openCaptured(id: string): Promise<void> {
  const { captures } = await client.inbox();
  const cards = captures.find((row) => row.id === id)?.cards ?? 0;
  if (cards === 1) openReview(id);
  else if (cards > 1) openBatch(id);
  else go({ name: "inbox" });
}
