import { m } from "../paraglide/messages";
import { showProblem, showToast } from "./toasts.svelte";

/** Puts a text on the clipboard; says so, where there are words for it, or that it failed. Answers whether it is there. */
export async function copyText(text: string, said?: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    if (said !== undefined) showToast({ text: said });
    return true;
  } catch {
    showProblem(m.copy_failed());
    return false;
  }
}
