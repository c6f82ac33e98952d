import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Goodwill. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    name: "stories",
    label: m.goodwill_tab_stories,
    lead: m.goodwill_stories_lead,
    load: () => import("./Stories.svelte"),
  },
  {
    name: "thanks",
    label: m.goodwill_tab_thanks,
    lead: m.goodwill_lead,
    load: () => import("./ThankYous.svelte"),
  },
  {
    name: "introductions",
    label: m.introductions_title,
    lead: m.introductions_lead,
    load: () => import("../introduction/Introductions.svelte"),
  },
  {
    name: "chains",
    label: m.goodwill_tab_chains,
    lead: m.chains_lead,
    load: () => import("./Chains.svelte"),
  },
  {
    name: "communities",
    label: m.goodwill_tab_communities,
    lead: m.communities_lead,
    load: () => import("../community/Communities.svelte"),
  },
];
