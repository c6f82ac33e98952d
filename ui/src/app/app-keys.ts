import { searchWish } from "../people/wishes";
import { takeMore } from "../state/toasts.svelte";
import { redo, undo } from "../state/write";
import type { Bindings } from "./keyboard";
import { openCapture, openKeys, openOwnCard, openPalette, openWho } from "./overlays.svelte";
import { go } from "./places.svelte";

/** The keys that work in every place. */
export const appKeys: Bindings = {
  "g t": () => go({ name: "today" }),
  "g p": () => go({ name: "people" }),
  "g w": () => go({ name: "goodwill" }),
  "g l": () => go({ name: "plan" }),
  "g i": () => go({ name: "inbox" }),
  "g r": () => go({ name: "review" }),
  "g s": () => go({ name: "settings" }),
  "g y": openOwnCard,
  t: takeMore,
  "/": () => {
    searchWish.ask(true);
    go({ name: "people" });
  },
  n: openCapture,
  h: () => openWho(),
  "?": openKeys,
  "mod+k": openPalette,
  "mod+z": () => void undo(),
  "mod+shift+z": () => void redo(),
  "mod+y": () => void redo(),
};
