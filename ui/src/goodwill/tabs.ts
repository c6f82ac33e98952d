import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Goodwill. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    name: "thanks",
    label: m.goodwill_tab_thanks,
    lead: m.goodwill_lead,
    load: () => import("./ThankYous.svelte"),
  },
];
