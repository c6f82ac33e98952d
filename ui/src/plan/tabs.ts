import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Plan. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { name: "five", label: m.plan_tab_five, lead: m.five_lead, load: () => import("./Five.svelte") },
  { name: "crew", label: m.plan_tab_crew, lead: m.crew_lead, load: () => import("./Crew.svelte") },
  { name: "ladder", label: m.plan_tab_ladder, lead: m.ladder_lead, load: () => import("./Ladder.svelte") },
  {
    name: "practice",
    label: m.plan_tab_practice,
    lead: m.practice_lead,
    load: () => import("./Practice.svelte"),
  },
];
