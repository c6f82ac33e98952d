import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Plan. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    name: "practice",
    label: m.plan_tab_practice,
    lead: m.practice_lead,
    load: () => import("./Practice.svelte"),
  },
];
