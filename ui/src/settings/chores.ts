// What Settings and the palette can do for the whole book, each told in a toast.
import * as client from "../ipc/client";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { showProblem, showToast } from "../state/toasts.svelte";

/** Tells what came of something that may fail; a null answer (a closed dialog) is not told. */
async function told(make: () => Promise<string | null>): Promise<void> {
  try {
    const text = await make();
    if (text !== null) showToast({ text });
  } catch (reason) {
    showProblem(wordsOf(reason));
  }
}

/** A call that answers with the path it wrote to, or null. */
const written = (make: () => Promise<string | null>) =>
  told(async () => {
    const path = await make();
    return path === null ? null : m.settings_written({ path });
  });

/** A call that answers nothing, because the program goes on elsewhere. */
const silently = (make: () => Promise<void>) => told(() => make().then(() => null));

export const backUp = () => written(client.backupNow);
export const exportAs = (format: "json" | "vcard" | "csv" | "markdown" | "ics") =>
  written(() => client.exportPeople(format));
export const testPopup = () => told(client.testPopup);
export const openFiles = () => silently(client.openFiles);
export const enterDemo = () => silently(client.enterDemo);
export const leaveDemo = () => silently(client.leaveDemo);
