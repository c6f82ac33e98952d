// The tabs of the Goodwill place, each read when it is opened first.
import type { Component } from "svelte";
import { m } from "../paraglide/messages";

export interface Tab {
  /** As it stands in the address: `#/goodwill/stories`. */
  name: string;
  label: () => string;
  load: () => Promise<{ default: Component }>;
}

export const tabs: readonly Tab[] = [
  { name: "stories", label: m.tab_stories, load: () => import("./Stories.svelte") },
  { name: "thank-yous", label: m.tab_thank_yous, load: () => import("./ThankYous.svelte") },
  { name: "chains", label: m.tab_chains, load: () => import("./Chains.svelte") },
];
