// What comes in from outside the places: files that are being read, dropped or pasted text, a clicked pop-up.
import { openCaptured } from "../capture/open";
import * as client from "../ipc/client";
import type { CaptureProgress } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { dismissToast, showProblem, showToast } from "../state/toasts.svelte";
import { overlay } from "./overlays.svelte";
import { go, openPerson } from "./places.svelte";

const runs = new Map<number, number>();

/** Shows how the reading of files goes, with a way to stop it, and opens what came of it. */
export async function onProgress(progress: CaptureProgress): Promise<void> {
  if (!progress.finished && !isWatched(progress)) {
    showRun(progress);
    return;
  }
  endRun(progress.run);
  const isOpen = progress.captures.length > 0 && (await openArrivals(progress.captures));
  // The sheet of the one file says itself what could not be read of it.
  if (progress.problems.length > (isOpen ? 1 : 0)) showProblem(progress.problems.join("\n"));
}

/** Whether its own sheet shows how it goes. */
function isWatched({ importing }: CaptureProgress): boolean {
  const open = overlay.current;
  return importing !== null && open?.kind === "batch" && open.capture === importing;
}

function showRun({ run, importing, origin, done, total }: CaptureProgress): void {
  const counted = total > 1;
  const count = importing === null ? m.reading_count : m.importing_count;
  const toast = showToast({
    id: runs.get(run),
    text: counted ? count({ origin, done, total }) : m.reading_file({ origin }),
    progress: counted ? done / total : "unknown",
    action: {
      label: m.stop(),
      run: () => void client.stopCapture(run).catch((thrown) => showProblem(wordsOf(thrown))),
    },
  });
  runs.set(run, toast);
}

function endRun(run: number): void {
  const toast = runs.get(run);
  if (toast !== undefined) dismissToast(toast);
  runs.delete(run);
}

/**
 * One card opens its review, one file of many its table; several things wait in the Inbox. An open sheet is left alone.
 * Answers whether a sheet was opened.
 */
async function openArrivals(captures: string[]): Promise<boolean> {
  const only = captures.length === 1 ? captures[0] : undefined;
  if (overlay.current !== null) {
    const action = { label: m.show(), run: () => go({ name: "inbox" }) };
    showToast({ text: m.reading_waits({ count: captures.length }), action });
  } else if (only === undefined) {
    go({ name: "inbox" });
  } else {
    return await openCaptured(only);
  }
  return false;
}

/** Text that was dropped on the window or pasted outside a field. */
export async function onText(text: string): Promise<void> {
  if (text.trim() === "") return;
  try {
    await openArrivals([await client.captureText(text)]);
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}

/** A picture that was pasted outside a field. */
export async function onPicture(picture: Blob): Promise<void> {
  try {
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
    await client.capturePasted(btoa(letters.join("")));
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}

/** A pop-up was clicked: that of one person, or the digest of several things, all of which stand on Today. */
export const onPopup = (person: string | null): void => (person === null ? go({ name: "today" }) : openPerson(person));
