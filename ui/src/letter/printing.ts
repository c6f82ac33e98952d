// Printing, and what is said of it.
import * as client from "../ipc/client";
import type { PrintJob, PrintReport } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { showProblem, showToast } from "../state/toasts.svelte";

/** What one card can be printed as. */
export const jobs: readonly { label: () => string; job: PrintJob; needsAddress: boolean }[] = [
  { label: m.print_card, job: { paper: "card", folded: false }, needsAddress: false },
  { label: m.print_folded, job: { paper: "card", folded: true }, needsAddress: false },
  { label: m.print_c6, job: { paper: "envelope", size: "c6" }, needsAddress: true },
  { label: m.print_dl, job: { paper: "envelope", size: "dl" }, needsAddress: true },
  { label: m.print_us10, job: { paper: "envelope", size: "us10" }, needsAddress: true },
];

function tellPrinted(report: PrintReport | null): void {
  if (report === null) return;
  const { path, missing, left_out } = report;
  if (missing !== "") showProblem(m.print_missing({ path, letters: missing }));
  else if (left_out.length > 0) showToast({ text: m.print_left_out({ path, count: left_out.length }) });
  else showToast({ text: m.print_done({ path }) });
}

/** Prints into a file that the user chooses, and says where it is and what is missing on it. */
export const print = (ids: string[], job: PrintJob): Promise<void> => printBy(() => client.printLetters(ids, job));

/** Prints so, in whatever way; nothing is said where no file was chosen. */
export async function printBy(way: () => Promise<PrintReport | null>): Promise<void> {
  try {
    tellPrinted(await way());
  } catch (thrown) {
    showProblem(wordsOf(thrown));
  }
}
