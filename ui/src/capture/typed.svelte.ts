// What was typed into the capture sheet. It stays while the program runs, so that Esc loses nothing.
import { QuickLineDraft } from "../quickline/line.svelte";

export const typed = $state({ note: "" });
export const typedLine = new QuickLineDraft();
